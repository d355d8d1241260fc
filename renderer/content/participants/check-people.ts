import { foldName, participantId } from '../../domain/ids.ts';
import type { Sex } from '../../domain/kinds.ts';
import { foldCell, type Matching, type Target } from './headings.ts';
import type { ListRow } from './read-list.ts';
import { daysIn, presenceOf, sexReader } from './values.ts';

/** Why a row does not go in as it stands, by a code to choose words by. `value` is what stands there. */
export const rowFaultCodes = ['no-name', 'too-long', 'bad-character', 'unknown-sex', 'unknown-presence', 'bad-days', 'day-range', 'unknown-table'] as const;
export type RowFaultCode = (typeof rowFaultCodes)[number];
export type RowFault = { readonly code: RowFaultCode; readonly target: Target; readonly column: number; readonly value: string };

/** A person as a row tells of one. */
export type ListedPerson = {
  /** Id of the record this row makes: from name and body, so that the same list on two laptops is the same people. */
  readonly id: string;
  readonly name: string;
  readonly function: string;
  readonly body: string;
  /** As written; the slug it means is the workshop's affair. */
  readonly group: string;
  readonly sex: Sex | null;
  /** Id of a break-out table. */
  readonly table: string | null;
  readonly days: readonly number[];
};

/** `there`: the workshop has this person; `double`: an earlier row of the list has. */
export type RowState = 'new' | 'there' | 'double' | 'faulty';
export type CheckedRow = { readonly row: number; readonly state: RowState; readonly person: ListedPerson; readonly faults: readonly RowFault[]; /** The row that has this person first. */ readonly first: number | null };

/** What the workshop knows. */
export type Known = {
  readonly workshop: string;
  readonly people: readonly { readonly id: string; readonly name: string; readonly body: string }[];
  readonly tableOf: (text: string) => string | undefined;
  /** Number of its days; null where its dates are not set. */
  readonly days: number | null;
  readonly dayOfDate: (text: string) => number | undefined;
};

export const limits = { name: 200, function: 300, body: 300, group: 120 } as const;
/** Days that are counted where a workshop has no dates. */
const mostDays = 31;

/** Text put into a cell in place of what the file has there: by `<row> <column>`. */
export type Mended = ReadonlyMap<string, string>;
export const mendKey = (row: number, column: number): string => `${row} ${column}`;

/** Checks rows one by one and against each other. Rows without anything in a matched column fall away. */
export function checkPeople(rows: readonly ListRow[], matching: Matching, known: Known, mended: Mended): readonly CheckedRow[] {
  const cellAt = ({ row, cells }: ListRow, column: number): string => mended.get(mendKey(row, column)) ?? cells[column] ?? '';
  const sexColumn = matching.indexOf('sex');
  const readSex = sexReader(sexColumn < 0 ? [] : rows.map((row) => cellAt(row, sexColumn)));
  const there = new Roll(known.people.map((person) => ({ ...person, mark: person.id })));
  const ids = new Set(known.people.map(({ id }) => id));
  const listed = new Roll<number>([]);
  const wanted = rows.filter((row) => matching.some((target, column) => target !== null && cellAt(row, column).trim() !== ''));
  return wanted.map((row) => {
    const reader = new PersonReader(matching, (column) => cellAt(row, column), known, readSex);
    const person = reader.person();
    const { faults } = reader;
    if (faults.length > 0) return { row: row.row, state: 'faulty', person, faults, first: null };
    if (ids.has(person.id) || there.find(person) !== undefined) return { row: row.row, state: 'there', person, faults, first: null };
    const first = listed.find(person) ?? null;
    if (first === null) listed.add({ ...person, mark: row.row });
    return { row: row.row, state: first === null ? 'new' : 'double', person, faults, first };
  });
}

type Named = { readonly name: string; readonly body: string };

/** Finds people again: the same name, and the same body where both have one. */
class Roll<Mark> {
  readonly #byName = new Map<string, { readonly body: string; readonly mark: Mark }[]>();

  constructor(people: readonly (Named & { readonly mark: Mark })[]) {
    for (const person of people) this.add(person);
  }

  add({ name, body, mark }: Named & { readonly mark: Mark }): void {
    const entry = { body: foldName(body), mark };
    const same = this.#byName.get(foldName(name));
    if (same === undefined) this.#byName.set(foldName(name), [entry]);
    else same.push(entry);
  }

  find({ name, body }: Named): Mark | undefined {
    const folded = foldName(body);
    return this.#byName.get(foldName(name))?.find((one) => one.body === folded || one.body === '' || folded === '')?.mark;
  }
}

class PersonReader {
  readonly faults: RowFault[] = [];
  readonly #matching: Matching;
  readonly #cell: (column: number) => string;
  readonly #known: Known;
  readonly #readSex: (text: string) => Sex | undefined;

  constructor(matching: Matching, cell: (column: number) => string, known: Known, readSex: (text: string) => Sex | undefined) {
    this.#matching = matching;
    this.#cell = cell;
    this.#known = known;
    this.#readSex = readSex;
  }

  person(): ListedPerson {
    const name = this.#name();
    const body = this.#text('body', limits.body);
    return {
      id: participantId(this.#known.workshop, name, body),
      name,
      function: this.#text('function', limits.function),
      body,
      group: this.#text('group', limits.group),
      sex: this.#one('sex', 'unknown-sex', this.#readSex) ?? null,
      table: this.#one('table', 'unknown-table', this.#known.tableOf) ?? null,
      days: this.#days(),
    };
  }

  #name(): string {
    const [whole, given, family] = [this.#text('name', limits.name), this.#text('given', limits.name), this.#text('family', limits.name)];
    // Chinese names have the family first and no space between.
    const joined = /^[\p{Script=Han}·]+$/u.test(`${given}${family}`) ? `${family}${given}` : `${given} ${family}`.trim();
    const name = whole === '' ? joined : whole;
    if (name === '') {
      const column = this.#matching.findIndex((target) => target === 'name' || target === 'family' || target === 'given');
      this.#fault('no-name', column, '');
    } else if (name.length > limits.name && this.faults.length === 0) this.#fault('too-long', this.#matching.indexOf('family'), name);
    return name;
  }

  /** Text on one line, in NFC. */
  #text(target: Target, longest: number): string {
    const column = this.#matching.indexOf(target);
    if (column < 0) return '';
    const text = this.#cell(column).normalize('NFC').replace(/\s+/gu, ' ').trim();
    if (/[\p{Cc}\ufffd]/u.test(text)) this.#fault('bad-character', column, text);
    else if (text.length > longest) this.#fault('too-long', column, text);
    return text;
  }

  #one<T>(target: Target, code: RowFaultCode, read: (text: string) => T | undefined): T | undefined {
    const column = this.#matching.indexOf(target);
    const text = column < 0 ? '' : this.#cell(column).trim();
    if (text === '') return undefined;
    const value = read(text);
    if (value === undefined) this.#fault(code, column, text);
    return value;
  }

  #days(): readonly number[] {
    const found = new Set<number>();
    this.#matching.forEach((target, column) => {
      const text = this.#cell(column).trim();
      if (target === 'days') this.#listed(text, column).forEach((day) => found.add(day));
      else if (target?.startsWith('day ') === true) {
        const isPresent = presenceOf(text);
        if (isPresent === undefined) this.#fault('unknown-presence', column, text);
        else if (isPresent && this.#isDay(Number(target.slice(4)), column, target.slice(4))) found.add(Number(target.slice(4)));
      }
    });
    return [...found].sort((a, b) => a - b);
  }

  #listed(text: string, column: number): readonly number[] {
    const days = daysIn(text, this.#known.dayOfDate);
    if (days === undefined) this.#fault('bad-days', column, text);
    return (days ?? []).filter((day) => this.#isDay(day, column, text));
  }

  #isDay(day: number, column: number, text: string): boolean {
    if (day >= 1 && day <= (this.#known.days ?? mostDays)) return true;
    if (!this.faults.some((fault) => fault.column === column)) this.#fault('day-range', column, text);
    return false;
  }

  #fault(code: RowFaultCode, column: number, value: string): void {
    this.faults.push({ code, target: this.#matching[column] ?? 'name', column, value: excerpt(value) });
  }
}

/** Names of stakeholder groups in the list, each once, as first written, for whoever says which they are. */
export function groupsIn(rows: readonly CheckedRow[]): readonly string[] {
  const found = new Map<string, string>();
  for (const { person: { group } } of rows) if (group !== '' && !found.has(foldCell(group))) found.set(foldCell(group), group);
  return [...found.values()];
}

function excerpt(value: string): string {
  const letters = [...value.replace(/\p{Cc}/gu, ' ')];
  return letters.length > 60 ? `${letters.slice(0, 60).join('')}…` : letters.join('');
}
