import { pickText } from '../../../domain/pick-text.ts';
import { isSameLanguage, plainFromBlocks } from '../../../domain/text.ts';
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
  let positions = 0;
  const nextPosition = (): number => (positions += 1);
  const recorded = input.roundtables.flatMap(({ title, questions }, at): readonly Placed[] => {
    const number = String(at + 1);
    return [{ place: number, text: title }, ...questions.flatMap((question, index) => questionTexts(question, `${number}.${String(index + 1)}`, nextPosition))];
  });
  return [...header, ...recorded, ...input.sections.flatMap(({ text, notes }) => [text, ...Object.values(notes)].map((one): Placed => ({ place: '', text: one })))];
}

function questionTexts({ wording, context, usable, contributions, positions }: ReportInput['roundtables'][number]['questions'][number], number: string, nextPosition: () => number): readonly Placed[] {
  return [
    ...[wording, context, usable].map((text): Placed => ({ place: number, text })),
    ...positions.flatMap(({ sides }) => {
      const place = `P${String(nextPosition())}`;
      return sides.map(({ text }): Placed => ({ place, text }));
    }),
    ...contributions.map(({ text }, at): Placed => ({ place: `${number}/${String(at + 1)}`, text })),
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
  const isThere = (tag: string): boolean => isSameLanguage(tag, language);
  return original !== undefined && original.language !== 'und' && !isThere(original.language) && !Object.keys(translations).some(isThere);
}
