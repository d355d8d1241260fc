import { columnOf, type Column } from './columns.ts';
import { mostRows } from './csv.ts';
import type { RawRow, RowFault } from './practice-row.ts';

type JsonRows = { readonly rows: readonly RawRow[]; readonly faults: readonly RowFault[]; readonly unknownColumns: readonly string[] };

/** Rows out of JSON: a list of objects, alone or as `practices`. Undefined when it is none. */
export function readJsonRows(text: string): JsonRows | undefined {
  const list = listOf(parsed(text));
  if (list === undefined) return undefined;
  const lines = elementLines(text);
  const rows: RawRow[] = [];
  const faults: RowFault[] = [];
  const unknown = new Set<string>();
  for (const [at, item] of list.slice(0, mostRows).entries()) {
    const line = lines[at] ?? 1;
    const row = typeof item === 'object' && item !== null && !Array.isArray(item) ? readRow(Object.entries(item), line, unknown) : { line, code: 'not-a-row' as const };
    if ('cells' in row) rows.push(row);
    else faults.push(row);
  }
  if (list.length > mostRows) faults.push({ line: lines[mostRows] ?? 1, code: 'unread' });
  return { rows, faults, unknownColumns: [...unknown] };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function listOf(json: unknown): readonly unknown[] | undefined {
  const named = typeof json === 'object' && json !== null && 'practices' in json ? json.practices : json;
  return Array.isArray(named) ? named.map((item: unknown) => item) : undefined;
}

function readRow(members: readonly (readonly [string, unknown])[], line: number, unknown: Set<string>): RawRow | RowFault {
  const cells = new Map<Column, string | readonly string[]>();
  for (const [name, value] of members) {
    const column = columnOf(name);
    if (column === undefined) {
      unknown.add(name);
      continue;
    }
    const cell = cellOf(value);
    if (cell === undefined) return { line, code: 'bad-value', column };
    cells.set(column, cell);
  }
  return { line, cells };
}

function cellOf(value: unknown): string | readonly string[] | undefined {
  if (value === null) return '';
  if (typeof value === 'string') return value.replace(/\r\n?/gu, '\n');
  if (typeof value === 'number') return String(value);
  return Array.isArray(value) && value.every((item) => typeof item === 'string') ? value : undefined;
}

/** Lines on which the elements of the first list begin: the parser itself tells no places. */
function elementLines(text: string): readonly number[] {
  const lines: number[] = [];
  let line = 1;
  let depth = 0;
  let list: number | undefined;
  let awaits = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at] ?? '';
    if (sign === '\n') line += 1;
    if (/\s/u.test(sign)) continue;
    if (awaits && sign !== ']') {
      lines.push(line);
      awaits = false;
    }
    if (sign === '"') at = endOfString(text, at);
    else if (sign === '[' || sign === '{') {
      depth += 1;
      if (sign === '[' && list === undefined) {
        list = depth;
        awaits = true;
      }
    } else if (sign === ']' || sign === '}') {
      if (list === depth) break;
      depth -= 1;
    } else if (sign === ',' && depth === list) awaits = true;
  }
  return lines;
}

function endOfString(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
  return at;
}
