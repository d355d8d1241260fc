import type { Failure, JournalState } from '../../preload/contract.ts';
import { decodeOp, encodeOp, type JournalOp } from '../record/journal-line.ts';
import { isPurged, type Rec, type Write } from '../record/types.ts';
import { recOf } from '../record/row.ts';
import { storeOperations, type WritePathParts } from './store.ts';
import type { Saved } from './workbook.ts';

const pageSize = 500;

/**
 * Brings the rows of one journal up to its last line, or, where the rows know more than the journal (its folder was
 * deleted, its tail was damaged), writes what they know into the journal again, under another actor: numbers that were
 * used before must not be used by the same one. Answers the state to go on from.
 */
export async function replayJournal(parts: WritePathParts, state: JournalState): Promise<Saved<JournalState>> {
  const { db } = parts;
  const applied = (await db.journals.get(state.journal))?.applied ?? 0;
  if (applied > state.last) return reseed(parts, state.journal);
  let after = applied;
  while (after < state.last) {
    const page = await parts.bridge.call('journal:read', { journal: state.journal, after, limit: pageSize });
    if (!page.ok) return page;
    const ops = page.value.bodies.map(decodeOp);
    const bad = ops.find((op) => !op.ok);
    if (bad !== undefined) return damaged(state.journal, bad.detail);
    const good = ops.flatMap((op) => (op.ok ? [op.op] : []));
    const last = good.at(-1);
    if (last === undefined) return damaged(state.journal, `no line after ${after} of ${state.last}`);
    await storeOperations(db, state.journal, good);
    after = last.s + last.n - 1;
  }
  return { ok: true, value: state };
}

async function reseed({ db, bridge, now }: WritePathParts, journal: string): Promise<Saved<JournalState>> {
  const renewed = await bridge.call('journal:renew-actor', { journal });
  if (!renewed.ok) return renewed;
  const rows = await db.rows.where('[ws+kind+life]').between([journal], [journal, []]).toArray();
  const records = rows.map(recOf);
  const { actor, last } = renewed.value;
  const op: JournalOp = {
    ...{ s: last + 1, n: 1, a: actor, at: now().getTime(), u: '', ws: journal, op: 'journal.reseed' },
    w: records.flatMap(writesOf),
    p: records.filter(isPurged).map(({ id, kind }) => ({ id, kind })),
  };
  const appended = await bridge.call('journal:append', { journal, seq: op.s, body: encodeOp(op) });
  if (!appended.ok) return appended;
  await storeOperations(db, journal, [op]);
  return { ok: true, value: { ...renewed.value, last: appended.value.last } };
}

/** All registers of a record as writes that can be merged anywhere. */
export function writesOf(rec: Rec): readonly Write[] {
  if (isPurged(rec)) return [];
  return Object.entries(rec.r).map(([f, reg]) => ({ id: rec.id, kind: rec.kind, f, reg }));
}


function damaged(journal: string, detail: string): Failure {
  return { ok: false, code: 'damaged', detail: `journal ${journal}: ${detail}` };
}
