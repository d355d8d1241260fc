import { commonNames } from '../common-names.ts';
import type { Labels } from '../labels.ts';

/** Finds the key of a state or a sector by its key or by its name in any shipped language. */
export type KeyFinder = (written: string) => string | undefined;
export type PlaceNames = { readonly state: KeyFinder; readonly sector: KeyFinder };

/** Case, accents and punctuation do not make another state. */
function fold(name: string): string {
  return name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').replace(/^the /u, '').trim();
}

/**
 * Finders over the labels by language; a name that two keys share is taken for neither. A State is found by what people call it
 * as well, unless that is the official name of another.
 */
export function placeNames(labels: ReadonlyMap<string, Pick<Labels, 'states' | 'sectors'>>): PlaceNames {
  const tables = [...labels.values()];
  return { state: finder(tables.map(({ states }) => states), commonNames([...labels.keys()])), sector: finder(tables.map(({ sectors }) => sectors), () => []) };
}

function finder(tables: readonly Readonly<Record<string, string>>[], othersOf: (key: string) => readonly string[]): KeyFinder {
  const official = namesToKeys(tables.flatMap((table) => Object.entries(table).flatMap(([key, name]) => [[key, key] as const, ...shorter(name).map((one) => [one, key] as const)])));
  const keys = [...new Set(tables.flatMap((table) => Object.keys(table)))];
  const others = namesToKeys(keys.flatMap((key) => othersOf(key).map((name) => [name, key] as const)));
  return (written) => (official.has(fold(written)) ? official : others).get(fold(written)) ?? undefined;
}

/** "Bolivia (Plurinational State of)" is written "Bolivia" by most people. */
const shorter = (name: string): readonly string[] => [name, name.replace(/\s*[(（].*$/u, '')];

/** Keys by folded name; null where two share one. */
function namesToKeys(names: readonly (readonly [name: string, key: string])[]): ReadonlyMap<string, string | null> {
  const known = new Map<string, string | null>();
  for (const [name, key] of names) {
    const folded = fold(name);
    const other = known.get(folded);
    known.set(folded, other === undefined || other === key ? key : null);
  }
  return known;
}
