import { isBlank, isSameLanguage, type LanguageTag, type MultiText } from '../../../domain/text.ts';
import { progressOf } from '../../../domain/translation-views.ts';
import type { QuestionView, WorkshopView } from '../../../domain/views.ts';

/** The languages a question is asked in besides that of the workshop, and how far it has come in each. */

export const tongueFields = ['wording', 'context', 'usable'] as const;
export type TongueField = (typeof tongueFields)[number];

type Texts = Pick<QuestionView, TongueField>;
type Tongues = Pick<WorkshopView, 'language' | 'questionLanguages'>;

/** Those that the workshop shows its questions in, then those that the question has words in already, then what was `added`. */
export function otherTongues(question: Texts, { language, questionLanguages }: Tongues, added: readonly LanguageTag[]): readonly LanguageTag[] {
  const worded = tongueFields.flatMap((field) => languagesOf(question[field]));
  const all = [...questionLanguages, ...worded, ...added].filter((one) => one !== 'und' && !isSameLanguage(one, language));
  return all.filter((one, at) => all.findIndex((other) => isSameLanguage(other, one)) === at);
}

function languagesOf({ original, translations }: MultiText): readonly LanguageTag[] {
  const translated = Object.entries(translations).flatMap(([language, { blocks }]) => (isBlank(blocks) ? [] : [language]));
  return original === undefined || isBlank(original.blocks) ? translated : [original.language, ...translated];
}

/** Whether nothing, something or all of what is written of the question is there in a language, up to date. */
export function tongueState(question: Texts, language: LanguageTag): 'missing' | 'part' | 'whole' {
  const written = tongueFields.map((field) => question[field]).filter(({ original }) => original !== undefined && !isBlank(original.blocks));
  const missing = written.filter((text) => isMissing(text, language)).length;
  return missing === 0 ? 'whole' : missing === written.length ? 'missing' : 'part';
}

/** True where a text has no words in a language, or words that are older than its original. */
function isMissing(text: MultiText, language: LanguageTag): boolean {
  const progress = progressOf(text, language);
  return progress === 'missing' || progress === 'stale';
}

/** Languages that the workshop shows its questions in and this wording is not there in. */
export function missingTongues(wording: MultiText, { language, questionLanguages }: Tongues): readonly LanguageTag[] {
  if (wording.original === undefined || isBlank(wording.original.blocks)) return [];
  return [...new Set([language, ...questionLanguages])].filter((one) => isMissing(wording, one));
}
