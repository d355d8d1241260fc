import { useCallback, useMemo } from 'react';
import { useWorkbook } from '../../../data/live.tsx';
import type { CellsDone } from '../../../data/arrange/cells.ts';
import type { Reversal } from '../../../data/arrange/reversible.ts';
import type { CellEdit } from '../../../data/people/people.ts';
import type { Saved } from '../../../data/workbook.ts';
import type { ParticipantView } from '../../../domain/views.ts';
import { notDoneWords } from '../../../i18n/named-words.ts';
import { undoWords } from '../../../i18n/undo-words.ts';
import { useWords } from '../../../i18n/use-words.ts';
import type { Typing } from '../../../ui/cells/cell-write.ts';
import { useCellWrites, type CellWrites } from '../../../ui/cells/use-cell-writes.ts';
import { useNotice } from '../../../ui/notice.tsx';
import { undoStackOf } from '../../../ui/undo.ts';
import { useUndo } from '../../../ui/use-undo.ts';

export type Cells = CellWrites<CellEdit, Reversal> & {
  /** Saves what stands half typed in a cell. */
  readonly save: (edit: CellEdit, typing: Typing<Reversal>) => Promise<Saved<CellsDone>>;
};

/** Writing cells of the list of participants, with undo and redo that outlive the page. */
export function useCells(workshop: string, people: readonly ParticipantView[]): Cells {
  const t = useWords();
  const { people: open } = useWorkbook();
  const notice = useNotice();
  const done = useUndo(useMemo(() => undoWords(t), [t]), { stack: undoStackOf(`participants of ${workshop}`) });
  const write = useCallback(async (edits: readonly CellEdit[], typing?: Typing<Reversal>) => (await open()).setCells(workshop, edits, typing), [open, workshop]);
  const save = useCallback((edit: CellEdit, typing: Typing<Reversal>) => write([edit], typing), [write]);
  const refused = useCallback((code: Parameters<typeof notDoneWords>[1]) => { notice({ text: notDoneWords(t, code) }); }, [notice, t]);
  const writes = useCellWrites({ write, read: people, done, refused });
  return useMemo(() => ({ ...writes, save }), [writes, save]);
}
