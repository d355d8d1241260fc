import type { Direction } from '../domain/writing.ts';
import type { WordValues } from './word-types.ts';

const placeholder = /\{\{\s*([A-Za-z][A-Za-z0-9]*)\s*\}\}/gu;
const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
const leftToRight = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Georgian}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;
/** `2027-03-31`: after a letter of Arabic its parts would run from right to left (Unicode Standard Annex 9, rules W2 and W4). */
const hyphenated = /\d-\d/u;
const firstStrongIsolate = '\u2068';
const popIsolate = '\u2069';

/**
 * Fills the placeholders of a text. A value that carries letters of the other direction is wrapped in isolates, so that a
 * Latin file name leaves an Arabic sentence in order and the other way round. A placeholder without a value stays visible.
 */
export function interpolate(
  text: string,
  values: WordValues,
  direction: Direction,
  number: (value: number) => string,
): string {
  return text.replace(placeholder, (whole, name: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    if (value === undefined) return whole;
    return typeof value === 'number' ? number(value) : isolate(value, direction);
  });
}

/** Sets a text apart from the sentence around it where their directions differ: by its letters, or as a date in figures does among Arabic ones. */
export function isolate(text: string, around: Direction): string {
  const isOther = around === 'ltr' ? rightToLeft.test(text) : leftToRight.test(text) || hyphenated.test(text);
  return isOther ? `${firstStrongIsolate}${text}${popIsolate}` : text;
}
