/** One thing that can be taken back, and by what it is named in the notice. */
export type Undoable = {
  readonly what: string;
  readonly undo: () => Promise<boolean>;
  /** Done so often that no notice says it: Ctrl Z takes it back all the same. */
  readonly isQuiet?: true;
};

/** The last things done, newest last. Undo is a new operation of its own, never a rewind (design section 3, point 9). */
export type UndoStack = {
  readonly push: (done: Undoable) => void;
  /** Takes back the newest; answers what it was, or undefined when there is nothing. It stays when taking back fails. */
  readonly undo: () => Promise<Undoable | undefined>;
  readonly last: () => Undoable | undefined;
};

/** Makes an empty stack. There is no limit: undo has none (looks section 6). */
export function createUndoStack(): UndoStack {
  const done: Undoable[] = [];
  return {
    push: (next) => {
      done.push(next);
    },
    undo: async () => {
      const last = done.pop();
      if (last === undefined) return undefined;
      if (await last.undo()) return last;
      done.push(last);
      return undefined;
    },
    last: () => done.at(-1),
  };
}
