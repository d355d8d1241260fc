import { whoElse, type Sheet } from '../../../content/checklist-sheet.ts';
import { involvements } from '../../../domain/assessment/answer.ts';
import { markWords, type Context } from '../../context.ts';
import type { Heading, ModelBlock, ModelRun, NumberRef, Paragraph } from '../../model.ts';
import { joined } from '../../attribution.ts';
import { emptyLine, heading, line, markerRuns } from '../../parts/heading.ts';
import { libraryText } from '../../parts/library-text.ts';
import { flow, gapOf, inlineMarked, leadRun, shownDirection, textRun, toned } from '../../text-flow.ts';
import { answerBlocks } from './answers.ts';
import { chosenChecklists, type AskedQuestion, type ChosenChecklist } from './chosen.ts';

/** Each checklist with who has to be there, and every question with what was said to it. */
export function checklists(context: Context, number: NumberRef): readonly ModelBlock[] {
  const { input, library, options, words } = context;
  const chosen = chosenChecklists(input, library, options.language);
  if (chosen.length === 0) return [];
  return [heading(context, 1, 'part-checklists', words('assessment.checklists'), number), ...chosen.flatMap((one, at) => checklistBlocks(context, one, at + 1))];
}

/** The place of a question, which the list of gaps leads to. */
export const questionAnchor = (label: string): string => `question-${label.replace('.', '-')}`;

function checklistBlocks(context: Context, chosen: ChosenChecklist, count: number): readonly ModelBlock[] {
  const { words, format } = context;
  const { sheet, questions } = chosen;
  const answered = questions.filter(({ answers }) => answers.length > 0).length;
  const groups = [...new Set(sheet.questions.map(({ group }) => group))];
  return [
    titled(context, sheet.title, 2, `checklist-${String(count)}`, { series: 'outline', level: 0, instance: 0, label: format.label(`${String(count)}.`) }),
    line(context, 'more', [
      textRun(context, words('assessment.progress', { number: format.label(sheet.number), known: answered, asked: questions.length })),
      ...markerRuns(context, markWords(context, chosen.assessment.marks, undefined, format.label(`${String(count)}.`))),
    ]),
    ...stakeholders(context, chosen, format.label(String(count))),
    ...(answered === 0 ? emptyLine(context, 'empty.answers') : []),
    ...groups.flatMap((group) => [
      groupLine(context, words(`assessment.group.${group}`)),
      ...questions.filter(({ question }) => question.group === group).flatMap((asked) => questionBlocks(context, asked, answered > 0)),
    ]),
  ];
}

function questionBlocks(context: Context, asked: AskedQuestion, anyAnswer: boolean): readonly ModelBlock[] {
  const number: NumberRef = { series: 'outline', level: 1, instance: 0, label: context.format.label(asked.label) };
  return [
    titled(context, asked.question.asked, 3, questionAnchor(asked.label), number),
    ...(asked.answers.length > 0 ? answerBlocks(context, asked) : anyAnswer ? emptyLine(context, 'empty.answer') : []),
  ];
}

function titled(context: Context, worded: Sheet['title'], level: Heading['level'], id: string, number: NumberRef): Heading {
  const text = libraryText(worded.language, worded.plain);
  return { type: 'heading', level, id, direction: shownDirection(context, text), runs: inlineMarked(context, text, number.label.replace(/\.$/u, '')), number };
}

const groupLine = (context: Context, words: string): Paragraph => ({ ...line(context, 'more', [toned(words, 'label')]), keepNext: true });

/** Who is there, who is to be, and whom nobody has marked; then those whom the list does not name. */
function stakeholders(context: Context, { sheet, assessment }: ChosenChecklist, place: string): readonly Paragraph[] {
  const listed = sheet.stakeholders.filter(({ slug }) => slug !== whoElse);
  const lines = ([...involvements, null] as const).flatMap((involvement) => {
    const names = listed.filter(({ slug }) => (assessment.stakeholders[slug] ?? null) === involvement);
    const key = involvement === null ? 'unmarked' : involvement === 'involved' ? 'involved' : 'toInvolve';
    return names.length === 0 ? [] : [line(context, 'more', [leadRun(context, context.words(`assessment.stakeholders.${key}`)), ...joined(context, names.map(({ name }) => [textRun(context, name.plain, name.language)]))])];
  });
  const asked = sheet.stakeholders.find(({ slug }) => slug === whoElse)?.name;
  if (asked === undefined || assessment.whoElse.original === undefined) return lines;
  const lead: ModelRun = { ...textRun(context, `${asked.plain}${gapOf(context)}`, asked.language), tone: 'label' };
  return [...lines, ...flow(context, assessment.whoElse, { role: 'more', lead: [lead], voice: 'remark', place })];
}
