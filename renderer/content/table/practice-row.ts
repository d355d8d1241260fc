import type { EntryField, PracticeEntry } from '../../domain/own.ts';
import { foldName, ownPracticeId } from '../../domain/ids.ts';
import { limits, type Column } from './columns.ts';
import type { KeyFinder, PlaceNames } from './names.ts';

/** Why a row does not go in, by a code to choose words by; `value` is what stands there. */
export const faultCodes = [
  'missing-title', 'unknown-state', 'unknown-sector', 'bad-year', 'year-order', 'too-long', 'too-many', 'bad-link', 'bad-language', 'bad-character',
  'double-id', 'double-row', 'open-quote', 'bad-quote', 'columns', 'not-a-row', 'bad-value', 'unread',
] as const;
export type FaultCode = (typeof faultCodes)[number];
export type RowFault = { readonly line: number; readonly code: FaultCode; readonly column?: Column; readonly value?: string };

/** A row as text by column; lists are taken apart already. Columns that the table lacks are not there. */
export type RawRow = { readonly line: number; readonly cells: ReadonlyMap<Column, string | readonly string[]> };

/** A row that goes in. */
export type PracticeRow = {
  readonly line: number;
  /** Id of the record it is or becomes. */
  readonly id: string;
  readonly entry: PracticeEntry;
  /** What the table has a column for. */
  readonly given: ReadonlySet<EntryField>;
};
export type CheckedRows = { readonly rows: readonly PracticeRow[]; readonly faults: readonly RowFault[] };

/** Ids of ours: of a practice made here, or made from a row. Others are the table author's numbering. */
const ourId = /^(?:[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}|practice:[0-9a-f]{16})$/u;
const unseen = /(?![\n\t])[\p{Cc}\ufffd]/u;
const address = /^(?:https?:\/\/)?(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+\p{L}{2,}(?::\d{1,5})?(?:[/?#]\S*)?$/iu;

/** Checks rows one by one and against each other; every fault of a row is named, and a row with one stays out. */
export function checkRows(raw: readonly RawRow[], given: ReadonlySet<EntryField>, names: PlaceNames): CheckedRows {
  const rows: PracticeRow[] = [];
  const faults: RowFault[] = [];
  const ids = new Set<string>();
  const records = new Set<string>();
  for (const row of raw) {
    const reader = new RowReader(row, names);
    const entry = reader.entry();
    const written = reader.plain('id', limits.id);
    const id = ourId.test(written) ? written : ownPracticeId(entry.title, entry.states, written);
    if (written !== '' && ids.has(foldName(written))) reader.fault('double-id', 'id', written);
    else if (records.has(id) && entry.title !== '') reader.fault('double-row', 'title', entry.title);
    if (reader.faults.length > 0) {
      faults.push(...reader.faults);
      continue;
    }
    if (written !== '') ids.add(foldName(written));
    records.add(id);
    rows.push({ line: row.line, id, entry, given });
  }
  return { rows, faults };
}

class RowReader {
  readonly faults: RowFault[] = [];
  readonly #row: RawRow;
  readonly #names: PlaceNames;

  constructor(row: RawRow, names: PlaceNames) {
    this.#row = row;
    this.#names = names;
  }

  entry(): PracticeEntry {
    const title = this.plain('title', limits.title);
    if (title === '') this.fault('missing-title', 'title');
    return {
      language: this.#language(),
      title,
      qualifier: this.plain('qualifier', limits.qualifier),
      states: this.#keys('states', this.#names.state, 'unknown-state'),
      partners: this.#list('partners', limits.name),
      themes: this.#list('thematic areas', limits.name),
      tags: this.#list('tags', limits.name),
      summary: this.plain('summary', limits.summary, true),
      links: this.#links(),
      sectors: this.#keys('sectors', this.#names.sector, 'unknown-sector'),
      period: this.#period(),
      source: this.plain('source', limits.source, true),
      forTheRoom: this.plain('question for the room', limits.question, true),
    };
  }

  fault(code: FaultCode, column: Column, value?: string): void {
    this.faults.push({ line: this.#row.line, code, column, ...(value === undefined ? {} : { value: excerpt(value) }) });
  }

  /** Text of a column in NFC; on one line unless several are allowed. */
  plain(column: Column, longest: number, lines = false): string {
    const cell = this.#row.cells.get(column) ?? '';
    const text = (typeof cell === 'string' ? cell : cell.join('\n')).normalize('NFC').trim();
    return this.#checked(lines ? text : text.replace(/\s+/gu, ' '), column, longest);
  }

  #checked(text: string, column: Column, longest: number): string {
    if (unseen.test(text)) this.fault('bad-character', column, text);
    else if (text.length > longest) this.fault('too-long', column, text);
    return text;
  }

  /** Names apart by `;` or `|`, or, where there are several lines, one a line. */
  #list(column: Column, longest: number, most: number = limits.names): readonly string[] {
    const cell = this.#row.cells.get(column) ?? '';
    const parts = typeof cell === 'string' ? cell.split(cell.includes('\n') ? '\n' : /[;|]/u) : cell;
    const texts = parts.map((part) => part.normalize('NFC').replace(/\s+/gu, ' ').trim()).filter((part) => part !== '');
    if (texts.length > most) this.fault('too-many', column, String(texts.length));
    return [...new Set(texts.slice(0, most).map((text) => this.#checked(text, column, longest)))];
  }

  #keys(column: Column, find: KeyFinder, code: FaultCode): readonly string[] {
    const found = this.#list(column, limits.name).flatMap((name) => {
      const key = find(name);
      if (key === undefined) this.fault(code, column, name);
      return key ?? [];
    });
    return [...new Set(found)];
  }

  #links(): readonly string[] {
    const links = this.#list('web links', limits.link, limits.links).flatMap((text) => {
      const parts = text.split(' ');
      return parts.every(isWebAddress) ? parts : [text];
    });
    for (const link of links) if (!isWebAddress(link)) this.fault('bad-link', 'web links', link);
    return links;
  }

  #period(): PracticeEntry['period'] {
    const [from, to] = [this.#year('from'), this.#year('to')];
    if (from !== null && to !== null && from > to) this.fault('year-order', 'to', `${from} - ${to}`);
    return { from, to };
  }

  #year(column: 'from' | 'to'): number | null {
    const text = this.plain(column, 20);
    if (text === '') return null;
    const year = readYear(text);
    if (year === null) this.fault('bad-year', column, text);
    return year;
  }

  #language(): string | null {
    const text = this.plain('language', 20);
    if (text === '') return null;
    try {
      return Intl.getCanonicalLocales(text)[0] ?? null;
    } catch {
      this.fault('bad-language', 'language', text);
      return null;
    }
  }
}

/** A year from 1900 to 2100, in Western, Arabic or Persian digits; null for anything else. */
export function readYear(text: string): number | null {
  const digits = text.trim().replace(/[\u0660-\u0669\u06f0-\u06f9]/gu, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf));
  const year = /^\d{4}$/u.test(digits) ? Number(digits) : 0;
  return year >= 1900 && year <= 2100 ? year : null;
}

/** An address of the web as people write it, with or without `https://`; addresses are shown and copied, never opened. */
export const isWebAddress = (text: string): boolean => address.test(text);

function excerpt(value: string): string {
  const shown = [...value.replace(/\p{Cc}/gu, ' ')];
  return shown.length > 60 ? `${shown.slice(0, 60).join('')}…` : shown.join('');
}
