import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { create, type Font } from 'fontkit';
import { describe, expect, it } from 'vitest';
import { stringsOf } from '../../build/locales/strings.ts';
import { readLocales } from '../../build/locales/tree.ts';
import { readManifest } from '../../renderer/content/manifest.ts';

/** Whether the faces we ship can draw every character of every language: asked of the font files, not of what the style sheets promise. */

type Face = { readonly family: string; readonly file: string; readonly ranges: readonly (readonly [number, number])[] };

const root = join(import.meta.dirname, '../..');
const require = createRequire(import.meta.url);
const sheets = ['renderer/ui/fonts.css', 'renderer/ui/more-fonts.css'].map((file) => join(root, file));
const faces = [...sheets, require.resolve('@fontsource-variable/noto-sans-sc/index.css'), require.resolve('@fontsource-variable/noto-serif-sc/index.css')].flatMap(facesOf);
const fonts = new Map<string, Font>();

function facesOf(sheet: string): readonly Face[] {
  return [...readFileSync(sheet, 'utf8').matchAll(/@font-face \{([^}]*)\}/gu)].map(([, body = '']) => {
    const value = (name: string): string => new RegExp(`${name}:\\s*([^;]+);`, 'u').exec(body)?.[1] ?? '';
    const place = /url\('?([^')]+)'?\)/u.exec(body)?.[1] ?? '';
    return { family: value('font-family').replaceAll("'", ''), file: place.startsWith('.') ? join(dirname(sheet), place) : require.resolve(place), ranges: value('unicode-range').split(/,\s*/u).map(rangeOf) };
  });
}

function rangeOf(text: string): readonly [number, number] {
  const [from = '', to] = text.replace(/^U\+/iu, '').split('-');
  return [Number.parseInt(from, 16), Number.parseInt(to ?? from, 16)];
}

function fontOf(file: string): Font {
  const known = fonts.get(file);
  if (known !== undefined) return known;
  const made = create(readFileSync(file));
  if (!('hasGlyphForCodePoint' in made)) throw new Error(`${file} holds several fonts`);
  fonts.set(file, made);
  return made;
}

/** Families a page names, in order: those of `more-fonts.css`. */
function stack(kind: 'sans' | 'serif'): readonly string[] {
  const list = new RegExp(`--${kind}-usual:([^;]+);`, 'u').exec(readFileSync(join(root, 'renderer/ui/more-fonts.css'), 'utf8'))?.[1] ?? '';
  return [...list.matchAll(/'([^']+)'/gu)].map(([, family = '']) => family);
}

const isIn = (code: number) => ([from, to]: readonly [number, number]): boolean => code >= from && code <= to;

function isDrawn(letter: string, families: readonly string[]): boolean {
  const code = letter.codePointAt(0) ?? 0;
  return families.some((family) => faces.some((face) => face.family === family && face.ranges.some(isIn(code)) && fontOf(face.file).hasGlyphForCodePoint(code)));
}

/** A character without ink needs no face. */
const isInkless = (letter: string): boolean => /[\s\p{Cc}\p{Cf}]/u.test(letter);

const lettersOf = (text: string): ReadonlySet<string> => new Set([...text].filter((letter) => !isInkless(letter)));
const missing = (letters: Iterable<string>, kind: 'sans' | 'serif'): readonly string[] => [...letters].filter((letter) => !isDrawn(letter, stack(kind)));

describe('the faces we ship', () => {
  const tree = readLocales(join(root, 'locales'));

  it.each([...tree.keys()])('draw every character of %s', (language) => {
    const text = [...(tree.get(language) ?? [])].flatMap(([, file]) => [...stringsOf(JSON.parse(file)).values()]).join('');
    expect(missing(lettersOf(text), 'sans')).toEqual([]);
    expect(missing(lettersOf(text), 'serif')).toEqual([]);
  });

  it.each([...tree.keys()])('are those that the manifest of %s names', (language) => {
    const manifest = readManifest(JSON.parse(tree.get(language)?.get('manifest.json') ?? '{}'));
    expect(stack('sans')).toContain(manifest.fonts.sans);
    expect(stack('serif')).toContain(manifest.fonts.serif);
    expect(new Set(faces.map(({ family }) => family))).toContain(manifest.fonts.sans);
  });

  it('draw what is said in the other languages that are offered', () => {
    const said: Readonly<Record<string, string>> = {
      bn: 'অভিবাসন ও উন্নয়ন: শ্রমিকদের অধিকার',
      am: 'ፍልሰት እና ልማት፤ የሠራተኞች መብት።',
      ky: 'Миграция жана өнүгүү: эмгек мигранттарынын укугу, үй-бүлө, ң',
      tg: 'Муҳоҷират ва рушд: ҳуқуқи меҳнаткашон, ӯ ӣ ҷ қ ғ',
      uk: 'Міграція та розвиток: права працівників, її, ґанок',
      sr: 'Миграције и развој: права радника, љ њ ћ ђ џ',
      fa: 'مهاجرت و توسعه: حقوق کارگران، گچپژ',
      ps: 'کډوالي او پراختیا: د کارګرانو حقونه، ښ ځ څ ږ ړ ډ ټ ۍ ې',
      ro: 'Migrația și dezvoltarea: drepturile lucrătorilor, țară, înțelegere',
      tr: 'Göç ve kalkınma: işçilerin hakları, ığüşöç İ',
      sq: 'Migracioni dhe zhvillimi: të drejtat e punëtorëve, ç',
      uz: 'Migratsiya va rivojlanish: mehnatkashlar huquqlari, oʻzbek, gʻalaba',
      pt: 'Migração e desenvolvimento: direitos dos trabalhadores, ações, à',
      sw: 'Uhamiaji na maendeleo: haki za wafanyakazi',
    };
    expect(Object.entries(said).flatMap(([language, text]) => missing(lettersOf(text), 'sans').map((letter) => `${language} ${letter}`))).toEqual([]);
  });

  it('lack what no face of ours has', () => {
    expect(missing(lettersOf('ཏི'), 'sans')).toEqual(['ཏ', 'ི']);
  });
});
