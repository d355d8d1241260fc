import type { Bridge } from '../../../preload/contract.ts';
import { decodeOp } from '../../record/journal-line.ts';
import { deletedAt } from '../../record/life.ts';
import { recOf, type Row } from '../../record/row.ts';
import type { Database } from '../database.ts';
import { labelsOf, type RecordLabel } from '../history/labels.ts';
import { installationJournal } from '../repositories/marks.ts';
import { lifeDot } from '../rows.ts';
import { countBelow, keptForOf, type Removed } from './removed.ts';
import { nameOf, type Sightings } from './sightings.ts';
import { trashDays, type TrashItem, type TrashShelf } from './trash.ts';

type Parts = { readonly db: Database; readonly bridge: Bridge };

/** What was removed, as the screen shows it: by workshop, removed workshops before all, and the last removed first. */
export async function shelvesOf({ db, bridge }: Parts, removed: readonly Removed[], sightings: Sightings, now: Date): Promise<readonly TrashShelf[]> {
  const labels = await labelsOf(db, removed.flatMap(({ row }) => [row.id, row.ws]));
  const journals = [...new Set(removed.map(({ row }) => row.ws))];
  const shelves = await Promise.all(journals.map(async (journal): Promise<TrashShelf> => {
    const inside = removed.filter(({ row }) => row.ws === journal);
    const items = await Promise.all(inside.map(async (one) => itemOf(one, labels, await removedAt(bridge, one.row), sightings, now)));
    return {
      journal,
      workshop: journal === installationJournal ? null : (labels.get(journal) ?? null),
      isRemoved: inside.some(({ row }) => row.id === journal),
      items: items.toSorted((a, b) => compare(b.at ?? '', a.at ?? '')),
    };
  }));
  return shelves.toSorted((a, b) => Number(b.isRemoved) - Number(a.isRemoved) || compare(b.items[0]?.at ?? '', a.items[0]?.at ?? ''));
}

function itemOf(one: Removed, labels: ReadonlyMap<string, RecordLabel>, at: string | null, sightings: Sightings, now: Date): TrashItem {
  const { id, kind } = one.row;
  const keptFor = keptForOf(one);
  const label = labels.get(id) ?? { id, kind, words: null, isThere: false };
  return { id, kind, label, at, due: keptFor === null ? dueOf(one.row, at, sightings, now) : null, keptFor, below: countBelow(one) };
}

const day = 24 * 60 * 60 * 1000;

/**
 * The time runs from the removal or from when this laptop first saw it, whichever is later: what another laptop removed long ago
 * may have come here yesterday.
 */
function dueOf(row: Row, at: string | null, sightings: Sightings, now: Date): string {
  const seen = sightings[nameOf(row)]?.seen ?? now.getTime();
  const removed = at === null ? seen : Math.min(Date.parse(at), now.getTime());
  return new Date(Math.max(seen, removed) + trashDays * day).toISOString();
}

/** The moment as the removal says it; an older program's removal has it in its line of the journal. */
async function removedAt(bridge: Bridge, row: Row): Promise<string | null> {
  const said = deletedAt(recOf(row));
  if (said !== null) return said;
  const dot = lifeDot(row);
  if (dot === undefined) return null;
  const page = await bridge.call('journal:read', { journal: row.ws, after: dot[1] - 1, limit: 1 });
  const line = page.ok ? decodeOp(page.value.bodies[0] ?? '') : undefined;
  return line?.ok === true && line.op.a === dot[0] && line.op.s === dot[1] ? new Date(line.op.at).toISOString() : null;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
