import { useState, type RefObject } from 'react';
import type { ContributionView, NoteView, PositionView } from '../../domain/views.ts';
import { useWorkbook } from '../../data/live.tsx';
import type { Saved, TypedText } from '../../data/workbook.ts';
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

  function removed(remove: () => Promise<Saved>, what: string, restore: () => Promise<Saved>): void {
    close();
    void remove().then(({ ok }) => { if (ok) done({ what, undo: () => landed(restore()), redo: () => landed(remove()) }); });
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
      const write = (entry: Entry, other: Entry): Promise<boolean> => landed(contributions.write(question, id, editBackTo(entry, other)));
      done({ what: t(what, { number }), undo: () => write(before, after), redo: () => write(after, before) });
    },
    closePosition(number, before, after) {
      close();
      const changed = before.id !== null && JSON.stringify(before) !== JSON.stringify(after);
      if (!changed) return;
      const write = (from: PositionDraft, to: PositionDraft): Promise<boolean> => landed(writePosition(workbook, question, from, to, workbook.newId()));
      done({ what: t('capture.stateChanged', { number }), undo: () => write(after, before), redo: () => write(before, after) });
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
      removed(() => contributions.remove(id), t('capture.removed', { number }), () => contributions.restore(id));
    },
    removePosition: (id, number) => {
      if (id === null) close();
      else removed(() => positions.remove(id), t('capture.removedPosition', { number }), () => positions.restore(id));
    },
    removeNote: ({ id }) => {
      removed(() => notes.remove(id), t('capture.removedNote'), () => notes.restore(id));
    },
    tellEmptied: (id, number) => {
      done({ what: t('capture.removedEmpty', { number }), undo: () => landed(contributions.restore(id)), redo: () => landed(contributions.remove(id)) });
    },
    tellAdded: (id, number) => {
      done({ what: t('capture.added', { number }), undo: () => landed(contributions.remove(id)), redo: () => landed(contributions.restore(id)), isQuiet: true });
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
