import { plainFromBlocks, type Blocks, type LanguageTag, type MultiText, type TranslatedText, type TranslationState } from './text.ts';

/** The best text there is for a reader of `language`, and how it came about. */
export type PickedText = {
  readonly language: LanguageTag;
  readonly blocks: Blocks;
  readonly plain: string;
  /** The original in the wanted language, a translation, or the original in another language. */
  readonly source: 'original' | 'translation' | 'foreign';
  readonly state: TranslationState | null;
  readonly stale: boolean;
};

/**
 * Picks the original where it is in the wanted language, else a translation into it (there is at most one a language),
 * else the original as it is. Returns undefined when nothing was written.
 */
export function pickText(text: MultiText, language: LanguageTag): PickedText | undefined {
  const { original } = text;
  if (original === undefined) return undefined;
  const base = { plain: '', state: null, stale: false } as const;
  if (original.language === language) return finish({ ...base, ...original, source: 'original' });
  const translated = text.translations[language];
  if (translated === undefined) return finish({ ...base, ...original, source: 'foreign' });
  const { blocks, state, stale } = translated;
  return finish({ ...base, language, blocks, state, stale, source: 'translation' });
}

const ranks: Readonly<Record<TranslationState, number>> = { official: 0, reviewed: 1, draft: 2 };

/**
 * Sorts translations of one text, the best first. What follows the present original comes before what is older, however far that had
 * come: a stale official text says what nobody says any more. Then official before reviewed before draft.
 */
export function compareTranslations(a: Pick<TranslatedText, 'state' | 'stale'>, b: Pick<TranslatedText, 'state' | 'stale'>): number {
  return Number(a.stale) - Number(b.stale) || ranks[a.state] - ranks[b.state];
}

/** Plain text for lists, titles and search; empty when nothing was written. */
export function plainIn(text: MultiText, language: LanguageTag): string {
  return pickText(text, language)?.plain ?? '';
}

function finish(picked: PickedText): PickedText {
  return { ...picked, plain: plainFromBlocks(picked.blocks) };
}
