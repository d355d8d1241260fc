/** What the checks read out of a single string, and of a file of them. */

/** Strings of a parsed file by their dotted path; `hash` fields are not words. */
export type Strings = ReadonlyMap<string, string>;

/** Parses a file of words; undefined when there is none or it is no JSON. */
export function parse(text: string | undefined): unknown {
  if (text === undefined) return undefined;
  try {
    const json: unknown = JSON.parse(text);
    return json;
  } catch {
    return undefined;
  }
}

/** Flattens a parsed JSON file. */
export function stringsOf(json: unknown): Strings {
  const found = new Map<string, string>();
  collect(json, '', (path, value) => {
    if (lastPart(path) !== 'hash') found.set(path, value);
  });
  return found;
}

/** `hash` fields of a parsed file by the path of the entry they stand in. */
export function hashesOf(json: unknown): Strings {
  const found = new Map<string, string>();
  collect(json, '', (path, value) => {
    if (lastPart(path) === 'hash') found.set(path.slice(0, -'.hash'.length), value);
  });
  return found;
}

function collect(value: unknown, path: string, add: (path: string, text: string) => void): void {
  if (typeof value === 'string') add(path, value);
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) collect(inner, path === '' ? key : `${path}.${key}`, add);
}

const lastPart = (path: string): string => path.slice(path.lastIndexOf('.') + 1);

const category = /^(.*)_(zero|one|two|few|many|other)$/u;

/** Stem and plural category of a key, when the stem is counted: it has an `_other` form in English. */
export function pluralOf(path: string, english: Strings): { readonly stem: string; readonly category: string } | null {
  const match = category.exec(path);
  const [, stem, name] = match ?? [];
  return stem !== undefined && name !== undefined && english.has(`${stem}_other`) ? { stem, category: name } : null;
}

/** Plural categories a language counts in, in Intl's words. */
export const categoriesOf = (language: string): readonly string[] => new Intl.PluralRules(language).resolvedOptions().pluralCategories;

/** Placeholders of a text, each once, sorted: `{{name}}`, the `{name}` of a template to fill in, and the `%1` of numbering. */
export function placeholdersOf(text: string): readonly string[] {
  return [...new Set(text.match(/\{\{[^}]*\}\}|\{[A-Za-z]\w*\}|%\d/gu) ?? [])].map((found) => found.replaceAll(/\s/gu, '')).sort();
}

/** Addresses and tags of a text, sorted: where it leads, and what is set in it. */
export function linksOf(text: string): readonly string[] {
  const found = text.match(/(?:https?:\/\/|www\.|mailto:)[^\s<>"«»()؛،。，；、（）]*[^\s<>"«»()؛،。，；、（）.,;:!?]|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|<\/?[a-z0-9][^>]*>/giu) ?? [];
  return [...found].sort();
}

/** Text without what is the same in every language: placeholders, tags, addresses and acronyms such as IOM or GFMD. */
export const wordsOnly = (text: string): string =>
  text.replaceAll(/\{\{[^}]*\}\}|\{[A-Za-z]\w*\}|%\d|<[^>]*>|(?:https?:\/\/|www\.|mailto:)\S+|\S+@\S+|(?<!\p{L})[\p{Lu}\d]{2,}(?!\p{L})|\.[a-z]{3,4}(?!\p{L})/gu, ' ');

/** Words of at least two letters. */
export const wordCount = (text: string): number => (wordsOnly(text).match(/\p{L}[\p{L}\p{M}’'-]+/gu) ?? []).length;

/** Characters that steer direction unseen; sentences are built so that they need none. */
export const directionControl = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;

const scripts: Readonly<Record<string, RegExp>> = {
  Arab: /\p{Script=Arabic}/gu,
  Beng: /\p{Script=Bengali}/gu,
  Cyrl: /\p{Script=Cyrillic}/gu,
  Deva: /\p{Script=Devanagari}/gu,
  Ethi: /\p{Script=Ethiopic}/gu,
  Grek: /\p{Script=Greek}/gu,
  Hans: /\p{Script=Han}/gu,
  Hant: /\p{Script=Han}/gu,
  Hebr: /\p{Script=Hebrew}/gu,
  Jpan: /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}/gu,
  Kore: /\p{Script=Hangul}/gu,
  Latn: /\p{Script=Latin}/gu,
  Thai: /\p{Script=Thai}/gu,
};

/** Share of a text's letters that are in a script; 1 when it has no letters, null for a script the check does not know. */
export function shareInScript(text: string, script: string): number | null {
  const own = scripts[script];
  if (own === undefined) return null;
  const plain = wordsOnly(text);
  const letters = (plain.match(/\p{L}/gu) ?? []).length;
  return letters === 0 ? 1 : (plain.match(own) ?? []).length / letters;
}
