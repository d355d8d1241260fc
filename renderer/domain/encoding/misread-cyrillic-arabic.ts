import { bytesIn, textIn, type CodePage } from './code-pages.ts';

/** A text in a single-byte code page that was read in another one: what it probably is, and the text as it was where that is sure. */
export type Misread = { readonly looksLike: 'cyrillic' | 'arabic'; readonly mended: string | null };

/** Letters from the most frequent to the rarest: Russian with those of its neighbours, Arabic. */
const cyrillic = 'оеаинтсрвлкмдпуіяыьгзбчйхжшюцїщєэфъёґўјљњћџђ';
const arabic = 'اليمنوترةبهعدسفحكقأجشصطخإذىءضغزثظئآؤ';

/** How far a text is from what the letters of a language would make: 0 where only its commonest letters stand, 1 for none of them. */
function oddness(text: string, alphabet: string): number {
  const letters = [...text.toLowerCase()].filter((letter) => /\p{L}/u.test(letter));
  if (letters.length === 0) return 1;
  const ranks = letters.map((letter) => {
    const at = alphabet.indexOf(letter);
    return at === -1 ? 1 : Math.min(1, at / 33);
  });
  return ranks.reduce((sum, rank) => sum + rank, 0) / letters.length;
}

/** Words begin with a capital or have one size throughout; a misread word has its capitals turned. */
function hasTurnedCapitals(text: string): boolean {
  const words = text.match(/\p{L}{3,}/gu) ?? [];
  const turned = words.filter((word) => /^\p{Ll}?\p{Lu}+$/u.test(word) || /\p{Ll}\p{Lu}/u.test(word));
  return turned.length * 2 > words.length;
}

/** Below this a text reads as its language; real texts in Russian and Arabic stand at 0.17 to 0.35. */
const readable = 0.45;
/** So much better must a reading be than the next one to be the only one. */
const clear = 0.08;
const enoughLetters = 6;

/** Words of Western letters with accents alone, which no language has: Cyrillic or Arabic in the code page of its country. */
export function misreadAsWestern(text: string): Misread | undefined {
  const bytes = bytesIn(text, 'windows-1252');
  if (bytes === null || !isAccentsAlone(text)) return undefined;
  const read = (page: CodePage): string => textIn(bytes, page);
  const readings = [
    { looksLike: 'cyrillic', text: read('windows-1251'), oddness: oddness(read('windows-1251'), cyrillic) },
    { looksLike: 'cyrillic', text: read('koi8-r'), oddness: oddness(read('koi8-r'), cyrillic) },
    { looksLike: 'arabic', text: read('windows-1256'), oddness: oddness(read('windows-1256'), arabic) },
  ] as const;
  const [best, next] = readings.filter((reading) => isWellFormed(reading)).toSorted((a, b) => a.oddness - b.oddness);
  if (best === undefined || best.oddness > readable) return undefined;
  return { looksLike: best.looksLike, mended: next === undefined || next.oddness - best.oddness > clear ? best.text : null };
}

/** Cyrillic words have capitals where capitals stand; Arabic ones have the letters that only end a word at the end of one. */
function isWellFormed({ looksLike, text }: { readonly looksLike: Misread['looksLike']; readonly text: string }): boolean {
  return looksLike === 'cyrillic' ? !hasTurnedCapitals(text) : !/[ةى][\u0621-\u064a]/u.test(text);
}

/** Some word is four letters or more of accents alone, and hardly one mixes them with plain letters. */
function isAccentsAlone(text: string): boolean {
  const words = text.match(/[A-Za-z\u0080-\u00ff\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192]+/gu) ?? [];
  const high = words.filter((word) => /[\u00c0-\u00ff]/u.test(word));
  const alone = high.filter((word) => !/[A-Za-z]/u.test(word));
  const letters = (some: readonly string[]): number => some.reduce((sum, word) => sum + word.length, 0);
  return letters(alone) >= enoughLetters && alone.some((word) => word.length > 3) && letters(alone) * 5 > letters(high) * 4;
}

/** Russian in KOI8-R read as Windows-1251, or the other way round: Cyrillic letters that make no words, capitals turned. */
export function misreadAsCyrillic(text: string): Misread | undefined {
  const letters = text.match(/\p{L}/gu) ?? [];
  const own = text.match(/[\u0400-\u045f]/gu) ?? [];
  if (own.length < enoughLetters || own.length * 10 < letters.length * 9 || !hasTurnedCapitals(text)) return undefined;
  const now = oddness(text, cyrillic);
  const readings = ([['windows-1251', 'koi8-r'], ['koi8-r', 'windows-1251']] as const).flatMap(([was, is]) => {
    const bytes = bytesIn(text, was);
    return bytes === null ? [] : [textIn(bytes, is)];
  }).map((reading) => ({ text: reading, oddness: oddness(reading, cyrillic) })).toSorted((a, b) => a.oddness - b.oddness);
  const [best, next] = readings;
  if (best === undefined || best.oddness > readable || hasTurnedCapitals(best.text)) return undefined;
  // A small letter before capitals is nobody's hand (but Caps Lock's, whose words read well); somebody may shout in capitals.
  const isTurned = /(?<!\p{L})\p{Ll}\p{Lu}/u.test(text);
  if (now - best.oddness < (isTurned ? clear / 4 : 1.5 * clear) || (!isTurned && own.length < 16)) return undefined;
  return { looksLike: 'cyrillic', mended: next === undefined || next.oddness - best.oddness > clear ? best.text : null };
}
