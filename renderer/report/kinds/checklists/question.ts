import type { SheetQuestion } from '../../../content/checklist-sheet.ts';
import { confidences, effectDirections, policyResponses, strengths } from '../../../domain/assessment/reply.ts';
import type { Context } from '../../context.ts';
import type { ModelBlock, Paragraph, Room, TextRun } from '../../model.ts';
import { checklistQuestionHeading, checklistQuestionLabel } from '../../parts/checklist-outline.ts';
import { choices, kept } from '../../parts/fill-in.ts';
import { libraryText } from '../../parts/library-text.ts';
import { flow, leadRun, toned } from '../../text-flow.ts';

/** What is chosen, in the order of the screen. */
const chosen = { strength: strengths, direction: effectDirections, response: policyResponses, confidence: confidences } as const;

/** Lines of handwriting for each text, few enough for two questions of the usual length on a page. */
const written = [['reason', 2], ['evidence', 2], ['source', 1], ['responsible', 1]] as const;

/** A question, whole on its page: what to judge by, what can be chosen, and lines to write on. */
export function questionBlocks(context: Context, question: SheetQuestion, count: number): readonly ModelBlock[] {
  const label = checklistQuestionLabel(count, question.number);
  return [
    checklistQuestionHeading(context, question.asked, label),
    ...judgeBy(context, question, label).map(kept),
    ...(['strength', 'direction', 'response', 'confidence'] as const).map((part) =>
      kept(choices(context, context.words(`blankChecklists.${part}`), chosen[part].map((choice) => context.words(`assessment.${part}.${choice}`))))),
    lines(context),
  ];
}

function judgeBy(context: Context, { asked, usable }: SheetQuestion, label: string): readonly Paragraph[] {
  if (usable.plain === '') return [];
  // Where both are in another language, the heading has said so.
  const unlisted = usable.language === asked.language ? { unlisted: true as const } : {};
  return flow(context, libraryText(usable.language, usable.plain), { role: 'more', lead: [leadRun(context, context.words('blankChecklists.usable'))], place: context.format.label(label), ...unlisted });
}

function lines(context: Context): Room {
  const labels = written.flatMap(([text, count]): readonly (readonly TextRun[])[] =>
    Array.from({ length: count }, (_, at) => (at === 0 ? [toned(context.words(`assessment.text.${text}`), 'label')] : [])));
  return { type: 'room', lines: labels.length, labels };
}
