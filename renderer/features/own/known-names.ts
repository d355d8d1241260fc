import { useEffect, useState } from 'react';
import { placeNames, type PlaceNames } from '../../content/table/names.ts';
import { baseLanguage } from '../../i18n/locale-files.ts';
import { useFormats, useLanguage } from '../../i18n/use-words.ts';
import { readLabels, statesIn } from '../../library/state-names.ts';

type Named = { readonly id: string; readonly label: string; readonly terms?: readonly string[] };

/** States and sectors by name: in order for choosing (a State by its name in any language), by key for showing, and from any language for tables. */
export type KnownNames = {
  readonly states: readonly Named[];
  readonly sectors: readonly Named[];
  readonly finder: PlaceNames;
};

/** The names; null until they have been read. */
export function useKnownNames(): KnownNames | null {
  const { language } = useLanguage();
  const { compare } = useFormats();
  const [names, setNames] = useState<KnownNames | null>(null);
  useEffect(() => {
    let isWanted = true;
    void readLabels().then((tables) => {
      const shown = tables.get(language) ?? tables.get(baseLanguage);
      if (!isWanted || shown === undefined) return;
      const inOrder = (named: readonly Named[]): readonly Named[] => named.toSorted((a, b) => compare(a.label, b.label));
      const sectors = Object.entries(shown.sectors).map(([id, label]) => ({ id, label }));
      setNames({ states: inOrder(statesIn(tables, language)), sectors: inOrder(sectors), finder: placeNames(tables) });
    });
    return () => { isWanted = false; };
  }, [language, compare]);
  return names;
}

/** Names of keys in the order given; a key that nobody has named stands for itself. */
export const namesOf = (keys: readonly string[], known: readonly Named[]): readonly string[] =>
  keys.map((key) => known.find(({ id }) => id === key)?.label ?? key);
