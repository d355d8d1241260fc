/**
 * How taking back (or doing again) came out: `false` is not now (a disk that is full), and the thing stays where it is;
 * `changed` is not any more, because it was changed meanwhile, and nothing was written.
 */
export type TakenBack = boolean | 'changed';

/** One thing that can be taken back, and by what it is named in the notice. */
export type Undoable = {
  readonly what: string;
  readonly undo: () => Promise<TakenBack>;
  /** Does it again after it was taken back; what lacks it cannot be done again. */
  readonly redo?: () => Promise<TakenBack>;
  /** Done so often that no notice says it: Ctrl Z takes it back all the same. */
  readonly isQuiet?: true;
  /** Where it was done, in words, for a notice that is read elsewhere. */
  readonly where?: string;
};

type Came = { readonly ok: true } | { readonly ok: false; readonly code: string };

/** A step of the record as a thing that can be taken back and done again: what is not there as it was left was changed meanwhile. */
export function undoableStep(what: string, { undo, redo }: { readonly undo: () => Promise<Came>; readonly redo: () => Promise<Came> }): Undoable {
  return { what, undo: () => taken(undo()), redo: () => taken(redo()) };
}

async function taken(came: Promise<Came>): Promise<TakenBack> {
  const answer = await came;
  return answer.ok || (answer.code === 'not-found' ? 'changed' : false);
}

/** What came of a press of Undo or Redo. */
export type UndoOutcome = { readonly kind: 'done' | 'changed' | 'failed'; readonly of: Undoable } | { readonly kind: 'nothing' };

/** The things done, newest last. Undo is a new operation of its own, never a rewind (design section 3, point 9). */
export type UndoStack = {
  readonly push: (done: Undoable) => void;
  /** What is being done now and is pushed when it is saved: an undo pressed meanwhile takes back that, not what was done before it. Answers the work. */
  readonly during: <T>(work: Promise<T>) => Promise<T>;
  /** Takes back the newest. It stays when taking back fails. */
  readonly undo: () => Promise<UndoOutcome>;
  /** Does again what was taken back last. */
  readonly redo: () => Promise<UndoOutcome>;
  readonly last: () => Undoable | undefined;
};

/** Makes an empty stack. There is no limit: undo has none (looks section 6). */
export function createUndoStack(): UndoStack {
  const done: Undoable[] = [];
  let undone: Undoable[] = [];
  // Two quick presses take back two things, the second after the first.
  let tail: Promise<unknown> = Promise.resolve();
  const after = (earlier: Promise<unknown>): void => { tail = earlier.catch(() => undefined); };
  const inTurn = (run: () => Promise<UndoOutcome>): Promise<UndoOutcome> => {
    const turn = tail.then(run);
    after(turn);
    return turn;
  };
  const step = async (from: Undoable[], act: (of: Undoable) => (() => Promise<TakenBack>) | undefined, landed: (of: Undoable) => void): Promise<UndoOutcome> => {
    const of = from.pop();
    const run = of === undefined ? undefined : act(of);
    if (of === undefined || run === undefined) return { kind: 'nothing' };
    const came = await run().catch(() => false as const);
    if (came === true) landed(of);
    else if (came === false) from.push(of);
    return { kind: came === true ? 'done' : came === false ? 'failed' : 'changed', of };
  };
  return {
    push: (next) => {
      done.push(next);
      undone = [];
    },
    during: (work) => {
      after(tail.then(() => work));
      return work;
    },
    undo: () => inTurn(() => step(done, ({ undo }) => undo, (of) => {
      if (of.redo === undefined) undone = [];
      else undone.push(of);
    })),
    redo: () => inTurn(() => step(undone, ({ redo }) => redo, (of) => { done.push(of); })),
    last: () => done.at(-1),
  };
}

const stacks = new Map<string, UndoStack>();

/** The stack of a place that is left and come back to, such as a workshop, for as long as the program runs. */
export function undoStackOf(place: string): UndoStack {
  const known = stacks.get(place) ?? createUndoStack();
  stacks.set(place, known);
  return known;
}
