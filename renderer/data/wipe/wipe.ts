import type { Bridge } from '../../../preload/contract.ts';
import type { Failure } from '../../../preload/shapes.ts';
import { isPurged, type LiveRec } from '../../record/types.ts';
import { recordsOfSnapshot, snapshotOf } from '../../record/snapshot.ts';
import type { Intent } from '../../record/operation.ts';
import type { Database } from '../database.ts';
import { intentsOf, livingOf, goneOf, withDescendants } from '../rows.ts';
import type { Saved } from '../saved.ts';
import type { Snapshots } from '../snapshots/snapshots.ts';
import { removeRows } from '../store.ts';
import { emptying } from '../trash/emptying.ts';
import type { WritePath } from '../write-path.ts';
import type { WipeActions, WipeReport } from './wipe-actions.ts';

/** Why nothing is written to a wiped workshop. */
export const wiped: Failure = { ok: false, code: 'wiped', detail: 'removed for good on this laptop' };

type Parts = { readonly db: Database; readonly path: WritePath; readonly bridge: Bridge; readonly snapshots: Pick<Snapshots, 'take'>; readonly removeUnneededFiles: (journal: string) => Promise<Saved<number>> };

export function createWipe(parts: Parts): WipeActions {
  const { db, path, bridge } = parts;
  return {
    sizes: () => bridge.call('journal:read-sizes', {}),
    list: () => bridge.call('wipe:read', {}),
    async workshops(ids) {
      const workshops = await counted(db, ids);
      for (const id of ids) await path.shut(id, wiped);
      const report = await bridge.call('wipe:workshops', { workshops });
      if (report.ok) await removeRows(db, ids);
      else await openUnlisted(parts, ids);
      return report;
    },
    async everything() {
      const journals = (await db.journals.toArray()).map(({ journal }) => journal);
      const workshops = await counted(db, journals);
      for (const journal of journals) await path.shut(journal, wiped);
      const report = await bridge.call('wipe:everything', { workshops });
      // After a failure they stay shut until the next start, which goes on: whatever was written until then would be lost.
      if (report.ok) await removeRows(db, journals);
      return report;
    },
    others: () => bridge.call('wipe:others', {}),
    async allow(id) {
      const allowed = await bridge.call('wipe:allow', { journal: id });
      if (allowed.ok) await path.shut(id, null);
      return allowed;
    },
    purge: (journal, ids) => purge(parts, journal, ids),
    async saveRecord(suggestedName, text) {
      const chosen = await bridge.call('file:choose-save', { suggestedName, kind: 'note' });
      if (!chosen.ok || chosen.value === null) return chosen.ok ? { ok: true, value: null } : chosen;
      const { token, name, folder } = chosen.value;
      // A mark of byte order, so that every editor on every system reads the letters right.
      const written = await bridge.call('file:write', { token, bytes: new TextEncoder().encode(`\ufeff${text}`) });
      return written.ok ? { ok: true, value: { name, folder } } : written;
    },
    restart: () => bridge.call('app:restart', {}),
  };
}

/**
 * After a failure only what is not on main's list may be written again: what is on it goes at the next start, and whatever was
 * written to it until then would be lost.
 */
async function openUnlisted({ path, bridge }: Parts, journals: readonly string[]): Promise<void> {
  const listed = await bridge.call('wipe:read', {});
  if (!listed.ok) return;
  const gone = new Set(listed.value.map(({ journal }) => journal));
  for (const journal of journals) if (!gone.has(journal)) await path.shut(journal, null);
}

async function counted(db: Database, journals: readonly string[]): Promise<{ journal: string; contributions: number }[]> {
  return Promise.all(journals.map(async (journal) => ({ journal, contributions: await db.rows.where('[ws+kind+life]').equals([journal, 'contribution', 0]).count() })));
}

async function purge({ db, path, bridge, snapshots, removeUnneededFiles }: Parts, journal: string, ids: readonly string[]): Promise<Saved<WipeReport>> {
  const removed = await path.commit(journal, async (_, dot) => {
    const below = (await Promise.all(ids.map((id) => withDescendants(db, id)))).flat();
    const rows = new Map(below.filter(({ id, life }) => life === 1 || ids.includes(id)).map((row) => [row.id, row]));
    const { intents, purged } = emptying([...rows.values()], dot);
    return { op: 'record.purge', answer: rows.size, intents: [...intents, ...(await milestonesWithout(db, journal, new Set(rows.keys())))], purged };
  });
  if (!removed.ok) return removed;
  const begun = await path.rebase(journal, { op: 'purge', actor: 'same', records: (present) => present });
  if (!begun.ok) return begun;
  const state = await bridge.call('journal:open', { journal });
  if (!state.ok) return state;
  const dropped = await bridge.call('journal:drop-history', { journal, keep: null });
  if (!dropped.ok) return dropped;
  const files = await removeUnneededFiles(journal);
  if (!files.ok) return files;
  const before = { journal, before: state.value.base + 1, contributions: removed.value };
  // On the list first: whenever the next snapshot has been checked, the older ones go.
  const listed = await bridge.call('wipe:before', before);
  if (!listed.ok) return listed;
  const taken = await snapshots.take('person');
  return taken.ok ? bridge.call('wipe:before', before) : listed;
}

/** Named versions hold copies: what is purged goes out of them as well, so that it does not come back by that door. */
async function milestonesWithout(db: Database, journal: string, purged: ReadonlySet<string>): Promise<readonly Intent[]> {
  const milestones = [...(await livingOf(db, journal, 'milestone')), ...(await goneOf(db, journal, 'milestone'))].filter(({ id }) => !purged.has(id));
  return milestones.flatMap(({ id, fields }) => {
    const kept = recordsOfSnapshot(fields['records']);
    const left: readonly LiveRec[] = kept.filter((rec) => !isPurged(rec) && !purged.has(rec.id));
    return left.length === kept.length ? [] : intentsOf(id, 'milestone', { records: snapshotOf(left) });
  });
}
