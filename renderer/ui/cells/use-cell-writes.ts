import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { undoableStep, type Undoable } from '../undo.ts';
import { useKeeper } from '../use-keeper.ts';
import type { CellsSaved, Typing } from './cell-write.ts';

type Commit<Edit, Reversal> = {
  readonly edits: readonly Edit[];
  /** By what it is named where it is taken back. */
  readonly what: string;
  /** Shown in the cell until it is saved. */
  readonly shown: { readonly cell: string; readonly text: string } | null;
  readonly isQuiet: boolean;
  /** Called right before the write: what was saved while the cell was typed. */
  readonly typing?: () => Promise<Typing<Reversal>>;
};

export type CellWrites<Edit, Reversal> = {
  /** Saves cells, again and again until they are on the disk; one thing to take back. */
  readonly commit: (commit: Commit<Edit, Reversal>) => void;
  /** Text of cells that is not saved yet, by `<row> <column>`. */
  readonly pending: ReadonlyMap<string, string>;
};

type Options<Edit, Reversal, Code extends string> = {
  /** Must keep its identity. */
  readonly write: (edits: readonly Edit[], typing?: Typing<Reversal>) => Promise<CellsSaved<Reversal, Code>>;
  /** What is read of the record: what was typed stands in its cell until this holds it. */
  readonly read: unknown;
  readonly done: (done: Undoable) => void;
  readonly refused: (code: Code) => void;
};

/** Writing cells, with undo and redo. */
export function useCellWrites<Edit, Reversal, Code extends string>({ write, read, done, refused }: Options<Edit, Reversal, Code>): CellWrites<Edit, Reversal> {
  const keeper = useKeeper();
  const { pending, hold, landed } = usePending(read);
  const commits = useRef(0);
  const commit = useCallback(({ edits, what, shown, isQuiet, typing }: Commit<Edit, Reversal>): void => {
    if (shown !== null) hold(shown.cell, shown.text);
    commits.current += 1;
    void keeper.save(`cells ${String(commits.current)}`, async () => {
      const given = await typing?.();
      const saved = await write(edits, given);
      if (!saved.ok && saved.code !== 'not-found') return false;
      if (shown !== null) landed(shown.cell, saved.ok && saved.value.isChanged);
      if (!saved.ok) refused(saved.code);
      else if (saved.value.isChanged || given?.since !== undefined) done({ ...undoableStep(what, saved.value), ...(isQuiet ? { isQuiet } : {}) });
      return true;
    });
  }, [write, keeper, hold, landed, refused, done]);
  return useMemo(() => ({ commit, pending }), [commit, pending]);
}

/** What was typed stands in its cell until what is read holds it. */
function usePending(read: unknown) {
  const [pending, setPending] = useState<ReadonlyMap<string, string>>(new Map());
  const safe = useRef(new Set<string>());
  const hold = useCallback((cell: string, text: string) => { safe.current.delete(cell); setPending((now) => new Map(now).set(cell, text)); }, []);
  const drop = useCallback((cells: ReadonlySet<string>) => { setPending((now) => new Map([...now].filter(([cell]) => !cells.has(cell)))); }, []);
  const landed = useCallback((cell: string, isChanged: boolean) => {
    if (isChanged) safe.current.add(cell);
    else drop(new Set([cell]));
  }, [drop]);
  useEffect(() => {
    if (safe.current.size === 0) return;
    drop(safe.current);
    safe.current = new Set();
  }, [read, drop]);
  return { pending, hold, landed };
}
