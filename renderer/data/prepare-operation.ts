import type { JournalState } from '../../preload/shapes.ts';
import type { JournalOp, PurgedName } from '../record/journal-line.ts';
import { lifeField, withMoment } from '../record/life.ts';
import { buildOperation, type Intent } from '../record/operation.ts';
import type { Dot, Rec, Write } from '../record/types.ts';
import type { Database } from './database.ts';
import { recordsOf } from './store.ts';

/** What a user did, as fields to write or (for files and the sample) registers to merge in. */
export type Change<T> = {
  readonly op: string;
  readonly answer: T;
  readonly intents?: readonly Intent[];
  readonly writes?: readonly Write[];
  /** Records removed for good, that a file brought. */
  readonly purged?: readonly PurgedName[];
  /** Autosaves of one stay in a field share a group. */
  readonly group?: string | undefined;
  readonly more?: { readonly [name: string]: string | number };
};

/**
 * Works out the change from the present rows; undefined when there is nothing to do it to. `dot` is what its writes will carry;
 * `known` are records that need no reading.
 */
export type Plan<T> = (db: Database, dot: Dot, known: ReadonlyMap<string, Rec>) => Promise<Change<T> | undefined>;

type Prepared<T> = { readonly change: Change<T>; readonly op: JournalOp; readonly records: ReadonlyMap<string, Rec> };

type Preparing<T> = {
  readonly db: Database;
  readonly plan: Plan<T>;
  readonly state: JournalState;
  readonly at: Date;
  readonly known: ReadonlyMap<string, Rec>;
  readonly about: string | undefined;
};

/** Reads all that the operation needs in one transaction: opening one is the dearest part of a small read, so an edit of what is known has none. */
export async function prepare<T>(preparing: Preparing<T>): Promise<Prepared<T> | undefined> {
  const { db, known, about } = preparing;
  if (about !== undefined && known.has(about)) return planned(preparing);
  // Dexie follows native promises only out of a function that is `async` itself.
  return db.transaction('r', db.rows, db.journals, async () => await planned(preparing));
}

async function planned<T>({ db, plan, state: { journal: ws, actor, last }, at, known }: Preparing<T>): Promise<Prepared<T> | undefined> {
  const change = await plan(db, [actor, last + 1], known);
  if (change === undefined) return undefined;
  const { writes = [], purged = [], op, group, more = {} } = change;
  const intents = (change.intents ?? []).map((intent) => dated(intent, at));
  const ids = [...intents, ...writes, ...purged].map(({ id }) => id);
  const others = ids.filter((id) => !known.has(id));
  const records = new Map([...known, ...(others.length === 0 ? [] : await recordsOf(db, others))]);
  const head = { actor, seq: last + 1, at: at.getTime(), user: '', ws, op, more };
  const built = buildOperation(group === undefined ? head : { ...head, group }, intents, (id) => records.get(id));
  const whole = { ...built, w: [...built.w, ...writes], ...(purged.length === 0 ? {} : { p: purged }) };
  return { change, op: whole, records };
}

/** A deletion says when, so that the trash can say it. */
function dated(intent: Intent, at: Date): Intent {
  return intent.field === lifeField && 'value' in intent ? { ...intent, value: withMoment(intent.value, at.toISOString()) } : intent;
}
