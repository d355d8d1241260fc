import { useState } from 'react';
import type { SnapshotPlace, SnapshotState, SnapshotSummary } from '../../../data/snapshots/snapshots.ts';
import { useFormats, useWords } from '../../../i18n/use-words.ts';
import { Button } from '../../../ui/button.tsx';
import { SegmentedChoice } from '../../../ui/choice.tsx';
import { Table } from '../../../ui/table.tsx';
import { Tag } from '../../../ui/tag.tsx';
import { contentsText, momentText, sizeText } from './snapshot-words.ts';
import type { SnapshotsView } from './use-snapshots.ts';

type ListProps = {
  readonly view: SnapshotsView;
  readonly state: SnapshotState;
  readonly place: SnapshotPlace;
  readonly onPlace: (place: SnapshotPlace) => void;
  /** Opens one, to see what is in it and to restore it. */
  readonly onOpen?: (snapshot: SnapshotSummary) => void;
};

/** The snapshots of a folder, the newest first. */
export function SnapshotList({ view, state, place, onPlace, onOpen }: ListProps) {
  const t = useWords();
  const { listed } = view;
  const [selected, setSelected] = useState<string | null>(null);
  const chosen = listed?.snapshots.find(({ id }) => id === selected);
  return (
    <section className="snapshots-list" aria-busy={listed === undefined}>
      <h2 className="small-head">{t('snapshots.list')}</h2>
      <p className="secondary">{t('snapshots.listAbout')}</p>
      <PlaceChoice view={view} hasSecond={state.second !== null} place={place} onPlace={onPlace} />
      {listed !== undefined && listed.unreadable > 0 ? <p className="snapshots-warning">{t('snapshots.unreadable', { count: listed.unreadable })}</p> : null}
      {listed?.snapshots.length === 0 && !(place === 'first' && state.first.condition === 'absent') ? <p>{t('snapshots.empty')}</p> : null}
      {listed === undefined || listed.snapshots.length === 0 ? null : <SnapshotTable snapshots={listed.snapshots} selected={selected} onSelect={setSelected} onOpen={onOpen} />}
      {onOpen === undefined || listed === undefined || listed.snapshots.length === 0 ? null : (
        <div className="snapshots-acts">
          <Button keycap="Enter" isDisabled={chosen === undefined} onPress={() => { if (chosen !== undefined) onOpen(chosen); }}>{t('snapshots.open')}</Button>
        </div>
      )}
    </section>
  );
}

type TableProps = {
  readonly snapshots: readonly SnapshotSummary[];
  readonly selected: string | null;
  readonly onSelect: (id: string) => void;
  readonly onOpen: ((snapshot: SnapshotSummary) => void) | undefined;
};

function SnapshotTable({ snapshots, selected, onSelect, onOpen }: TableProps) {
  const t = useWords();
  const formats = useFormats();
  const open = (id: string): void => {
    const found = snapshots.find((one) => one.id === id);
    if (found !== undefined) onOpen?.(found);
  };
  return (
    <Table<SnapshotSummary>
      label={t('snapshots.list')}
      rows={snapshots}
      idOf={({ id }) => id}
      nameOf={({ at }) => momentText(formats, at)}
      selected={selected}
      onSelect={onSelect}
      onOpen={open}
      columns={[
        {
          id: 'when',
          label: t('snapshots.when'),
          cell: (row) => (
            <>
              <div className="snapshots-moment">
                {onOpen === undefined ? momentText(formats, row.at) : <Button variant="link" excludeFromTabOrder onPress={() => { onOpen(row); }}>{momentText(formats, row.at)}</Button>}
              </div>
              <div className="table-narrow">{contentsText(t, formats, row)}</div>
            </>
          ),
        },
        { id: 'why', label: t('snapshots.why'), cell: (row) => <Why snapshot={row} /> },
        { id: 'contents', label: t('snapshots.contents'), cell: (row) => contentsText(t, formats, row), wideOnly: true },
        { id: 'size', label: t('snapshots.size'), cell: ({ bytes }) => sizeText(formats, bytes), align: 'end' },
      ]}
    />
  );
}

function Why({ snapshot: { reason, isProtected, isOwn } }: { readonly snapshot: SnapshotSummary }) {
  const t = useWords();
  return (
    <div className="snapshots-line">
      <span>{t(`snapshots.reason.${reason}`)}</span>
      {isProtected ? <Tag icon="lock">{t('snapshots.protected')}</Tag> : null}
      {isOwn ? null : <Tag border="dashed">{t('snapshots.foreign')}</Tag>}
    </div>
  );
}

type PlaceProps = Pick<ListProps, 'view' | 'place' | 'onPlace'> & { readonly hasSecond: boolean };

/** Which folder is looked into: one of the two, or any other, such as a stick from another laptop. */
function PlaceChoice({ view, place, onPlace, hasSecond }: PlaceProps) {
  const t = useWords();
  const value = typeof place === 'string' ? place : 'other';
  const options = [
    { id: 'first' as const, label: t('snapshots.place.first') },
    ...(hasSecond ? [{ id: 'second' as const, label: t('snapshots.place.second') }] : []),
    ...(value === 'other' ? [{ id: 'other' as const, label: t('snapshots.place.other') }] : []),
  ];
  const look = (): void => {
    void view.chooseFolder().then((chosen) => { if (chosen !== null) onPlace(chosen); });
  };
  return (
    <div className="snapshots-acts">
      {options.length === 1 ? null : <SegmentedChoice label={t('snapshots.place.label')} options={options} value={value} onChange={(id) => { if (id !== 'other') onPlace(id); }} />}
      <Button variant="quiet" icon="folder" onPress={look}>{t('snapshots.place.look')}</Button>
    </div>
  );
}
