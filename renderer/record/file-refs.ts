import { isList, type Json } from '../domain/json.ts';
import { isPurged, type Rec } from './types.ts';

/** Every value that names a file of its own kind says so by these two: what is in it, and how much. */
export function isFileRef(value: Json | undefined): value is { readonly sha256: string; readonly size: number } {
  if (typeof value !== 'object' || value === null || isList(value) || !('sha256' in value && 'size' in value)) return false;
  const { sha256, size } = value;
  return typeof sha256 === 'string' && /^[0-9a-f]{64}$/u.test(sha256) && typeof size === 'number' && Number.isSafeInteger(size) && size >= 0;
}

/**
 * The files that records name, by hash, with the bytes they say these have: in every value that stands, those of removed records,
 * those side by side, and the copies in milestones. Kinds and fields are not looked at, so that files of later kinds count as well.
 */
export function filesNamedIn(records: Iterable<Rec>): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const rec of records) {
    if (isPurged(rec)) continue;
    for (const { v } of Object.values(rec.r)) for (const [, , value] of v) collect(value, found);
  }
  return found;
}

function collect(value: Json, found: Map<string, number>): void {
  if (typeof value !== 'object' || value === null) return;
  if (isFileRef(value)) found.set(value.sha256, value.size);
  for (const inner of isList(value) ? value : Object.values(value)) collect(inner, found);
}
