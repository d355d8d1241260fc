import type { PictureTable } from './pictures.ts';

/** The numbers of a picture, row by row. */
export function PlainTable({ columns, rows }: PictureTable) {
  return (
    <table className="picture-table">
      <thead>
        <tr>{columns.map((column, at) => <th key={column} scope="col" data-align={at === 0 ? undefined : 'end'}>{column}</th>)}</tr>
      </thead>
      <tbody>
        {rows.map(({ id, cells: [name, ...counts] }) => (
          <tr key={id}>
            <th scope="row">{name}</th>
            {counts.map((count, at) => <td key={columns[at + 1]} data-align="end">{count}</td>)}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
