import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';

/** Words that main shows itself, by key; `undefined` where a language lacks one. */
export type Words = (key: string) => string | undefined;

const fallback = 'en';

/** The languages there is a folder for, best first, by a person's choice and then the system's order. */
export function languageOrder(chosen: string | null, system: readonly string[], shipped: readonly string[]): readonly string[] {
  const wanted = [...(chosen === null ? [] : [chosen]), ...system, fallback];
  const found = wanted.flatMap((tag) => shipped.find((language) => language === tag || language === tag.split('-')[0]) ?? []);
  return [...new Set(found)];
}

/** Reads the words of a language, with English behind it. A folder that cannot be read gives no words, and roles name themselves. */
export async function readWords(locales: string, chosen: string | null, system: readonly string[]): Promise<Words> {
  const shipped = await readdir(locales).catch(() => []);
  const [first = fallback] = languageOrder(chosen, system, shipped);
  const tables = await Promise.all([...new Set([first, fallback])].map(async (language) => await readTable(path.join(locales, language, 'ui.json'))));
  return (key) => tables.map((table) => lookUp(table, key)).find((text) => text !== undefined);
}

async function readTable(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/** Keys may stand flat or nested. */
function lookUp(table: unknown, key: string): string | undefined {
  const entries = typeof table === 'object' && table !== null ? new Map<string, unknown>(Object.entries(table)) : new Map<string, unknown>();
  const flat = entries.get(key);
  if (typeof flat === 'string') return flat;
  const [head = '', ...rest] = key.split('.');
  return rest.length === 0 ? undefined : lookUp(entries.get(head), rest.join('.'));
}
