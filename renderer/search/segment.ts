import { fold } from './fold.ts';
import { wordsOf } from './terms.ts';

/** A text that can be found. `title` counts more than `text`; what is found is listed by `group`. */
export type SearchDocument = { readonly id: string; readonly title: string; readonly text: string; readonly group: string };

/** Documents that come and go together: the numbers of all their words in one row, title before text. */
export type Segment = {
  readonly ids: readonly string[];
  readonly groups: readonly string[];
  readonly words: Uint32Array;
  /** Where each document begins in `words`; one more at the end. */
  readonly starts: Uint32Array;
  /** Where its title ends. */
  readonly titleEnds: Uint32Array;
};

/** The most words of a query that are looked at: their bits share a number with those of whole matches. */
export const mostWords = 15;
const wholeShift = 16;

/** The bit of word `at` of a query in a table of matches, and the one that says that a whole word matches. */
export const matchBits = (at: number, isWhole: boolean): number => (1 << at) | (isWhole ? 1 << (at + wholeShift) : 0);

/** Makes a segment; every word gets its number from `numberOf`. */
export function createSegment(documents: readonly SearchDocument[], numberOf: (word: string) => number): Segment {
  const numbers: number[] = [];
  const starts = new Uint32Array(documents.length + 1);
  const titleEnds = new Uint32Array(documents.length);
  documents.forEach(({ title, text }, at) => {
    starts[at] = numbers.length;
    for (const word of wordsOf(fold(title))) numbers.push(numberOf(word));
    titleEnds[at] = numbers.length;
    for (const word of wordsOf(fold(text))) numbers.push(numberOf(word));
  });
  starts[documents.length] = numbers.length;
  return { ids: documents.map(({ id }) => id), groups: documents.map(({ group }) => group), words: Uint32Array.from(numbers), starts, titleEnds };
}

/** What a place of a word is worth: title over text, whole word over beginning; a little for standing together, and for standing early. */
const worth = { titleWhole: 8, titlePart: 6, textWhole: 3, textPart: 2, together: 1 } as const;
const halfWay = 40;

/**
 * One pass over all words. `matches` says for each number of a word which words of the query it matches (`matchBits`); `see`
 * hears of every document that has all `count` of them, and a score: higher is better. This is where the time goes, so nothing
 * is made on the way.
 */
export function scan({ words, starts, titleEnds }: Segment, matches: Uint32Array, count: number, see: (document: number, score: number) => void): void {
  const wanted = (1 << count) - 1;
  const best = new Float64Array(count);
  const documents = starts.length - 1;
  let at = 0;
  for (let document = 0; document < documents; document += 1) {
    const end = starts[document + 1] ?? 0;
    const start = at;
    let first = end;
    let seen = 0;
    for (; at < end; at += 1) {
      const bits = matches[words[at] ?? 0] ?? 0;
      if (bits === 0) continue;
      if (seen === 0) first = at;
      seen |= bits;
    }
    if ((seen & wanted) !== wanted) continue;
    best.fill(0);
    see(document, scoreOf({ words, matches, best }, { start, first, end, titleEnd: titleEnds[document] ?? 0 }));
  }
}

type Tables = { readonly words: Uint32Array; readonly matches: Uint32Array; readonly best: Float64Array };
type Places = { readonly start: number; readonly first: number; readonly end: number; readonly titleEnd: number };

/** What a document is worth, from the first place where anything was found; `best` is all zero. */
function scoreOf({ words, matches, best }: Tables, { start, first, end, titleEnd }: Places): number {
  let together = 0;
  let before = 0;
  let twoBefore = 0;
  for (let at = first; at < end; at += 1) {
    const bits = matches[words[at] ?? 0] ?? 0;
    for (let word = 0; bits !== 0 && word < best.length; word += 1) {
      if ((bits & (1 << word)) === 0) continue;
      const value = placeWorth(at < titleEnd, (bits & (1 << (word + wholeShift))) !== 0, at - start);
      if (value > (best[word] ?? 0)) best[word] = value;
      // Two pieces of Chinese that stand side by side have the piece between them in the row as well.
      if (word > 0 && ((before | twoBefore) & (1 << (word - 1))) !== 0) together += worth.together;
    }
    twoBefore = before;
    before = bits;
  }
  let sum = Math.min(together, best.length);
  for (const value of best) sum += value;
  return sum;
}

function placeWorth(isTitle: boolean, isWhole: boolean, distance: number): number {
  const kind = isTitle ? (isWhole ? worth.titleWhole : worth.titlePart) : isWhole ? worth.textWhole : worth.textPart;
  return kind + halfWay / (halfWay + distance);
}
