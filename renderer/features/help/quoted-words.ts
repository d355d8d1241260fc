import type { PlainKey, Words } from '../../i18n/word-types.ts';

/**
 * What the interface says under a key that a text of help quotes. The locale check has made sure that English has it as words of one
 * form; what such words are filled with is left out of the quotation.
 */
export function quoted(t: Words, key: string): string {
  if (!isQuotable(key)) return key;
  return t(key).replace(/\s*\{\{\w+\}\}[\s:,.]*/gu, ' … ').trim();
}

/** By the locale check, see above: the compiler cannot read the files of help. */
const isQuotable = (key: string): key is PlainKey => key.includes('.');

/** The words on a key; the space bar has none of its own. */
export const capWords = (t: Words, keys: string): string => (keys === 'Space' ? t('capture.key.space') : keys);
