import type { Context } from '../../context.ts';
import type { ModelBlock, NumberRef } from '../../model.ts';
import { textRun } from '../../text-flow.ts';
import { emptyLine, heading, line } from '../../parts/heading.ts';
import { authored, numberedPoints } from '../../parts/sections.ts';

/** Third part: the core message, the further questions, the date of the report. */
export function conclusion(context: Context, number: NumberRef): readonly ModelBlock[] {
  const { words, format, input } = context;
  const message = authored(context, 'core-message', null, words('part.coreMessage'));
  const further = numberedPoints(context, 'further-question');
  const { reportDate } = input.workshop;
  const isEmpty = message.length + further.length === 0;
  if (isEmpty && context.options.emptyParts === 'left-out' && reportDate === null) return [];
  return [
    heading(context, 1, 'part-conclusion', words('part.conclusion'), number),
    ...(isEmpty ? emptyLine(context, 'empty.conclusion') : []),
    ...(message.length === 0 ? [] : [heading(context, 2, 'core-message', words('part.coreMessage')), ...message]),
    ...(further.length === 0 ? [] : [heading(context, 2, 'further-questions', words('part.furtherQuestions')), ...further]),
    ...(reportDate === null
      ? []
      : [line(context, 'report-date', [textRun(context, words('field.reportDate', { date: format.date(reportDate) }))])]),
  ];
}

