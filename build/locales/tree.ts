import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Text of every file of every language, as it lies under `locales/`: language, then file as `library/questions.json`. */
export type LocaleTree = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** Reads a folder of languages. Only JSON counts; throws when the folder is not there. */
export function readLocales(folder: string): LocaleTree {
  const languages = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return new Map(languages.map(({ name }) => [name, readLanguage(join(folder, name))] as const));
}

function readLanguage(folder: string): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      for (const [name, text] of readLanguage(path)) files.set(`${entry.name}/${name}`, text);
    } else if (entry.name.endsWith('.json')) {
      files.set(entry.name, readFileSync(path, 'utf8'));
    }
  }
  return files;
}
