import { markWords, newInstance, type Context } from '../../context.ts';
import type { ReportContribution, ReportSection } from '../../input.ts';
import type { ModelBlock, Paragraph } from '../../model.ts';
import { followUpTail } from '../../parts/contribution.ts';
import { emptyLine, heading, line, markerRuns } from '../../parts/heading.ts';
import { notesOnReport } from '../../parts/notes-on-report.ts';
import { titleLines } from '../../parts/title-block.ts';
import { flow, gapOf, recordRef, textRun, toned } from '../../text-flow.ts';
import type { ReportKindDefinition, ReportPart } from '../kind.ts';
import { figures } from './figures.ts';
import { fit, shareOut, linesOf, type Fitted } from './fit.ts';
import { allotted, contextSections, fittedSteps, followUps, groupLines, resultGroups, sectionsOf, type ResultGroup } from './items.ts';

const parts: readonly ReportPart[] = [
  { slug: 'title', build: titleLines },
  { slug: 'context', build: (context) => written(context, 'context', contextSections(context), allotted(context).context) },
  { slug: 'goals', build: (context) => written(context, 'goals', sectionsOf(context, 'expected-outcome'), allotted(context).goals) },
  { slug: 'results', build: results },
  { slug: 'figures', build: figures },
  { slug: 'nextSteps', build: nextSteps },
  { slug: 'contact', build: (context) => written(context, 'contact', sectionsOf(context, 'contact'), allotted(context).contact) },
  { slug: 'notes', build: notes },
];

/**
 * A fact sheet of two pages in the form of source 003: context, goals, results under its four outputs, figures from the
 * record, next steps, contact. What does not fit stays in the workbook, and the sheet says so where it is missing.
 */
export const factsheetKind: ReportKindDefinition = {
  kind: 'factsheet',
  parts: parts.map((part) => ({ ...part, build: (context, number) => part.build(context, number).map(compacted) })),
  // What fits is for the sheet to decide: it says itself what it leaves out.
  count: () => ({}),
};

function compacted(block: ModelBlock): ModelBlock {
  const isTitle = block.type === 'paragraph' && (block.role === 'title' || block.role === 'kicker' || block.role === 'event' || block.role === 'place-date');
  return !isTitle && (block.type === 'heading' || block.type === 'paragraph') ? { ...block, compact: true } : block;
}

function written(context: Context, name: string, sections: readonly ReportSection[], lines: number): readonly ModelBlock[] {
  const fitted = fit(context, sections, lines);
  const place = context.words(`factsheet.${name}`);
  const said = sections.length === 0 ? emptyLine(context, `empty.${name}`) : [...sectionBlocks(context, fitted, place), ...leftOut(context, fitted)];
  return said.length === 0 ? [] : [heading(context, 1, `part-${name}`, place), ...said];
}

function sectionBlocks(context: Context, { kept }: Fitted<ReportSection>, place: string): readonly Paragraph[] {
  return kept.flatMap(({ id, text, marks }) => flow(context, text, { role: 'more', tail: markerRuns(context, markWords(context, marks, text, place)), place, ...recordRef('section', id) }));
}

/** Never silent: how much is not on the sheet, and where it is. */
function leftOut(context: Context, { left, isCut }: Pick<Fitted<unknown>, 'left' | 'isCut'>): readonly Paragraph[] {
  const said = [...(isCut ? [context.words('factsheet.cut')] : []), ...(left === 0 ? [] : [context.words('factsheet.left', { count: left })])];
  return said.length === 0 ? [] : [line(context, 'empty', [toned(said.join(gapOf(context)), 'muted')])];
}

function results(context: Context): readonly ModelBlock[] {
  const { words } = context;
  const groups = resultGroups(context);
  const heads = groups.reduce((sum, { name }) => sum + groupLines(name), 0);
  const wanted = groups.map(({ sections }) => ({ lines: sections.reduce((sum, { text }) => sum + linesOf(context, text), 0), weight: 1 }));
  const shares = shareOut(allotted(context).results - heads, wanted);
  const said = groups.length === 0 ? emptyLine(context, 'empty.results') : resultBlocks(context, groups, shares);
  return said.length === 0 ? [] : [heading(context, 1, 'part-results', words('factsheet.results')), ...said];
}

/** What one group leaves of its share goes to the next. */
function resultBlocks(context: Context, groups: readonly ResultGroup[], shares: readonly number[]): readonly ModelBlock[] {
  let spare = 0;
  return groups.flatMap((group, at) => {
    const lines = (shares[at] ?? 0) + spare;
    const fitted = fit(context, group.sections, lines);
    spare = Math.max(0, lines - fitted.used);
    return groupBlocks(context, group, fitted);
  });
}

function groupBlocks(context: Context, { name, sections }: ResultGroup, fitted: Fitted<ReportSection>): readonly ModelBlock[] {
  const { words } = context;
  const place = words(`factsheet.output.${name}`);
  const blocks = [...sectionBlocks(context, fitted, place), ...leftOut(context, fitted)];
  if (name === 'message') return [{ ...line(context, 'more', [toned(place, 'label')]), keepNext: true }, ...blocks];
  return [heading(context, 2, `result-${name}`, place), ...(sections.length === 0 ? emptyLine(context, 'empty.result') : blocks)];
}

function nextSteps(context: Context): readonly ModelBlock[] {
  const all = followUps(context);
  const fitted = fittedSteps(context, allotted(context).nextSteps);
  const place = context.words('factsheet.nextSteps');
  const instance = newInstance(context);
  const steps = fitted.kept.flatMap((step) => stepBlocks(context, step, instance, place));
  const said = all.length === 0 ? emptyLine(context, 'empty.nextSteps') : [...steps, ...leftOut(context, fitted)];
  return said.length === 0 ? [] : [heading(context, 1, 'part-nextSteps', place), ...said];
}

function stepBlocks(context: Context, step: ReportContribution, instance: number, place: string): readonly Paragraph[] {
  return flow(context, step.text, {
    role: 'list',
    number: { series: 'bullet', level: 0, instance, label: '' },
    tail: [...followUpTail(context, step), ...markerRuns(context, markWords(context, step.marks, step.text, place))],
    place,
    ...recordRef('contribution', step.id),
  });
}

/** As the notes of other reports, without a heading of their own. */
function notes(context: Context): readonly ModelBlock[] {
  const footnotes = context.input.sections.reduce((sum, { notes: found }) => sum + Object.keys(found).length, 0);
  const said = footnotes === 0 ? [] : [line(context, 'note', [textRun(context, context.words('factsheet.footnotes', { count: footnotes }))])];
  return [...said, ...notesOnReport(context)];
}
