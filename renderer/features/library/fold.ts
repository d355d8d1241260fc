/** Letters without case, accents and Arabic vowel signs, alef and ya in one form, so that `cote` finds Côte and `اتفاق` finds إتفاق. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replaceAll('\u0671', '\u0627')
    .replaceAll('\u0649', '\u064a')
    .replace(/[\u2019\u02bc]/gu, "'")
    .toLocaleLowerCase('und')
    .replace(/\s+/gu, ' ')
    .trim();
}
