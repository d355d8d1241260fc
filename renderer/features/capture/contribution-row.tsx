import { memo, use, type KeyboardEvent } from 'react';
import { pickText } from '../../domain/pick-text.ts';
import type { ContributionView } from '../../domain/views.ts';
import { sectorWords } from '../../library/sector-words.ts';
import { useFormats, useLanguage, useWords } from '../../i18n/use-words.ts';
import { Icon } from '../../ui/icon.tsx';
import { KeyCap } from '../../ui/key-cap.tsx';
import { useOpenTranslation } from '../../ui/route.tsx';
import { Margin } from '../../ui/margin.tsx';
import { Spoken, SpokenTags } from '../../ui/spoken.tsx';
import { Tag } from '../../ui/tag.tsx';
import { Cites } from './cites.tsx';
import { useNames } from './names.ts';
import { RowFilesContext } from './row-files.ts';
import { AsAgreed, RoomTags } from './since-room.tsx';
import { kindKeys } from './word-keys.ts';

type RowProps = {
  readonly contribution: ContributionView;
  readonly isSelected: boolean;
  readonly onSelect: (id: string) => void;
  readonly onEdit: (id: string) => void;
  readonly onRemove: (contribution: ContributionView) => void;
  /** Chosen together with others, to be moved. */
  readonly isMarked: boolean;
  readonly onMark: (id: string) => void;
  readonly onMove: (id: string) => void;
  /** Absent where rows do not stand in their own order: there is no "above" then. */
  readonly order: RowOrder | null;
};

/** Sector, and of a follow-up who does it and by when. */
function Details({ contribution }: { readonly contribution: ContributionView }) {
  const t = useWords();
  const formats = useFormats();
  const { nameOf } = useNames();
  const { type, sector, owner, due } = contribution;
  return (
    <>
      {sector === null ? null : <Tag>{sectorWords(t, sector)}</Tag>}
      {type !== 'follow-up' ? null : owner === null ? <Tag tone="caution" icon="warning">{t('capture.ownerMissing')}</Tag> : <Tag>{t('capture.ownerIs', { name: nameOf(owner) })}</Tag>}
      {due === null ? null : <Tag>{t('capture.dueIs', { date: formats.date(due) })}</Tag>}
    </>
  );
}

/** What changes the place of a contribution among the others. */
export type RowOrder = {
  readonly onMerge: (contribution: ContributionView) => void;
  readonly onShift: (contribution: ContributionView, step: 1 | -1) => void;
};

/** A contribution as text: number, kind and speakers, what was said. Its editor is mounted only when it is activated. */
export const ContributionRow = memo(function ContributionRow(props: RowProps) {
  const { contribution, isSelected, isMarked, onSelect, onEdit, onRemove, onMark, onMove, order } = props;
  const { id, number, type } = contribution;
  const t = useWords();
  const { language } = useLanguage();
  const translate = useOpenTranslation();
  const files = use(RowFilesContext);
  const text = pickText(contribution.text, language);
  const kind = t(kindKeys[type]);

  function onKeyDown(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.target !== event.currentTarget) return;
    const step = event.altKey && event.shiftKey ? stepOf(event.code) : undefined;
    if (step !== undefined && order !== null) order.onShift(contribution, step);
    else if (event.altKey) return;
    else if (event.key === 'Enter' || event.key === 'F2') onEdit(id);
    else if (event.key === 'Delete') onRemove(contribution);
    // By position, as all keys: a Cyrillic or Arabic layout has another letter there.
    else if (event.code === 'Space') onMark(id);
    else if (event.code === 'KeyT') translate(id);
    else if (event.code === 'KeyQ') onMove(id);
    else if (event.code === 'KeyM' && order !== null) order.onMerge(contribution);
    else if (event.code === 'KeyA' && files !== null) files.choose(id);
    else return;
    event.preventDefault();
  }

  return (
    <div
      className="capture-row"
      data-selected={isSelected || undefined}
      data-row={id}
      tabIndex={isSelected ? 0 : -1}
      role="group"
      data-marked={isMarked || undefined}
      aria-label={isMarked ? `${t('capture.contributionRow', { number, kind })}${t('capture.listComma')}${t('capture.marked')}` : t('capture.contributionRow', { number, kind })}
      onFocus={() => { onSelect(id); }}
      onKeyDown={onKeyDown}
      onDoubleClick={() => { onEdit(id); }}
    >
      <Margin number={number}>
        <div className="capture-row-body">
          <Byline contribution={contribution} kind={kind} isMarked={isMarked} />
          <div className="capture-row-text">
            <Spoken text={text} as="p" />
            {contribution.versions.map((version, index) => (
              <Spoken key={index} text={pickText(version, language)} as="p" className="capture-row-version" />
            ))}
            <AsAgreed since={contribution.since} />
            {files?.shown(id)}
            <Cites contribution={contribution} isSelected={isSelected} />
            <p className="capture-row-tags">
              {text === undefined ? null : <SpokenTags text={text} />}
              <Details contribution={contribution} />
              <RoomTags prepared={contribution.prepared} since={contribution.since} />
              {contribution.open.length > 0 || contribution.contested ? (
                <Tag tone="stop" icon="warning">{t('capture.conflict')}</Tag>
              ) : null}
            </p>
            {isSelected ? (
              // They come up under the pointer with the first click of a double click; the second must not press one.
              <p className="capture-row-actions" onClickCapture={(event) => { if (event.detail > 1) event.stopPropagation(); }}>
                <button type="button" className="capture-quiet" onClick={() => { onEdit(id); }}>{t('capture.edit')}<KeyCap keys="Enter" /></button>
                {order === null ? null : <OrderActs contribution={contribution} order={order} />}
                <button type="button" className="capture-quiet" onClick={() => { onMove(id); }}>{t('capture.move')}<KeyCap keys="Q" /></button>
                <button type="button" className="capture-quiet" aria-pressed={isMarked} onClick={() => { onMark(id); }}>{t('capture.mark')}<KeyCap keys={t('capture.key.space')} /></button>
                <button type="button" className="capture-quiet" onClick={() => { translate(id); }}>{t('translate.open')}<KeyCap keys="T" /></button>
                {files === null ? null : <button type="button" className="capture-quiet" onClick={() => { files.choose(id); }}>{t('attached.attachShort')}<KeyCap keys="A" /></button>}
                <button type="button" className="capture-quiet" onClick={() => { onRemove(contribution); }}>{t('capture.remove')}<KeyCap keys="Del" /></button>
              </p>
            ) : null}
          </div>
        </div>
      </Margin>
    </div>
  );
});

const stepOf = (code: string): 1 | -1 | undefined => (code === 'ArrowUp' ? -1 : code === 'ArrowDown' ? 1 : undefined);

function OrderActs({ contribution, order }: { readonly contribution: ContributionView; readonly order: RowOrder }) {
  const t = useWords();
  return (
    <>
      {contribution.number === 1 ? null : <button type="button" className="capture-quiet" onClick={() => { order.onMerge(contribution); }}>{t('capture.merge')}<KeyCap keys="M" /></button>}
      <span className="capture-shift" role="group" aria-label={t('capture.shift')}>
        <button type="button" className="capture-quiet" aria-label={t('capture.shiftUp')} onClick={() => { order.onShift(contribution, -1); }}>↑</button>
        <button type="button" className="capture-quiet" aria-label={t('capture.shiftDown')} onClick={() => { order.onShift(contribution, 1); }}>↓</button>
        <KeyCap keys="Alt Shift ↑↓" />
      </span>
    </>
  );
}

function Byline({ contribution, kind, isMarked }: { readonly contribution: ContributionView; readonly kind: string; readonly isMarked: boolean }) {
  const { nameOf } = useNames();
  const t = useWords();
  return (
    <div className="capture-byline">
      <span className="capture-kind"><Icon name={isMarked ? 'tick' : contribution.type} />{kind}</span>
      <span className="capture-byline-names">
        {contribution.speakers.map((speaker, index) => (
          <span key={index}>{index === 0 ? null : t('capture.listComma')}<bdi>{nameOf(speaker)}</bdi></span>
        ))}
      </span>
    </div>
  );
}
