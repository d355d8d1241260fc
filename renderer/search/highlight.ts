import { foldWithMap, originalRange } from './fold.ts';
import { isArabic, nextPlace, wordEnd, wordStart } from './terms.ts';

/** From and up to, not including, in the code units of a text. */
export type Range = readonly [number, number];
/** A text with the stretches to be marked in it. */
export type Marked = { readonly text: string; readonly marks: readonly Range[] };

/**
 * Where the matched words stand in a text, in order and without overlaps. Arabic words are marked whole: a mark inside would
 * stand between joined letters.
 */
export function highlightRanges(text: string, words: readonly string[]): readonly Range[] {
  const folded = foldWithMap(text);
  const ranges: Range[] = [];
  for (const word of words) {
    const isJoined = isArabic(word);
    for (let place = nextPlace(folded.text, word, 0); place !== -1; place = nextPlace(folded.text, word, place + 1)) {
      const from = isJoined ? wordStart(folded.text, place) : place;
      ranges.push(originalRange(text, folded, from, isJoined ? wordEnd(folded.text, place) : place + word.length));
    }
  }
  return united(ranges);
}

/**
 * The part of a text in which the matched words stand, at most about `length` characters, with an ellipsis where something
 * is left out. Without a match, or when it is short enough, the text from its beginning.
 */
export function excerptOf(text: string, words: readonly string[], length: number): Marked {
  const plain = text.replace(/\s+/gu, ' ').trim();
  const ranges = highlightRanges(plain, words);
  const [from, to] = windowOf(plain, ranges, length);
  const cut = plain.slice(from, to).trim();
  const lead = from === 0 ? '' : '… ';
  const shown = `${lead}${cut}${to < plain.length ? ' …' : ''}`;
  const shift = lead.length - from - (plain.slice(from, to).length - plain.slice(from, to).trimStart().length);
  const marks = ranges.filter(([start, end]) => start >= from && end <= to).map(([start, end]): Range => [start + shift, end + shift]);
  return { text: shown, marks };
}

/** A window that begins a little before the place where most of the marks are near one another. */
function windowOf(text: string, ranges: readonly Range[], length: number): Range {
  if (text.length <= length) return [0, text.length];
  const inWindow = (at: number): number => ranges.filter(([start, end]) => start >= at && end <= at + length).length;
  const best = ranges.map(([start]) => start).reduce<readonly [number, number]>((held, start) => {
    const count = inWindow(start);
    return count > held[1] ? [start, count] : held;
  }, [0, 0]);
  const from = best[0] <= length / 2 ? 0 : wordBreak(text, best[0] - Math.floor(length / 6));
  const to = Math.min(text.length, from + length);
  return [from, to === text.length ? to : Math.max(wordBreak(text, to), from + 1)];
}

/** The nearest break between words at or before a place, if one is near; scripts without spaces are cut where it is. */
function wordBreak(text: string, place: number): number {
  const space = text.lastIndexOf(' ', place);
  return place - space < longestWord && space > 0 ? space : place;
}

const longestWord = 24;

function united(ranges: readonly Range[]): readonly Range[] {
  const out: Range[] = [];
  for (const [from, to] of [...ranges].sort((a, b) => a[0] - b[0] || a[1] - b[1])) {
    const last = out[out.length - 1];
    if (last !== undefined && from <= last[1]) out[out.length - 1] = [last[0], Math.max(last[1], to)];
    else out.push([from, to]);
  }
  return out;
}
