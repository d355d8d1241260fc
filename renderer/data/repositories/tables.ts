import { tableId } from '../../domain/ids.ts';
import { stringOf } from '../../domain/decode.ts';
import type { Speaker } from '../../domain/speaker.ts';
import { takesField, tableOf, tablesNamed, withoutNames, type TablesView } from '../../domain/tables.ts';
import { keyAt, keyBetween } from '../../record/order.ts';
import type { Json } from '../../domain/json.ts';
import type { Database } from '../database.ts';
import { comeback, intentsOf, livingOf, removal, typed, viewById } from '../rows.ts';
import type { TableActions } from '../setup-shapes.ts';
import type { WritePath } from '../write-path.ts';

/** Which table this laptop is in a workshop, by id; null in the plenary. A setting of the device, not of the record. */
export type TableHere = (workshop: string) => string | null;

/** The break-out tables of a workshop in order, and who takes which roundtable. */
export async function readTables(db: Database, workshop: string): Promise<TablesView> {
  const [tables, roundtables] = await Promise.all([livingOf(db, workshop, 'table'), livingOf(db, workshop, 'roundtable')]);
  return { tables: tables.map(tableOf), takenBy: new Map(roundtables.map((view) => [view.id, tablesNamed(view)])) };
}

/** Actions on break-out tables. */
export function createTableWrites(path: WritePath): TableActions {
  const set = (id: string, op: string, fields: { readonly [field: string]: Json }, group?: string) =>
    path.commit({ of: id }, () => Promise.resolve({ op, answer: null, group, intents: intentsOf(id, 'table', fields) }));
  return {
    add: (workshop) =>
      path.commit(workshop, async (db) => {
        const id = tableId(workshop, await nextNumber(db, workshop));
        return { op: 'table.add', answer: id, intents: intentsOf(id, 'table', { place: await steadyLastPlace(db, workshop) }) };
      }),
    setTitle: (id, title, stay) => set(id, 'table.title', { 'title.o': typed(title) }, stay),
    setWithoutNames: (id, isOn) => set(id, 'table.withoutNames', { withoutNames: isOn }),
    move: (id, step) =>
      path.commit({ of: id }, async (db) => {
        const parent = (await viewById(db, id))?.parent ?? null;
        if (parent === null) return undefined;
        const all = await livingOf(db, parent, 'table');
        const to = all.findIndex((one) => one.id === id) + step;
        if (to < 0 || to >= all.length) return { op: 'table.move', answer: null };
        const others = all.filter((one) => one.id !== id);
        return { op: 'table.move', answer: null, intents: intentsOf(id, 'table', { place: { parent, key: keyAt(others, to, Math.random) } }) };
      }),
    setTakes: (roundtable, table, takes) =>
      path.commit({ of: roundtable }, () =>
        Promise.resolve({ op: 'roundtable.tables', answer: null, intents: intentsOf(roundtable, 'roundtable', { [takesField(table)]: takes ? { id: table } : null }) })),
    remove: (id) => path.commit({ of: id }, async (db) => ({ op: 'record.remove', answer: null, intents: await removal(db, id) })),
    restore: (id) => path.commit({ of: id }, async (db) => ({ op: 'record.restore', answer: null, intents: await comeback(db, id) })),
  };
}

/** Two laptops that each make the first table mean the same one; a number that was used never comes back as another table. */
async function nextNumber(db: Database, workshop: string): Promise<number> {
  const head = tableId(workshop, 0).slice(0, -1);
  const rows = await db.rows.where('[ws+kind+life]').between([workshop, 'table'], [workshop, 'table', []]).toArray();
  const numbers = rows.flatMap(({ id }) => (id.startsWith(head) ? [Number(id.slice(head.length))] : [])).filter(Number.isSafeInteger);
  return Math.max(0, ...numbers) + 1;
}

/** The last place without chance: two laptops that make the same table put it at the same one. */
async function steadyLastPlace(db: Database, parent: string): Promise<Json> {
  const last = await db.rows.where('[parent+key]').between([parent, ''], [parent, []]).last();
  return { parent, key: keyBetween(last?.key ?? null, null, () => 0.5) };
}

/** The table that something recorded here belongs to: the one that this laptop is, as long as there is one. */
export async function tableNow(db: Database, here: TableHere, workshop: string): Promise<string | null> {
  const id = here(workshop);
  if (id === null) return null;
  const view = await viewById(db, id);
  return view?.kind === 'table' && view.parent === workshop && view.state !== 'gone' ? id : null;
}

/** Speakers as a table keeps them: without names where it keeps none. */
export async function keptSpeakers(db: Database, table: string | null, speakers: readonly Speaker[]): Promise<readonly Speaker[]> {
  if (table === null || (await viewById(db, table))?.fields['withoutNames'] !== true) return speakers;
  const ids = speakers.flatMap((speaker) => ('participant' in speaker ? [speaker.participant] : []));
  const people = await Promise.all(ids.map((id) => viewById(db, id)));
  const known = new Map(people.flatMap((view) => (view === undefined ? [] : [[view.id, { body: stringOf(view, 'body') ?? null, group: stringOf(view, 'group') ?? null }] as const])));
  return withoutNames(speakers, (id) => known.get(id));
}
