import { checklistGroups, type ChecklistGroup } from '../../../content/fixed.ts';
import { whoElse, type Sheet } from '../../../content/checklist-sheet.ts';
import type { Context } from '../../context.ts';
import type { Cell, ModelBlock } from '../../model.ts';
import { checklistHeading, goneLines, wordedCell } from '../../parts/checklist-outline.ts';
import { blanks, kept, square } from '../../parts/fill-in.ts';
import { grid } from '../../parts/grid.ts';
import { emptyLine, heading, line } from '../../parts/heading.ts';
import { textRun, toned } from '../../text-flow.ts';
import { indicators } from './indicators.ts';
import { printedSheets } from './printed.ts';
import { questionBlocks } from './question.ts';
import { titleLine } from './title-line.ts';

/** How they are filled in, and then each checklist from a page of its own on. */
export function blankChecklists(context: Context): readonly ModelBlock[] {
  const { input, library, options, words } = context;
  const sheets = printedSheets(input, library, options.language);
  return [
    heading(context, 1, 'blank-checklists', words('blankChecklists.title')),
    ...['how', 'effect', 'lines'].map((key) => line(context, 'note', [textRun(context, words(`blankChecklists.${key}`))])),
    ...goneLines(context, sheets),
    ...sheets.flatMap((sheet, at) => checklistBlocks(context, sheet, at + 1)),
  ];
}

function checklistBlocks(context: Context, sheet: Sheet, count: number): readonly ModelBlock[] {
  const { words, format } = context;
  return [
    { ...checklistHeading(context, sheet.title, count), startsPage: true },
    kept(line(context, 'more', [toned(words('blankChecklists.number', { number: format.label(sheet.number) }), 'muted')])),
    kept(blanks(context, [[words('worksheets.table'), 24], [words('blankChecklists.date'), 16]])),
    ...stakeholders(context, sheet),
    ...(sheet.questions.length === 0 ? emptyLine(context, 'empty.questions') : []),
    ...checklistGroups.flatMap((group) => groupBlocks(context, sheet, group, count)),
    ...indicators(context, sheet.id),
  ];
}

/** A group of questions. Each direction begins a page, so that two questions stand on every page of any office program. */
function groupBlocks(context: Context, { questions }: Sheet, group: ChecklistGroup, count: number): readonly ModelBlock[] {
  const asked = questions.filter((question) => question.group === group);
  if (asked.length === 0) return [];
  const title = titleLine(context, context.words(`assessment.group.${group}`));
  const isFirst = questions.find(({ column }) => column === asked[0]?.column) === asked[0];
  return [isFirst ? { ...title, startsPage: true } : title, ...asked.flatMap((question) => questionBlocks(context, question, count))];
}

/** A square for each that is there and one for each that is to be, and a line for those whom the list does not name. */
function stakeholders(context: Context, { stakeholders: all }: Sheet): readonly ModelBlock[] {
  const listed = all.filter(({ slug }) => slug !== whoElse);
  const box: Cell = [line(context, 'cell', [textRun(context, square)])];
  const others = all.filter(({ slug }) => slug === whoElse).map(({ name }): ModelBlock =>
    ({ type: 'room', lines: 2, labels: [[{ ...textRun(context, name.plain, name.language), tone: 'label' }], []] }));
  return [
    ...(listed.length === 0 ? [] : [grid(context, 'stakeholders', ['stakeholder', 'involved', 'toInvolve'], [60, 20, 20], listed.map(({ name }) => [wordedCell(context, name), box, box]))]),
    ...others,
  ];
}
