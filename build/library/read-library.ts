import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { fileOfKind, type Item } from '../../renderer/content/item.ts';
import { buildLibrary, type Library, type LibraryFiles } from '../../renderer/content/library.ts';

const readJson = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));
const filesIn = (folder: string): Record<string, unknown> =>
  Object.fromEntries(readdirSync(folder).filter((name) => name.endsWith('.json') && name !== 'sample.json').map((name) => [name.replace(/\.json$/u, ''), readJson(join(folder, name))]));

/** Parsed files of the library below a folder with `assets` and `locales`, with the words of the languages named. */
export function readLibraryFiles(root: string, languages: readonly string[]): LibraryFiles {
  const { version, ...structure } = filesIn(join(root, 'assets/library'));
  return {
    version: z.strictObject({ version: z.string() }).parse(version).version,
    structure,
    words: Object.fromEntries(languages.map((language) => [language, filesIn(join(root, 'locales', language, 'library'))])),
  };
}

const wordsFile = z.looseObject({ items: z.record(z.string(), z.unknown()) });

/** The library, and an item's English words as they lie in the file. */
export function readLibrary(files: LibraryFiles): { readonly library: Library; readonly words: (item: Item) => unknown } {
  const english = files.words['en'] ?? {};
  const words = new Map(Object.values(fileOfKind).map((file) => [file, wordsFile.parse(english[file]).items]));
  return { library: buildLibrary(files), words: ({ id, kind }) => words.get(fileOfKind[kind])?.[id] };
}
