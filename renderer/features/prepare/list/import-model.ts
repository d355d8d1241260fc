import { checkPeople, groupsIn, type CheckedRow, type Known, type Mended } from '../../../content/participants/check-people.ts';
import { foldCell, type Target } from '../../../content/participants/headings.ts';
import type { Layout } from '../../../content/participants/matching.ts';
import type { ListRow, ListSheet } from '../../../content/participants/read-list.ts';
import { isoDayOf } from '../../../content/participants/values.ts';
import type { IncomingPerson, ListOrder } from '../../../data/people/people.ts';
import { groupIsCalled, slugForName, type OwnGroup } from '../../../domain/groups.ts';
import { plainIn } from '../../../domain/pick-text.ts';
import type { TableView } from '../../../domain/tables.ts';
import type { MultiText } from '../../../domain/text.ts';
import type { ParticipantView, WorkshopView } from '../../../domain/views.ts';
import { dayOfDate, daysOf } from '../../../domain/workshop-days.ts';

/** What a group of the list is: one there is, by slug, a new one, or none. */
export type GroupChoice = { readonly slug: string } | 'new' | 'none';

/** What the page knows of a workshop when it checks a list. */
export type Given = { readonly view: WorkshopView; readonly people: readonly ParticipantView[]; readonly tables: readonly TableView[] };

/** The day of the workshop that a date in a cell is. */
export function dayReader({ dates }: Pick<WorkshopView, 'dates'>): (text: string) => number | undefined {
  return (text) => {
    const iso = isoDayOf(text);
    return iso === undefined ? undefined : dayOfDate(dates, iso);
  };
}

/** Rows below the headings, or all. */
export function rowsBelow({ rows }: ListSheet, { headerRow }: Pick<Layout, 'headerRow'>): readonly ListRow[] {
  return headerRow === null ? rows : rows.filter(({ row }) => row > headerRow);
}

/** Checks the rows of a sheet as its columns are matched now. */
export function checked(sheet: ListSheet, layout: Layout, given: Given, mended: Mended): readonly CheckedRow[] {
  return checkPeople(rowsBelow(sheet, layout), layout.matching, knownOf(given), mended);
}

function knownOf({ view, people, tables }: Given): Known {
  return {
    workshop: view.id,
    people: people.map(({ id, name, body, typedBody }) => ({ id, name, body: typedBody ?? (body === null ? '' : originalOf(body.name, view.language)) })),
    tableOf: (text) => tableNamed(tables, text)?.id,
    days: daysOf(view.dates),
    dayOfDate: dayReader(view),
  };
}

const originalOf = (text: MultiText, language: string): string => plainIn(text, text.original?.language ?? language);

/** A table by its number, alone or behind a word, or by its name in any language. */
export function tableNamed(tables: readonly TableView[], text: string): TableView | undefined {
  const folded = foldCell(text);
  const number = /^\D*(\d{1,3})$/u.exec(folded)?.[1];
  return tables.find(({ title }) => namesOf(title).some((name) => foldCell(name) === folded)) ?? tables.find((table) => table.number === Number(number));
}

const namesOf = (text: MultiText): readonly string[] => [text.original?.language ?? 'und', ...Object.keys(text.translations)].map((tag) => plainIn(text, tag));

/** Groups that the list names, and what each is until a person says otherwise; `shipped` knows those of the program in every language. */
export function groupsOf(rows: readonly CheckedRow[], own: readonly OwnGroup[], shipped: (name: string) => string | undefined): readonly { readonly name: string; readonly known: string | null }[] {
  return groupsIn(rows).map((name) => ({ name, known: shipped(name) ?? own.find((group) => !group.isRemoved && groupIsCalled(group, name))?.slug ?? null }));
}

/** What is taken over: the rows that are new, each with its group. */
export function orderOf(name: string, language: string, rows: readonly CheckedRow[], own: readonly OwnGroup[], choiceOf: (group: string) => GroupChoice): ListOrder {
  const fresh = new Map<string, string>();
  const slugOf = (group: string): string | null => {
    if (group === '') return null;
    const choice = choiceOf(group);
    if (choice === 'none') return null;
    if (choice !== 'new') return choice.slug;
    const slug = slugForName(group, own);
    if (!fresh.has(slug)) fresh.set(slug, group);
    return slug;
  };
  const people: IncomingPerson[] = rows.flatMap(({ state, person }) => (state === 'new' ? [{ ...person, group: slugOf(person.group) }] : []));
  return { name, language, people, newGroups: [...fresh].map(([slug, called]) => ({ slug, name: called })) };
}

/** How many rows of each state there are. */
export function countRows(rows: readonly CheckedRow[]): Readonly<Record<CheckedRow['state'], number>> {
  const count = (state: CheckedRow['state']): number => rows.filter((row) => row.state === state).length;
  return { new: count('new'), there: count('there'), double: count('double'), faulty: count('faulty') };
}

/** A column taken as something else: what was that before is not taken any more. */
export function matchedAgain(matching: Layout['matching'], column: number, target: Target | null): Layout['matching'] {
  return matching.map((before, at) => (at === column ? target : before === target ? null : before));
}
