import './no-eval.ts';
import { commonNames } from '../content/common-names.ts';
import { labelsSchema, type Labels } from '../content/labels.ts';
import { shippedLanguages } from '../i18n/languages.ts';
import { baseLanguage, loadLibraryWords } from '../i18n/locale-files.ts';

/** A state under its official name in one language; `terms` are its names in the others and what people call it. */
export type NamedState = { readonly id: string; readonly label: string; readonly terms: readonly string[] };

let read: Promise<ReadonlyMap<string, Labels>> | undefined;

/** The names of States, sectors and bodies in every shipped language, read once when they are first needed. */
export function readLabels(): Promise<ReadonlyMap<string, Labels>> {
  read ??= Promise.all(shippedLanguages.map(async ({ language }) => [language, labelsSchema.parse(await loadLibraryWords(language, 'labels'))] as const)).then((tables) => new Map(tables));
  return read;
}

/** All States under their official names in a language, in no order; in English where the language is not shipped. */
export function statesIn(tables: ReadonlyMap<string, Labels>, language: string): readonly NamedState[] {
  const shown = tables.get(language) ?? tables.get(baseLanguage);
  const called = commonNames([...tables.keys()]);
  return Object.entries(shown?.states ?? {}).map(([id, label]) => ({
    id,
    label,
    terms: [...new Set([...[...tables.values()].flatMap(({ states }) => states[id] ?? []), ...called(id)])].filter((name) => name !== label),
  }));
}
