/** What Arabic writes together with the word that follows: and, so; with, to, as; will; the article. */
const conjunctions = ['', 'و', 'ف'];
const prepositions = ['', 'ب', 'ل', 'ك'];
const article = 'ال';

/** Prefixes that can stand before a noun, the longest first. ل and the article grow into لل. */
export const arabicPrefixes: readonly string[] = conjunctions
  .flatMap((and) => prepositions.flatMap((to) => [`${and}${to}`, to === 'ل' ? `${and}لل` : `${and}${to}${article}`]))
  .filter((prefix) => prefix !== '')
  .sort((a, b) => b.length - a.length);

/** Attached pronouns: his, her, their, our, my, your. */
export const arabicPronouns: readonly string[] = ['هما', 'كما', 'هم', 'هن', 'كم', 'نا', 'ها', 'ه', 'ك', 'ي'];

/** A base an Arabic word may have, and how many letters written before it are words of their own (the article is not). */
export type Base = { readonly word: string; readonly lead: number; readonly isWhole: boolean; readonly hasArticle: boolean };

/**
 * The bases of a folded Arabic word: itself, without what is written before it, without an attached pronoun (before which
 * the ending ة, folded to ه, is ت). Bases of one letter are none.
 */
export function arabicBases(word: string): readonly Base[] {
  const bases: Base[] = [{ word, lead: 0, isWhole: true, hasArticle: false }];
  for (const prefix of ['', ...arabicPrefixes]) {
    if (!word.startsWith(prefix)) continue;
    const rest = word.slice(prefix.length);
    if (rest.length < 2) continue;
    const lead = leadOf(prefix);
    const hasArticle = lead < prefix.length;
    if (prefix !== '') bases.push({ word: rest, lead, isWhole: true, hasArticle });
    // The ending of the accusative is written with a letter of its own: حسناً.
    if (rest.length > 3 && rest.endsWith('ا')) bases.push({ word: rest.slice(0, -1), lead, isWhole: true, hasArticle });
    bases.push(...withoutPronoun(rest).map((base) => ({ word: base, lead, isWhole: false, hasArticle })));
  }
  return bases;
}

/** A name without its article. */
export function withoutArticle(word: string): string {
  return word.startsWith(article) && word.length > 4 ? word.slice(article.length) : word;
}

function withoutPronoun(word: string): readonly string[] {
  return arabicPronouns.flatMap((pronoun) => {
    const rest = word.endsWith(pronoun) ? word.slice(0, -pronoun.length) : '';
    if (rest.length < 3) return [];
    return rest.endsWith('ت') ? [rest, `${rest.slice(0, -1)}ه`] : [rest];
  });
}

/** The article belongs to the name; of لل one letter is the preposition. */
function leadOf(prefix: string): number {
  if (prefix.endsWith(article)) return prefix.length - article.length;
  return prefix.endsWith('لل') ? prefix.length - 1 : prefix.length;
}
