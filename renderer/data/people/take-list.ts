import { ownGroupsOf } from '../../domain/groups.ts';
import { bodyId } from '../../domain/ids.ts';
import type { Json } from '../../domain/json.ts';
import { isObject } from '../../domain/json.ts';
import { deletionValue, lifeField, restoreValue } from '../../record/life.ts';
import type { Intent } from '../../record/operation.ts';
import { keysBetween } from '../../record/order.ts';
import { recOf } from '../../record/row.ts';
import { viewOf, type RecordView } from '../../record/view.ts';
import type { Database, StoredRow } from '../database.ts';
import { intentsOf, typed, viewById } from '../rows.ts';
import type { WritePath } from '../write-path.ts';
import type { IncomingPerson, ListOrder, People, TakenList } from './people.ts';

/** A list of people goes in, and out again, as one operation. Rows are read all at once: a list has up to some thousand. */
export function createListWrites(path: WritePath): Pick<People, 'takeList' | 'takeBack'> {
  return {
    takeList: (workshop, order) => path.commit(workshop, async (db) => {
      const { intents, taken } = await incoming(db, workshop, order);
      return { op: 'participant.list', answer: taken, intents, more: { name: order.name, added: taken.people.length } };
    }),
    takeBack: (workshop, taken) => path.commit(workshop, async (db) => ({ op: 'participant.list-back', answer: null, intents: await outgoing(db, workshop, taken) })),
  };
}

type Incoming = { readonly intents: readonly Intent[]; readonly taken: TakenList };

async function incoming(db: Database, workshop: string, order: ListOrder): Promise<Incoming> {
  const once = new Map(order.people.map((person) => [person.id, person]));
  const people = await missing(db, [...once.values()], ({ id }) => id);
  // Backwards, because a body is called as it is first written.
  const named = new Map(people.toReversed().flatMap(({ item: person }) => (person.body === '' ? [] : [[bodyId(workshop, person.body), person] as const])));
  const bodies = await missing(db, [...named].toReversed(), ([id]) => id);
  const groups = await newGroups(db, workshop, order);
  const places = await placesFor(db, workshop, people.length + bodies.length);
  return {
    intents: [
      ...groups.flatMap(({ intents }) => intents),
      ...bodies.flatMap(({ item: [id, person], view }, at) => [...back(id, 'body', view), ...bodyFields(id, person, order.language, view, places[at])]),
      ...people.flatMap(({ item, view }, at) => [...back(item.id, 'participant', view), ...personFields(workshop, item, order.language, places[bodies.length + at])]),
    ],
    taken: { people: people.map(({ item }) => item.id), bodies: bodies.map(({ item: [id] }) => id), groups: groups.map(({ slug }) => slug) },
  };
}

type Missing<T> = { readonly item: T; /** It was there once. */ readonly view: RecordView | undefined };

/** What is not there, or there no more. */
async function missing<T>(db: Database, items: readonly T[], idOf: (item: T) => string): Promise<readonly Missing<T>[]> {
  const rows = await db.rows.bulkGet(items.map(idOf));
  return items.flatMap((item, at) => {
    const row = rows[at];
    const view = row === undefined ? undefined : viewOf(recOf(row));
    return view === undefined || view.state === 'gone' ? [{ item, view }] : [];
  });
}

/** Someone who was removed comes back with what the list says. */
function back(id: string, kind: 'body' | 'participant', view: RecordView | undefined): readonly Intent[] {
  return view === undefined ? [] : intentsOf(id, kind, { [lifeField]: restoreValue });
}

function personFields(workshop: string, person: IncomingPerson, language: string, place: Json | undefined): readonly Intent[] {
  const { id, name, body, group, sex, table, days } = person;
  const present = Object.fromEntries(days.map((day) => [`attendance.${String(day)}`, true]));
  return intentsOf(id, 'participant', {
    name,
    group,
    body: body === '' ? null : bodyId(workshop, body),
    'function.o': person.function === '' ? undefined : typed({ plain: person.function, language }),
    sex: sex ?? undefined,
    table: table ?? undefined,
    ...present,
    place,
  });
}

/** A body that is known by name keeps its name and its group. One that was removed for good has its id still, and no name. */
function bodyFields(id: string, { body, group }: IncomingPerson, language: string, view: RecordView | undefined, place: Json | undefined): readonly Intent[] {
  if (view !== undefined && view.fields['name.o'] !== null) return [];
  return intentsOf(id, 'body', { 'name.o': typed({ plain: body, language }), group: group ?? undefined, ...(view === undefined ? { place } : {}) });
}

async function newGroups(db: Database, workshop: string, { newGroups: wanted, language }: ListOrder): Promise<readonly { readonly slug: string; readonly intents: readonly Intent[] }[]> {
  const head = await viewById(db, workshop);
  const known = head === undefined ? [] : ownGroupsOf(head);
  const fresh = wanted.filter(({ slug }) => known.every((group) => group.slug !== slug || group.isRemoved));
  const keys = keysBetween(known.at(-1)?.key || null, null, fresh.length, withoutChance);
  return fresh.map(({ slug, name }, at) => ({
    slug,
    intents: intentsOf(workshop, 'workshop', known.some((group) => group.slug === slug)
      ? { [`groupRemoved.${slug}`]: false }
      : { [`groups.${slug}.o`]: typed({ plain: name, language }), [`groupPlace.${slug}`]: keys[at] }),
  }));
}

/** The last places without chance: two laptops with the same workshop that take in the same list write the same. */
async function placesFor(db: Database, workshop: string, count: number): Promise<readonly Json[]> {
  const last = await db.rows.where('[parent+key]').between([workshop, ''], [workshop, []]).last();
  return keysBetween(last?.key ?? null, null, count, withoutChance).map((key) => ({ parent: workshop, key }));
}

const withoutChance = (): number => 0.5;

async function outgoing(db: Database, workshop: string, taken: TakenList): Promise<readonly Intent[]> {
  const people = await aliveOf(db, taken.people);
  const ids = new Set(people.map(({ id }) => id));
  const [others, notes, files] = await Promise.all((['participant', 'note', 'attachment'] as const).map((kind) => db.rows.where('[ws+kind+life]').equals([workshop, kind, 0]).toArray()));
  const held = new Set((others ?? []).filter(({ id }) => !ids.has(id)).map((row) => viewOf(recOf(row))?.fields['body']));
  const bodies = (await aliveOf(db, taken.bodies)).filter(({ id }) => !held.has(id));
  const below = [...(notes ?? []), ...(files ?? [])].filter((row) => ids.has(parentOf(row)));
  return [
    ...[...people, ...bodies, ...below].map((row) => ({ id: row.id, kind: row.kind, field: lifeField, value: deletionValue(recOf(row)) })),
    ...taken.groups.flatMap((slug) => intentsOf(workshop, 'workshop', { [`groupRemoved.${slug}`]: true })),
  ];
}

async function aliveOf(db: Database, ids: readonly string[]): Promise<readonly StoredRow[]> {
  return (await db.rows.bulkGet([...ids])).flatMap((row) => (row === undefined || row.life !== 0 ? [] : [row]));
}

function parentOf(row: StoredRow): string {
  const place = viewOf(recOf(row))?.fields['place'];
  return place !== undefined && isObject(place) && typeof place['parent'] === 'string' ? place['parent'] : '';
}
