import type { Sheet, Worded } from '../../content/checklist-sheet.ts';
import type { Context } from '../context.ts';
import type { Cell, Heading, NumberRef, Paragraph } from '../model.ts';
import { inline, inlineMarked, shownDirection, textRun } from '../text-flow.ts';
import { line } from './heading.ts';
import { libraryText } from './library-text.ts';

/** Checklists and their questions as every report numbers them: `1.` a checklist by its place in the report, `1.3` its question. */

/** In Western digits, as ids have them; `count` is the place of the checklist, from 1. */
export const checklistQuestionLabel = (count: number, question: number): string => `${String(count)}.${String(question)}`;

/** The place of a question, which other parts lead to. */
export const questionAnchor = (label: string): string => `question-${label.replace('.', '-')}`;

/** The heading of a checklist. */
export function checklistHeading(context: Context, title: Worded, count: number): Heading {
  return titled(context, title, 2, `checklist-${String(count)}`, { series: 'outline', level: 0, instance: 0, label: context.format.label(`${String(count)}.`) });
}

/** The heading of a question: its number and its wording. */
export function checklistQuestionHeading(context: Context, asked: Worded, label: string): Heading {
  return titled(context, asked, 3, questionAnchor(label), { series: 'outline', level: 1, instance: 0, label: context.format.label(label) });
}

function titled(context: Context, worded: Worded, level: Heading['level'], id: string, number: NumberRef): Heading {
  const text = libraryText(worded.language, worded.plain);
  return { type: 'heading', level, id, direction: shownDirection(context, text), runs: inlineMarked(context, text, number.label.replace(/\.$/u, '')), number };
}

/** A text of a checklist in a cell, in its own direction. */
export function wordedCell(context: Context, worded: Worded): Cell {
  const text = libraryText(worded.language, worded.plain);
  return [{ type: 'paragraph', role: 'cell', direction: shownDirection(context, text), runs: inline(context, text) }];
}

/** A line for each checklist that was chosen and is neither in the library nor among the own ones; `found` are those that are. */
export function goneLines(context: Context, found: readonly Pick<Sheet, 'id'>[]): readonly Paragraph[] {
  const there = new Set(found.map(({ id }) => id));
  const gone = (context.input.assessments?.checklists ?? []).filter(({ isChosen, checklist }) => isChosen && !there.has(checklist));
  return gone.map(({ checklist }) => line(context, 'empty', [textRun(context, context.words('assessment.goneChecklist', { id: checklist }))]));
}
