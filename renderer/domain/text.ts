/** BCP 47 tag of a language a person writes in, e.g. `en`, `fr`, `ar`. */
export type LanguageTag = string;

/** A stretch of text with at most one set of marks; `term` is a key of the glossary. */
export type Run = {
  readonly text: string;
  readonly strong?: true;
  readonly emphasis?: true;
  readonly term?: string;
};

/** The closed block format of everything a person or the library writes (examples.md 3.7). */
export type Block =
  | { readonly type: 'paragraph'; readonly runs: readonly Run[] }
  | { readonly type: 'list'; readonly ordered: boolean; readonly items: readonly (readonly Run[])[] }
  | { readonly type: 'callout'; readonly runs: readonly Run[] };

export type Blocks = readonly Block[];

/** Register `<field>.o`: what was said, in the language it was said in. */
export type OriginalText = { readonly language: LanguageTag; readonly blocks: Blocks };

/** How far a translation has come; only `official` and `reviewed` count as final. */
export type TranslationState = 'draft' | 'reviewed' | 'official';

/** Dot of the original a translation was made from: exact staleness without a clock. */
export type OriginalDot = readonly [string, number];

/**
 * Register `<field>.t.<language>`. `by` is who translated it, `checkedBy` who reviewed it, made it official or found it still right;
 * `at` is ISO UTC, for display only. A withdrawn translation has no blocks.
 */
export type Translation = {
  readonly blocks: Blocks;
  readonly state: TranslationState;
  readonly by: string;
  readonly checkedBy?: string;
  readonly at: string;
  readonly of: OriginalDot;
};

/** A text field as a reader sees it: the original and what translations there are. */
export type MultiText = {
  readonly original: OriginalText | undefined;
  readonly translations: Readonly<Record<LanguageTag, TranslatedText>>;
};

/** A translation with its staleness worked out against the original's present dot. */
export type TranslatedText = Translation & { readonly stale: boolean };

/** True when two tags name the same language, whatever their regions. */
export function isSameLanguage(a: LanguageTag, b: LanguageTag): boolean {
  return a.split('-')[0]?.toLowerCase() === b.split('-')[0]?.toLowerCase();
}

/** Turns typed text into blocks: one paragraph a line, blank lines dropped, NFC so that equal texts are equal. */
export function blocksFromPlain(plain: string): Blocks {
  return plain
    .normalize('NFC')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => ({ type: 'paragraph', runs: [{ text: line }] }));
}

/** Turns blocks into plain text, one line a paragraph or list item: for editing, searching and counting. */
export function plainFromBlocks(blocks: Blocks): string {
  return blocks.flatMap(linesOf).join('\n');
}

function linesOf(block: Block): readonly string[] {
  const join = (runs: readonly Run[]): string => runs.map((run) => run.text).join('');
  return block.type === 'list' ? block.items.map(join) : [join(block.runs)];
}

/** True when nobody could read anything in it. */
export function isBlank(blocks: Blocks): boolean {
  return plainFromBlocks(blocks).trim() === '';
}

/** Makes the value of an original-text register from typed text. */
export function originalFromPlain(plain: string, language: LanguageTag): OriginalText {
  return { language, blocks: blocksFromPlain(plain) };
}
