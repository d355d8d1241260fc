import { markWords, type Context } from '../../context.ts';
import type { ModelBlock, NumberRef, Paragraph } from '../../model.ts';
import { checklistHeading, checklistQuestionHeading } from '../../parts/checklist-outline.ts';
import { emptyLine, heading, line, markerRuns } from '../../parts/heading.ts';
import { stakeholders } from '../../parts/stakeholders.ts';
import { textRun, toned } from '../../text-flow.ts';
import { answerBlocks } from './answers.ts';
import { chosenChecklists, type AskedQuestion, type ChosenChecklist } from './chosen.ts';

/** Each checklist with who has to be there, and every question with what was said to it. */
export function checklists(context: Context, number: NumberRef): readonly ModelBlock[] {
  const { input, library, options, words } = context;
  const chosen = chosenChecklists(input, library, options.language);
  if (chosen.length === 0) return [];
  return [heading(context, 1, 'part-checklists', words('assessment.checklists'), number), ...chosen.flatMap((one, at) => checklistBlocks(context, one, at + 1))];
}

function checklistBlocks(context: Context, chosen: ChosenChecklist, count: number): readonly ModelBlock[] {
  const { words, format } = context;
  const { sheet, questions } = chosen;
  const answered = questions.filter(({ answers }) => answers.length > 0).length;
  const groups = [...new Set(sheet.questions.map(({ group }) => group))];
  return [
    checklistHeading(context, sheet.title, count),
    line(context, 'more', [
      textRun(context, words('assessment.progress', { number: format.label(sheet.number), known: answered, asked: questions.length })),
      ...markerRuns(context, markWords(context, chosen.assessment.marks, undefined, format.label(`${String(count)}.`))),
    ]),
    ...stakeholders(context, sheet, chosen.assessment, format.label(String(count))),
    ...(answered === 0 ? emptyLine(context, 'empty.answers') : []),
    ...groups.flatMap((group) => [
      groupLine(context, words(`assessment.group.${group}`)),
      ...questions.filter(({ question }) => question.group === group).flatMap((asked) => questionBlocks(context, asked, answered > 0)),
    ]),
  ];
}

function questionBlocks(context: Context, asked: AskedQuestion, anyAnswer: boolean): readonly ModelBlock[] {
  return [
    checklistQuestionHeading(context, asked.question.asked, asked.label),
    ...(asked.answers.length > 0 ? answerBlocks(context, asked) : anyAnswer ? emptyLine(context, 'empty.answer') : []),
  ];
}

const groupLine = (context: Context, words: string): Paragraph => ({ ...line(context, 'more', [toned(words, 'label')]), keepNext: true });
