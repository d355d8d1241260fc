/** Words of a text: runs of letters, marks, digits and what joins them; marks of punctuation alone are none. */
export function countWords(text: string): number {
  return text.split(/\s+/u).filter((part) => /[\p{L}\p{N}]/u.test(part)).length;
}

/** The figures of a text, sorted, so that the order of words in a language does not matter. */
export function numbersIn(text: string): readonly string[] {
  return (text.match(/\d+(?:[.,]\d+)*/gu) ?? []).toSorted();
}

/** Latin words that stay as they are in every language: abbreviations with an established Latin form, tools, names. */
const latinKept = /\b(?:GFMD|GMG|MIDA|JMDI|ASEAN|CARICOM|CSME|APCC|HIRDA|AFFORD|CARIM East)\b/gu;

/** What does not belong: Latin words in Arabic, Arabic letters elsewhere, other digits, straight quotes, direction marks. */
export function wrongScript(text: string, language: string): readonly string[] {
  const found: string[] = [];
  const take = (pattern: RegExp, from = text): void => void found.push(...(from.match(pattern) ?? []));
  take(/[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu);
  take(/[\u0660-\u0669\u06f0-\u06f9]/gu);
  take(/ {2,}|^\s|\s$/gu);
  if (language === 'ar') {
    take(/[A-Za-z]{2,}/gu, text.replace(latinKept, ''));
    take(/[?,;\u0640]/gu);
    if (!/\p{Script=Arabic}/u.test(text)) found.push(text);
  } else {
    take(/\p{Script=Arabic}+/gu);
    take(/['"]/gu);
  }
  if (language === 'fr') take(/[^\u202f][;?!]|[^\u00a0]:|«[^\u00a0]|[^\u00a0]»/gu);
  return found;
}
