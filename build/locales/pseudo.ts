import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { followedFile, settle, textsNow, writeFollowed } from './followed.ts';
import { readLocales } from './tree.ts';

/**
 * Two languages nobody speaks, built from English for tests: `en-XA` is accented and a third longer, so that a string that
 * is not translatable and a box that is too small show; `ar-XB` is English in Arabic letters, so that direction shows.
 * Placeholders, tags and `%1` stay as they are.
 */
export type Pseudo = 'en-XA' | 'ar-XB';

const accents = new Map(
  [...'aàbƀcçdďeéfƒgĝhĥiîjĵkķlĺmɱnñoöpþqʠrŕsštţuûvṽwŵxẋyýzžAÅBƁCÇDĎEÉFƑGĜHĤIÎJĴKĶLĹMṀNÑOÖPÞQǪRŔSŠTŢUÛVṼWŴXẊYÝZŽ'.matchAll(/(.)(.)/gu)].map(
    ([, plain = '', accented = '']) => [plain, accented] as const,
  ),
);
const arabic = new Map(
  [...'aاbبcكdدeهfفgغhحiيjجkقlلmمnنoوpبqقrرsسtتuوvفwوxخyيzز'.matchAll(/(.)(.)/gu)].map(([, plain = '', letter = '']) => [plain, letter] as const),
);
/** Field of a file that is a setting and no words: the letters that mark the sides of a position. */
const setting = 'letters';
const kept = /(\{\{[^}]*\}\}|<[^>]*>|%\d)/u;

/** One string in a pseudo-language. */
export function pseudoText(text: string, pseudo: Pseudo): string {
  const parts = text.split(kept).map((part) => (kept.test(part) ? part : letters(part, pseudo)));
  return pseudo === 'en-XA' ? `${parts.join('')}${padding(text)}` : parts.join('');
}

function letters(text: string, pseudo: Pseudo): string {
  if (pseudo === 'en-XA') return [...text].map((letter) => accents.get(letter) ?? letter).join('');
  return [...text].map((letter) => arabic.get(letter.toLowerCase()) ?? letter).join('');
}

/** Translations run a third longer than English, short ones more: at least one letter for anything with letters. */
function padding(text: string): string {
  const plain = text.replaceAll(new RegExp(kept, 'gu'), '');
  if (!/\p{L}/u.test(plain)) return '';
  // In words of eight letters, as a translation would have them: a line can break between.
  return ''.padEnd(Math.max(2, Math.ceil(plain.length * 0.35)), ' ~·~·~·~·');
}

/**
 * A parsed file in a pseudo-language. `ar-XB` gets the six plural forms of Arabic out of English's `other`. Numbers, booleans
 * and settings of a file are kept.
 */
export function pseudoWords(json: unknown, pseudo: Pseudo): unknown {
  if (typeof json === 'string') return pseudoText(json, pseudo);
  if (Array.isArray(json)) return json.map((item: unknown) => pseudoWords(item, pseudo));
  if (typeof json !== 'object' || json === null) return json;
  return Object.fromEntries(
    Object.entries(json).flatMap(([key, value]: [string, unknown]) => forms(key, pseudo).map((form) => [form, key === setting ? value : pseudoWords(value, pseudo)] as const)),
  );
}

function forms(key: string, pseudo: Pseudo): readonly string[] {
  if (pseudo !== 'ar-XB' || !key.endsWith('_other')) return [key];
  const stem = key.slice(0, -'_other'.length);
  return ['zero', 'two', 'few', 'many', 'other'].map((category) => `${stem}_${category}`);
}

/** The manifest of a pseudo-language. */
export const pseudoManifest = (pseudo: Pseudo): object =>
  pseudo === 'en-XA'
    ? { language: pseudo, name: 'Ĺöñĝ', english: 'Long pseudo-language', direction: 'ltr', level: 1, fonts: latin, state: 'draft' }
    : { language: pseudo, name: 'معكوس', english: 'Right-to-left pseudo-language', direction: 'rtl', level: 1, fonts: naskh, state: 'draft' };

const latin = { sans: 'Noto Sans', serif: 'Noto Serif' } as const;
const naskh = { sans: 'Noto Sans Arabic', serif: 'Noto Naskh Arabic' } as const;

/** Writes both languages, made from the English under `from`, as folders under `to`. */
export function writePseudoLocales(from: string, to: string): void {
  const english = readLocales(from).get('en') ?? new Map<string, string>();
  for (const pseudo of ['en-XA', 'ar-XB'] as const) {
    const files = new Map([...english].map(([file, text]) => [file, fileText(file, text, pseudo)] as const));
    for (const [file, text] of [...files, [followedFile, writeFollowed(settle(new Map(), textsNow(files, english)))] as const]) {
      const path = join(to, pseudo, file);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text);
    }
  }
}

function fileText(file: string, text: string, pseudo: Pseudo): string {
  return `${JSON.stringify(file === 'manifest.json' ? pseudoManifest(pseudo) : pseudoWords(JSON.parse(text), pseudo), null, 2)}\n`;
}

if (process.argv[1] === import.meta.filename) {
  const { values } = parseArgs({ options: { out: { type: 'string' } } });
  if (values.out === undefined) throw new Error('Say where to: --out DIR');
  writePseudoLocales(join(import.meta.dirname, '../../locales'), values.out);
}
