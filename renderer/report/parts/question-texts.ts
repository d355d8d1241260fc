import { pickText } from '../../domain/pick-text.ts';
import { brackets } from '../../domain/writing.ts';
import type { Context } from '../context.ts';
import { directionOf, isSameLanguage } from '../direction.ts';
import type { ReportQuestion, ReportText } from '../input.ts';
import type { ModelRun, Paragraph, TextRun } from '../model.ts';
import { flow, inline, inlineListed, leadRun, recordRef, textRun, toned } from '../text-flow.ts';
import { muted } from './contribution.ts';
import { line } from './heading.ts';

/**
 * The question once more in the workshop's other languages, each in its own direction; nothing in one it was not written in
 * or translated into. For sheets that people of two languages read at one table.
 */
export function wordingAlso(context: Context, question: ReportQuestion): readonly Paragraph[] {
  return textsAlso(context, question.wording).map(({ language, runs }) => ({
    type: 'paragraph', role: 'more', direction: directionOf(language), runs: runs.map((run) => ({ ...run, strong: true as const })), ...recordRef('question', question.id),
  }));
}

/** A text in those languages of the workshop's questions that the report is not in, one line each; none in one that the report shows it in already. */
export function textsAlso(context: Context, text: ReportText): readonly { readonly language: string; readonly runs: readonly TextRun[] }[] {
  const { language } = context.options;
  const shown = pickText(text, language)?.language ?? language;
  const others = (context.input.workshop.questionLanguages ?? []).filter((tag) => !isSameLanguage(tag, language) && !isSameLanguage(tag, shown));
  return others.flatMap((tag) => {
    const picked = pickText(text, tag);
    if (picked === undefined || !isSameLanguage(picked.language, tag) || picked.plain === '') return [];
    return [{ language: tag, runs: [textRun(context, picked.plain.replace(/\n/gu, ' '), picked.language)] }];
  });
}

/** What makes an answer to the question usable, where that was written. */
export function usableAnswer(context: Context, question: ReportQuestion, label: string): readonly Paragraph[] {
  if (question.usable.original === undefined) return [];
  const lead = [leadRun(context, context.words('record.usable'))];
  return flow(context, question.usable, { role: 'more', lead, place: context.format.label(label), ...recordRef('question', question.id) });
}

/** The items of the library that were linked with the question, one after the other, each with where it comes from. */
export function linkedItems(context: Context, { id, links = [] }: ReportQuestion, label: string): readonly Paragraph[] {
  if (links.length === 0) return [];
  const { words, format } = context;
  const runs = links.flatMap(({ title, source }, at): readonly ModelRun[] => {
    const from = inline(context, source);
    const [opening, closing] = brackets(context.options.language);
    return [
      ...(at === 0 ? [] : [textRun(context, words('list.separator'))]),
      ...inlineListed(context, title, format.label(label)),
      ...(from.length === 0 ? [] : [toned(opening, 'muted'), ...muted(from), toned(closing, 'muted')]),
    ];
  });
  return [{ ...line(context, 'more', [leadRun(context, words('record.linked')), ...runs]), ...recordRef('question', id) }];
}

/** The background a question was asked with, where that was written. */
export function questionContext(context: Context, question: ReportQuestion, label: string): readonly Paragraph[] {
  if (question.context.original === undefined) return [];
  return flow(context, question.context, { role: 'more', place: context.format.label(label), ...recordRef('question', question.id) });
}
