import { createHash } from 'node:crypto';
import { hashesOf, parse, pluralOf, stringsOf, type Strings } from './strings.ts';

/**
 * `locales/<language>/followed.json` remembers which English each text was translated from: a line a text, the hash of its English, the
 * hash of the translation, and who signed it. English that changes makes the translation stale, and only a changed translation or a
 * signature brings it back. A text is a string, all forms of a counted string, or an entry of the library that carries a `hash`.
 */
export type Followed = {
  readonly english: string;
  readonly own: string;
  /** Somebody read the two beside each other: `2026-11-26 Amina Benali`. Lapses when either changes. */
  readonly signed?: string;
};
export type FollowedTexts = ReadonlyMap<string, Followed>;

export const followedFile = 'followed.json';

const line = /^([0-9a-f]{8}) ([0-9a-f]{8})(?: signed (\d{4}-\d\d-\d\d \S.*))?$/u;

/** Reads the file; no file is an empty one. Throws, naming the key, when a line is none. */
export function readFollowed(text: string | undefined): FollowedTexts {
  if (text === undefined) return new Map();
  const json: unknown = JSON.parse(text);
  if (typeof json !== 'object' || json === null || Array.isArray(json)) throw new Error('not an object');
  return new Map(Object.entries(json).map(([key, value]) => [key, readLine(key, value)] as const));
}

function readLine(key: string, value: unknown): Followed {
  const [, english, own, signed] = (typeof value === 'string' ? line.exec(value) : null) ?? [];
  if (english === undefined || own === undefined) throw new Error(`${key}: two hashes, and perhaps "signed", a day and a name`);
  return signed === undefined ? { english, own } : { english, own, signed };
}

/** The file's text: keys in the order of their code units, a line each, so that two branches merge. */
export function writeFollowed(texts: FollowedTexts): string {
  const lines = [...texts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, { english, own, signed }]) => [key, `${english} ${own}${signed === undefined ? '' : ` signed ${signed}`}`]);
  return `${JSON.stringify(Object.fromEntries(lines), null, 2)}\n`;
}

type Files = ReadonlyMap<string, string>;
/** A text as it is now. `from` is what an entry of the library says in its `hash`: the English it was translated from. */
type Text = { readonly english: string; readonly own: string; readonly from?: string };

/** Every text of a language as it is now, by `file:key`, where English has it too. */
export function textsNow(own: Files, english: Files): ReadonlyMap<string, Text> {
  const texts = new Map<string, Text>();
  for (const [file, text] of own) {
    if (file === 'manifest.json' || file === followedFile || file === 'terms.json') continue;
    for (const [key, now] of textsOfFile(parse(text), parse(english.get(file)))) texts.set(`${file}:${key}`, now);
  }
  return texts;
}

function textsOfFile(json: unknown, englishJson: unknown): ReadonlyMap<string, Text> {
  const [own, english, entries] = [stringsOf(json), stringsOf(englishJson), hashesOf(json)];
  const keyOf = (key: string): string => entryOf(key, entries) ?? pluralOf(key, english)?.stem ?? key;
  const [mine, theirs] = [gather(own, keyOf), gather(english, keyOf)];
  return new Map(
    [...mine].flatMap(([key, text]) => {
      const base = theirs.get(key);
      const from = entries.get(key)?.slice(0, 8);
      return base === undefined ? [] : [[key, { english: short(base), own: short(text), ...(from === undefined ? {} : { from }) }] as const];
    }),
  );
}

/** The text a string of a file belongs to, as `file:key`. */
export function textKeys(file: string, own: Files, english: Files): (key: string) => string {
  const [base, entries] = [stringsOf(parse(english.get(file))), hashesOf(parse(own.get(file)))];
  return (key) => `${file}:${entryOf(key, entries) ?? pluralOf(key, base)?.stem ?? key}`;
}

/** The entry with a hash that a key lies in. */
function entryOf(key: string, entries: Strings): string | null {
  for (let at = key.lastIndexOf('.'); at > 0; at = key.lastIndexOf('.', at - 1)) {
    const entry = key.slice(0, at);
    if (entries.has(entry)) return entry;
  }
  return null;
}

function gather(strings: Strings, keyOf: (key: string) => string): ReadonlyMap<string, readonly string[]> {
  const gathered = new Map<string, string[]>();
  for (const [key, text] of strings) {
    const list = gathered.get(keyOf(key));
    if (list === undefined) gathered.set(keyOf(key), [text]);
    else list.push(text);
  }
  return gathered;
}

/** A parsed file whose entries with a hash say that they follow the English of today, where `follows` says so of their key. */
export function withHashes(json: unknown, englishJson: unknown, follows: (key: string) => boolean): unknown {
  const english = [...stringsOf(englishJson)];
  const walk = (value: unknown, path: string): unknown => {
    if (Array.isArray(value) || typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]: [string, unknown]) => {
        if (key === 'hash' && follows(path)) return [key, hashOf(english.filter(([string]) => string.startsWith(`${path}.`)).map(([, text]) => text))] as const;
        return [key, walk(inner, path === '' ? key : `${path}.${key}`)] as const;
      }),
    );
  };
  return walk(json, '');
}

/** First 16 hex digits of the SHA-256 of strings, one a line: an entry's `hash` is that of its English strings in their order. */
export const hashOf = (strings: readonly string[]): string => createHash('sha256').update(strings.join('\n'), 'utf8').digest('hex').slice(0, 16);
const short = (strings: readonly string[]): string => hashOf(strings).slice(0, 8);

/** What the file says of the texts as they are: those whose English moved on, and those it has not seen, or not as they are. */
export type Following = { readonly stale: readonly string[]; readonly unseen: readonly string[]; readonly gone: readonly string[] };

/** Holds the file against the texts. */
export function follow(followed: FollowedTexts, now: ReadonlyMap<string, Text>): Following {
  const stale: string[] = [];
  const unseen: string[] = [];
  for (const [key, { english, own, from = english }] of now) {
    const known = followed.get(key);
    if (known === undefined ? from !== english : (known.english !== english || from !== english) && known.own === own) stale.push(key);
    else if (known?.own !== own) unseen.push(key);
  }
  return { stale, unseen, gone: [...followed.keys()].filter((key) => !now.has(key)) };
}

/** Who read which texts beside their English, and on what day (`2026-11-26`). */
export type Signature = { readonly keys: readonly string[]; readonly by: string; readonly at: string };

/**
 * Brings the file up to the texts: a text it did not know is taken as it is, a changed translation follows the English of today, a
 * signed one stands. A translation that is as it was although its English changed stays stale. Throws for a signed key that is no text.
 */
export function settle(followed: FollowedTexts, now: ReadonlyMap<string, Text>, signature?: Signature): FollowedTexts {
  const unknown = signature?.keys.filter((key) => !now.has(key)) ?? [];
  if (unknown.length > 0) throw new Error(`No text of this language: ${unknown.join(', ')}`);
  const isSigned = new Set(signature?.keys);
  return new Map(
    [...now].map(([key, text]) => {
      const signed = isSigned.has(key) && signature !== undefined ? `${signature.at} ${signature.by}` : undefined;
      return [key, settleText(followed.get(key), text, signed)] as const;
    }),
  );
}

function settleText(known: Followed | undefined, { english, own, from }: Text, signed: string | undefined): Followed {
  if (signed !== undefined) return { english, own, signed };
  if (known === undefined) return { english: from ?? english, own };
  return known.own === own ? known : { english, own };
}
