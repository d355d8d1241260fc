import type { Cell, Table } from '../../../report/model.ts';
import type { Drawing } from './frame.ts';
import { TextBlock } from './text-block.tsx';

/** A table; the head of a grid is repeated on every page, the heads of `fields` stand in the first column. */
export function ReportTable({ drawing, table }: { readonly drawing: Drawing; readonly table: Table }) {
  const { role, summary, columns, head, rows, caption } = table;
  return (
    <table className={`report-table report-${role}`} {...(caption === undefined ? { 'aria-label': summary } : {})}>
      {caption === undefined ? null : <caption><TextBlock drawing={drawing} block={caption} /></caption>}
      <colgroup>{columns.map((share, at) => <col key={at} width={`${String(share)}%`} />)}</colgroup>
      {head === undefined ? null : (
        <thead>
          <tr>{head.map((cell, at) => <th key={at} scope="col"><CellText drawing={drawing} cell={cell} /></th>)}</tr>
        </thead>
      )}
      <tbody>
        {rows.map((cells, row) => (
          <tr key={row}>
            {cells.map((cell, at) => (role === 'fields' && at === 0
              ? <th key={at} scope="row"><CellText drawing={drawing} cell={cell} /></th>
                            : <td key={at} data-heat-step={cell[0]?.heat}><CellText drawing={drawing} cell={cell} /></td>))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function CellText({ drawing, cell }: { readonly drawing: Drawing; readonly cell: Cell }) {
  return cell.map((paragraph, at) => <TextBlock key={at} drawing={drawing} block={paragraph} />);
}
