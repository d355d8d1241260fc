import { plainIn } from '../../domain/pick-text.ts';
import { draftOf } from '../../domain/draft-text.ts';
import type { LanguageTag } from '../../domain/text.ts';
import { countProgress, progressOf, textParts, type Progress, type TextPart, type TranslatableText } from '../../domain/translation-views.ts';
import type { Fill } from '../../ui/icon.tsx';

/** What the screen shows of the texts: which are listed, how far each group has come, what stands before and after. */

export const textFilters = ['all', 'missing', 'stale', 'draft'] as const;
export type TextFilter = (typeof textFilters)[number];

/** Name of a text within a workshop. */
export const keyOf = ({ record, field }: Pick<TranslatableText, 'record' | 'field'>): string => `${record} ${field}`;

/** The sign of how far a text has come: more filled is more settled. */
export const fills: Readonly<Record<Progress, Fill>> = { same: 'full', missing: 0, stale: 0, draft: 'half', reviewed: 'three-quarters', official: 'full' };

/** Texts in another language than the wanted one, of a group where one is chosen. */
export function textsIn(texts: readonly TranslatableText[], language: LanguageTag, group: string | null): readonly TranslatableText[] {
  return texts.filter((text) => (group === null || text.group === group) && progressOf(text.text, language) !== 'same');
}

/** True for a text that a filter lists. */
export function isListed(text: TranslatableText, language: LanguageTag, filter: TextFilter): boolean {
  return filter === 'all' || progressOf(text.text, language) === filter;
}

/** The texts that a filter lists, and the open one, which stays while it is worked on. */
export function rowsOf(texts: readonly TranslatableText[], language: LanguageTag, filter: TextFilter, open: string | null): readonly TranslatableText[] {
  return texts.filter((text) => keyOf(text) === open || isListed(text, language, filter));
}

/** The text before or after the open one, in the order of all, that the filter lists. */
export function neighbour(texts: readonly TranslatableText[], language: LanguageTag, filter: TextFilter, open: string | null, step: 1 | -1): TranslatableText | undefined {
  const at = texts.findIndex((text) => keyOf(text) === open);
  const others = at < 0 ? texts : step === 1 ? texts.slice(at + 1) : texts.slice(0, at).reverse();
  return others.find((text) => isListed(text, language, filter));
}

/** What to go on with where the open text is there no more: the listed one that now stands in its place, else the last before it. */
export function inItsPlace(texts: readonly TranslatableText[], language: LanguageTag, filter: TextFilter, place: number): TranslatableText | undefined {
  const listed = (text: TranslatableText): boolean => isListed(text, language, filter);
  return texts.slice(place).find(listed) ?? texts.slice(0, place).findLast(listed);
}

export type GroupView = {
  /** One of the parts, or the id of a roundtable. */
  readonly id: string;
  readonly part: TextPart | null;
  /** The number of a roundtable; empty for the others. */
  readonly number: string;
  /** The title of a roundtable; undefined for the others, and for what has lost its place. */
  readonly title: TranslatableText | undefined;
  readonly done: number;
  readonly total: number;
  readonly fill: Fill;
};

/** The groups that have something to translate, in the order of the texts. */
export function groupsOf(texts: readonly TranslatableText[], language: LanguageTag): readonly GroupView[] {
  const ids = [...new Set(texts.map(({ group }) => group))];
  let roundtables = 0;
  return ids.flatMap((id): readonly GroupView[] => {
    const part = textParts.find((one) => one === id) ?? null;
    if (part === null) roundtables += 1;
    const own = textsIn(texts, language, id);
    if (own.length === 0) return [];
    const counts = countProgress(own, language);
    const title = texts.find((text) => text.group === id && text.kind === 'roundtable');
    const number = part !== null ? '' : title?.number ?? String(roundtables);
    return [{ id, part, number, title, ...summed(counts) }];
  });
}

/** How many of the texts have a translation that holds, and the sign of it. */
export function summed(counts: Readonly<Record<Progress, number>>): { readonly done: number; readonly total: number; readonly checked: number; readonly fill: Fill } {
  const checked = counts.reviewed + counts.official;
  const done = checked + counts.draft;
  const total = done + counts.missing + counts.stale;
  const fill = done === 0 ? 0 : done < total ? 'half' : checked < total ? 'three-quarters' : 'full';
  return { done, total, checked, fill };
}

/** Languages to translate into: that of the workshop, those that are said or translated into already, then `others`. */
export function targetLanguages(texts: readonly TranslatableText[], workshop: LanguageTag, others: readonly LanguageTag[]): readonly LanguageTag[] {
  const counts = new Map<LanguageTag, number>();
  for (const { text } of texts) {
    for (const language of [text.original?.language ?? workshop, ...Object.keys(text.translations)]) counts.set(language, (counts.get(language) ?? 0) + 1);
  }
  const used = [...counts].sort((a, b) => b[1] - a[1]).map(([language]) => language);
  return [...new Set([workshop, ...used, ...others])].filter((language) => language !== 'und');
}

/** The language to begin with: one that has translations already, else that of the screen, else another than the workshop's. */
export function firstTarget(texts: readonly TranslatableText[], workshop: LanguageTag, screen: LanguageTag, languages: readonly LanguageTag[]): LanguageTag {
  const begun = languages.filter((language) => language !== workshop && texts.some(({ text }) => text.translations[language] !== undefined));
  if (begun.includes(screen)) return screen;
  return begun[0] ?? (screen === workshop ? languages.find((language) => language !== workshop) ?? screen : screen);
}

/** The text that a record was asked for by: its own, or the first that stands on it. */
export function askedFor(texts: readonly TranslatableText[], record: string): TranslatableText | undefined {
  return texts.find((text) => text.record === record) ?? texts.find(({ parent }) => parent === record);
}

/** What stands in the field when a text is opened. */
export const storedDraft = ({ text }: TranslatableText, language: LanguageTag): string => draftOf(text.translations[language]?.blocks ?? []);

/** Title of a roundtable for a list. */
export const titleIn = (title: TranslatableText | undefined, language: LanguageTag): string => (title === undefined ? '' : plainIn(title.text, language));
