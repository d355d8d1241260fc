import { ownerWords, speakerRuns } from '../attribution.ts';
import { markWords, referenceNumber, type Context } from '../context.ts';
import type { ReportContribution } from '../input.ts';
import type { ModelRun, Paragraph } from '../model.ts';
import { flow, gapOf, gapRuns, leadRun, recordRef, toned } from '../text-flow.ts';
import { markerRuns } from './heading.ts';
import { quotation } from './quotation.ts';

/** One contribution: its number (`label`, in Western digits), its type, the text, what it cites, who said it, and `more` that a kind of report says of it. */
export function contributionBlocks(context: Context, contribution: ReportContribution, label: string, more: readonly ModelRun[] = []): readonly Paragraph[] {
  const { words, format } = context;
  const shown = format.label(label);
  return flow(context, contribution.type === 'quote' ? quotation(contribution.text) : contribution.text, {
    role: 'contribution',
    // Only what other parts lead to needs a place: thousands of them would slow Word down.
    ...(contribution.type === 'follow-up' ? { id: contributionAnchor(label) } : {}),
    number: { series: 'outline', level: 2, instance: 0, label: shown },
    lead: [leadRun(context, words(`type.${contribution.type}`))],
    tail: [
      ...contribution.cites.flatMap((citation) => referenceRuns(context, referenceNumber(context, citation))),
      ...followUpTail(context, contribution),
      ...said(context, speakerRuns(context, contribution.speakers)),
      ...more,
      ...markerRuns(context, markWords(context, contribution.marks, contribution.text, shown)),
    ],
    voice: 'answer',
    place: shown,
    ...recordRef('contribution', contribution.id),
  });
}

/** The place a contribution can be reached at from other parts of the report. */
export function contributionAnchor(label: string): string {
  return `contribution-${label.replace(/[./]/gu, '-')}`;
}

/** Who said or holds it, after a dash. */
export function said(context: Context, names: readonly ModelRun[]): readonly ModelRun[] {
  if (names.length === 0) return [];
  return [toned(context.words('list.dash'), 'muted'), ...muted(names)];
}

/** Runs said beside what they stand with. */
export function muted(runs: readonly ModelRun[]): readonly ModelRun[] {
  return runs.map((run) => (run.kind === 'text' ? { ...run, tone: 'muted' } : run));
}

/** The number of a reference, which leads to it. */
export function referenceRuns(context: Context, number: number): readonly ModelRun[] {
  return [...gapRuns(context), { kind: 'text', text: context.format.label(`[${String(number)}]`), target: `reference-${String(number)}` }];
}

/** Who is responsible for a follow-up and by when. */
export function followUpTail(context: Context, contribution: ReportContribution): readonly ModelRun[] {
  if (contribution.type !== 'follow-up') return [];
  const { words, format } = context;
  const owner = ownerWords(context, contribution);
  return [
    ...(owner === '' ? [] : [toned(`${gapOf(context)}${words('followUp.owner', { owner })}`, 'muted')]),
    ...(contribution.due === null ? [] : [toned(`${gapOf(context)}${words('followUp.due', { date: format.date(contribution.due) })}`, 'muted')]),
  ];
}
