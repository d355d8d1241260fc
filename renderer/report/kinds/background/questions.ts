import { strays } from '../../collect.ts';
import { markWords, type Context } from '../../context.ts';
import type { ReportQuestion, ReportRoundtable, ReportText } from '../../input.ts';
import type { Heading, ModelBlock, ModelRun, NumberRef, Paragraph } from '../../model.ts';
import { emptyLine, heading, markerRuns } from '../../parts/heading.ts';
import { libraryText } from '../../parts/library-text.ts';
import { linkedItems } from '../../parts/question-texts.ts';
import { flow, gapOf, inlineMarked, recordRef, shownDirection, textRun, toned } from '../../text-flow.ts';

/** The questions of the workshop with the numbers of the screen, each with its background; nothing of what was answered. */
export function guidingQuestions(context: Context, number: NumberRef): readonly ModelBlock[] {
  const found = context.input.roundtables.flatMap((roundtable, at) => roundtableBlocks(context, roundtable, at + 1));
  const said = found.length === 0 ? emptyLine(context, 'empty.questions') : found;
  return said.length === 0 ? [] : [heading(context, 1, 'part-questions', context.words('part.questions'), number), ...said];
}

function roundtableBlocks(context: Context, roundtable: ReportRoundtable, count: number): readonly ModelBlock[] {
  const label = String(count);
  // What was recorded at a question that is not in the file has no question to print.
  const questions = roundtable.questions.filter(({ id }) => id !== strays);
  if (roundtable.id === strays && questions.length === 0) return [];
  const head = titled(context, roundtable.title, { level: 2, place: label, otherwise: roundtable.id === strays ? 'background.strays' : 'discussion.untitled', marks: roundtable.marks, number: `${label}.` });
  return [{ ...head, ...recordRef('roundtable', roundtable.id) }, ...questions.flatMap((question, at) => questionBlocks(context, question, `${label}.${String(at + 1)}`))];
}

function questionBlocks(context: Context, question: ReportQuestion, label: string): readonly ModelBlock[] {
  const head = titled(context, question.wording, { level: 3, place: label, otherwise: 'discussion.unworded', marks: question.marks, number: label });
  return [{ ...head, ...recordRef('question', question.id) }, ...background(context, question, label), ...linkedItems(context, question, label)];
}

/** What was written with the question; else what the library says of the question it was copied from. */
function background(context: Context, question: ReportQuestion, place: string): readonly Paragraph[] {
  const { library, words, options } = context;
  const record = recordRef('question', question.id);
  if (question.context.original !== undefined) return flow(context, question.context, { role: 'more', place: context.format.label(place), ...record });
  if (library === null || question.library === null || library.questions.item(question.library) === undefined) return [];
  const article = library.questions.article(question.library, options.language);
  const entry = article.sections.find(({ key }) => key === 'context')?.entries[0];
  if (entry === undefined) return [];
  const tail: readonly ModelRun[] = entry.isOwn ? [toned(`${gapOf(context)}${words('background.own')}`, 'muted')] : [];
  return flow(context, libraryText(article.language, entry.text), { role: 'more', place: context.format.label(place), tail, ...record });
}

type Titled = { readonly level: 2 | 3; readonly place: string; readonly otherwise: string; readonly marks: ReportQuestion['marks']; readonly number: string };

function titled(context: Context, text: ReportText, { level, place, otherwise, marks, number }: Titled): Heading {
  const shown = context.format.label(place);
  const runs = inlineMarked(context, text, shown);
  return {
    type: 'heading',
    level,
    id: `${level === 2 ? 'roundtable' : 'question'}-${place.replace('.', '-')}`,
    direction: shownDirection(context, text),
    runs: [...(runs.length === 0 ? [textRun(context, context.words(otherwise))] : runs), ...markerRuns(context, markWords(context, marks, text, shown))],
    number: { series: 'outline', level: level - 2, instance: 0, label: context.format.label(number) },
  };
}
