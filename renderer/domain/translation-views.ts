import type { TranslatedKind } from './translatable.ts';
import { blocksFromPlain, isSameLanguage, type Blocks, type LanguageTag, type MultiText, type OriginalDot, type TranslatedText } from './text.ts';
import { blocksOfDraft } from './draft-text.ts';

/** What the screen of translations reads: every text of a workshop with its translations, in the order of the report. */

/** Where a text stands: a roundtable by its id, or one of the other parts. */
export const textParts = ['header', 'report', 'names', 'agenda', 'plan', 'votes', 'assess'] as const;
export type TextPart = (typeof textParts)[number];

export type TranslatableText = {
  readonly record: string;
  /** What it stands on: the position of a side. */
  readonly parent: string | null;
  readonly kind: TranslatedKind;
  readonly field: string;
  /** One of `textParts`, or the id of a roundtable. */
  readonly group: string;
  /** As in margin, paper and Word: `4.1/2`, `P3 (b)`; empty where nothing is numbered. */
  readonly number: string;
  /** The part of the report a passage stands in. */
  readonly part: string | null;
  readonly text: MultiText;
  /** Dot of the original shown: what a translation written now follows. */
  readonly of: OriginalDot;
  /** By language, the versions that two laptops wrote without knowing of each other. */
  readonly versions: Readonly<Record<LanguageTag, readonly TranslatedText[]>>;
};

/** A text field of a record in one language. */
export type TranslationPlace = { readonly record: string; readonly field: string; readonly language: LanguageTag };

/** How far a text has come in a language: `same` when it was written in it. */
export const progresses = ['same', 'missing', 'stale', 'draft', 'reviewed', 'official'] as const;
export type Progress = (typeof progresses)[number];

/** How far a text has come in a language. What is stale is that first, however far it had come. */
export function progressOf({ original, translations }: MultiText, language: LanguageTag): Progress {
  if (original !== undefined && isSameLanguage(original.language, language)) return 'same';
  const translated = translations[language];
  if (translated === undefined) return 'missing';
  return translated.stale ? 'stale' : translated.state;
}

/** How many texts have come how far. */
export function countProgress(texts: readonly Pick<TranslatableText, 'text'>[], language: LanguageTag): Readonly<Record<Progress, number>> {
  const counts: Record<Progress, number> = { same: 0, missing: 0, stale: 0, draft: 0, reviewed: 0, official: 0 };
  for (const { text } of texts) counts[progressOf(text, language)] += 1;
  return counts;
}

/**
 * What was typed as the blocks of a translation. Passages of the report, and whatever has a list or a callout in its original, are
 * written as in `draft-text.ts`; in all others a line is a paragraph, whatever it begins with.
 */
export function translationBlocks(typed: string, kind: string, original: Blocks, before: Blocks): Blocks {
  const hasShape = kind === 'section' || original.some(({ type }) => type !== 'paragraph');
  return hasShape ? blocksOfDraft(typed, before) : blocksFromPlain(typed);
}
