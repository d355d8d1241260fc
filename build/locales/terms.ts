import { z } from 'zod';
import type { Strings } from './strings.ts';

/**
 * `locales/<language>/terms.json`: how the terms of the glossary are written in a language. A form is a row of words, each whole or, with `*`, the
 * beginning of one; a term of a language without spaces is looked for as it stands. English says where a term is used (its words follow each
 * other), the translation must hold one of its forms (its words in any order: languages inflect and turn sentences about).
 */
const reasons = z.record(z.string(), z.string().min(1));
const termSchema = z.strictObject({
  forms: z.array(z.string().min(1)).min(1),
  /** Further forms, each with the reason why it may stand for the term. */
  also: reasons.optional(),
  /** Strings (`ui.json:home.title`) that use the English words in another sense, each with the reason. */
  except: reasons.optional(),
  /** The glossary is not certain of the term: strings with it are drafts until somebody signs them. */
  doubtful: z.literal(true).optional(),
});
const termsSchema = z.record(z.string(), termSchema);
export type Terms = Readonly<z.infer<typeof termsSchema>>;
type Term = z.infer<typeof termSchema>;

export const termsFile = 'terms.json';

/** Reads the file; a language without one has no terms to hold to. Throws when it is none. */
export const readTerms = (text: string | undefined): Terms => (text === undefined ? {} : termsSchema.parse(JSON.parse(text)));

/** What a file of strings has to do with the terms: the texts that miss one, and the strings that rest on a doubtful one. */
export type TermUse = { readonly missing: readonly { readonly key: string; readonly term: string; readonly wanted: string }[]; readonly doubtful: readonly string[] };

/** Holds the strings of a file (as `ui.json`) to the terms of its language wherever the English uses them. */
export function useOfTerms(file: string, own: Strings, english: Strings, terms: Terms, englishTerms: Terms): TermUse {
  const missing: { key: string; term: string; wanted: string }[] = [];
  const doubtful = new Set<string>();
  for (const [key, base] of english) {
    const text = own.get(key);
    if (text === undefined) continue;
    for (const term of termsIn(base, englishTerms)) {
      const known = terms[term];
      if (known === undefined || known.except?.[`${file}:${key}`] !== undefined) continue;
      if (known.doubtful === true) doubtful.add(key);
      else if (!formsOf(known).some((form) => holds(text, form))) missing.push({ key, term, wanted: known.forms.join(', ') });
    }
  }
  return { missing, doubtful: [...doubtful] };
}

const formsOf = (term: Term): readonly string[] => [...term.forms, ...Object.keys(term.also ?? {})];

/** Terms whose English words follow each other in a text; its placeholders are no words. */
function termsIn(text: string, terms: Terms): readonly string[] {
  const words = wordsOf(text);
  return Object.entries(terms).filter(([, term]) => formsOf(term).some((form) => follows(words, form.split(' ')))).map(([name]) => name);
}

const follows = (words: readonly string[], form: readonly string[]): boolean =>
  words.some((_word, at) => form.every((part, offset) => isWord(words[at + offset] ?? '', part)));

const isWord = (word: string, part: string): boolean => (part.endsWith('*') ? word.startsWith(part.slice(0, -1)) : word === part);

const unspaced = /\p{Script=Han}|\p{Script=Thai}/u;
/** Arabic writes "and", "in", "for" and "the" together with the word. */
const clitics = /^[وف]?[بكل]?(?:ال|لل|ل)?/u;

/** Whether a text holds a form. */
function holds(text: string, form: string): boolean {
  if (unspaced.test(form)) return text.includes(form);
  const words = wordsOf(text).flatMap((word) => [...new Set([word, word.replace(/^[وف]/u, ''), word.replace(/^[وف]?[بكل]/u, ''), word.replace(clitics, '')])]);
  return form.split(' ').every((part) => words.some((word) => isWord(word, part)));
}

/** Words of a text in small letters without marks, so that `é`, `й` and `أ` are what they are built on. */
const wordsOf = (text: string): readonly string[] =>
  text.replaceAll(/\{\{[^}]*\}\}|\{[A-Za-z]\w*\}/gu, ' ').normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll('œ', 'oe').match(/[\p{L}\p{N}]+/gu) ?? [];
