import { useCallback, useMemo, useState } from 'react';
import { useWorkbook } from '../../../../data/live.tsx';
import type { Reversal } from '../../../../data/arrange/reversible.ts';
import { progresses } from '../../../../domain/plan/plan-item.ts';
import type { PlanTree } from '../../../../domain/plan/plan-tree.ts';
import { missingOf, smartOf } from '../../../../domain/plan/smart.ts';
import { useFormats, useWords } from '../../../../i18n/use-words.ts';
import { blockOf } from '../../../../ui/cells/block-text.ts';
import { CellEditor, type Onward } from '../../../../ui/cells/cell-editor.tsx';
import { CellGrid } from '../../../../ui/cells/cell-grid.tsx';
import { onwardFrom, type At } from '../../../../ui/cells/cell-keys.ts';
import type { Typing } from '../../../../ui/cells/cell-write.ts';
import { useNotice } from '../../../../ui/notice.tsx';
import type { Planned } from '../planned.ts';
import { namedNode, numberOf, titleOf } from '../plan-words.ts';
import { cellLanguage, editsOf, isTyped, type LeftOut } from './cell-values.ts';
import { columnKeys, columnsOf, lacksAt, takes, type MatrixColumn, type MatrixRows } from './columns.ts';
import { MatrixCell } from './matrix-cell.tsx';
import { useMatrix, type MatrixSpot } from './use-matrix.ts';

/** The cell that has the keyboard: by its item, null for the first. */
export type MatrixAt = { readonly item: string | null; readonly column: MatrixColumn };

type GridProps = Planned & {
  readonly rows: PlanTree;
  readonly shown: MatrixRows;
  readonly here: MatrixAt;
  readonly onHere: (here: MatrixAt) => void;
  readonly onLeftOut: (leftOut: readonly LeftOut[]) => void;
};

/** The cell that is typed in, what stood there, and what the editor begins with. */
type Editing = MatrixSpot & { readonly text: string; readonly first: string };

/** The cells of the plan: rows are items, and what is typed is saved as everywhere. */
export function MatrixGrid(given: GridProps) {
  const { rows, shown, here, onHere, onLeftOut, priorities, screen } = given;
  const t = useWords();
  const formats = useFormats();
  const notice = useNotice();
  const { newId } = useWorkbook();
  const columns = columnsOf(shown);
  const matrix = useMatrix(given, rows, columns);
  const { known, spotAt, textOf } = matrix;
  const [editing, setEditing] = useState<Editing | null>(null);
  const row = Math.max(0, rows.findIndex(({ item }) => item.id === here.item));
  const column = Math.max(0, columns.indexOf(here.column));
  const at = useMemo(() => ({ row, column }), [row, column]);
  const missing = useMemo(() => rows.map((node) => missingOf(smartOf(node, priorities))), [rows, priorities]);
  const go = (to: At): void => { onHere({ item: rows[to.row]?.item.id ?? null, column: columns[to.column] ?? 'title' }); };
  const edit = (where: At, letter: string | null): void => {
    const spot = spotAt(where);
    if (spot === undefined || !matrix.isOpen(spot)) return;
    onLeftOut([]);
    go(where);
    setEditing({ ...spot, text: textOf(spot), first: letter ?? textOf(spot) });
  };
  const paste = (where: At, text: string): void => {
    const { edits, leftOut } = editsOf(blockOf(text), { items: rows.map(({ item }) => item), columns, ...where }, known);
    onLeftOut(leftOut);
    matrix.fill(edits);
  };
  const done = (text: string, onward: Onward, typing: () => Promise<Typing<Reversal>>): void => {
    if (editing === null) return;
    if (text !== editing.text) matrix.settle(editing, text, typing);
    // Half of it may have been saved before it was as at first again.
    else if (isTyped(editing.column)) void typing().then((since) => { if (since.since !== undefined) matrix.settle(editing, text, () => Promise.resolve(since)); });
    setEditing(null);
    go(onwardFrom(at, onward, { rows: rows.length, columns: columns.length }) ?? at);
  };
  const editor = editing === null ? null : (
    <CellEditor
      key={`${editing.node.item.id} ${editing.column}`}
      label={matrix.nameOf(editing)}
      lang={cellLanguage(editing.node.item, editing.column, known)}
      text={editing.text}
      first={editing.first}
      options={editing.column === 'progress' ? progresses.map((id) => ({ id, label: known.progress[id] })) : null}
      openLabel={t('common.showList')}
      isLong={isTyped(editing.column)}
      half={(text) => matrix.half(editing, text)}
      save={matrix.save}
      newId={newId}
      faultOf={(text) => matrix.faultOf(editing, text)}
      onDone={done}
      onGiveUp={(how) => {
        setEditing(null);
        if (how === 'left') notice({ text: t('cells.givenUp') });
      }}
      onBlock={(text) => {
        setEditing(null);
        paste(at, text);
      }}
    />
  );
  const cell = useCallback((index: number, along: number) => {
    const spot = spotAt({ row: index, column: along });
    if (spot === undefined) return null;
    const { node, column: of } = spot;
    return <MatrixCell node={node} column={of} text={textOf(spot)} lang={cellLanguage(node.item, of, known)} lacks={lacksAt(of, missing[index] ?? [], node.item, shown)} screen={screen} />;
  }, [spotAt, textOf, known, missing, shown, screen]);
  return (
    <CellGrid
      label={t('plan.matrix.label')}
      numberHead={t('prepare.column.number')}
      heads={useMemo(() => columnsOf(shown).map((of) => ({ id: of, label: t(columnKeys[of]) })), [shown, t])}
      rows={useMemo(() => rows.map((node) => ({ id: node.item.id, number: numberOf(node, formats), name: `${namedNode(t, node, formats)} ${titleOf(t, node.item, screen).plain}`, kind: node.item.level })), [rows, formats, t, screen])}
      at={at}
      onAt={go}
      editor={editor}
      cell={cell}
      isClosed={useCallback((index: number, along: number) => !takes(columnsOf(shown)[along] ?? 'indicators', rows[index]?.item.level ?? 'goal'), [rows, shown])}
      isEnterEdit
      onEdit={edit}
      onClear={(where) => {
        const spot = spotAt(where);
        if (spot !== undefined && matrix.isOpen(spot) && textOf(spot) !== '') matrix.settle(spot, '');
      }}
      onDigit={(where, digit) => {
        const spot = spotAt(where);
        return spot !== undefined && matrix.choose(spot, digit);
      }}
      textOf={(where) => {
        const spot = spotAt(where);
        return spot === undefined ? '' : textOf(spot);
      }}
      onPaste={paste}
    />
  );
}
