import type { QuestionSetName } from './kinds.ts';
import type { Library } from './library.ts';

/** One language's texts of a question; `language` differs from the one asked for where English stands in. */
export type QuestionText = { readonly language: string; readonly wording: string; readonly context: string; readonly usable: string };

export type LibraryQuestionTexts = {
  readonly id: string;
  /** Number within the set, GQ01 to GQ10: for display, never an identity. */
  readonly number: string;
  /** Version of the library the words were taken from: what a workshop pins. */
  readonly version: string;
  readonly texts: Readonly<Record<string, QuestionText>>;
};

/** The questions of a set in order, with texts in each language asked for. */
export function questionsOfSet(library: Library, set: QuestionSetName, languages: readonly string[]): readonly LibraryQuestionTexts[] {
  return library.questions.items
    .filter(({ data }) => data.set === set)
    .map(({ id, number }) => ({
      id,
      number,
      version: library.version,
      texts: Object.fromEntries(languages.map((language) => {
        const shown = library.questions.words(id, language);
        return [language, { language: shown.language, ...shown.words }] as const;
      })),
    }));
}
