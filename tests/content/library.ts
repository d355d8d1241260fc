import { readdirSync } from 'node:fs';
import { buildLibrary } from '../../renderer/content/library.ts';
import { languages, readJson } from './read-json.ts';

const filesIn = (folder: string): readonly string[] =>
  readdirSync(new URL(`../../${folder}`, import.meta.url)).filter((name) => name.endsWith('.json') && name !== 'sample.json').map((name) => name.replace('.json', ''));
const jsonIn = (folder: string): Record<string, unknown> => Object.fromEntries(filesIn(folder).map((file) => [file, readJson(`${folder}/${file}.json`)]));

/** Parsed JSON of the whole library, every shipped language, as the program reads it. */
export function libraryFiles() {
  const { version, ...structure } = jsonIn('assets/library') as Record<string, unknown> & { readonly version: { readonly version: string } };
  return { version: version.version, structure, words: Object.fromEntries(languages.map((language) => [language, jsonIn(`locales/${language}/library`)])) };
}

/** The library as it is shipped. */
export const library = buildLibrary(libraryFiles());
