import { seededRandom } from '../testing/seeded-random.ts';
import { parse, stringsOf, wordCount } from './strings.ts';
import type { LocaleTree } from './tree.ts';

/** A text drawn for translating back, beside the English it was made from. */
export type Drawn = { readonly id: string; readonly file: string; readonly key: string; readonly english: string; readonly text: string };

/** How many are drawn from where: the interface, the reports, and the library as one. */
const shares = [
  { from: /^ui\.json$/u, count: 12 },
  { from: /^report\.json$/u, count: 4 },
  { from: /^library\//u, count: 24 },
] as const;

/** A shorter text says too little for a difference of meaning to show. */
const fewestWords = 6;

/**
 * Draws 40 texts of a language whose English has six words or more: the same ones for a language and a number as long as English keeps
 * its keys. Throws when the language is not there, or has too few such texts.
 */
export function drawSample(tree: LocaleTree, language: string, number: number): readonly Drawn[] {
  const own = tree.get(language);
  const english = tree.get('en');
  if (own === undefined || english === undefined || language === 'en') throw new Error(`No translation: ${language}`);
  const random = seededRandom(seedOf(language, number));
  const drawn = shares.flatMap(({ from, count }) => {
    const files = [...english.keys()].filter((file) => from.test(file)).sort();
    return take(files.flatMap((file) => pairsOf(file, english.get(file), own.get(file))), count, random);
  });
  return drawn.map((pair, index) => ({ id: `${language}${index + 1}`, ...pair }));
}

type Pair = Omit<Drawn, 'id'>;

function pairsOf(file: string, english: string | undefined, own: string | undefined): readonly Pair[] {
  const texts = stringsOf(parse(own));
  return [...stringsOf(parse(english))].flatMap(([key, original]) => {
    const text = texts.get(key);
    return text === undefined || wordCount(original) < fewestWords ? [] : [{ file, key, english: original, text }];
  });
}

function take(pairs: readonly Pair[], count: number, random: () => number): readonly Pair[] {
  if (pairs.length < count) throw new Error(`Only ${pairs.length} texts of ${fewestWords} words or more to draw ${count} from`);
  const left = [...pairs];
  return Array.from({ length: count }, () => left.splice(Math.floor(random() * left.length), 1)).flat();
}

/** FNV-1a of the language's name; later draws add their number. */
function seedOf(language: string, number: number): number {
  const name = `back-translation ${language}${number === 1 ? '' : ` ${number}`}`;
  return [...name].reduce((hash, letter) => Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 16_777_619) >>> 0, 2_166_136_261);
}
