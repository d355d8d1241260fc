import { isKind, type Kind } from '../../domain/kinds.ts';
import type { Json } from '../../domain/json.ts';
import { lifeField } from '../../record/life.ts';
import { cleanJson, type Intent } from '../../record/operation.ts';
import { registerOf } from '../../record/record.ts';
import { sameJson } from '../../record/register.ts';
import { recOf } from '../../record/row.ts';
import type { Dot } from '../../record/types.ts';
import type { Database } from '../database.ts';
import { comeback, removal, withDescendants } from '../rows.ts';
import type { Saved } from '../saved.ts';
import type { Home, WritePath } from '../write-path.ts';
import type { Step } from './arrange.ts';

/** What an act writes. `T` is what it has to say besides; undefined: there is nothing to do it to. */
export type ActPlan<T> = (db: Database, dot: Dot) => Promise<{ readonly intents: readonly Intent[]; readonly answer: T } | undefined>;

type FieldValues = { readonly id: string; readonly kind: Kind; readonly field: string; readonly values: readonly Json[] };
/** An act from both ends. Records that it made are removed and brought back as wholes; so are those that it removed, the other way round. */
type Reversal = { readonly before: readonly FieldValues[]; readonly after: readonly FieldValues[]; readonly made: readonly string[]; readonly removed: readonly string[] };

/** Runs an act as one operation and answers how it is taken back: with what stood in each of its fields, side by side where it did. */
export async function reversible<T>(path: WritePath, home: Home, op: string, plan: ActPlan<T>): Promise<Saved<{ readonly step: Step; readonly answer: T }>> {
  const done = await path.commit(home, async (db, dot) => {
    const planned = await plan(db, dot);
    if (planned === undefined) return undefined;
    const { intents, answer } = planned;
    return { op, intents, answer: { answer, reversal: await reversalOf(db, intents) } };
  });
  if (!done.ok) return done;
  const { answer, reversal } = done.value;
  return { ok: true, value: { answer, step: stepOf(path, home, op, reversal) } };
}

function stepOf(path: WritePath, home: Home, op: string, { before, after, made, removed }: Reversal): Step {
  return {
    undo: () => back(path, home, `${op}.undo`, { from: after, to: before, gone: made, there: removed }),
    redo: () => back(path, home, `${op}.redo`, { from: before, to: after, gone: removed, there: made }),
  };
}

type Way = { readonly from: readonly FieldValues[]; readonly to: readonly FieldValues[]; readonly gone: readonly string[]; readonly there: readonly string[] };

function back(path: WritePath, home: Home, op: string, { from, to, gone, there }: Way): Promise<Saved> {
  return path.commit(home, async (db) => {
    if (!(await standsAs(db, from.filter(({ id }) => !there.includes(id))))) return undefined;
    // What comes and goes as a whole keeps its fields.
    const fields = to.filter(({ id }) => !gone.includes(id) && !there.includes(id));
    if (!(await standAlone(db, gone, from, new Set(fields.map(({ id }) => id))))) return undefined;
    const removals = (await Promise.all(gone.map((id) => removal(db, id)))).flat().filter(({ id }) => gone.includes(id));
    const comebacks = await Promise.all(there.map((id) => comeback(db, id)));
    return { op, answer: null, intents: [...fields, ...removals, ...comebacks.flat()] };
  });
}

async function reversalOf(db: Database, intents: readonly Intent[]): Promise<Reversal> {
  const rows = await db.rows.bulkGet([...new Set(intents.map(({ id }) => id))]);
  const records = new Map(rows.flatMap((row) => (row === undefined ? [] : [[row.id, recOf(row)] as const])));
  const fields = intents.filter(({ field }) => field !== lifeField);
  const values = (read: (intent: Intent) => readonly Json[]): readonly FieldValues[] =>
    fields.flatMap((intent) => (isKind(intent.kind) ? [{ id: intent.id, kind: intent.kind, field: intent.field, values: read(intent) }] : []));
  return {
    after: values((intent) => ('values' in intent ? intent.values : [intent.value])),
    before: values(({ id, field }) => valuesIn(registerOf(records.get(id), field)?.v)),
    made: [...new Set(fields.map(({ id }) => id))].filter((id) => !records.has(id)),
    removed: intents.filter(({ field }) => field === lifeField).map(({ id }) => id),
  };
}

/** A field that was never written reads as null does. */
const valuesIn = (stored: readonly (readonly [string, number, Json])[] | undefined): readonly Json[] =>
  (stored === undefined || stored.length === 0 ? [null] : stored.map(([, , value]) => value));

/** True while every field still holds what it is expected to hold: nobody has written it since. */
async function standsAs(db: Database, fields: readonly FieldValues[]): Promise<boolean> {
  const rows = await db.rows.bulkGet(fields.map(({ id }) => id));
  return fields.every(({ id, field, values }, at) => {
    const row = rows[at];
    const now = valuesIn(row === undefined ? undefined : registerOf(recOf(row), field)?.v);
    return now.length === values.length && values.every((value) => now.some((other) => sameJson(other, cleanJson(value, `${field} of ${id}`))));
  });
}

/** True where nothing hangs on the records that are to go but what the act wrote or takes elsewhere: else it would go with them. */
async function standAlone(db: Database, ids: readonly string[], fields: readonly FieldValues[], elsewhere: ReadonlySet<string>): Promise<boolean> {
  const families = await Promise.all(ids.map((id) => withDescendants(db, id)));
  return families.every((rows, at) => {
    const [own, ...below] = rows;
    const known = fields.filter(({ id }) => id === ids[at]).map(({ field }) => field);
    const isKnown = own === undefined || known.length === 0 || Object.keys(registersOf(own)).every((field) => field === lifeField || known.includes(field));
    return isKnown && below.every(({ id, life }) => life === 1 || elsewhere.has(id));
  });
}

function registersOf(row: Parameters<typeof recOf>[0]): object {
  const record = recOf(row);
  return 'r' in record ? record.r : {};
}
