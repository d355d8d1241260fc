import { useRef, useState, type KeyboardEvent } from 'react';
import type { PlanSpot } from '../../../../data/plan/plan.ts';
import type { PlanNode } from '../../../../domain/plan/plan-tree.ts';
import { useFormats, useWords } from '../../../../i18n/use-words.ts';
import type { PlainKey } from '../../../../i18n/word-types.ts';
import { NotTaken } from '../../../../ui/cells/not-taken.tsx';
import { Margin } from '../../../../ui/margin.tsx';
import { EmptyState } from '../../../../ui/states.tsx';
import { chordOf } from '../../../../ui/use-shortcuts.ts';
import { ChoiceRow, focusRow } from '../../choice-row.tsx';
import { NewItem } from '../new-item.tsx';
import type { Planned } from '../planned.ts';
import { numberOf } from '../plan-words.ts';
import type { LeftOut } from './cell-values.ts';
import { cellKey, columnKeys, matrixRows, rowsOf, type MatrixRows } from './columns.ts';
import { MatrixGrid, type MatrixAt } from './matrix-grid.tsx';
import { cellFaultWords } from './matrix-words.ts';
import { SelectedRow } from './selected-row.tsx';
import './matrix.css';

const rowKeys: Readonly<Record<MatrixRows, PlainKey>> = { all: 'plan.matrix.all', activities: 'plan.matrix.activities' };

/** The whole plan as a sheet, one item a row, to be filled in with the keys of a spreadsheet. */
export function MatrixPart(given: Planned) {
  const { tree, onGo } = given;
  const t = useWords();
  const filter = useRef<HTMLDivElement>(null);
  const [shown, setShown] = useState<MatrixRows>('all');
  const [here, setHere] = useState<MatrixAt>({ item: null, column: 'title' });
  const [leftOut, setLeftOut] = useState<readonly LeftOut[]>([]);
  const rows = rowsOf(tree, shown);
  const node = rows.find(({ item }) => item.id === here.item) ?? rows[0];
  const press = (event: KeyboardEvent): void => {
    const chord = chordOf(event.nativeEvent);
    if (chord === 'Escape') focusRow(filter.current);
    else if (chord === 'Ctrl+Enter' && node !== undefined) onGo({ part: 'plan', item: node.item.id, view: 'tree' });
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <>
      <Margin>
        <ChoiceRow label={t('plan.matrix.rows')} rowRef={filter} isFixed options={matrixRows.map((id) => ({ id, label: t(rowKeys[id]) }))} value={shown} onChange={(chosen) => { if (chosen !== null) setShown(chosen); }} />
        <LeftOutCells {...given} leftOut={leftOut} />
      </Margin>
      {node === undefined ? <Margin><EmptyState title={tree.length === 0 ? t('plan.noneTitle') : t('plan.matrix.noActivity')} text={t('plan.matrix.noneText')} keys={[]} /></Margin> : (
        <>
          <div className="matrix-room" data-two-ways="" onKeyDown={press}>
            <MatrixGrid key={shown} {...given} rows={rows} shown={shown} here={here} onHere={setHere} onLeftOut={setLeftOut} />
          </div>
          <Margin><SelectedRow {...given} node={node} column={here.column} /></Margin>
        </>
      )}
      <Margin><NextItem key={here.item ?? ''} {...given} after={rows.find(({ item }) => item.id === here.item)} shown={shown} /></Margin>
    </>
  );
}

/** The next item, after the row that had the keyboard. */
function NextItem({ after, shown, ...given }: Planned & { readonly after: PlanNode | undefined; readonly shown: MatrixRows }) {
  const field = useRef<HTMLInputElement>(null);
  const otherwise = shown === 'all' ? 'goal' : 'activity';
  const [asked, setSpot] = useState<PlanSpot>({ parent: after?.above?.item.id ?? null, after: after?.item.id ?? null, level: after?.item.level ?? otherwise });
  // What it was to stand below may have gone since.
  const spot = asked.parent === null || given.tree.some(({ item }) => item.id === asked.parent) ? asked : { ...asked, parent: null, after: null };
  return <NewItem {...given} spot={spot} inputRef={field} onSpot={setSpot} />;
}

function LeftOutCells({ leftOut, tree }: Planned & { readonly leftOut: readonly LeftOut[] }) {
  const t = useWords();
  const formats = useFormats();
  const lines = leftOut.map(({ item, column, fault, text }) => {
    const node = tree.find((one) => one.item.id === item?.id);
    const name = t(item === null ? columnKeys[column] : cellKey(column, item));
    return { where: node === undefined ? name : t('cells.where', { row: numberOf(node, formats), column: name }), why: cellFaultWords(t, fault, text) };
  });
  return <NotTaken head={t('cells.notTaken', { count: leftOut.length })} lines={lines} more={(count) => t('cells.more', { count })} />;
}
