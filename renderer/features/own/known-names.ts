import { useEffect, useState } from 'react';
import { labelsSchema, type Labels } from '../../content/labels.ts';
import { placeNames, type PlaceNames } from '../../content/table/names.ts';
import { baseLanguage, loadLibraryWords } from '../../i18n/locale-files.ts';
import { shippedLanguages } from '../../i18n/languages.ts';
import { useFormats, useLanguage } from '../../i18n/use-words.ts';

type Named = { readonly id: string; readonly label: string };

/** States and sectors by name: in order for choosing, by key for showing, and from any language for tables. */
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
      const listed = (table: Readonly<Record<string, string>>): readonly Named[] =>
        Object.entries(table).map(([id, label]) => ({ id, label })).toSorted((a, b) => compare(a.label, b.label));
      setNames({ states: listed(shown.states), sectors: listed(shown.sectors), finder: placeNames([...tables.values()]) });
    });
    return () => { isWanted = false; };
  }, [language, compare]);
  return names;
}

let read: Promise<ReadonlyMap<string, Labels>> | undefined;

function readLabels(): Promise<ReadonlyMap<string, Labels>> {
  read ??= Promise.all(shippedLanguages.map(async ({ language }) => [language, labelsSchema.parse(await loadLibraryWords(language, 'labels'))] as const)).then((tables) => new Map(tables));
  return read;
}

/** Names of keys in the order given; a key that nobody has named stands for itself. */
export const namesOf = (keys: readonly string[], known: readonly Named[]): readonly string[] =>
  keys.map((key) => known.find(({ id }) => id === key)?.label ?? key);
