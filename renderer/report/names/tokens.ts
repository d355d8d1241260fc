import { foldWithMap, originalRange } from '../../search/fold.ts';

/** A word of a text as it is compared, and where it stands in the text. */
export type Token = {
  /** Without case, accents, vowel signs and variants of letters. */
  readonly word: string;
  readonly start: number;
  readonly end: number;
  /** Begins with a capital; true for scripts that have none. */
  readonly isCapital: boolean;
  /** Written in capitals, or in an abbreviation's mixture (MoH). */
  readonly isAbbreviation: boolean;
  readonly script: Script;
  /** What stands between the word before and this one. */
  readonly gap: string;
  /** Where in the text each letter of `word` comes from: an article or preposition written with it can be left standing. */
  readonly at: readonly number[];
};

export type Script = 'Latin' | 'Cyrillic' | 'Arabic' | 'other';

/** The words of a text. Accents, joiners and bidirectional marks inside a word belong to it. */
export function tokensOf(text: string): readonly Token[] {
  const folded = foldWithMap(text);
  const tokens: Token[] = [];
  for (const match of folded.text.matchAll(/[^ ]+/gu)) {
    const from = match.index;
    const [start, end] = originalRange(text, folded, from, from + match[0].length);
    const trimmed = start + text.slice(start, end).trimEnd().length;
    tokens.push(tokenOf(text, match[0], [start, trimmed], tokens.at(-1)?.end ?? 0, folded.at.slice(from, from + match[0].length)));
  }
  return tokens;
}

/** The words of a name or a term, as they are compared. */
export function wordsOf(text: string): readonly string[] {
  return tokensOf(text).map(({ word }) => word);
}

/** The script of a word by its first letter. */
export function scriptOf(word: string): Script {
  if (/^\p{Script=Latin}/u.test(word)) return 'Latin';
  if (/^\p{Script=Cyrillic}/u.test(word)) return 'Cyrillic';
  return /^\p{Script=Arabic}/u.test(word) ? 'Arabic' : 'other';
}

function tokenOf(text: string, word: string, [start, end]: readonly [number, number], before: number, at: readonly number[]): Token {
  const written = text.slice(start, end);
  const script = scriptOf(word);
  const hasCase = script === 'Latin' || script === 'Cyrillic';
  return {
    word,
    start,
    end,
    script,
    at,
    isCapital: !hasCase || /^\P{L}*\p{Lu}/u.test(written),
    isAbbreviation: hasCase && (written.match(/\p{Lu}/gu) ?? []).length > 1,
    gap: text.slice(before, start),
  };
}
