import type { QuestionSetName } from '../../../content/kinds.ts';
import type { Own } from '../../../data/own/own.ts';
import type { Picked } from '../../../data/asked/asked.ts';
import type { QuestionSet } from '../../../data/workbook.ts';
import type { OwnSet } from '../../../domain/own.ts';
import { blocksFromPlain, type LanguageTag, type MultiText } from '../../../domain/text.ts';

/** Question sets to choose from: those that ship, and own ones, made here or come with a pack. */

export type SetQuestion = { readonly id: string; readonly wording: MultiText; readonly usable: MultiText };
export type ChoosableSet = {
  readonly id: string;
  readonly title: MultiText;
  /** Where it comes from: the library's line about the set, or the packs an own one is in; none: made here. */
  readonly from: { readonly kind: 'library'; readonly set: QuestionSetName } | { readonly kind: 'own'; readonly packs: readonly MultiText[] };
  readonly questions: readonly SetQuestion[];
  /** Languages that every question of it is worded in, then those of a part. */
  readonly languages: readonly { readonly language: LanguageTag; readonly isWhole: boolean }[];
  readonly shipped: QuestionSet | null;
};

/** A set of the library. */
export function shippedSet(set: QuestionSetName, shipped: QuestionSet): ChoosableSet {
  const questions = shipped.questions.map(({ id, wording, usable }) => ({ id, wording: inLanguages(wording), usable: inLanguages(usable) }));
  return { id: shipped.slug, title: inLanguages(shipped.title), from: { kind: 'library', set }, questions, languages: languagesOf(questions), shipped };
}

/** Own sets that have a question, each with the packs it is in. */
export async function ownSets(own: Own): Promise<readonly ChoosableSet[]> {
  const [items, packs] = [await own.items(['own-set']), await own.packs()];
  return items.filter((item): item is OwnSet => item.kind === 'own-set' && item.questions.length > 0).map(({ id, title, questions }) => ({
    id,
    title,
    from: { kind: 'own', packs: packs.filter((pack) => pack.items.includes(id)).map((pack) => pack.title) },
    questions,
    languages: languagesOf(questions),
    shipped: null,
  }));
}

/** What is picked, set by set, in their order. */
export function pickedOf(sets: readonly ChoosableSet[], chosen: ReadonlySet<string>): readonly Picked[] {
  return sets.flatMap(({ id, shipped, questions }): readonly Picked[] => {
    const ids = questions.flatMap((question) => (chosen.has(question.id) ? [question.id] : []));
    if (ids.length === 0) return [];
    return [shipped === null ? { kind: 'own', set: id, questions: ids } : { kind: 'library', set: shipped, questions: ids }];
  });
}

function languagesOf(questions: readonly SetQuestion[]): ChoosableSet['languages'] {
  const counts = new Map<LanguageTag, number>();
  for (const { wording } of questions) {
    const worded = [...(wording.original === undefined ? [] : [wording.original.language]), ...Object.keys(wording.translations)];
    for (const language of new Set(worded)) counts.set(language, (counts.get(language) ?? 0) + 1);
  }
  const all = [...counts].map(([language, count]) => ({ language, isWhole: count === questions.length }));
  return [...all.filter(({ isWhole }) => isWhole), ...all.filter(({ isWhole }) => !isWhole)];
}

/** Words of the library in every language there is, English first. */
function inLanguages(texts: Readonly<Record<LanguageTag, string>>): MultiText {
  const others = Object.entries(texts).filter(([language]) => language !== 'en');
  return {
    original: texts['en'] === undefined ? undefined : { language: 'en', blocks: blocksFromPlain(texts['en']) },
    translations: Object.fromEntries(others.map(([language, plain]) => [language, { blocks: blocksFromPlain(plain), state: 'reviewed', by: '', at: '', of: ['', 0], stale: false } as const])),
  };
}
