import { useCallback, useState, type KeyboardEvent } from 'react';
import { useWorkbook } from '../../../data/live.tsx';
import type { Agenda, AgendaDone, BlockEdit } from '../../../data/agenda/agenda.ts';
import type { Saved } from '../../../data/workbook.ts';
import { usualMinutes, type AgendaBlock } from '../../../domain/agenda/views.ts';
import { blockForms, type BlockForm } from '../../../domain/kinds.ts';
import { useFormats, useLanguage, useWords } from '../../../i18n/use-words.ts';
import { Button } from '../../../ui/button.tsx';
import { Select } from '../../../ui/choice.tsx';
import { TextField } from '../../../ui/field.tsx';
import { keyWords } from '../../../ui/key-cap.tsx';
import { Margin } from '../../../ui/margin.tsx';
import { useGrowing, type Growing } from '../../../ui/use-growing.ts';
import { isComposing, useShortcuts } from '../../../ui/use-shortcuts.ts';
import { NumberField } from '../../../ui/value-fields.tsx';
import { clockWords, titleWords, useGiven } from './names.ts';

type BlockDraft = { readonly title: string; readonly form: BlockForm; readonly minutes: number };

const blankOf = (form: BlockForm): BlockDraft => ({ title: '', form, minutes: usualMinutes[form] });

/** What comes after a block of this kind more often than another of the same. */
const nextForm = (form: BlockForm): BlockForm => (form === 'opening' || form === 'break' || form === 'closing' ? 'roundtable' : form);

/** The next block at the end of the day: title, minutes, kind, Enter. It is in the record from its first letters. */
export function BlockEntry({ agenda, day, end }: { readonly agenda: Agenda; readonly day: number; readonly end: number | null }) {
  const t = useWords();
  const formats = useFormats();
  const { view, agenda: { blocks } } = useGiven();
  const [isRefused, setRefused] = useState(false);
  const form = useBlockForm(agenda, day, setRefused);
  const { value, change } = form;
  const typed = blocks.find(({ id }) => id === form.id);
  const setForm = (next: BlockForm): void => {
    change({ ...value, form: next, minutes: value.minutes === usualMinutes[value.form] ? usualMinutes[next] : value.minutes });
  };
  useEntryKeys(form.id, setForm);
  const done = (): void => { if (value.title.trim() !== '') form.finish(blankOf(nextForm(value.form))); };
  const press = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.key !== 'Enter' || isComposing(event.nativeEvent) || event.target instanceof HTMLButtonElement) return;
    event.preventDefault();
    done();
    event.currentTarget.querySelector('input')?.focus();
  };
  return (
    <Margin strong number={typed === undefined && end !== null ? clockWords(formats, end) : '+'} className="prepare-entry agenda-entry">
      <form className="agenda-entry-form" aria-label={t('agenda.new')} onKeyDown={press} onSubmit={(event) => { event.preventDefault(); }}>
        <TextField
          className="agenda-entry-title"
          label={t('agenda.new')}
          placeholder={t('agenda.newHint')}
          lang={view.language}
          value={value.title}
          errorMessage={isRefused ? t('agenda.midnightEntry') : undefined}
          onChange={(title) => { change({ ...value, title }); }}
        />
        <NumberField key={form.id ?? 'next'} label={t('agenda.field.minutes')} value={value.minutes} errorMessage={t('agenda.minutesError')} onChange={(minutes) => { if (minutes !== null && minutes > 0 && minutes <= 24 * 60) change({ ...value, minutes }); }} />
        <Select label={t('agenda.field.form')} value={value.form} options={blockForms.map((id, at) => ({ id, label: t(`agenda.form.${id}`), detail: keyWords(`Alt ${String(at + 1)}`) }))} onChange={setForm} />
        <Button variant="main" keycap="Enter" className="agenda-entry-save" onPress={done}>{t('prepare.saveNext')}</Button>
      </form>
    </Margin>
  );
}

function useBlockForm(agenda: Agenda, day: number, onRefused: (isRefused: boolean) => void): Growing<BlockDraft> {
  const t = useWords();
  const { newId } = useWorkbook();
  const { view: { id: workshop, language }, agenda: { blocks }, act } = useGiven();
  const isFirst = !blocks.some((block) => block.day === day);
  const [blank] = useState(() => blankOf(isFirst ? 'opening' : 'roundtable'));
  const isReady = useCallback(({ title }: BlockDraft) => title.trim() !== '', []);
  const landed = useCallback((result: Saved<AgendaDone>): boolean => {
    onRefused(result.ok && result.value.refused !== null);
    return result.ok && result.value.refused === null;
  }, [onRefused]);
  const add = useCallback(async (draft: BlockDraft) => {
    const id = newId();
    const result = await act(t('agenda.added', { title: draft.title }), () => agenda.write(workshop, id, day, editOf(draft, language)), { isQuiet: true });
    return landed(result) ? { ok: true as const, value: id } : { ok: false as const };
  }, [act, agenda, workshop, day, language, newId, landed, t]);
  const edit = useCallback(async (id: string, draft: BlockDraft, stay: string) => ({ ok: landed(await agenda.write(workshop, id, day, { ...editOf(draft, language), stay })) }), [agenda, workshop, day, language, landed]);
  return useGrowing({ blank, newId, isReady, add, edit });
}

function editOf({ title, form, minutes }: BlockDraft, language: string): BlockEdit {
  return { title: { plain: title, language }, form, minutes };
}

/** Alt with a digit is the kind, Alt with an arrow moves: of the row that has the focus, else of what is being typed. */
function useEntryKeys(typed: string | null, setForm: (form: BlockForm) => void): void {
  const t = useWords();
  const { language } = useLanguage();
  const { view, agenda: { blocks }, act } = useGiven();
  const title = (id: string): string => titleWords(t, language, blocks.find((block) => block.id === id) ?? { title: { original: undefined, translations: {} }, form: null });
  const move = (step: 1 | -1) => (): void => {
    const id = focused(blocks)?.id ?? typed;
    if (id !== null) void act(t('agenda.moved', { title: title(id) }), (agenda) => agenda.move(view.id, id, step), { isQuiet: true });
  };
  useShortcuts({
    'Alt+ArrowUp': move(-1),
    'Alt+ArrowDown': move(1),
    ...Object.fromEntries(blockForms.map((form, at) => [`Alt+Digit${String(at + 1)}`, () => {
      const row = focused(blocks);
      if (row === undefined) setForm(form);
      else void act(t('agenda.changed', { title: title(row.id) }), (agenda) => agenda.write(view.id, row.id, row.day ?? 1, { form }), { isQuiet: true });
    }])),
  });
}

function focused(blocks: readonly AgendaBlock[]): AgendaBlock | undefined {
  const id = document.activeElement?.closest<HTMLElement>('[data-block]')?.dataset['block'];
  return blocks.find((block) => block.id === id);
}
