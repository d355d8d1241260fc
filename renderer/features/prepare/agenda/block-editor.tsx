import { useState, type KeyboardEvent } from 'react';
import { useWorkbook } from '../../../data/live.tsx';
import type { BlockEdit } from '../../../data/agenda/agenda.ts';
import type { AgendaBlock } from '../../../domain/agenda/views.ts';
import { blockForms } from '../../../domain/kinds.ts';
import { pickText, plainIn } from '../../../domain/pick-text.ts';
import { languageInText } from '../../../i18n/languages.ts';
import { useFormats, useLanguage, useWords } from '../../../i18n/use-words.ts';
import { Button } from '../../../ui/button.tsx';
import { CheckLine } from '../../../ui/check-line.tsx';
import { Select } from '../../../ui/choice.tsx';
import { TextField } from '../../../ui/field.tsx';
import { isComposing } from '../../../ui/use-shortcuts.ts';
import { NumberField, TimeField } from '../../../ui/value-fields.tsx';
import { useDraft } from '../use-draft.ts';
import { tableWords, titleWords, useGiven } from './names.ts';
import { OwnersField } from './owners-field.tsx';

type EditorProps = { readonly block: AgendaBlock; readonly isBeside: boolean; readonly onDone: () => void };

/** All that can be said of a block, saved while it is typed. Enter and Escape close it. */
export function BlockEditor({ block, isBeside, onDone }: EditorProps) {
  const t = useWords();
  const { language } = useLanguage();
  const { outline, view, act } = useGiven();
  const title = titleWords(t, language, block);
  const write = useWriteBlock(block, title);
  const press = (event: KeyboardEvent<HTMLElement>): void => {
    if ((event.key !== 'Enter' && event.key !== 'Escape') || isComposing(event.nativeEvent) || event.target instanceof HTMLButtonElement) return;
    event.preventDefault();
    onDone();
  };
  return (
    <div className="agenda-editor" role="group" aria-label={t('agenda.editing', { title })} onKeyDown={press}>
      <TitleField block={block} />
      <div className="agenda-fields">
        <NumberField label={t('agenda.field.minutes')} value={block.minutes} errorMessage={t('agenda.minutesError')} onChange={(minutes) => { if (minutes === null || (minutes > 0 && minutes <= 24 * 60)) void write('minutes', { minutes }); }} />
        <Select
          label={t('agenda.field.form')}
          value={block.form}
          options={blockForms.map((id, at) => ({ id, label: t(`agenda.form.${id}`), detail: `Alt ${String(at + 1)}` }))}
          onChange={(form) => { void write('form', { form }); }}
        />
        {block.beside === null ? (
          <TimeField label={t('agenda.field.start')} value={block.start} errorMessage={t('agenda.clockError')} description={t('agenda.startAbout')} onChange={(start) => { void write('start', { start }); }} />
        ) : null}
        <DaySelect block={block} title={title} />
        <TableSelect block={block} onChange={(table) => { void write('table', { table }); }} />
      </div>
      <OwnersField block={block} title={title} />
      {outline.length === 0 ? null : (
        <fieldset className="agenda-roundtables">
          <legend className="field-label">{t('agenda.field.roundtables')}</legend>
          {outline.map((roundtable) => (
            <CheckLine
              key={roundtable.id}
              label={`${roundtable.number} ${plainIn(roundtable.title, language)}`}
              checked={block.roundtables.includes(roundtable.id)}
              onChange={(takesUp) => { void act(t('agenda.changed', { title }), (agenda) => agenda.setRoundtable(view.id, block.id, roundtable.id, takesUp), { isQuiet: true }); }}
            />
          ))}
        </fieldset>
      )}
      <div className="agenda-editor-acts">
        <Button keycap="Enter" onPress={onDone}>{t('prepare.done')}</Button>
        {isBeside ? <Button variant="quiet" onPress={() => { void act(t('agenda.apartDone', { title }), (agenda) => agenda.setApart(view.id, block.id)); }}>{t('agenda.apart')}</Button> : null}
        <SplitSelect block={block} title={title} />
      </div>
    </div>
  );
}

type Write = (field: string, edit: BlockEdit) => Promise<unknown>;

function useWriteBlock(block: AgendaBlock, title: string): Write {
  const t = useWords();
  const { newId } = useWorkbook();
  const { view, act } = useGiven();
  const [stay] = useState(newId);
  return (field, edit) => act(t('agenda.changed', { title }), (agenda, since) => agenda.write(view.id, block.id, block.day ?? 1, { ...edit, stay: `${stay}:${field}` }, since), { isQuiet: true, stay: `${stay}:${field}` });
}

function TitleField({ block }: { readonly block: AgendaBlock }) {
  const t = useWords();
  const { language } = useLanguage();
  const workbook = useWorkbook();
  const { view } = useGiven();
  const written = block.title.original?.language ?? view.language;
  const draft = useDraft(pickText(block.title, written)?.plain ?? '', async (plain, stay) =>
    (await workbook.agenda()).write(view.id, block.id, block.day ?? 1, { title: { plain, language: written }, stay }));
  const foreign = written === language ? undefined : t('prepare.languageOf', { language: languageInText(written, language) });
  return <TextField {...draft} label={t('agenda.field.title')} lang={written} autoFocus {...(foreign === undefined ? {} : { end: <span className="source">{foreign}</span> })} />;
}

function DaySelect({ block, title }: { readonly block: AgendaBlock; readonly title: string }) {
  const t = useWords();
  const formats = useFormats();
  const { agenda: { days, blocks }, view, act } = useGiven();
  if (days.length < 2 && block.day !== null) return null;
  const lastOf = (day: number): string | null => blocks.findLast((one) => one.day === day && one.id !== block.id)?.id ?? null;
  return (
    <Select
      label={t('agenda.field.day')}
      value={block.day === null ? null : String(block.day)}
      options={days.map(({ day }) => ({ id: String(day), label: t('agenda.day', { number: formats.number(day) }) }))}
      onChange={(id) => { void act(t('agenda.moved', { title }), (agenda) => agenda.moveTo(view.id, block.id, { day: Number(id), behind: lastOf(Number(id)) })); }}
    />
  );
}

/** No table has this id. */
const none = '-';

function TableSelect({ block, onChange }: { readonly block: AgendaBlock; readonly onChange: (table: string | null) => void }) {
  const t = useWords();
  const formats = useFormats();
  const { language } = useLanguage();
  const { agenda: { tables } } = useGiven();
  if (tables.length === 0) return null;
  return (
    <Select
      label={t('agenda.field.table')}
      value={block.table ?? none}
      options={[{ id: none, label: t('agenda.noTable') }, ...tables.map((table) => ({ id: table.id, label: tableWords(t, formats, language, table) }))]}
      onChange={(id) => { onChange(id === none ? null : id); }}
    />
  );
}

/** At how many tables a block can be worked on at once. */
const counts = [2, 3, 4, 5, 6, 7, 8, 9] as const;

function SplitSelect({ block, title }: { readonly block: AgendaBlock; readonly title: string }) {
  const t = useWords();
  const formats = useFormats();
  const { view, act } = useGiven();
  return (
    <Select
      label={t('agenda.split')}
      hideLabel
      placeholder={t('agenda.split')}
      value={null}
      options={counts.map((count) => ({ id: String(count), label: t('agenda.splitOver', { count }), detail: String(count) }))}
      onChange={(count) => { void act(t('agenda.splitDone', { title, number: formats.number(Number(count)) }), (agenda) => agenda.split(view.id, block.id, Number(count))); }}
    />
  );
}
