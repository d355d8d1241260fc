import { factOutputs, type FactOutput, type SectionPart } from '../../../domain/kinds.ts';
import type { Block, Run } from '../../../domain/text.ts';
import type { Context } from '../../context.ts';
import type { ReportContribution, ReportSection } from '../../input.ts';
import { followUpTail } from '../../parts/contribution.ts';
import { plainTitle } from '../../parts/title-block.ts';
import { pick } from '../../text-flow.ts';
import { fit, lineCosts, linesOf, linesOfPlain, roomOf, shareOut, type Fitted } from './fit.ts';

/** The parts whose length depends on what was written. */
export const flexible = ['context', 'goals', 'results', 'nextSteps', 'contact'] as const;
export type Flexible = (typeof flexible)[number];

/** Results are what the sheet is for. */
const weights: Readonly<Record<Flexible, number>> = { context: 3, goals: 2, results: 7, nextSteps: 3, contact: 1 };

/** Results under one heading; `message` is the core message, `outcomes` stand in where no result has been written. */
export type ResultGroup = { readonly name: FactOutput | 'message' | 'outcomes' | 'other'; readonly sections: readonly ReportSection[] };

/** Sections of a part that have words, without the marks of footnotes, which a sheet of two pages has no room for. */
export function sectionsOf({ input }: Context, part: SectionPart): readonly ReportSection[] {
  return input.sections.filter((section) => section.part === part && section.text.original !== undefined).map(withoutNotes);
}

const noteMark = /\[\^\d{1,3}\]/gu;

function withoutNotes(section: ReportSection): ReportSection {
  const { original, translations } = section.text;
  if (original === undefined || Object.keys(section.notes).length === 0) return section;
  const translated = Object.entries(translations).map(([language, text]) => [language, { ...text, blocks: text.blocks.map(withoutMarks) }] as const);
  return { ...section, text: { ...section.text, original: { ...original, blocks: original.blocks.map(withoutMarks) }, translations: Object.fromEntries(translated) } };
}

function withoutMarks(block: Block): Block {
  const bare = (run: Run): Run => ({ ...run, text: run.text.replace(noteMark, '') });
  return block.type === 'list' ? { ...block, items: block.items.map((runs) => runs.map(bare)) } : { ...block, runs: block.runs.map(bare) };
}

export const contextSections = (context: Context): readonly ReportSection[] => {
  const written = sectionsOf(context, 'context');
  return written.length > 0 ? written : sectionsOf(context, 'introduction');
};

/** The core message, then the results under the four outputs of source 003; every output stands, so that a gap can be seen. */
export function resultGroups(context: Context): readonly ResultGroup[] {
  const message: ResultGroup = { name: 'message', sections: sectionsOf(context, 'core-message') };
  const results = sectionsOf(context, 'result');
  if (results.length === 0) return [message, { name: 'outcomes' as const, sections: sectionsOf(context, 'key-outcome') }].filter(({ sections }) => sections.length > 0);
  const other = results.filter(({ output }) => output === null);
  return [
    ...(message.sections.length === 0 ? [] : [message]),
    ...factOutputs
      .map((name): ResultGroup => ({ name, sections: results.filter(({ output }) => output === name) }))
      .filter(({ sections }) => sections.length > 0 || context.options.emptyParts === 'named'),
    ...(other.length === 0 ? [] : [{ name: 'other' as const, sections: other }]),
  ];
}

/** What was agreed to be done, in the order of the discussion. */
export function followUps({ input }: Context): readonly ReportContribution[] {
  return input.roundtables.flatMap(({ questions }) => questions.flatMap(({ contributions }) => contributions.filter(({ type }) => type === 'follow-up')));
}

/** Lines that each flexible part may fill. The same input gives every part the same shares. */
export function allotted(context: Context): Readonly<Record<Flexible, number>> {
  const has = (part: string): boolean => context.options.parts?.includes(part) ?? true;
  const wanted = flexible.map((part) => (has(part) ? wantedBy(context, part) : 0));
  const shares = shareOut(roomOf(context) - fixedLines(context, has), flexible.map((part, at) => ({ lines: wanted[at] ?? 0, weight: weights[part] })));
  const share = (part: Flexible): number => shares[flexible.indexOf(part)] ?? 0;
  // Whole paragraphs seldom fill a share to its end: what the others leave is for the results.
  const spare = flexible.reduce((sum, part) => sum + (part === 'results' ? 0 : share(part) - Math.min(share(part), usedBy(context, part, share(part)))), 0);
  return { context: share('context'), goals: share('goals'), results: share('results') + spare, nextSteps: share('nextSteps'), contact: share('contact') };
}

function usedBy(context: Context, part: Exclude<Flexible, 'results'>, lines: number): number {
  if (part === 'nextSteps') return fittedSteps(context, lines).used;
  const items = itemsOf(context, part);
  return items.length === 0 ? 0 : fit(context, items, lines).used;
}

/** The steps there is room for, each with who is responsible and by when. */
export const fittedSteps = (context: Context, lines: number): Fitted<ReportContribution> => fit(context, followUps(context), lines, (step) => tailOf(context, step));

function tailOf(context: Context, step: ReportContribution): string {
  return followUpTail(context, step).map((run) => (run.kind === 'text' ? run.text : '')).join('');
}

function itemsOf(context: Context, part: Exclude<Flexible, 'results' | 'nextSteps'>): readonly ReportSection[] {
  switch (part) {
    case 'context': return contextSections(context);
    case 'goals': return sectionsOf(context, 'expected-outcome');
    case 'contact': return sectionsOf(context, 'contact');
  }
}

function wantedBy(context: Context, part: Flexible): number {
  const sum = (sections: readonly { readonly text: ReportSection['text'] }[]): number => sections.reduce((lines, { text }) => lines + linesOf(context, text), 0);
  if (part === 'results') return resultGroups(context).reduce((lines, { name, sections }) => lines + groupLines(name) + sum(sections), 0);
  if (part === 'nextSteps') return followUps(context).reduce((lines, step) => lines + linesOf(context, step.text, tailOf(context, step)), 0);
  return sum(itemsOf(context, part));
}

/** What the heading of a group takes. */
export const groupLines = (name: ResultGroup['name']): number => (name === 'message' ? 1.2 : lineCosts.heading2);

/** Title, headings, the table of figures and the closing notes. */
function fixedLines(context: Context, has: (part: string) => boolean): number {
  const { texts } = context.input.workshop;
  const event = pick(context, texts.event)?.plain ?? '';
  const headings = [...flexible, 'figures'].filter(has).length * lineCosts.heading1;
  return headings
    + (has('title') ? 2.4 + 1.3 * linesOfPlain(event, 75) + 2.3 * linesOfPlain(plainTitle(context), 38) + 2.3 : 0)
    + (has('figures') ? 7.5 + 1.1 * Math.ceil(new Set(context.input.bodies.map(({ group }) => group)).size / 3) : 0)
    + (has('notes') ? 3 : 0);
}
