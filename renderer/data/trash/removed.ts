import { sampleWorkshopId } from '../../domain/ids.ts';
import { sameJson } from '../../record/canonical.ts';
import { lifeField } from '../../record/life.ts';
import type { Row } from '../../record/row.ts';
import type { Database, StoredRow } from '../database.ts';
import { lifeDot, withDescendants } from '../rows.ts';
import type { TrashItem } from './trash.ts';

/** A removed record that stands at the head of what was removed with it, and everything below it. */
export type Removed = { readonly row: Row; readonly tree: readonly StoredRow[] };

/** Everything that was removed, by its heads; what was removed for good already has nothing left to bring back. */
export async function removedRecords(db: Database): Promise<readonly Removed[]> {
  // Each key is a pair of kind and life; kinds of a newer program are among them.
  const keys = await db.rows.orderBy('[kind+life]').uniqueKeys();
  const gone = await db.rows.where('[kind+life]').anyOf(keys.filter(endsInGone)).toArray();
  const rows = gone.filter((row): row is Row => !('purged' in row));
  const byId = new Map(rows.map((row) => [row.id, row]));
  const heads = rows.filter((row) => !wentWithParent(row, byId) && !isEmptied(row) && !isInRemovedWorkshop(row, byId));
  return Promise.all(heads.map(async (row) => ({ row, tree: await withDescendants(db, row.id) })));
}

function endsInGone(key: unknown): boolean {
  return Array.isArray(key) && key.at(-1) === 1;
}

/** How many records went with the head in the one act that removed it. */
export function countBelow({ row, tree }: Removed): number {
  return tree.filter((one) => one.id !== row.id && one.life === 1 && wentTogether(one, row)).length;
}

/** The sample can be opened at any time; and what holds something that is there cannot go from under it. */
export function keptForOf({ row, tree }: Removed): TrashItem['keptFor'] {
  if (row.ws === sampleWorkshopId) return 'sample';
  return tree.some(({ life }) => life === 0) ? 'holds-living' : null;
}

function wentWithParent(row: Row, byId: ReadonlyMap<string, Row>): boolean {
  const parent = byId.get(row.parent ?? '');
  return parent !== undefined && wentTogether(row, parent);
}

/** What had been removed before its workshop was comes back with the workshop, as something removed. */
function isInRemovedWorkshop(row: Row, byId: ReadonlyMap<string, Row>): boolean {
  return row.id !== row.ws && byId.has(row.ws);
}

function wentTogether(a: StoredRow, b: StoredRow): boolean {
  const [one, other] = [lifeDot(a), lifeDot(b)];
  return one !== undefined && other !== undefined && sameJson([...one], [...other]);
}

function isEmptied(row: Row): boolean {
  return Object.entries(row.f).every(([field, value]) => field === 'place' || field === lifeField || value === null);
}
