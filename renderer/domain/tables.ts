import { flagOf, textOf, type FieldReader } from './decode.ts';
import { isObject } from './json.ts';
import type { Speaker } from './speaker.ts';
import type { MultiText } from './text.ts';

/**
 * Break-out tables. A `table` has `title` (text) and `withoutNames` (yes or no); a roundtable says which tables take it with one
 * register each, `tables.<id>`, so that two laptops that choose meet in no conflict.
 */
export type TableView = {
  readonly id: string;
  /** Counted from 1, in the order of the tables: what a table without a name is called by. */
  readonly number: number;
  readonly title: MultiText;
  /** Nobody's name is ever stored with what is recorded at this table (design section 3, point 6). */
  readonly withoutNames: boolean;
  /** Fields with several versions that nobody has settled. */
  readonly open: readonly string[];
};

/** The tables of a workshop, and which of them take each roundtable; one that none is named for is for all of them. */
export type TablesView = {
  readonly tables: readonly TableView[];
  readonly takenBy: ReadonlyMap<string, readonly string[]>;
};

const takes = 'tables.';

/** The register by which a roundtable says that a table takes it. */
export const takesField = (table: string): string => `${takes}${table}`;

/** What a table is. `at` is its place among the tables, counted from 0. */
export function tableOf(record: FieldReader & { readonly id: string; readonly open: readonly string[] }, at: number): TableView {
  return { id: record.id, number: at + 1, title: textOf(record, 'title'), withoutNames: flagOf(record, 'withoutNames'), open: record.open };
}

/** Ids of the tables that a roundtable names, in the order of the ids. */
export function tablesNamed({ fields }: Pick<FieldReader, 'fields'>): readonly string[] {
  return Object.entries(fields).flatMap(([field, value]) => (field.startsWith(takes) && isObject(value) ? [field.slice(takes.length)] : [])).sort();
}

/** True where a table takes a roundtable: it is named there, or none of the tables that there are is. */
export function isTakenBy({ tables, takenBy }: TablesView, roundtable: string, table: string): boolean {
  const named = (takenBy.get(roundtable) ?? []).filter((id) => tables.some((one) => one.id === id));
  return named.length === 0 || named.includes(table);
}

/** A person, as far as is known for whom they speak. */
export type Spokesperson = { readonly body: string | null; readonly group: string | null };

/** Speakers without anybody's name: a person becomes their body, where none is known their stakeholder group; else nobody. Each once. */
export function withoutNames(speakers: readonly Speaker[], personOf: (id: string) => Spokesperson | undefined): readonly Speaker[] {
  const named = speakers.flatMap((speaker): readonly Speaker[] => {
    if (!('participant' in speaker)) return [speaker];
    const person = personOf(speaker.participant);
    if (person === undefined) return [];
    if (person.body !== null) return [{ body: person.body }];
    return person.group === null ? [] : [{ group: person.group }];
  });
  return [...new Map(named.map((speaker) => [JSON.stringify(speaker), speaker])).values()];
}
