import { pickText } from '../../domain/pick-text.ts';
import type { Context } from '../context.ts';
import { directionOf, isSameLanguage } from '../direction.ts';
import type { ReportQuestion } from '../input.ts';
import type { Paragraph } from '../model.ts';
import { flow, leadRun, recordRef, textRun } from '../text-flow.ts';

/**
 * The question once more in the workshop's other languages, each in its own direction; nothing in one it was not written in
 * or translated into. For sheets that people of two languages read at one table.
 */
export function wordingAlso(context: Context, question: ReportQuestion): readonly Paragraph[] {
  const { language } = context.options;
  const others = (context.input.workshop.questionLanguages ?? []).filter((tag) => !isSameLanguage(tag, language));
  return others.flatMap((tag) => {
    const picked = pickText(question.wording, tag);
    if (picked === undefined || !isSameLanguage(picked.language, tag) || picked.plain === '') return [];
    const runs = [{ ...textRun(context, picked.plain.replace(/\n/gu, ' '), picked.language), strong: true as const }];
    return [{ type: 'paragraph', role: 'more', direction: directionOf(tag), runs, ...recordRef('question', question.id) }];
  });
}

/** What makes an answer to the question usable, where that was written. */
export function usableAnswer(context: Context, question: ReportQuestion, label: string): readonly Paragraph[] {
  if (question.usable.original === undefined) return [];
  const lead = [leadRun(context, context.words('record.usable'))];
  return flow(context, question.usable, { role: 'more', lead, place: context.format.label(label), ...recordRef('question', question.id) });
}

/** The background a question was asked with, where that was written. */
export function questionContext(context: Context, question: ReportQuestion, label: string): readonly Paragraph[] {
  if (question.context.original === undefined) return [];
  return flow(context, question.context, { role: 'more', place: context.format.label(label), ...recordRef('question', question.id) });
}
