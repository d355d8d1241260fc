import './no-eval.ts';
import { baseLanguage, buildLibrary, type Library } from '../content/library.ts';
import { shippedLanguages } from '../i18n/languages.ts';
import { libraryFilesOf, loadLibraryWords } from '../i18n/locale-files.ts';

/**
 * The bundled library, read when it is first needed: the first screen does not wait for it. The structure and the words of a
 * language are bundles of their own, file by file.
 */

const structures = import.meta.glob<unknown>('../../assets/library/*.json', { import: 'default' });
const everyLanguage = shippedLanguages.map((known) => known.language);
const structureFiles = Object.keys(structures).map((path) => path.replace(/^.*\/|\.json$/gu, ''));

/**
 * The whole library with words in a language, and English for what that one lacks; of the other languages the names alone, by
 * which a State is found in any of them. The same object for the same language.
 */
export const loadLibrary: (language: string) => Promise<Library> = byKey(async (language: string) =>
  readLibrary(structureFiles, everyLanguage, (tag) => (tag === baseLanguage || tag === language ? libraryFilesOf(tag) : libraryFilesOf(tag).filter((file) => file === 'labels'))));

/** The whole library with the words of every shipped language: for what is copied into a workshop by its title. */
export const loadEverywhere: () => Promise<Library> = once(() => readLibrary(structureFiles, everyLanguage, libraryFilesOf));

/** The questions alone, with the words of every shipped language: for copying them into a workshop. */
export const loadQuestionSets: () => Promise<Library> = once(() =>
  readLibrary(['version', 'questions'], everyLanguage, () => ['questions']));

/** The steps of the handbook alone, in every shipped language: for templates, whose questions are theirs. */
export const loadSteps: () => Promise<Library> = once(() => readLibrary(['version', 'steps'], everyLanguage, () => ['steps']));

async function readLibrary(files: readonly string[], languages: readonly string[], wordsOf: (language: string) => readonly string[]): Promise<Library> {
  const [{ version, ...structure }, words] = await Promise.all([
    keyed(files, async (file) => structures[`../../assets/library/${file}.json`]?.()),
    keyed(languages, (language) => keyed(wordsOf(language), (file) => loadLibraryWords(language, file))),
  ]);
  return buildLibrary({ version: versionOf(version), structure, words });
}

async function keyed<T>(keys: readonly string[], load: (key: string) => Promise<T>): Promise<Readonly<Record<string, T>>> {
  return Object.fromEntries(await Promise.all(keys.map(async (key) => [key, await load(key)] as const)));
}

function versionOf(json: unknown): string {
  return typeof json === 'object' && json !== null && 'version' in json ? String(json.version) : '';
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => (made ??= make());
}

function byKey<T>(make: (key: string) => Promise<T>): (key: string) => Promise<T> {
  const known = new Map<string, Promise<T>>();
  return (key) => {
    const found = known.get(key) ?? make(key);
    known.set(key, found);
    return found;
  };
}
