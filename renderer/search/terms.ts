import { fold, isUnspaced } from './fold.ts';

/**
 * How folded text falls into words, and what a word of a query stands for. Scripts without spaces are cut into pieces of two
 * characters; Arabic words are known by every form that is left when article and prepositions written together with it are
 * taken off.
 */

/** The words of a folded text in order. A run of Chinese gives every two neighbours, and its last character alone. */
export function wordsOf(folded: string): readonly string[] {
  const words: string[] = [];
  for (const word of folded.split(' ')) {
    if (word === '') continue;
    if (isUnspaced(word)) words.push(...neighbouring(word));
    else words.push(word);
  }
  return words;
}

/** The words of a query, all of which have to be found: each matches where a word begins with it. */
export function queryWords(query: string): readonly string[] {
  const words = fold(query).split(' ').filter((word) => word !== '');
  return [...new Set(words.flatMap((word) => (isUnspaced(word) ? pairsOf(word) : [isArabic(word) ? stemOf(word) : word])))];
}

/** The forms under which a word of a text is found: itself, and an Arabic one without what is joined to its beginning. */
export function formsOf(word: string): readonly string[] {
  if (!isArabic(word)) return [word];
  const joined = clitics.filter((clitic) => word.startsWith(clitic) && word.length - clitic.length >= shortestForm);
  return [word, ...joined.map((clitic) => word.slice(clitic.length))];
}

/** The next place at or after `from` where a word of folded text begins with this; -1 when there is none. */
export function nextPlace(text: string, word: string, from: number): number {
  const isAnywhere = isUnspaced(word);
  const isJoined = isArabic(word);
  for (let found = text.indexOf(word, from); found !== -1; found = text.indexOf(word, found + 1)) {
    const start = isAnywhere ? found : wordStart(text, found);
    if (found === start || (isJoined && clitics.includes(text.slice(start, found)))) return found;
  }
  return -1;
}

/** Where the word ends that stands at a place of folded text. */
export function wordEnd(text: string, place: number): number {
  const end = text.indexOf(' ', place);
  return end === -1 ? text.length : end;
}

/** Where it begins. */
export function wordStart(text: string, place: number): number {
  return place === 0 ? 0 : text.lastIndexOf(' ', place - 1) + 1;
}

export function isArabic(word: string): boolean {
  return arabic.test(word);
}

const arabic = /^\p{Script=Arabic}/u;
const shortestForm = 2;
const shortestStem = 3;
const article = /^[وف]?(?:[بك]?ال|لل)/u;
const clitics = ['', 'و', 'ف'].flatMap((and) => ['', 'ال', 'بال', 'كال', 'لل', 'ب', 'ك', 'ل', 'س'].map((joined) => and + joined)).filter((clitic) => clitic !== '');

/** An Arabic word without its article, if enough is left: who types it means the word without it as well. */
function stemOf(word: string): string {
  const stem = word.replace(article, '');
  return stem.length >= shortestStem ? stem : word;
}

function neighbouring(run: string): readonly string[] {
  const letters = [...run];
  return letters.map((letter, at) => letter + (letters[at + 1] ?? ''));
}

/** Pieces of two side by side; the last overlaps where the number is odd. */
function pairsOf(run: string): readonly string[] {
  const letters = [...run];
  if (letters.length <= 2) return [run];
  const pairs = letters.flatMap((letter, at) => (at % 2 === 0 && at + 1 < letters.length ? [letter + (letters[at + 1] ?? '')] : []));
  return letters.length % 2 === 0 ? pairs : [...pairs, letters.slice(-2).join('')];
}
