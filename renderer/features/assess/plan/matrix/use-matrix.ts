import { useCallback, useMemo } from 'react';
import type { Reversal } from '../../../../data/arrange/reversible.ts';
import type { PlanCellEdit, PlanCellValue } from '../../../../data/plan/plan.ts';
import { progresses } from '../../../../domain/plan/plan-item.ts';
import { progressChange } from '../../../../domain/plan/follow-up.ts';
import type { PlanNode, PlanTree } from '../../../../domain/plan/plan-tree.ts';
import { localDate } from '../../../../domain/since-room.ts';
import { notDoneWords } from '../../../../i18n/named-words.ts';
import { progressKeys } from '../../../../i18n/plan-keys.ts';
import { useFormats, useWords } from '../../../../i18n/use-words.ts';
import type { Typing } from '../../../../ui/cells/cell-write.ts';
import type { At } from '../../../../ui/cells/cell-keys.ts';
import { useCellWrites } from '../../../../ui/cells/use-cell-writes.ts';
import { useNotice } from '../../../../ui/notice.tsx';
import { namedNode } from '../plan-words.ts';
import type { Planned } from '../planned.ts';
import { cellText, isTyped, readCell, type MatrixKnown } from './cell-values.ts';
import { cellKey, takes, type MatrixColumn } from './columns.ts';
import { cellFaultWords } from './matrix-words.ts';

/** A cell as it is found: by its item, since rows come and go. */
export type MatrixSpot = { readonly node: PlanNode; readonly column: MatrixColumn };

/** What is written with a cell: a new state of an activity has its day with it. */
function editsOf({ item }: PlanNode, value: PlanCellValue): readonly PlanCellEdit[] {
  if (value.field !== 'progress') return [{ item: item.id, value }];
  const { doneOn } = progressChange(item, value.value, localDate(new Date()));
  return [{ item: item.id, value }, ...(doneOn === undefined ? [] : [{ item: item.id, value: { field: 'doneOn', value: doneOn } } as const])];
}

/** The cells of the matrix: what stands in them, and how they are written. */
export function useMatrix({ workshop, language, plan, tree, done }: Planned, rows: PlanTree, columns: readonly MatrixColumn[]) {
  const t = useWords();
  const formats = useFormats();
  const notice = useNotice();
  const known = useMemo((): MatrixKnown => ({
    language,
    progress: { 'not-started': t(progressKeys['not-started']), 'under-way': t(progressKeys['under-way']), done: t(progressKeys.done), dropped: t(progressKeys.dropped) },
  }), [language, t]);
  const write = useCallback((edits: readonly PlanCellEdit[], typing?: Typing<Reversal>) => plan.setCells(workshop, edits, typing), [plan, workshop]);
  const refused = useCallback((code: Parameters<typeof notDoneWords>[1]) => { notice({ text: notDoneWords(t, code) }); }, [notice, t]);
  const { commit, pending } = useCellWrites({ write, read: tree, done, refused });
  const spotAt = useCallback(({ row, column }: At): MatrixSpot | undefined => {
    const [node, of] = [rows[row], columns[column]];
    return node === undefined || of === undefined ? undefined : { node, column: of };
  }, [rows, columns]);
  const textOf = useCallback(({ node, column }: MatrixSpot): string => pending.get(`${node.item.id} ${column}`) ?? cellText(node.item, column, known), [pending, known]);
  const nameOf = ({ node, column }: MatrixSpot): string => t('cells.changed', { name: namedNode(t, node, formats), column: t(cellKey(column, node.item)) });
  /** Settles a text; one that cannot stand there is said. */
  const settle = (spot: MatrixSpot, text: string, typing?: () => Promise<Typing<Reversal>>): void => {
    const { node, column } = spot;
    const value = readCell(column, text, node.item, known);
    if (typeof value === 'string') notice({ text: cellFaultWords(t, value, text) });
    else commit({ edits: editsOf(node, value), what: nameOf(spot), shown: { cell: `${node.item.id} ${column}`, text }, isQuiet: true, ...(typing === undefined ? {} : { typing }) });
  };
  return {
    known,
    spotAt,
    textOf,
    nameOf,
    settle,
    isOpen: ({ node, column }: MatrixSpot): boolean => takes(column, node.item.level),
    /** What half a text is saved as. */
    half: ({ node, column }: MatrixSpot, text: string): PlanCellEdit | null => {
      const value = isTyped(column) ? readCell(column, text, node.item, known) : 'no-row';
      return typeof value === 'string' ? null : { item: node.item.id, value };
    },
    save: (edit: PlanCellEdit, typing: Typing<Reversal>) => write([edit], typing),
    faultOf: ({ node, column }: MatrixSpot, text: string): string | null => {
      const value = readCell(column, text, node.item, known);
      return typeof value === 'string' ? cellFaultWords(t, value, text) : null;
    },
    /** Sets what a digit stands for; false where it is a letter. */
    choose: (spot: MatrixSpot, digit: number): boolean => {
      const progress = spot.column === 'progress' && takes('progress', spot.node.item.level) ? progresses[digit - 1] : undefined;
      if (progress !== undefined) settle(spot, known.progress[progress]);
      return progress !== undefined;
    },
    /** Writes a pasted block at once. */
    fill: (edits: readonly PlanCellEdit[]): void => { if (edits.length > 0) commit({ edits, what: t('cells.filled', { count: edits.length }), shown: null, isQuiet: false }); },
  };
}
