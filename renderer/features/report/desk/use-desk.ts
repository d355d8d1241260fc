import { useRef, useState, type RefObject } from 'react';
import { useWorkbook } from '../../../data/live.tsx';
import type { Saved } from '../../../data/workbook.ts';
import type { AnswerView } from '../../../domain/desk-views.ts';
import { blocksOfDraft, draftOf } from '../../../domain/draft-text.ts';
import { sectionId } from '../../../domain/ids.ts';
import type { LanguageTag } from '../../../domain/text.ts';
import { languageInText } from '../../../i18n/languages.ts';
import { useLanguage, useWords } from '../../../i18n/use-words.ts';
import { useNotice } from '../../../ui/notice.tsx';
import type { Undoable } from '../../../ui/undo.ts';
import { flushAutosaves } from '../../../ui/use-autosave.ts';
import { isSinglePassage, type DeskPart, type NumberedPassage } from './desk-model.ts';
import type { EditorHandle } from './passage-editor.tsx';
import { placeOf } from './part-words.ts';
import { joined, sentenceOf, type Sentence } from './sentence.ts';
import { typedInPart, type Draft, type OpenPassage, type TypedPassages } from './typed-passages.ts';

export type DeskControl = {
  /** One at a time, and always one. */
  readonly open: OpenPassage;
  /** Those of the part, with what has just been typed and is on its way into the record. */
  readonly passages: readonly NumberedPassage[];
  readonly handle: RefObject<EditorHandle | null>;
  /** What has been taken over and is on its way into the record. */
  readonly taken: ReadonlySet<string>;
  readonly show: (id: string) => void;
  readonly next: () => void;
  readonly step: (by: 1 | -1) => void;
  readonly take: (answer: AnswerView) => void;
  readonly untie: (record: string, number: string) => void;
  readonly move: (by: 1 | -1) => void;
  readonly remove: () => void;
  readonly emptied: (id: string, label: string) => void;
};

type Parts = {
  readonly workshop: string;
  readonly part: DeskPart;
  /** The passage to begin with, where one was asked for. */
  readonly asked: string | null;
  readonly language: LanguageTag;
  readonly typed: TypedPassages;
  readonly done: (done: Undoable) => void;
};

const landed = async (saved: Promise<Saved<unknown>>): Promise<boolean> => (await saved).ok;

/** Opens passages, takes answers over, moves and removes; what was done can be taken back. */
export function useDesk({ workshop, part, asked, language, typed, done }: Parts): DeskControl {
  const t = useWords();
  const { language: spoken } = useLanguage();
  const notice = useNotice();
  const { sections, newId } = useWorkbook();
  const handle = useRef<EditorHandle>(null);
  const [open, setOpen] = useState(() => {
    const wanted = part.passages.find(({ id }) => id === asked);
    const first = wanted === undefined ? firstOpen(workshop, part, language, newId) : openOf(wanted, part, language);
    return typed.get(first.id) ?? first;
  });
  const [taken, setTaken] = useState<ReadonlySet<string>>(new Set());
  // A new passage is not among them while it is written for the first time; one that was opened again is, stored or not.
  const passages = withTyped(part.passages, typedInPart(typed, part, open.start.text === '' ? open.id : null));
  const at = passages.findIndex(({ id }) => id === open.id);
  const stored = passages[at];
  const named = (passage: Pick<NumberedPassage, 'labels'>): string => placeOf(t, part, passage, spoken);
  const setTie = (record: string, isTied: boolean): void => {
    setTaken((before) => new Set(isTied ? [...before, record] : [...before].filter((id) => id !== record)));
  };
  const openNew = (after: string | null): void => {
    setOpen(newPassage(newId(), part, after, handle.current?.now().language ?? language));
  };

  function show(id: string): void {
    const passage = passages.find((one) => one.id === id);
    if (passage !== undefined) setOpen(typed.get(id) ?? openOf(passage, part, language));
  }

  function next(): void {
    if ((handle.current?.now().text ?? '').trim() !== '') openNew(open.id);
  }

  function step(by: 1 | -1): void {
    const from = at < 0 ? insertedAt(passages, open.place.after) : at;
    const to = passages[at < 0 && by === 1 ? from : from + by];
    if (to !== undefined) show(to.id);
    else if (by === 1 && at >= 0 && !isSinglePassage(part.part)) openNew(open.id);
  }

  function take(answer: AnswerView): void {
    const editor = handle.current;
    if (editor === null) return;
    const before = editor.now();
    const { number } = answer;
    if (before.cites.includes(answer.id) || stored?.condenses.includes(answer.id) === true) {
      notice({ text: t('desk.already', { number }) });
      return;
    }
    const sentence = sentenceOf(answer, before.language);
    if (sentence === undefined) {
      notice({ text: t('desk.nothingToTake', { number }) });
      return;
    }
    editor.put({ text: joined(before.text, sentence.text), cites: [...before.cites, answer.id] });
    setTie(answer.id, true);
    done({ what: takenWords(number, sentence), undo: () => giveBack(editor, before, answer.id) });
  }

  function takenWords(number: string, { from }: Sentence): string {
    if (from === null) return t('desk.taken', { number });
    return t(`desk.takenFrom.${from.kind}`, { number, language: languageInText(from.language, spoken) });
  }

  /** The text and the link as they were before; the passage goes where nothing else was in it. */
  async function giveBack(editor: EditorHandle, before: Draft, record: string): Promise<boolean> {
    await editor.flush();
    setTie(record, false);
    const isOpen = handle.current?.id === editor.id;
    if (isOpen) editor.put({ text: before.text, cites: before.cites });
    if (before.text.trim() === '') {
      typed.delete(editor.id);
      return landed(sections.remove(editor.id));
    }
    const text = { plain: before.text, language: before.language };
    return landed(sections.write(workshop, editor.id, open.place, { text, uncites: [record] }));
  }

  function untie(record: string, number: string): void {
    const editor = handle.current;
    const { id } = open;
    const before = editor?.now().cites ?? [];
    editor?.put({ cites: before.filter((one) => one !== record) });
    setTie(record, false);
    void sections.uncite(id, record).then(({ ok }) => {
      if (ok) done({ what: t('desk.untied', { number }), undo: () => landed(sections.cite(id, record)) });
    });
  }

  function move(by: 1 | -1): void {
    const { id } = open;
    if (stored === undefined || passages[at + by] === undefined) return;
    void flushAutosaves().then(() => sections.move(id, by)).then(({ ok }) => {
      if (ok) done({ what: t('desk.moved', { place: named(stored) }), undo: () => landed(sections.move(id, by === 1 ? -1 : 1)), isQuiet: true });
    });
  }

  function remove(): void {
    const { id } = open;
    if (stored === undefined) return;
    const neighbour = passages[at + 1] ?? passages[at - 1];
    void flushAutosaves().then(() => sections.remove(id)).then(({ ok }) => {
      if (!ok) return;
      typed.delete(id);
      for (const record of stored.condenses) setTie(record, false);
      setOpen(neighbour === undefined ? firstOpen(workshop, { ...part, passages: [] }, language, newId) : openOf(neighbour, part, language));
      done({ what: t('desk.removed', { place: named(stored) }), undo: () => landed(sections.restore(id)) });
    });
  }

  function emptied(id: string, label: string): void {
    typed.delete(id);
    void sections.remove(id).then(({ ok }) => {
      if (ok) done({ what: t('desk.removedEmpty', { place: label }), undo: () => landed(sections.restore(id)) });
    });
  }

  return { open, passages, handle, taken, show, next, step, take, untie, move, remove, emptied };
}

/** Where the part is entered: after its last passage, or in the one that it has. */
function firstOpen(workshop: string, part: DeskPart, language: LanguageTag, newId: () => string): OpenPassage {
  if (!isSinglePassage(part.part)) return newPassage(newId(), part, part.passages.at(-1)?.id ?? null, part.passages.at(-1)?.text.original?.language ?? language);
  const [only] = part.passages;
  return only === undefined ? newPassage(sectionId(workshop, part.part), part, null, language) : openOf(only, part, language);
}

function newPassage(id: string, { part, topic, output }: DeskPart, after: string | null, language: LanguageTag): OpenPassage {
  return { id, place: { part, topic, output, after }, start: { text: '', language, cites: [] } };
}

function openOf({ id, text }: NumberedPassage, { part, topic, output }: DeskPart, language: LanguageTag): OpenPassage {
  const { original } = text;
  return { id, place: { part, topic, output, after: null }, start: { text: draftOf(original?.blocks ?? []), language: original?.language ?? language, cites: [] } };
}

/** The passages as they will be when what was typed has reached the record. */
function withTyped(stored: readonly NumberedPassage[], typed: readonly OpenPassage[]): readonly NumberedPassage[] {
  return typed.reduce((all, { id, place, start }) => {
    const known = all.find((one) => one.id === id);
    if (known !== undefined) {
      const text = { ...known.text, original: { language: start.language, blocks: blocksOfDraft(start.text, known.text.original?.blocks) } };
      return all.map((one) => (one === known ? { ...known, text, condenses: [...new Set([...known.condenses, ...start.cites])] } : one));
    }
    const { part, topic, output } = place;
    const text = { original: { language: start.language, blocks: blocksOfDraft(start.text) }, translations: {} };
    const passage = { id, part, topic, output, text, versions: [], notes: [], condenses: start.cites, labels: [] };
    const at = insertedAt(all, place.after);
    return [...all.slice(0, at), passage, ...all.slice(at)];
  }, stored);
}

/** Where a new passage stands among those that are there: at the end, or after the one it follows. */
export function insertedAt(passages: readonly NumberedPassage[], after: string | null): number {
  const at = passages.findIndex(({ id }) => id === after);
  return at < 0 ? passages.length : at + 1;
}
