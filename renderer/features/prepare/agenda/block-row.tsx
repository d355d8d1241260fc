import type { KeyboardEvent } from 'react';
import type { AgendaBlock } from '../../../domain/agenda/views.ts';
import { pickText, plainIn } from '../../../domain/pick-text.ts';
import { useFormats, useLanguage, useWords } from '../../../i18n/use-words.ts';
import { Button } from '../../../ui/button.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { Spoken, SpokenTags } from '../../../ui/spoken.tsx';
import { useOpenHistory } from '../../../ui/route.tsx';
import { BlockEditor } from './block-editor.tsx';
import type { Begin } from './use-drag.ts';
import { ownerWords, tableWords, titleWords, useGiven } from './names.ts';

export type RowProps = {
  readonly block: AgendaBlock;
  readonly isBeside: boolean;
  readonly isSelected: boolean;
  readonly isEditing: boolean;
  readonly onSelect: (id: string | null) => void;
  readonly onEdit: (id: string | null) => void;
  /** Takes the block up by mouse, pen or finger; null where it stands in no day. */
  readonly onDrag: Begin | null;
};

/** A block as text; taken up, all its fields. */
export function BlockRow(props: RowProps) {
  const { block, isBeside, isSelected, isEditing, onSelect, onEdit, onDrag } = props;
  const t = useWords();
  const { language } = useLanguage();
  const { view, act } = useGiven();
  const openHistory = useOpenHistory();
  const title = titleWords(t, language, block);
  const remove = (): void => { void act(t('agenda.removed', { title }), (agenda) => agenda.remove(view.id, block.id)); };
  const move = (step: 1 | -1) => (): void => { void act(t('agenda.moved', { title }), (agenda) => agenda.move(view.id, block.id, step), { isQuiet: true }); };
  const press = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const tables = Number(/^(?:Digit|Numpad)([2-9])$/u.exec(event.code)?.[1] ?? 0);
    if (event.code === 'Delete') remove();
    else if (tables > 0) void act(t('agenda.splitDone', { title, number: String(tables) }), (agenda) => agenda.split(view.id, block.id, tables));
    else return;
    event.preventDefault();
  };
  if (isEditing) {
    return <div data-block={block.id}><BlockEditor block={block} isBeside={isBeside} onDone={() => { onEdit(null); }} /></div>;
  }
  return (
    <div className="agenda-block" data-block={block.id} data-selected={isSelected || undefined}>
      <button type="button" className="agenda-row" data-rove="" data-row={block.id} aria-current={isSelected ? 'true' : undefined} onFocus={() => { onSelect(block.id); }} onClick={() => { onEdit(block.id); }} onKeyDown={press}>
        <RowText block={block} />
      </button>
      {onDrag === null ? null : <Grips block={block} onDrag={onDrag} />}
      {isSelected ? (
        <div className="agenda-acts" role="group" aria-label={title}>
          <Button variant="quiet" keycap="Enter" onPress={() => { onEdit(block.id); }}>{t('prepare.edit')}</Button>
          <Button variant="quiet" keycap="Alt ↑" onPress={move(-1)}>{t('agenda.up')}</Button>
          <Button variant="quiet" keycap="Alt ↓" onPress={move(1)}>{t('agenda.down')}</Button>
          <Button variant="quiet" keycap="2 - 9" onPress={() => { onEdit(block.id); }}>{t('agenda.split')}</Button>
          <Button variant="quiet" icon="clock" onPress={() => { openHistory(block.id); }}>{t('history.title')}</Button>
          <Button variant="quiet" keycap="Del" onPress={remove}>{t('prepare.remove')}</Button>
        </div>
      ) : null}
    </div>
  );
}

/** What is taken hold of: the block, and its end. For a pointer alone: the keys stand in the acts below the row. */
function Grips({ block, onDrag }: { readonly block: AgendaBlock; readonly onDrag: Begin }) {
  const t = useWords();
  return (
    <>
      <span className="agenda-grip" aria-hidden="true" title={t('cells.dragMove')} onPointerDown={(event) => { onDrag('move', block, event); }} />
      {block.minutes === null ? null : <span className="agenda-stretch" aria-hidden="true" title={t('cells.dragLength')} onPointerDown={(event) => { onDrag('lengthen', block, event); }} />}
    </>
  );
}

/** Title, and below it kind, length, table, who leads and what is taken up. */
function RowText({ block }: { readonly block: AgendaBlock }) {
  const t = useWords();
  const formats = useFormats();
  const { language } = useLanguage();
  const { agenda: { tables }, outline, choices } = useGiven();
  const text = pickText(block.title, language);
  const table = tables.find(({ id }) => id === block.table);
  const about = [
    block.minutes === null ? t('agenda.noMinutes') : t('agenda.minutes', { count: block.minutes }),
    ...(block.form === null ? [] : [t(`agenda.form.${block.form}`)]),
    ...(table === undefined ? [] : [tableWords(t, formats, language, table)]),
    ...block.owners.map((owner) => ownerWords(t, choices, owner)),
    ...outline.filter(({ id }) => block.roundtables.includes(id)).map(({ number, title }) => `${formats.label(number)} ${plainIn(title, language)}`.trim()),
  ];
  return (
    <>
      <span className="agenda-title">
        <Spoken text={text} otherwise={titleWords(t, language, block)} />
        {text === undefined ? null : <SpokenTags text={text} />}
        {block.start === null ? null : <span className="agenda-fixed"><Icon name="lock" /> {t('agenda.fixed')}</span>}
      </span>
      <span className="agenda-about secondary">{about.map((one, at) => <span key={`${String(at)} ${one}`}><bdi>{one}</bdi></span>)}</span>
    </>
  );
}
