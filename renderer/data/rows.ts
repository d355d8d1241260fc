import { originalFromPlain } from '../domain/text.ts';
import type { Json } from '../domain/json.ts';
import type { Kind } from '../domain/kinds.ts';
import { deletionValue, lifeField, restoreValue } from '../record/life.ts';
import type { Intent } from '../record/operation.ts';
import { comparePlaces, keyBetween } from '../record/order.ts';
import { dotOfShown, sameJson } from '../record/register.ts';
import { registerOf } from '../record/record.ts';
import { recOf } from '../record/row.ts';
import { viewOf, type RecordView } from '../record/view.ts';
import type { Database, StoredRow } from './database.ts';
import type { TypedText } from './saved.ts';

/** Reads and intents that all repositories share. */

/** The views of rows that are not purged, in the order of their places. */
export function viewsOf(rows: readonly StoredRow[]): readonly RecordView[] {
  return rows.flatMap((row) => viewOf(recOf(row)) ?? []).sort(comparePlaces);
}

/** The record as readers see it, whatever its state; undefined when it is not there or purged. */
export async function viewById(db: Database, id: string): Promise<RecordView | undefined> {
  const row = await db.rows.get(id);
  return row === undefined ? undefined : viewOf(recOf(row));
}

/** Living children of one kind, in order. */
export async function childrenOf(db: Database, parent: string, kind: Kind): Promise<readonly RecordView[]> {
  return viewsOf(await db.rows.where('[parent+kind+life]').equals([parent, kind, 0]).toArray());
}

/** Living records of one kind in a workshop, in order. */
export async function livingOf(db: Database, ws: string, kind: Kind): Promise<readonly RecordView[]> {
  return viewsOf(await db.rows.where('[ws+kind+life]').equals([ws, kind, 0]).toArray());
}

/** Records of one kind that are gone. */
export async function goneOf(db: Database, ws: string, kind: Kind): Promise<readonly RecordView[]> {
  return viewsOf(await db.rows.where('[ws+kind+life]').equals([ws, kind, 1]).toArray());
}

/** How many living children of one kind a record has. */
export function countChildren(db: Database, parent: string, kind: Kind): Promise<number> {
  return db.rows.where('[parent+kind+life]').equals([parent, kind, 0]).count();
}

/** The `place` for a new last child. */
export async function lastPlace(db: Database, parent: string): Promise<Json> {
  const last = await db.rows.where('[parent+key]').between([parent, ''], [parent, []]).last();
  return { parent, key: keyBetween(last?.key ?? null, null, Math.random) };
}

/** Places for several new children, one after the other. */
export async function lastPlaces(db: Database, parent: string, count: number): Promise<readonly Json[]> {
  const last = await db.rows.where('[parent+key]').between([parent, ''], [parent, []]).last();
  const places: Json[] = [];
  for (let key = last?.key ?? null; places.length < count; ) {
    key = keyBetween(key, null, Math.random);
    places.push({ parent, key });
  }
  return places;
}

/** The intents of one record, field by field; a field that is undefined is left out. */
export function intentsOf(id: string, kind: Kind, fields: { readonly [field: string]: Json | undefined }): readonly Intent[] {
  return Object.entries(fields).flatMap(([field, value]) => (value === undefined ? [] : [{ id, kind, field, value }]));
}

/** What was typed as the value of an original-text register. */
export function typed(text: TypedText): Json {
  return originalFromPlain(text.plain, text.language);
}

/** The intents that delete a record and everything alive below it: one operation, so that it can be brought back whole. */
export async function removal(db: Database, id: string): Promise<readonly Intent[]> {
  const rows = await withDescendants(db, id);
  return rows
    .filter((row) => row.life === 0)
    .map((row) => ({ id: row.id, kind: row.kind, field: lifeField, value: deletionValue(recOf(row)) }));
}

/** The intents that bring back a record and what was deleted with it; what was deleted by itself before stays so. */
export async function comeback(db: Database, id: string): Promise<readonly Intent[]> {
  const rows = await withDescendants(db, id);
  const dots = new Map(rows.map((row) => [row.id, lifeDot(row)]));
  const own = dots.get(id);
  return rows
    .filter((row) => row.id === id || (row.life === 1 && own !== undefined && sameJson(dots.get(row.id) ?? null, own)))
    .map((row) => ({ id: row.id, kind: row.kind, field: lifeField, value: restoreValue }));
}

/** The write that deleted a record, or brought it back: what was deleted together has the same. */
export function lifeDot(row: StoredRow): readonly [string, number] | undefined {
  const register = registerOf(recOf(row), lifeField);
  return register === undefined ? undefined : dotOfShown(register);
}

/** A record and everything below it that is not purged, each once: in a file made by hand one may stand below itself. */
export async function withDescendants(db: Database, id: string): Promise<readonly StoredRow[]> {
  const found: StoredRow[] = [];
  const seen = new Set<string>([id]);
  let level = [await db.rows.get(id)].flatMap((row) => row ?? []);
  while (level.length > 0) {
    found.push(...level);
    const parents = level.map((row) => row.id);
    const below = await Promise.all(parents.map((parent) => db.rows.where('[parent+key]').between([parent, ''], [parent, []]).toArray()));
    level = below.flat().filter((row) => !('purged' in row) && !seen.has(row.id));
    for (const row of level) seen.add(row.id);
  }
  return found;
}
