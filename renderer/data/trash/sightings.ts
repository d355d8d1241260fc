import { isJson, isObject, type Json } from '../../domain/json.ts';
import type { Row } from '../../record/row.ts';
import type { Database } from '../database.ts';
import { lifeDot } from '../rows.ts';

/**
 * When this laptop first saw a removal, and when it first found its time to be up. It stands in the database and not in the record:
 * where it is lost, what was removed is kept for longer. Milliseconds since 1970, by the laptop's clock.
 */
export type Sighting = { readonly seen: number; readonly due: number | null };
export type Sightings = { readonly [removal: string]: Sighting };
type Kept = { readonly sightings: Sightings; readonly emptied: { readonly at: string; readonly count: number } | null };

const key = 'trash';

/** The name of a removal: the record with the write that removed it. */
export function nameOf(row: Row): string {
  return [row.id, ...(lifeDot(row) ?? [])].join(' ');
}

/** What was kept; nothing where it cannot be read. */
export async function readSightings(db: Database): Promise<Kept> {
  const text = (await db.meta.get(key))?.value;
  const value = typeof text === 'string' ? parsed(text) : null;
  if (!isObject(value)) return { sightings: {}, emptied: null };
  const { sightings, emptied } = value;
  const known = Object.entries(isObject(sightings) ? sightings : {}).flatMap(([name, one]) => {
    const sighting = sightingOf(one);
    return sighting === undefined ? [] : [[name, sighting] as const];
  });
  return { sightings: Object.fromEntries(known), emptied: emptiedOf(emptied) };
}

/** Keeps them in place of those before. */
export async function writeSightings(db: Database, kept: Kept): Promise<void> {
  await db.meta.put({ key, value: JSON.stringify(kept) });
}

function sightingOf(value: Json): Sighting | undefined {
  if (!isObject(value)) return undefined;
  const { seen, due } = value;
  return typeof seen === 'number' ? { seen, due: typeof due === 'number' ? due : null } : undefined;
}

function emptiedOf(value: Json | undefined): Kept['emptied'] {
  if (!isObject(value)) return null;
  const { at, count } = value;
  return typeof at === 'string' && typeof count === 'number' ? { at, count } : null;
}

function parsed(text: string): Json {
  try {
    const value: unknown = JSON.parse(text);
    return isJson(value) ? value : null;
  } catch {
    return null;
  }
}
