import { useCallback, useEffect, useMemo, useRef } from 'react';
import { useNotice, usePastNotice } from './notice.tsx';
import { typedField } from './typed-field.ts';
import { createUndoStack, type UndoOutcome, type Undoable, type UndoStack } from './undo.ts';
import { chordOf, isComposing } from './use-shortcuts.ts';

/** What the notices say; must keep its identity while the language stays. */
export type UndoWords = {
  readonly undo: string;
  readonly nothing: string;
  readonly undone: (what: string) => string;
  /** Where things can be done again as well. */
  readonly redone?: (what: string) => string;
  readonly nothingToRedo?: string;
  /** It was changed meanwhile. */
  readonly changed?: (what: string) => string;
  readonly failed?: (what: string) => string;
  /** Something done elsewhere, with the place. */
  readonly elsewhere?: (what: string, where: string) => string;
};

type Options = {
  /** A stack that outlives the screen; without it the screen has one of its own. */
  readonly stack?: UndoStack;
  /** The place that is open: what was done elsewhere is said with its place. */
  readonly here?: string;
};

/**
 * Remembers what was done and says it, unless it is quiet, in a notice with Undo; Ctrl Z takes back the newest, unless a text has
 * the focus, and Ctrl Shift Z or Ctrl Y does it again.
 */
export function useUndo(words: UndoWords, { stack: given, here }: Options = {}): (done: Undoable) => void {
  const notice = useNotice();
  const pass = usePastNotice();
  const own = useMemo(createUndoStack, []);
  const stack = given ?? own;
  const latest = useRef({ words, here });
  useEffect(() => { latest.current = { words, here }; });
  const undo = useCallback(() => { void stack.undo().then((outcome) => { notice({ text: undoneWords(outcome, latest.current) }); }); }, [stack, notice]);
  const redo = useCallback(() => {
    if (latest.current.words.redone !== undefined) void stack.redo().then((outcome) => { notice({ text: redoneWords(outcome, latest.current) }); });
  }, [stack, notice]);
  useUndoKeys(undo, redo);
  return useCallback((done) => {
    stack.push(done);
    if (done.isQuiet === true) pass(stack);
    else notice({ text: done.what, action: { label: words.undo, run: undo, from: stack } });
  }, [stack, notice, pass, words, undo]);
}

type Told = { readonly words: UndoWords; readonly here: string | undefined };

function undoneWords(outcome: UndoOutcome, told: Told): string {
  const { words } = told;
  return outcome.kind === 'done' ? words.undone(named(outcome.of, told)) : otherwise(outcome, told, words.nothing);
}

function redoneWords(outcome: UndoOutcome, told: Told): string {
  const { redone, nothingToRedo = '' } = told.words;
  return outcome.kind === 'done' && redone !== undefined ? redone(named(outcome.of, told)) : otherwise(outcome, told, nothingToRedo);
}

function otherwise(outcome: UndoOutcome, told: Told, nothing: string): string {
  if (outcome.kind !== 'changed' && outcome.kind !== 'failed') return nothing;
  return told.words[outcome.kind]?.(named(outcome.of, told)) ?? nothing;
}

const named = ({ what, where }: Undoable, { words, here }: Told): string =>
  (where === undefined || where === here || words.elsewhere === undefined ? what : words.elsewhere(what, where));

const redoChords: ReadonlySet<string | undefined> = new Set(['Ctrl+Shift+KeyZ', 'Ctrl+KeyY']);

/**
 * Ctrl Z and its opposite, unless they belong to a field that holds text: looked at when the key is pressed, since a field is also
 * emptied without a key. A field whose changes the screen itself remembers says so: `data-undo="screen"`.
 */
function useUndoKeys(undo: () => void, redo: () => void): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || isComposing(event)) return;
      const chord = chordOf(event);
      const run = chord === 'Ctrl+KeyZ' ? undo : redoChords.has(chord) ? redo : undefined;
      if (run === undefined || isTyping() || document.querySelector('.dialog-scrim') !== null) return;
      event.preventDefault();
      event.stopPropagation();
      run();
    };
    window.addEventListener('keydown', listen, { capture: true });
    return () => { window.removeEventListener('keydown', listen, { capture: true }); };
  }, [undo, redo]);
}

function isTyping(): boolean {
  const field = typedField();
  return field !== undefined && field.dataset['undo'] !== 'screen';
}
