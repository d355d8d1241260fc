import { useMemo, useState, type KeyboardEvent } from 'react';
import { useLive } from '../../data/live.tsx';
import { foldName } from '../../domain/ids.ts';
import type { OwnItem, Pack } from '../../domain/own.ts';
import { pickText, plainIn } from '../../domain/pick-text.ts';
import { useFormats, useLanguage, useWords } from '../../i18n/use-words.ts';
import { Button } from '../../ui/button.tsx';
import { SegmentedChoice } from '../../ui/choice.tsx';
import { TextField } from '../../ui/field.tsx';
import { Margin } from '../../ui/margin.tsx';
import { Spoken } from '../../ui/spoken.tsx';
import { Table, type TableColumn } from '../../ui/table.tsx';
import { Tag } from '../../ui/tag.tsx';
import { namesOf } from './known-names.ts';
import { ListActs } from './list-acts.tsx';
import type { Opened } from './opened.ts';
import { ownLists, useOwn, useRemove, type OwnList } from './own-context.tsx';
import { emptyKeys, kindKeys } from './word-keys.ts';

type Row = OwnItem | (Pack & { readonly kind: 'pack' });

/** Own items of one kind, with the ways in and out. */
export function OwnListPage({ list, onOpened }: { readonly list: OwnList; readonly onOpened: (opened: Opened) => void }) {
  const t = useWords();
  const formats = useFormats();
  const { own, go } = useOwn();
  const items = useLive(() => own.items(), [own]);
  const packs = useLive(() => own.packs(), [own]);
  const rows: readonly Row[] = [...(items ?? []), ...(packs ?? []).map((pack) => ({ ...pack, kind: 'pack' as const }))];
  const shown = rows.filter(({ kind }) => kind === list);
  const isRead = items !== undefined && packs !== undefined;
  return (
    <div className="own-page" data-ready={isRead ? '' : undefined}>
      <Margin>
        <h1 className="question-text">{t('own.title')}</h1>
        <p className="own-lead">{t('own.lead')}</p>
        <div className="own-kinds">
          <SegmentedChoice<OwnList>
            label={t('own.kinds')}
            value={list}
            onChange={(next) => { go({ kind: 'list', list: next }); }}
            options={ownLists.map((known) => ({ id: known, label: `${t(kindKeys[known])} ${formats.number(rows.filter(({ kind }) => kind === known).length)}` }))}
          />
        </div>
        <ListActs list={list} hasPractices={(items ?? []).some(({ kind }) => kind === 'practice')} onOpened={onOpened} />
      </Margin>
      {!isRead ? null : shown.length === 0 ? <Margin><p className="own-empty">{t(emptyKeys[list])}</p></Margin> : <Rows key={list} rows={shown} list={list} />}
    </div>
  );
}

/** Rows drawn at once; the rest is found by its title, or one press away. */
const shownAtOnce = 100;

function Rows({ rows: all, list }: { readonly rows: readonly Row[]; readonly list: OwnList }) {
  const t = useWords();
  const { language } = useLanguage();
  const { go } = useOwn();
  const remove = useRemove();
  const columns = useColumns(list);
  const [wanted, setWanted] = useState<string | null>(null);
  const [query, setQuery] = useState('');
  const [most, setMost] = useState(shownAtOnce);
  const titleOf = (row: Row): string => plainIn(row.title, language);
  const found = query.trim() === '' ? all : all.filter((row) => foldName(titleOf(row)).includes(foldName(query)));
  const rows = found.slice(0, most);
  const selected = rows.find(({ id }) => id === wanted) ?? rows[0];
  const open = (id: string) => { go(list === 'pack' ? { kind: 'pack', id, isNew: false } : { kind: 'item', id, isNew: false }); };
  const press = (event: KeyboardEvent) => {
    if (event.code === 'Delete' && selected !== undefined) remove(selected.id, titleOf(selected));
  };
  return (
    <div className="own-list">
      {all.length > shownAtOnce / 10 ? (
        <Margin tone="sunk" className="own-find">
          <TextField className="own-grow" label={t('own.find')} hideLabel placeholder={t('own.find')} value={query} onChange={setQuery} />
          <span className="secondary" role="status">{t('own.shown', { shown: rows.length, count: all.length })}</span>
        </Margin>
      ) : null}
      {rows.length === 0 ? <Margin className="own-none"><p>{t('own.nothingFound')}</p></Margin> : (
        <div onKeyDown={press}>
          <Table
            label={t(kindKeys[list])}
            columns={columns}
            rows={rows}
            idOf={(row) => row.id}
            nameOf={(row) => titleOf(row) || t('own.untitled')}
            selected={selected?.id ?? null}
            onSelect={setWanted}
            onOpen={open}
          />
        </div>
      )}
      {selected === undefined ? null : (
        <div className="own-row-acts">
          <span className="secondary">{t('own.selected')}</span>
          <Button variant="quiet" keycap="Enter" onPress={() => { open(selected.id); }}>{t('own.open')}</Button>
          <Button variant="quiet" keycap="Del" onPress={() => { remove(selected.id, titleOf(selected)); }}>{t('own.remove')}</Button>
          {found.length > rows.length ? <Button variant="quiet" onPress={() => { setMost(found.length); }}>{t('own.preview.more', { count: found.length - rows.length })}</Button> : null}
        </div>
      )}
    </div>
  );
}

function useColumns(list: OwnList): readonly TableColumn<Row>[] {
  const t = useWords();
  const formats = useFormats();
  const { language } = useLanguage();
  const { names } = useOwn();
  return useMemo(() => {
    const title: TableColumn<Row> = { id: 'title', label: t('own.column.title'), cell: (row) => <TitleCell row={row} /> };
    const end: TableColumn<Row> = list === 'practice'
      ? { id: 'states', label: t('own.column.states'), wideOnly: true, cell: (row) => (row.kind === 'practice' ? formats.list(namesOf(row.states, names.states)) : null) }
      : { id: 'holds', label: t('own.column.holds'), wideOnly: true, cell: (row) => holds(row) };
    const holds = (row: Row): string => {
      if (row.kind === 'pack') return t('own.items', { count: row.items.length });
      return 'questions' in row ? t('own.questions', { count: row.questions.length }) : '';
    };
    const sectors: TableColumn<Row> = { id: 'sectors', label: t('own.column.sectors'), wideOnly: true, cell: (row) => (row.kind === 'practice' ? formats.list(namesOf(row.sectors, names.sectors)) : null) };
    const publisher: TableColumn<Row> = { id: 'publisher', label: t('own.column.publisher'), wideOnly: true, cell: (row) => (row.kind === 'pack' ? plainIn(row.publisher, language) : null) };
    if (list === 'practice') return [title, end, sectors];
    if (list === 'pack') return [title, publisher, end];
    return list === 'guidance' ? [title] : [title, end];
  }, [list, t, formats, language, names]);
}

function TitleCell({ row }: { readonly row: Row }) {
  const t = useWords();
  const { language } = useLanguage();
  return (
    <span className="own-title">
      <Spoken text={pickText(row.title, language)} otherwise={t('own.untitled')} />
      {row.kind === 'pack' ? null : <span className="own-number">{row.number}</span>}
      {row.open.length === 0 ? null : <Tag tone="stop" icon="warning">{t('own.preview.state.conflict')}</Tag>}
    </span>
  );
}
