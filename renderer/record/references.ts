import { isList, isObject, type Json } from '../domain/json.ts';
import type { LiveRec, Rec, Reg, Val } from './types.ts';
import { isPurged } from './types.ts';

/**
 * Where a record names other records: in the value of a register (`place.parent`, a speaker's `participant`), in the name of a
 * field (`cites.<id>`), and inside a kept version (`milestone`), which holds whole records. Texts are never looked into.
 */

/** Answers another id in place of one that was found; the same one leaves it as it is. */
export type Rename = (id: string) => string;

/** Members whose text is always an id: anything else counts as one only when it cannot be mistaken for a word. */
const referring: ReadonlySet<string> = new Set(['parent', 'participant', 'body', 'table', 'topic', 'milestone', 'target', 'id', 'record', 'block', 'ballot', 'beside', 'question', 'madeFrom', 'priority', 'roundtables']);

/** A record's registers with every id in them renamed. Dots stay: `of` and `seen` hold as they did. */
export function renameReferences(rec: LiveRec, known: (id: string) => boolean, rename: Rename): LiveRec['r'] {
  const look: Look = { known, rename };
  const registers = Object.entries(rec.r).map(([field, reg]): [string, Reg] => [keyOf(field, look), registerOf(field, reg, look)]);
  return Object.fromEntries(registers);
}

/** The known records that a record names, its parent among them. */
export function referencesOf(rec: Rec, known: (id: string) => boolean): ReadonlySet<string> {
  const found = new Set<string>();
  if (isPurged(rec)) return found;
  renameReferences(rec, known, (id) => {
    found.add(id);
    return id;
  });
  return found;
}

type Look = { readonly known: (id: string) => boolean; readonly rename: Rename };

function registerOf(field: string, reg: Reg, look: Look): Reg {
  const v = reg.v.map(([actor, counter, value]): Val => [actor, counter, valueOf(value, field, look)]);
  return reg.c === undefined ? { v } : { v, c: reg.c };
}

function valueOf(value: Json, name: string, look: Look): Json {
  if (typeof value === 'string') return isReference(value, name, look) ? look.rename(value) : value;
  if (value === null || typeof value !== 'object') return value;
  if (isList(value)) return value.map((item) => valueOf(item, name, look));
  if (!isObject(value) || 'blocks' in value) return value;
  const members = Object.entries(value).map(([key, member]): [string, Json] => [keyOf(key, look), valueOf(member, key, look)]);
  return Object.fromEntries(members);
}

/** A file written by hand may call a record `health`, and a value may say the same without meaning it. */
function isReference(text: string, name: string, { known }: Look): boolean {
  return (referring.has(name) || text.length >= 16 || text.includes(':')) && known(text);
}

/** A field or member named after a record (`cites.<id>`), also as a deletion remembers it in `seen`. */
function keyOf(key: string, { known, rename }: Look): string {
  const dot = key.indexOf('.');
  const id = key.slice(dot + 1);
  return dot > 0 && known(id) ? `${key.slice(0, dot)}.${rename(id)}` : key;
}
