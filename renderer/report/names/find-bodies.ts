import type { Term } from './body-terms.ts';
import { commonWords, institutionWords, smallWords } from './common-words.ts';
import type { Match } from './match.ts';
import type { NameIndex } from './name-index.ts';
import type { Token } from './tokens.ts';

/** Where bodies are named in the words of a text: in full, by the parts that identify them, by their abbreviations. */
export function findBodies(tokens: readonly Token[], index: NameIndex): readonly Match[] {
  return tokens.flatMap((token, at) =>
    index.terms(token).flatMap(({ named, term, lead }) => {
      const to = endOf(term, tokens, index, at);
      const certainty = to === undefined ? undefined : certaintyOf(term, tokens.slice(at, to));
      if (to === undefined || certainty === undefined) return [];
      const first = withArticle(tokens, at);
      const start = first === at ? (token.at[lead] ?? token.start) : (tokens[first]?.start ?? token.start);
      return [{ named, start, end: tokens[to - 1]?.end ?? token.end, certainty }];
    }),
  );
}

/** The word after the last of a term that begins at `from`; undefined where the words are others. */
function endOf(term: Term, tokens: readonly Token[], index: NameIndex, from: number): number | undefined {
  let at = from + 1;
  for (const word of term.words.slice(1)) {
    const first = at;
    while (at - first < 4 && !isWord(tokens[at], word, index) && smallWords.has(tokens[at]?.word ?? '')) at += 1;
    if (!isWord(tokens[at], word, index)) return undefined;
    at += 1;
  }
  return at;
}

function isWord(token: Token | undefined, word: string, index: NameIndex): boolean {
  // A sentence that ends between two words has no name across its end.
  return token !== undefined && !/[.!?؟;؛]/u.test(token.gap) && index.isForm(token, word);
}

/** "the" before a body's name goes with it, and so does an article that is joined to it by an apostrophe. */
function withArticle(tokens: readonly Token[], at: number): number {
  const before = tokens[at - 1];
  const gap = tokens[at]?.gap ?? '';
  if (before === undefined) return at;
  return (/^(?:the|le|la|les)$/u.test(before.word) && /^\s+$/u.test(gap)) || (before.word === 'l' && /^['’ʼ]\s?$/u.test(gap)) ? at - 1 : at;
}

/** How sure it is that the words name the body; undefined where they are taken for everyday words. */
function certaintyOf(term: Term, words: readonly Token[]): Match['certainty'] | undefined {
  const [first] = words;
  if (first === undefined) return undefined;
  if (term.isAbbreviation) return ofAbbreviation(term, words);
  const cased = words.filter(({ script, word }) => (script === 'Latin' || script === 'Cyrillic') && !smallWords.has(word));
  if (term.words.length === 1) {
    const word = term.words[0] ?? '';
    if (!first.isCapital) return undefined;
    return commonWords.has(word) || institutionWords.has(word) || word.length < 4 ? 'possible' : sure(term);
  }
  // A ministry is written with a small letter in French; so is many a ministry that is not this one.
  if (cased.length > 0 && !cased.some(({ isCapital }) => isCapital)) return term.isHeaded || term.words.length > 2 ? 'possible' : undefined;
  return sure(term);
}

function ofAbbreviation(term: Term, words: readonly Token[]): Match['certainty'] | undefined {
  if (words.every(({ isAbbreviation, script }) => isAbbreviation || (script !== 'Latin' && script !== 'Cyrillic'))) return sure(term);
  const [word] = words;
  return word !== undefined && word.isCapital && word.word.length > 4 ? 'possible' : undefined;
}

const sure = ({ isSure }: Term): Match['certainty'] => (isSure ? 'certain' : 'possible');
