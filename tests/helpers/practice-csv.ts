/** A table of practices as a ministry might send it, with twenty rows that are each broken in a way of their own. */

const header = ['id', 'title', 'qualifier', 'states', 'partners', 'thematic areas', 'tags', 'summary', 'web links', 'sectors', 'from', 'to', 'source', 'language', 'question for the room'] as const;
type Cells = Partial<Record<(typeof header)[number], string>>;

const states = ['GH', 'Morocco', 'Côte d’Ivoire', 'MD; RO', 'Philippines | JM'] as const;
const sectors = ['health', 'Education', 'finance; trade', 'Données et éléments probants', ''] as const;

const good = (at: number): Cells => ({
  id: String(at),
  title: `Practice ${at} of the district offices`,
  states: states[at % states.length] ?? '',
  partners: 'Ministry of Health; International Organization for Migration',
  summary: at % 7 === 0 ? `First line of ${at}, with a comma.\nSecond "line".` : `What the office did in year ${at}.`,
  'web links': at % 3 === 0 ? 'https://www.iom.int/practices' : '',
  sectors: sectors[at % sectors.length] ?? '',
  from: String(1990 + (at % 20)),
  to: at % 2 === 0 ? String(2010 + (at % 10)) : '',
});

const quoted = (cell: string): string => (/[",\n]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
const lineOf = (cells: Cells): string => header.map((column) => quoted(cells[column] ?? '')).join(',');

const broken = (code: string, cells: Cells | string) => ({ code, cells: typeof cells === 'string' ? cells : lineOf({ title: `Broken: ${code}`, ...cells }) });

/** In the order in which they stand in the table. */
export const brokenRows: readonly { readonly code: string; readonly cells: string }[] = [
  broken('missing-title', { title: ' ', states: 'GH' }),
  broken('unknown-state', { states: 'Atlantis' }),
  broken('unknown-state', { states: 'GH; ZZ' }),
  broken('unknown-sector', { sectors: 'fishing with dynamite' }),
  broken('bad-year', { from: 'last year' }),
  broken('bad-year', { to: '20112' }),
  broken('year-order', { from: '2012', to: '2010' }),
  broken('too-long', { title: 'long '.repeat(100) }),
  broken('too-long', { summary: 'long '.repeat(3_000) }),
  broken('too-many', { tags: Array.from({ length: 61 }, (_, at) => `tag ${at}`).join(';') }),
  broken('bad-link', { 'web links': 'javascript:alert(1)' }),
  broken('bad-link', { 'web links': 'see the annex' }),
  broken('bad-language', { language: 'not a language' }),
  broken('bad-character', { summary: 'broken \u0000 by another program' }),
  broken('double-id', { id: '1', title: 'Another practice with the id of the first' }),
  broken('double-row', { title: 'Practice 2 of the District  Offices', states: 'CI' }),
  broken('columns', 'Only,four,cells,here'),
  broken('columns', `${lineOf({ title: 'One too many' })},and this`),
  broken('bad-quote', `,"Closed "too" early"${','.repeat(13)}`),
  broken('open-quote', `,"Never closed${','.repeat(13)}`),
];

/** `count` rows in all: the broken ones stand among the good. */
export function practiceCsv(count: number): string {
  const step = Math.floor(count / brokenRows.length);
  const rows = Array.from({ length: count }, (_, at) => {
    const wrong = at % step === step - 1 ? brokenRows[(at - step + 1) / step] : undefined;
    return wrong?.cells ?? lineOf({ ...good(at + 1), ...(at === 1 ? { id: '' } : {}) });
  });
  return `\ufeff${header.join(',')}\r\n${rows.join('\r\n')}\r\n`;
}
