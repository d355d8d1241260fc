import type { Context } from '../../context.ts';
import type { ReportInput, ReportOptions } from '../../input.ts';
import type { ModelBlock, NumberRef } from '../../model.ts';
import { strays } from '../../collect.ts';
import { annexOf, annexPart } from '../../parts/annexes.ts';
import { emptyLine, heading } from '../../parts/heading.ts';
import { practiceIds } from '../../parts/practice-facts.ts';
import { practiceSheets } from '../../parts/practice-sheet.ts';
import { authored } from '../../parts/sections.ts';
import { organizersTable, titleLines } from '../../parts/title-block.ts';
import { contentsPart, type ReportKindDefinition } from '../kind.ts';
import { briefs } from './briefs.ts';
import { guidingQuestions } from './questions.ts';
import { references } from './references.ts';

/**
 * The paper that is sent out before the event, in the form of source 000: expected outcome, context, thematic discussion by
 * sector, guiding questions, references, practices in the annex.
 */
export const backgroundKind: ReportKindDefinition = {
  kind: 'background',
  needsLibrary: true,
  parts: [
    { slug: 'title', build: title },
    contentsPart,
    { slug: 'expectedOutcome', build: expectedOutcome },
    { slug: 'context', isNumbered: true, build: contextPart },
    { slug: 'briefs', isNumbered: true, build: briefs },
    { slug: 'questions', isNumbered: true, build: guidingQuestions },
    { slug: 'references', build: references },
    { slug: 'practices', build: (context) => annexOf(context, 'practices', practiceSheets(context)) },
    annexPart('notes'),
  ],
  count,
};

function title(context: Context): readonly ModelBlock[] {
  return [...titleLines(context), organizersTable(context)];
}

function expectedOutcome(context: Context): readonly ModelBlock[] {
  const text = authored(context, 'expected-outcome', null, context.words('part.expectedOutcome'));
  return headed(context, 'expectedOutcome', text);
}

function contextPart(context: Context, number: NumberRef): readonly ModelBlock[] {
  return headed(context, 'context', authored(context, 'context', null, context.words('part.context')), number);
}

/** A part that says so when nothing was written for it. */
function headed(context: Context, name: string, blocks: readonly ModelBlock[], number?: NumberRef): readonly ModelBlock[] {
  const said = blocks.length === 0 ? emptyLine(context, `empty.${name}`) : blocks;
  return said.length === 0 ? [] : [heading(context, 1, `part-${name}`, context.words(`part.${name}`), number), ...said];
}

function count(input: ReportInput, options: ReportOptions): ReturnType<ReportKindDefinition['count']> {
  const has = (part: string): boolean => options.parts?.includes(part) ?? true;
  const questions = input.roundtables.flatMap((roundtable) => roundtable.questions).filter(({ id }) => id !== strays);
  return { questions: has('questions') ? questions.length : 0, practices: has('practices') ? practiceIds(input, options).length : 0 };
}
