import { useState, type RefObject } from 'react';
import type { ContributionView, NoteView, PositionView } from '../../domain/views.ts';
import { useWorkbook } from '../../data/live.tsx';
import type { Saved, TypedText, Workbook } from '../../data/workbook.ts';
import { useWords } from '../../i18n/use-words.ts';
import type { BoxHandle } from './contribution-box.tsx';
import type { ListHandle } from './contribution-list.tsx';
import { editBackTo, type Entry } from './entry.ts';
import type { PositionDraft } from './position-draft.ts';
import type { Undoable } from '../../ui/undo.ts';
import { useArranging } from './use-arranging.ts';
import { writePosition } from './write-position.ts';

/** What is being edited beside the entry box: one thing at a time. `null` is a new one. */
export type OpenEditor =
  | { readonly kind: 'contribution'; readonly id: string }
  | { readonly kind: 'position'; readonly position: PositionView | null }
  | { readonly kind: 'note'; readonly note: NoteView | null }
  /** Where to? asks the foot of the question. */
  | { readonly kind: 'move'; readonly contributions: readonly ContributionView[] };

export type EditorControl = {
  readonly open: OpenEditor | null;
  readonly show: (open: OpenEditor) => void;
  readonly close: () => void;
  readonly closeContribution: (number: number, before: Entry, after: Entry) => void;
  readonly closePosition: (number: number, before: PositionDraft, after: PositionDraft) => void;
  /** Splits at the caret what is edited: its text up to there stays. */
  readonly split: (contribution: ContributionView, first: TypedText, second: TypedText) => void;
  readonly merge: (contribution: ContributionView) => void;
  readonly shift: (contribution: ContributionView, step: 1 | -1) => void;
  readonly moveTo: (contributions: readonly ContributionView[], question: string, number: string) => void;
  readonly removeContribution: (contribution: ContributionView) => void;
  readonly removePosition: (id: string | null, number: number) => void;
  readonly removeNote: (note: NoteView) => void;
  readonly tellEmptied: (id: string, number: number) => void;
  readonly tellAdded: (id: string, number: number) => void;
};

type Parts = {
  readonly question: string;
  readonly done: (done: Undoable) => void;
  readonly box: RefObject<BoxHandle | null>;
  readonly list: RefObject<ListHandle | null>;
};

const landed = async (saved: Promise<Saved<unknown>>): Promise<boolean> => (await saved).ok;

type Removable = { readonly remove: (id: string) => Promise<Saved>; readonly restore: (id: string) => Promise<Saved> };

// Undo has no limit, so what can be taken back is made here, where it remembers what it is about and not the drawing it was made in.
const removal = (what: string, of: Removable, id: string): Undoable =>
  ({ what, undo: () => landed(of.restore(id)), redo: () => landed(of.remove(id)) });

const addition = (what: string, of: Removable, id: string): Undoable =>
  ({ what, undo: () => landed(of.remove(id)), redo: () => landed(of.restore(id)), isQuiet: true });

const rewriting = <T>(what: string, before: T, after: T, write: (from: T, to: T) => Promise<boolean>): Undoable =>
  ({ what, undo: () => write(after, before), redo: () => write(before, after) });

const contributionWriter = (contributions: Workbook['contributions'], question: string, id: string) => (from: Entry, to: Entry): Promise<boolean> =>
  landed(contributions.write(question, id, editBackTo(to, from)));

const positionWriter = (workbook: Workbook, question: string) => (from: PositionDraft, to: PositionDraft): Promise<boolean> =>
  landed(writePosition(workbook, question, from, to, workbook.newId()));

/** Opens and closes the editors of the screen, and makes what they did undoable. */
export function useOpenEditor({ question, done, box, list }: Parts): EditorControl {
  const t = useWords();
  const workbook = useWorkbook();
  const { contributions, positions, notes } = workbook;
  const [open, setOpen] = useState<OpenEditor | null>(null);
  const arranging = useArranging(done);
  const toRow = (id: string | undefined): void => { if (id !== undefined) list.current?.focusRow(id); };
  const toBox = (): void => { requestAnimationFrame(() => box.current?.focus()); };
  const close = (): void => { setOpen(null); toBox(); };

  function removed(what: string, of: Removable, id: string): void {
    close();
    void of.remove(id).then(({ ok }) => { if (ok) done(removal(what, of, id)); });
  }

  return {
    open,
    show: setOpen,
    close,
    closeContribution(number, before, after) {
      const { id } = before;
      setOpen(null);
      if (id === null) return;
      requestAnimationFrame(() => list.current?.focusRow(id));
      const what = changeOf(before, after);
      if (what === undefined) return;
      done(rewriting(t(what, { number }), before, after, contributionWriter(contributions, question, id)));
    },
    closePosition(number, before, after) {
      close();
      const changed = before.id !== null && JSON.stringify(before) !== JSON.stringify(after);
      if (!changed) return;
      done(rewriting(t('capture.stateChanged', { number }), before, after, positionWriter(workbook, question)));
    },
    split: (contribution, first, second) => {
      setOpen(null);
      void arranging.split(contribution, first, second).then(toRow);
    },
    merge: (contribution) => { void arranging.merge(contribution).then(toRow); },
    shift: arranging.shift,
    moveTo: (moved, to, number) => {
      close();
      void arranging.move(moved, to, number).then((ok) => { if (ok) list.current?.unmark(); });
    },
    removeContribution: ({ id, number }) => {
      removed(t('capture.removed', { number }), contributions, id);
    },
    removePosition: (id, number) => {
      if (id === null) close();
      else removed(t('capture.removedPosition', { number }), positions, id);
    },
    removeNote: ({ id }) => {
      removed(t('capture.removedNote'), notes, id);
    },
    tellEmptied: (id, number) => {
      done(removal(t('capture.removedEmpty', { number }), contributions, id));
    },
    tellAdded: (id, number) => {
      done(addition(t('capture.added', { number }), contributions, id));
    },
  };
}

type Changed = 'capture.textChanged' | 'capture.kindChanged' | 'capture.speakersChanged' | 'capture.detailsChanged';

function changeOf(before: Entry, after: Entry): Changed | undefined {
  if (before.text !== after.text || before.language !== after.language) return 'capture.textChanged';
  if (before.type !== after.type) return 'capture.kindChanged';
  if (before.speakers !== after.speakers) return 'capture.speakersChanged';
  return before.sector === after.sector && before.owner === after.owner && before.due === after.due ? undefined : 'capture.detailsChanged';
}
