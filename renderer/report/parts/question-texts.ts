import type { Context } from '../context.ts';
import type { ReportQuestion } from '../input.ts';
import type { Paragraph } from '../model.ts';
import { flow, recordRef, toned } from '../text-flow.ts';

/** What makes an answer to the question usable, where that was written. */
export function usableAnswer(context: Context, question: ReportQuestion, label: string): readonly Paragraph[] {
  if (question.usable.original === undefined) return [];
  const lead = [toned(`${context.words('record.usable')} `, 'label')];
  return flow(context, question.usable, { role: 'more', lead, place: context.format.label(label), ...recordRef('question', question.id) });
}

/** The background a question was asked with, where that was written. */
export function questionContext(context: Context, question: ReportQuestion, label: string): readonly Paragraph[] {
  if (question.context.original === undefined) return [];
  return flow(context, question.context, { role: 'more', place: context.format.label(label), ...recordRef('question', question.id) });
}
