import { isKind, type Kind } from '../../domain/kinds.ts';
import type { Json } from '../../domain/json.ts';
import { lifeField, restoreValue } from '../../record/life.ts';
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
export type ActPlan<T> = (db: Database, dot: Dot) => Promise<Planned<T> | undefined>;
type Planned<T> = {
  readonly intents: readonly Intent[];
  readonly answer: T;
  /** Of the records it made, those that something else holds by the time it is taken back: they stay. */
  readonly stays?: Stays;
  /** What it made, and any text, goes on being typed by ways of its own: neither has to stand as it was written, and texts are not written back. */
  readonly isTyped?: boolean;
};
type Stays = (db: Database, made: readonly string[]) => Promise<ReadonlySet<string>>;

type FieldValues = { readonly id: string; readonly kind: Kind; readonly field: string; readonly values: readonly Json[] };
/** An act from both ends. Records that it made are removed and brought back as wholes; so are those that it removed, the other way round. */
export type Reversal = { readonly before: readonly FieldValues[]; readonly after: readonly FieldValues[]; readonly made: readonly string[]; readonly removed: readonly string[] };

type Since = {
  /** Writes of one stay in a field. */
  readonly stay?: string | undefined;
  /** What earlier writes of the same stay did: taking back goes behind them. */
  readonly since?: Reversal | undefined;
};

/** Runs an act as one operation and answers how it is taken back: with what stood in each of its fields, side by side where it did. */
export async function reversible<T>(path: WritePath, home: Home, op: string, plan: ActPlan<T>, { stay, since }: Since = {}): Promise<Saved<{ readonly step: Step; readonly reversal: Reversal; readonly answer: T }>> {
  const done = await path.commit(home, async (db, dot) => {
    const planned = await plan(db, dot);
    if (planned === undefined) return undefined;
    const { intents, answer, stays = noneStays, isTyped = false } = planned;
    const reversal = await reversalOf(db, intents);
    return { op, intents, group: stay, answer: { answer, rules: { stays, isTyped }, reversal: since === undefined ? reversal : joined(since, reversal) } };
  });
  if (!done.ok) return done;
  const { answer, rules, reversal } = done.value;
  return { ok: true, value: { answer, reversal, step: stepOf(path, home, op, reversal, rules) } };
}

const noneStays: Stays = () => Promise.resolve(new Set());

type Rules = { readonly stays: Stays; readonly isTyped: boolean };

function stepOf(path: WritePath, home: Home, op: string, { before, after, made, removed }: Reversal, rules: Rules): Step {
  return {
    undo: () => back(path, home, `${op}.undo`, { from: after, to: before, gone: made, there: removed, ...rules }),
    redo: () => back(path, home, `${op}.redo`, { from: before, to: after, gone: removed, there: made, ...rules, stays: noneStays }),
  };
}

/** Two acts as one: from before the first to after the second. */
function joined(first: Reversal, second: Reversal): Reversal {
  const without = (fields: readonly FieldValues[], others: readonly FieldValues[]): readonly FieldValues[] =>
    fields.filter(({ id, field }) => !others.some((other) => other.id === id && other.field === field));
  return {
    before: [...first.before, ...without(second.before, first.before)],
    after: [...without(first.after, second.after), ...second.after],
    made: [...new Set([...first.made, ...second.made])],
    removed: [...new Set([...first.removed, ...second.removed])],
  };
}

type Way = { readonly from: readonly FieldValues[]; readonly to: readonly FieldValues[]; readonly gone: readonly string[]; readonly there: readonly string[] } & Rules;

function back(path: WritePath, home: Home, op: string, { from, to, gone, there, stays, isTyped }: Way): Promise<Saved> {
  return path.commit(home, async (db) => {
    const kept = await stays(db, gone);
    const leaving = gone.filter((id) => !kept.has(id));
    const isLoose = ({ id, field }: FieldValues): boolean => isTyped && (isText(field) || gone.includes(id));
    if (!(await standsAs(db, from.filter((one) => !there.includes(one.id) && !kept.has(one.id) && !isLoose(one))))) return undefined;
    // What comes and goes as a whole keeps its fields.
    const fields = to.filter((one) => !gone.includes(one.id) && !there.includes(one.id) && !isLoose(one));
    // What came back, and was written to besides, has fields of its own from before.
    const anew = from.filter(({ id }) => !to.some((one) => one.id === id && one.values.some((value) => value !== null)));
    if (!(await standAlone(db, leaving, isTyped ? [] : anew, new Set([...leaving, ...fields.map(({ id }) => id)])))) return undefined;
    const removals = (await Promise.all(leaving.map((id) => removal(db, id)))).flat().filter(({ id }) => leaving.includes(id));
    const comebacks = await Promise.all(there.map((id) => comeback(db, id)));
    return { op, answer: null, intents: [...fields, ...onceEach([...removals, ...comebacks.flat()])] };
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
    // What was in the trash and came back is gone again when that is taken back.
    made: [...new Set([...fields.map(({ id }) => id).filter((id) => !records.has(id)), ...intents.filter(isComeback).map(({ id }) => id)])],
    removed: intents.filter((intent) => intent.field === lifeField && !isComeback(intent)).map(({ id }) => id),
  };
}

/** What stands below goes and comes with what it stands below; each is written once. */
const onceEach = (intents: readonly Intent[]): readonly Intent[] => [...new Map(intents.map((intent) => [intent.id, intent])).values()];

/** A text that was typed is taken back in its field, letter by letter. */
const isText = (field: string): boolean => field.endsWith('.o');

const isComeback = (intent: Intent): boolean => intent.field === lifeField && 'value' in intent && sameJson(intent.value, restoreValue);

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
    const isKnown = own === undefined || known.length === 0 || fieldsIn(own).every((field) => field === lifeField || known.includes(field));
    return isKnown && below.every(({ id, life }) => life === 1 || elsewhere.has(id));
  });
}

/** Fields that say something: what was written and taken back again is nothing. */
function fieldsIn(row: Parameters<typeof recOf>[0]): readonly string[] {
  const record = recOf(row);
  return 'r' in record ? Object.keys(record.r).filter((field) => valuesIn(registerOf(record, field)?.v).some((value) => value !== null)) : [];
}
