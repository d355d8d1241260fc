import type { Bridge } from '../../../preload/contract.ts';
import type { Database } from '../database.ts';
import { comeback, withDescendants } from '../rows.ts';
import type { Saved } from '../saved.ts';
import type { WipeActions } from '../wipe/wipe-actions.ts';
import type { WritePath } from '../write-path.ts';
import { emptying } from './emptying.ts';
import { removedRecords } from './removed.ts';
import { shelvesOf } from './shelves.ts';
import { nameOf, readSightings, writeSightings, type Sighting } from './sightings.ts';
import type { Trash, TrashName } from './trash.ts';

type Parts = { readonly db: Database; readonly path: WritePath; readonly bridge: Bridge; readonly now: () => Date; readonly wipe: Pick<WipeActions, 'purge' | 'workshops'> };

/** The trash; loaded when it is first asked for, because the first screen needs none of it. */
export function openTrash(parts: Parts): Trash {
  const { db, path, now } = parts;
  return {
    read: async () => {
      const { sightings, emptied } = await readSightings(db);
      return { shelves: await shelvesOf(parts, await removedRecords(db), sightings, now()), lastEmptied: emptied };
    },
    restore: ({ journal, id }) => path.commit(journal, async (rows) => {
      const row = await rows.rows.get(id);
      return row === undefined || 'purged' in row ? undefined : { op: 'record.restore', answer: null, intents: await comeback(rows, id) };
    }),
    purge: (items) => purgeNow(parts, items),
    emptyDue: () => emptyDue(parts),
  };
}

/**
 * A workshop goes whole, with its journal; of the others the records go. Somebody wants them gone: then history and snapshots that
 * hold them go as well. What fails ends it.
 */
function purgeNow(parts: Parts, items: readonly TrashName[]): Promise<Saved<number>> {
  return removeAll(parts, items, (journal, ids) => parts.wipe.purge(journal, ids));
}

/** Their time is up, and nobody asked: the history of all else in the workshop is not given up for it, but ends by its own age. */
function purgeOld(parts: Parts, items: readonly TrashName[]): Promise<Saved<number>> {
  return removeAll(parts, items, (journal, ids) => parts.path.commit(journal, async (db, dot) => {
    const rows = (await Promise.all(ids.map((id) => withDescendants(db, id)))).flat();
    return { op: 'trash.empty', answer: null, ...emptying(rows, dot) };
  }));
}

type RemoveRecords = (journal: string, ids: readonly string[]) => Promise<Saved<unknown>>;

async function removeAll({ db, wipe }: Parts, items: readonly TrashName[], remove: RemoveRecords): Promise<Saved<number>> {
  let count = 0;
  for (const journal of new Set(items.map((item) => item.journal))) {
    const ids = items.flatMap((item) => (item.journal === journal ? [item.id] : []));
    const going = (await Promise.all(ids.map(async (id) => ((await mayGo(db, id)) ? [id] : [])))).flat();
    if (going.length === 0) continue;
    const done = going.includes(journal) ? await wipe.workshops([journal]) : await remove(journal, going);
    if (!done.ok) return done;
    count += going.length;
  }
  return { ok: true, value: count };
}

/** What is gone with all below it. What holds something that is there stays, or that would lose its place. */
async function mayGo(db: Database, id: string): Promise<boolean> {
  const tree = await withDescendants(db, id);
  return tree.length > 0 && tree.every(({ life }) => life === 1);
}

/** What is found due once may be due because the clock is wrong: it goes when a start this much later finds it due again. */
const settling = 20 * 60 * 60 * 1000;

async function emptyDue(parts: Parts): Promise<Saved<number>> {
  const { db, now } = parts;
  const at = now().getTime();
  const before = await readSightings(db);
  const removed = await removedRecords(db);
  const shelves = await shelvesOf(parts, removed, before.sightings, now());
  const dueOf = new Map(shelves.flatMap(({ items }) => items.map(({ id, due }) => [id, due] as const)));
  const marked = removed.map(({ row }) => {
    const due = dueOf.get(row.id) ?? null;
    return { row, sighting: sighted(before.sightings[nameOf(row)], due !== null && Date.parse(due) <= at, at) };
  });
  const sightings = Object.fromEntries(marked.map(({ row, sighting }) => [nameOf(row), sighting]));
  await writeSightings(db, { ...before, sightings });
  const going = marked.filter(({ sighting: { due } }) => due !== null && due <= at - settling);
  const done = await purgeOld(parts, going.map(({ row }) => ({ journal: row.ws, id: row.id })));
  if (done.ok && done.value > 0) await writeSightings(db, { sightings, emptied: { at: now().toISOString(), count: done.value } });
  return done;
}

/** A moment that lies ahead was noted by a clock that has been put right since. */
function sighted(old: Sighting | undefined, isDue: boolean, at: number): Sighting {
  const known = old?.due ?? null;
  return { seen: Math.min(old?.seen ?? at, at), due: isDue ? (known === null || known > at ? at : known) : null };
}
