import { eld as detector } from 'eld/small';
import { scriptOf } from '../../renderer/domain/writing.ts';
import { wordCount, wordsOnly } from './strings.ts';

/**
 * Which language a string reads as, by its n-grams. Of `eld`, `franc` and `tinyld` on the 9,953 English, French and Arabic strings of
 * five words and more, `eld` took 7 for another language (all names), `franc` 692 and `tinyld` 166.
 */
const known: ReadonlySet<string> = new Set(Object.values(detector.info().Languages));

/** Shorter strings are mostly labels, which many languages share. */
const fewWords = 5;
/** Scripts that set no spaces: so many letters stand for five words. */
const fewLetters = 10;
const unspaced: ReadonlySet<string> = new Set(['Hans', 'Hant', 'Jpan', 'Thai']);
/**
 * A name or a short sentence can lift a sister language to the top by a hair ("No es un sector": Catalan): the string is its own
 * language's down to this share. Of shipped strings put into another shipped language's file 99.8 % are still found.
 */
const nearly = 0.95;

/** Words that say a language; in another script than Latin, Latin letters are names (Word, PDF, GFMD). */
function telling(text: string, language: string): string {
  const words = wordsOnly(text);
  return scriptOf(language) === 'Latn' ? words : words.replaceAll(/\p{Script=Latin}+/gu, ' ');
}

const kana = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** Whether a string is long enough to say which language it is in. */
export function isLong(text: string, language: string): boolean {
  if (!unspaced.has(scriptOf(language))) return wordCount(telling(text, language)) >= fewWords;
  return (telling(text, language).match(/\p{L}/gu) ?? []).length >= fewLetters;
}

/**
 * The language a long string seems to be in when it is not the one it should be in; null when it is, or when nobody can tell.
 * Of a language the library does not know, only English is told apart. Pseudo-languages (regions XA to XC) are nobody's.
 */
export function otherLanguageOf(text: string, language: string): string | null {
  const { language: own, region = '' } = new Intl.Locale(language);
  if (/^X[ABC]$/u.test(region) || !isLong(text, language)) return null;
  // Han characters are counted by the script rule; whether they are Chinese or Japanese, only kana tell, not n-grams.
  if (own === 'zh') return kana.test(text) ? 'ja' : null;
  const result = detector.detect(telling(text, language));
  if (!known.has(own)) return result.language === 'en' && result.isReliable() ? 'en' : null;
  const scores = result.getScores();
  // Japanese without a syllable of its own script is none: two lists of nouns in Chinese read as Japanese.
  if (own === 'zh' && result.language === 'ja' && !/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)) return null;
  const [best, share] = [scores[result.language] ?? 0, scores[own] ?? 0];
  return result.language === '' || share >= best * nearly ? null : result.language;
}
