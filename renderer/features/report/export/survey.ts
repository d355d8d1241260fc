import type { ReportInput, ReportText } from '../../../report/input.ts';
import type { Survey } from './protocol.ts';

/** Counts what goes into a report in `language`, and which texts are not there in it yet. */
export function surveyOf(input: ReportInput, language: string): Survey {
  const questions = input.roundtables.flatMap((roundtable) => roundtable.questions);
  const contributions = questions.flatMap((question) => question.contributions);
  const positions = questions.flatMap((question) => question.positions);
  const texts: readonly ReportText[] = [
    ...Object.values(input.workshop.texts),
    ...input.roundtables.map(({ title }) => title),
    ...questions.map(({ wording }) => wording),
    ...contributions.map(({ text }) => text),
    ...positions.flatMap(({ sides }) => sides.map(({ text }) => text)),
    ...input.sections.map(({ text }) => text),
  ];
  return {
    questions: questions.length,
    contributions: contributions.length,
    positions: positions.length,
    participants: input.participants.length,
    untranslated: texts.filter((text) => isMissing(text, language)).length,
    openConflicts: input.openConflicts,
  };
}

function isMissing({ original, translations }: ReportText, language: string): boolean {
  return original !== undefined && original.language !== language && translations[language] === undefined;
}
