import type { Bridge } from '../../../preload/contract.ts';
import { bringBackIntents, takeBackIntents, type OperationDots } from '../../record/bring-back.ts';
import { lifeOf } from '../../record/life.ts';
import type { Intent } from '../../record/operation.ts';
import type { Rec } from '../../record/types.ts';
import type { Database } from '../database.ts';
import { comeback } from '../rows.ts';
import type { Saved } from '../saved.ts';
import { recordsOf } from '../store.ts';
import type { WritePath } from '../write-path.ts';
import type { BroughtBack, History } from './history.ts';
import { insideOf } from './labels.ts';
import { readLateChanges } from './late-changes.ts';
import { readRecordHistory } from './record-history.ts';

type Parts = { readonly db: Database; readonly path: WritePath; readonly bridge: Bridge };

/** Everything about history; loaded when it is first asked for, because the first screen needs none of it. */
export function openHistory(parts: Parts): History {
  const { db } = parts;
  return {
    versions: (record, reading) => readRecordHistory(parts, record, reading),
    lately: (workshop, before) => readLateChanges(parts, workshop, before),
    bringBack: (history, version) => bringBack(parts, history, version),
    revision: async (workshop) => (await db.journals.get(workshop))?.applied ?? 0,
  };
}

/** What was written, over which records, and with which dots: enough to take it back. */
type Done = { readonly intents: readonly Intent[]; readonly before: ReadonlyMap<string, Rec>; readonly dots: OperationDots };

async function bringBack({ db, path }: Parts, { id, workshop, isWhole }: Parameters<History['bringBack']>[0], version: Parameters<History['bringBack']>[1]): Promise<Saved<BroughtBack>> {
  const done = await path.commit(workshop, async (rows, dot) => {
    const row = await rows.rows.get(id);
    if (row === undefined || 'purged' in row) return undefined;
    const ids = new Set([id, ...version.records.keys(), ...(await insideOf(rows, id, row.kind)).map((inner) => inner.id)]);
    const now = await recordsOf(rows, [...ids]);
    const rec = now.get(id);
    const back = rec !== undefined && lifeOf(rec) === 'gone' ? await comeback(rows, id) : [];
    const intents = [...back, ...bringBackIntents(id, version.records, now, dot, isWhole)];
    const before = new Map([...(await recordsOf(rows, back.map((intent) => intent.id))), ...now]);
    const counters = Math.max(1, ...intents.map((intent) => ('values' in intent ? intent.values.length : 1)));
    const answer: Done = { intents, before, dots: { actor: dot[0], first: dot[1], last: dot[1] + counters - 1 } };
    return { op: 'history.bring-back', answer, intents, more: { version: version.seq } };
  });
  if (!done.ok) return done;
  return { ok: true, value: { undo: () => takeBack({ db, path }, workshop, done.value) } };
}

function takeBack({ path }: Pick<Parts, 'db' | 'path'>, workshop: string, { intents, before, dots }: Done): Promise<Saved> {
  return path.commit(workshop, async (rows, dot) => {
    const now = await recordsOf(rows, intents.map(({ id }) => id));
    return { op: 'history.take-back', answer: null, intents: takeBackIntents(intents, dots, before, now, dot) };
  });
}
