import { buildLibrary, type Library } from '../../renderer/content/library.ts';
import { fileOfKind } from '../../renderer/content/item.ts';
import type { HeadlessIo } from './io.ts';

/** The language that stands in for words another one lacks. */
const base = 'en';
const files = Object.values(fileOfKind);

/** The program's own library with the words of a language, and English for what that one lacks. A language without a file has none of its words. */
export async function ownLibrary(language: string, io: HeadlessIo): Promise<Library> {
  const words = [...new Set([base, language])].map(async (tag) => [tag, await keyed([...files, 'labels'], (file) => wordsOf(tag, file, io))] as const);
  return buildLibrary({
    version: versionOf(await io.readOwnJson('assets/library/version.json')),
    structure: await keyed(files, (file) => io.readOwnJson(`assets/library/${file}.json`)),
    words: Object.fromEntries(await Promise.all(words)),
  });
}

function versionOf(json: unknown): string {
  return typeof json === 'object' && json !== null && 'version' in json ? String(json.version) : '';
}

/** Above its level a language may lack a file; English lacks none. */
async function wordsOf(language: string, file: string, io: HeadlessIo): Promise<unknown> {
  try {
    return await io.readOwnJson(`locales/${language}/library/${file}.json`);
  } catch (error) {
    if (language !== base && error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

async function keyed<T>(keys: readonly string[], load: (key: string) => Promise<T>): Promise<Readonly<Record<string, T>>> {
  return Object.fromEntries(await Promise.all(keys.map(async (key) => [key, await load(key)] as const)));
}
