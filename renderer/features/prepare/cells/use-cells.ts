import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useWorkbook } from '../../../data/live.tsx';
import type { CellEdit, CellsDone } from '../../../data/people/people.ts';
import type { Saved } from '../../../data/workbook.ts';
import type { ParticipantView } from '../../../domain/views.ts';
import { notDoneWords } from '../../../i18n/named-words.ts';
import { undoWords } from '../../../i18n/undo-words.ts';
import { useWords } from '../../../i18n/use-words.ts';
import { useNotice } from '../../../ui/notice.tsx';
import { undoableStep, undoStackOf } from '../../../ui/undo.ts';
import { useKeeper } from '../../../ui/use-keeper.ts';
import { useUndo } from '../../../ui/use-undo.ts';

/** What earlier saves of one stay in a cell did. */
export type Typing = { readonly stay: string; readonly since?: CellsDone['reversal'] | undefined };
type Commit = {
  readonly edits: readonly CellEdit[];
  /** By what it is named where it is taken back. */
  readonly what: string;
  /** Shown in the cell until it is saved. */
  readonly shown: { readonly cell: string; readonly text: string } | null;
  readonly isQuiet: boolean;
  /** Called right before the write: what was saved while the cell was typed. */
  readonly typing?: () => Promise<Typing>;
};

export type Cells = {
  /** Saves what stands half typed in a cell. */
  readonly save: (edit: CellEdit, typing: Typing) => Promise<Saved<CellsDone>>;
  /** Saves cells, again and again until they are on the disk; one thing to take back. */
  readonly commit: (commit: Commit) => void;
  /** Text of cells that is not saved yet, by `<person> <column>`. */
  readonly pending: ReadonlyMap<string, string>;
};

/** Writing cells of the list of participants, with undo and redo that outlive the page. */
export function useCells(workshop: string, people: readonly ParticipantView[]): Cells {
  const t = useWords();
  const { people: open } = useWorkbook();
  const notice = useNotice();
  const keeper = useKeeper();
  const done = useUndo(useMemo(() => undoWords(t), [t]), { stack: undoStackOf(`participants of ${workshop}`) });
  const { pending, hold, landed } = usePending(people);
  const commits = useRef(0);
  const save = useCallback(async (edit: CellEdit, typing: Typing) => (await open()).setCells(workshop, [edit], typing), [open, workshop]);
  const commit = useCallback(({ edits, what, shown, isQuiet, typing }: Commit): void => {
    if (shown !== null) hold(shown.cell, shown.text);
    commits.current += 1;
    void keeper.save(`cells ${String(commits.current)}`, async () => {
      const given = await typing?.();
      const saved = await (await open()).setCells(workshop, edits, given);
      // Whoever was removed meanwhile has no cells: trying again would not help.
      if (!saved.ok && saved.code !== 'not-found') return false;
      if (shown !== null) landed(shown.cell, saved.ok && saved.value.isChanged);
      if (!saved.ok) notice({ text: notDoneWords(t, saved.code) });
      else if (saved.value.isChanged || given?.since !== undefined) done({ ...undoableStep(what, saved.value), ...(isQuiet ? { isQuiet } : {}) });
      return true;
    });
  }, [open, workshop, keeper, hold, landed, notice, done, t]);
  return useMemo(() => ({ save, commit, pending }), [save, commit, pending]);
}

/** What was typed stands in its cell until the list that is read holds it. */
function usePending(people: readonly ParticipantView[]) {
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
  }, [people, drop]);
  return { pending, hold, landed };
}
