import type { Labels } from '../labels.ts';

/** Finds the key of a state or a sector by its key or by its name in any shipped language. */
export type KeyFinder = (written: string) => string | undefined;
export type PlaceNames = { readonly state: KeyFinder; readonly sector: KeyFinder };

/** Case, accents and punctuation do not make another state. */
function fold(name: string): string {
  return name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').replace(/^the /u, '').trim();
}

/** Finders over the labels of the languages given; a name that two keys share is taken for neither. */
export function placeNames(labels: readonly Pick<Labels, 'states' | 'sectors'>[]): PlaceNames {
  return { state: finder(labels.map(({ states }) => states)), sector: finder(labels.map(({ sectors }) => sectors)) };
}

function finder(tables: readonly Readonly<Record<string, string>>[]): KeyFinder {
  const known = new Map<string, string | null>();
  const add = (name: string, key: string): void => {
    const folded = fold(name);
    const other = known.get(folded);
    known.set(folded, other === undefined || other === key ? key : null);
  };
  for (const table of tables) {
    for (const [key, name] of Object.entries(table)) {
      add(key, key);
      add(name, key);
      // "Bolivia (Plurinational State of)" is written "Bolivia" by most people.
      add(name.replace(/\s*[(（].*$/u, ''), key);
    }
  }
  return (written) => known.get(fold(written)) ?? undefined;
}
