import { blocksFromWords, type Words } from '../../content/blocks.ts';
import type { LanguageTag, MultiText } from '../../domain/text.ts';
import type { Context } from '../context.ts';
import type { ReportText } from '../input.ts';
import type { TextRun } from '../model.ts';
import { pick, textRun } from '../text-flow.ts';

/**
 * A text of the library as any other text of a report: one that stands in English because the library has no words in the
 * report's language is marked and listed like a text without a translation.
 */
export function libraryText(language: LanguageTag, words: Words): ReportText {
  return { original: { language, blocks: blocksFromWords(words) }, translations: {}, open: false };
}

/** A text that is in the report's own language. */
export const ownWords = (context: Context, text: string): ReportText => libraryText(context.options.language, text);

/** A text of a record that carries its translations, and no open versions. */
export const closed = (text: MultiText): ReportText => ({ ...text, open: false });

/** Names and the language they are in. */
export type Names = { readonly names: readonly string[]; readonly language: LanguageTag };

/** The names of a text that holds one a line. */
export function namesOf(context: Context, text: MultiText): Names {
  const picked = pick(context, closed(text));
  return { names: picked?.plain.split('\n').filter((name) => name !== '') ?? [], language: picked?.language ?? context.options.language };
}

/** Names in a row. */
export function namesRuns(context: Context, { names, language }: Names): readonly TextRun[] {
  return names.length === 0 ? [] : [textRun(context, names.join(context.words('list.separator')), language)];
}
