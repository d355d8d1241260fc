import { isUnspaced } from '../../search/fold.ts';
import { arabicBases, withoutArticle, type Base } from './arabic.ts';
import type { Term } from './body-terms.ts';
import { commonWords } from './common-words.ts';
import { inflections } from './inflect.ts';
import type { Named, NamePart } from './named.ts';
import { sameSkeleton, skeletonOf, type Skeleton } from './skeleton.ts';
import { scriptOf, type Script, type Token } from './tokens.ts';
import { unspacedTermsOf, type UnspacedTerm } from './unspaced.ts';

/** A word of a text that can be a part of somebody's name. */
export type PartHit = {
  readonly named: Named;
  readonly part: NamePart;
  /** As it was entered, with an ending or something attached, or in another script. */
  readonly how: 'exact' | 'inflected' | 'script';
  /** So many of its first letters are words of their own. */
  readonly lead: number;
  /** Too little to go by alone. */
  readonly isWeak: boolean;
};

/** A term that a word can begin, and how many of its letters are words of their own. */
export type TermHit = { readonly named: Named; readonly term: Term; readonly lead: number };

type Known = { readonly bases: readonly Base[]; readonly parts: readonly PartHit[]; readonly terms: readonly TermHit[] };

/** Names by the words they are found by, for texts of one language. */
export class NameIndex {
  readonly #language: string;
  readonly #parts = new Map<string, { readonly named: Named; readonly part: NamePart }[]>();
  readonly #skeletons = new Map<string, { readonly named: Named; readonly part: NamePart; readonly skeleton: Skeleton }[]>();
  readonly #terms = new Map<string, { readonly named: Named; readonly term: Term }[]>();
  readonly #forms = new Map<string, ReadonlySet<string>>();
  // A report says the same few thousand words again and again.
  readonly #known = new Map<string, Known>();

  /** What is found anywhere in a run of characters, in scripts without spaces. */
  readonly unspaced: readonly UnspacedTerm[];

  constructor(all: readonly Named[], language: string) {
    this.#language = language;
    this.unspaced = all.flatMap(unspacedTermsOf);
    for (const named of all) {
      for (const part of named.parts) if (!isUnspaced(part.word)) this.#addPart(named, part);
      for (const term of named.terms) if (!term.words.every(isUnspaced)) for (const form of this.#formsOf(term.words[0] ?? '', term.isAbbreviation)) add(this.#terms, form, { named, term });
    }
  }

  /** Whose name a word can be part of. */
  parts(token: Token): readonly PartHit[] {
    return this.#lookUp(token).parts;
  }

  /** The terms that can begin with a word. */
  terms(token: Token): readonly TermHit[] {
    return this.#lookUp(token).terms;
  }

  /** True when a word of the text is `word`, in any of its forms. */
  isForm(token: Token, word: string): boolean {
    const forms = this.#formsOf(word, false);
    return this.#lookUp(token).bases.some((base) => forms.has(base.word));
  }

  #lookUp({ word, script }: Token): Known {
    const known = this.#known.get(word);
    if (known !== undefined) return known;
    const bases = basesOf(word, script);
    const found = { bases, parts: this.#partsOf(bases, script), terms: this.#termsOf(bases) };
    this.#known.set(word, found);
    return found;
  }

  #partsOf(bases: readonly Base[], script: Script): readonly PartHit[] {
    const same = bases.flatMap(({ word, lead, isWhole }) =>
      (this.#parts.get(word) ?? []).map(({ named, part }): PartHit => {
        const how = part.word === word || withoutArticle(part.word) === word ? 'exact' : 'inflected';
        return { named, part, how: isWhole ? how : 'inflected', lead, isWeak: !isWhole && word.length < 4 };
      }),
    );
    // The article is kept in another script (El-Khatib), or there was none.
    return same.length > 0 ? same : bases.filter(({ isWhole, hasArticle }) => isWhole && !hasArticle).flatMap(({ word, lead }) => this.#inOtherScript(word, script, lead));
  }

  #termsOf(bases: readonly Base[]): readonly TermHit[] {
    return bases.flatMap((base) =>
      (this.#terms.get(base.word) ?? []).filter(({ term }) => term.words.length > 1 || mayStandAlone(base)).map((found) => ({ ...found, lead: base.lead })),
    );
  }

  #addPart(named: Named, part: NamePart): void {
    for (const form of this.#formsOf(part.word, false)) add(this.#parts, form, { named, part });
    const skeleton = skeletonOf(part.script === 'Arabic' ? withoutArticle(part.word) : part.word, part.script);
    if (skeleton !== undefined && skeleton.consonants.length > 1) add(this.#skeletons, skeleton.consonants, { named, part, skeleton });
  }

  #formsOf(word: string, isAbbreviation: boolean): ReadonlySet<string> {
    if (isAbbreviation) return new Set([word]);
    const known = this.#forms.get(word);
    if (known !== undefined) return known;
    const script = scriptOf(word);
    const forms = new Set([...inflections(word, script, this.#language), ...(script === 'Arabic' ? [withoutArticle(word)] : [])]);
    this.#forms.set(word, forms);
    return forms;
  }

  #inOtherScript(word: string, script: Script, lead: number): readonly PartHit[] {
    return [word, ...withoutEnding(word, script)].flatMap((stem) => {
      const skeleton = skeletonOf(stem, script);
      const alike = skeleton === undefined ? [] : (this.#skeletons.get(skeleton.consonants) ?? []);
      return alike
        .filter((found) => found.part.script !== script && skeleton !== undefined && sameSkeleton(skeleton, found.skeleton))
        .map(({ named, part }): PartHit => ({ named, part, how: 'script', lead, isWeak: isTooShort(skeleton, script, part) }));
    });
  }
}

/** Two consonants are too little, and in Arabic, where every third word has three, three need a longer word. */
function isTooShort(skeleton: Skeleton | undefined, script: Script, part: NamePart): boolean {
  const count = skeleton?.consonants.length ?? 0;
  return count < 3 && !(count === 2 && script !== 'Arabic' && part.script !== 'Arabic' && part.word.length > 3);
}

/** Endings that add a consonant, as they stand on a name written in the script of the text. */
function withoutEnding(word: string, script: Script): readonly string[] {
  const ending = script === 'Cyrillic' ? /(?:ым|ом|ем|им|ых|ого|ому|ами|ах|ові|еві)$/u : script === 'Latin' ? /(?:ului|lui|ul|s|dan|den|da|de|nin|nun|in)$/u : null;
  const stem = ending === null ? word : word.replace(ending, '');
  return stem === word || stem.length < 4 ? [] : [stem];
}

/** A name of one Arabic word takes no pronoun; one that is also an adjective is that with the article (مالي: Mali, المالية: financial). */
function mayStandAlone({ word, isWhole, hasArticle }: Base): boolean {
  return isWhole && !(hasArticle && commonWords.has(word));
}

function basesOf(word: string, script: Script): readonly Base[] {
  return script === 'Arabic' ? arabicBases(word) : [{ word, lead: 0, isWhole: true, hasArticle: false }];
}

function add<T>(map: Map<string, T[]>, key: string, value: T): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [value]);
  else known.push(value);
}
