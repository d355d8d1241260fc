import type { Failure, JournalState } from '../../preload/shapes.ts';
import type { Json } from '../domain/json.ts';
import { decodeOp, encodeOp, type JournalOp } from '../record/journal-line.ts';
import { isPurged, type Rec, type Write } from '../record/types.ts';
import { recOf } from '../record/row.ts';
import { lookAtSpace } from './recover.ts';
import { rowsOf, storeOperations, type WritePathParts } from './store.ts';
import type { Saved } from './saved.ts';

const pageSize = 500;

/**
 * Brings the rows of one journal up to its last line (from where it last began anew, if the rows have not come so far), or, where the rows know more than the journal (its folder was
 * deleted, its tail was damaged), writes what they know into the journal again, under another actor: numbers that were
 * used before must not be used by the same one. Answers the state to go on from.
 */
export async function replayJournal(parts: WritePathParts, state: JournalState): Promise<Saved<JournalState>> {
  const { db } = parts;
  const applied = (await db.journals.get(state.journal))?.applied ?? 0;
  if (applied > state.last) return reseed(parts, state.journal);
  let after = Math.max(applied, state.base);
  // On a full disk Chromium may break or empty a database that it writes to.
  if (after < state.last && (await lookAtSpace(parts.bridge))?.level === 'stopped') return { ok: false, code: 'no-space', detail: `rows ${after} of ${state.last}` };
  while (after < state.last) {
    const page = await parts.bridge.call('journal:read', { journal: state.journal, after, limit: pageSize });
    if (!page.ok) return page;
    if (page.value.last < state.last) return replayAnew(parts, state.journal);
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

/** The start lists journals at a glance, by their ends; only a reading finds what is damaged before, and the journal then ends there. */
async function replayAnew(parts: WritePathParts, journal: string): Promise<Saved<JournalState>> {
  const opened = await parts.bridge.call('journal:open', { journal });
  return opened.ok ? replayJournal(parts, opened.value) : opened;
}

async function reseed({ db, bridge, now }: WritePathParts, journal: string): Promise<Saved<JournalState>> {
  const renewed = await bridge.call('journal:renew-actor', { journal });
  if (!renewed.ok) return renewed;
  const rows = await rowsOf(db, journal).toArray();
  const records = rows.map(recOf);
  const { actor, last } = renewed.value;
  const op = wholeLine({ actor, seq: last + 1, at: now().getTime(), ws: journal, op: 'journal.reseed' }, records);
  const appended = await bridge.call('journal:append', { journal, seq: op.s, body: encodeOp(op) });
  if (!appended.ok) return appended;
  await storeOperations(db, journal, [op]);
  return { ok: true, value: { ...renewed.value, last: appended.value.last } };
}

type LineHead = { readonly actor: string; readonly seq: number; readonly at: number; readonly ws: string; readonly op: string };

/** A line with all registers of these records; with `base` it is the one that a journal begins anew with. */
export function wholeLine({ actor, seq, at, ws, op }: LineHead, records: readonly Rec[], more: { readonly [name: string]: Json } = {}): JournalOp {
  const purged = records.filter(isPurged).map(({ id, kind }) => ({ id, kind }));
  return { ...more, ...{ s: seq, n: 1, a: actor, at, u: '', ws, op }, w: records.flatMap(writesOf), ...(purged.length === 0 ? {} : { p: purged }) };
}

/** All registers of a record as writes that can be merged anywhere. */
export function writesOf(rec: Rec): readonly Write[] {
  if (isPurged(rec)) return [];
  return Object.entries(rec.r).map(([f, reg]) => ({ id: rec.id, kind: rec.kind, f, reg }));
}

function damaged(journal: string, detail: string): Failure {
  return { ok: false, code: 'damaged', detail: `journal ${journal}: ${detail}` };
}
