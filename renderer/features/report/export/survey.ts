import { pickText } from '../../../domain/pick-text.ts';
import { plainFromBlocks } from '../../../domain/text.ts';
import type { ReportInput, ReportText } from '../../../report/input.ts';
import { redactNames } from '../../../report/names/redact.ts';
import type { Survey, Untranslated } from './protocol.ts';

/** As many as somebody looks through on the page; the report itself lists all. */
const mostListed = 50;
/** How much of a text is shown to know it by. */
const beginning = 90;

type Placed = { readonly place: string; readonly text: ReportText };

/** Counts what goes into reports, and which texts are not there yet in each of the languages. The titles name nobody but `keptNames`; null: they are as they are. */
export function surveyOf(input: ReportInput, languages: readonly string[], keptNames: readonly string[] | null): Survey {
  const questions = input.roundtables.flatMap((roundtable) => roundtable.questions);
  const texts = textsOf(input);
  return {
    questions: questions.length,
    contributions: questions.reduce((sum, { contributions }) => sum + contributions.length, 0),
    positions: questions.reduce((sum, { positions }) => sum + positions.length, 0),
    participants: input.participants.length,
    untranslated: languages.map((language) => {
      const missing = texts.filter(({ text }) => isMissing(text, language));
      return { language, count: missing.length, first: missing.slice(0, mostListed).flatMap(shownOf) };
    }),
    openConflicts: input.openConflicts,
    titles: titlesOf(keptNames === null ? input : redactNames(input, keptNames, {}).input, languages),
    sinceClearing: input.sinceClearing === undefined ? null : { changed: input.sinceClearing.changed.length, removed: input.sinceClearing.removed.length },
  };
}

function titlesOf({ workshop }: ReportInput, languages: readonly string[]): Survey['titles'] {
  return Object.fromEntries(languages.map((language) => [language, pickText(workshop.texts.title, language)?.plain ?? '']));
}

/** In the order of the report, with the numbers that map and report have. */
function textsOf(input: ReportInput): readonly Placed[] {
  const header = Object.values(input.workshop.texts).map((text): Placed => ({ place: '', text }));
  const recorded = input.roundtables.flatMap(({ title, questions }, at): readonly Placed[] => {
    const number = String(at + 1);
    return [{ place: number, text: title }, ...questions.flatMap((question, index) => questionTexts(question, `${number}.${String(index + 1)}`))];
  });
  return [...header, ...recorded, ...input.sections.map(({ text }): Placed => ({ place: '', text }))];
}

function questionTexts({ wording, contributions, positions }: ReportInput['roundtables'][number]['questions'][number], number: string): readonly Placed[] {
  return [
    { place: number, text: wording },
    ...contributions.map(({ text }, at): Placed => ({ place: `${number}.${String(at + 1)}`, text })),
    ...positions.flatMap(({ sides }, at) => sides.map(({ text }): Placed => ({ place: `${number} P${String(at + 1)}`, text }))),
  ];
}

function shownOf({ place, text: { original } }: Placed): readonly Untranslated[] {
  if (original === undefined) return [];
  const plain = plainFromBlocks(original.blocks).replace(/\s+/gu, ' ');
  const letters = [...plain];
  const text = letters.length > beginning ? `${letters.slice(0, beginning).join('').trimEnd()}…` : plain;
  return [{ place, text, language: original.language }];
}

function isMissing({ original, translations }: ReportText, language: string): boolean {
  return original !== undefined && original.language !== language && translations[language] === undefined;
}
