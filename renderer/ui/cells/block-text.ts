/** Cell by cell: quoted where it holds a tab, a line end or a quotation mark, else as it stands. */
const cell = /(?:"((?:[^"]|"")*)"(?=[\t\n]|$)|([^\t\n]*))([\t\n]|$)/uy;

/** A block of cells as a spreadsheet gives it: rows on lines, cells apart by tabs. A quotation mark that is not closed is a letter like any other. */
export function blockOf(text: string): readonly (readonly string[])[] {
  const whole = evenEnds(text);
  const rows: string[][] = [[]];
  cell.lastIndex = 0;
  for (let found = cell.exec(whole); found !== null; found = cell.exec(whole)) {
    const [, quoted, plain = '', end] = found;
    rows.at(-1)?.push(tidy(quoted?.replaceAll('""', '"') ?? plain));
    if (end === '') break;
    if (end === '\n') rows.push([]);
  }
  return rows;
}

/** True for text that no single cell holds. */
export const isBlock = (text: string): boolean => /[\t\n]/u.test(evenEnds(text));

const evenEnds = (text: string): string => text.replace(/^\ufeff/u, '').replace(/\r\n?/gu, '\n').replace(/\n$/u, '');

/** A cell is one line. */
const tidy = (text: string): string => text.replace(/\s+/gu, ' ').trim();
