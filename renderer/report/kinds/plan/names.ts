import type { PlanNode } from '../../../domain/plan/plan-tree.ts';
import { isBlank } from '../../../domain/text.ts';
import { markWords, referenceNumber, type Context } from '../../context.ts';
import type { Citation, ReportPriority, ReportText } from '../../input.ts';
import type { ModelRun, Paragraph, TextRun } from '../../model.ts';
import { markerRuns } from '../../parts/heading.ts';
import { libraryText } from '../../parts/library-text.ts';
import { flow, leadRun, textRun } from '../../text-flow.ts';
import { hasPart } from '../counting.ts';
import { isIndicator, isSameGap, itemOf, type Planned } from './planned.ts';
import type { GapPlace } from '../../../domain/priorities/priority.ts';

/** How items, priorities and gaps are called and reached throughout the report. */

/** `1.2.1`, as on the screen: the place of an item in the tree. */
export const numberOf = ({ format }: Pick<Context, 'format'>, { path }: PlanNode): string => format.label(path.map(String).join('.'));

/** `Activity 1.2.1` */
export const named = (context: Context, node: PlanNode): string => context.words('plan.named', { level: context.words(`plan.level.${node.item.level}`), number: numberOf(context, node) });

/** The place of an item: its row in the matrix, or in the table of the indicators. Counted, since Word takes forty signs and a plan may be of any depth. */
export const itemAnchor = ({ input }: Pick<Context, 'input'>, { item }: PlanNode): string => `plan-item-${String((input.plan?.items ?? []).findIndex(({ id }) => id === item.id) + 1)}`;
export const priorityAnchor = (at: number): string => `priority-${String(at + 1)}`;
export const gapAnchor = (at: number): string => `gap-${String(at + 1)}`;

/** Words that lead to a place in another part, where the report has that part. */
export function linkRun(context: Context, words: string, part: string, target: string): TextRun {
  return { ...textRun(context, words), ...(hasPart(context.options)(part) ? { target } : {}) };
}

/** The item by its level and number, as a way to it. */
export const itemLink = (context: Context, node: PlanNode): TextRun => linkRun(context, named(context, node), isIndicator(node) ? 'monitoring' : 'matrix', itemAnchor(context, node));

/** The same by its number alone, where it is said what it is. */
export const numberLink = (context: Context, node: PlanNode): TextRun => linkRun(context, numberOf(context, node), isIndicator(node) ? 'monitoring' : 'matrix', itemAnchor(context, node));

/** The priority with this id, as a way to it; nothing for one that the report does not list. */
export function priorityLink(context: Context, { listed }: Planned, id: string): readonly TextRun[] {
  const at = listed.findIndex((one) => one.id === id);
  return at < 0 ? [] : [linkRun(context, priorityNamed(context, at), 'priorities', priorityAnchor(at))];
}

export const priorityNamed = ({ words, format }: Context, at: number): string => words('plan.priority', { number: format.number(at + 1) });

/** A gap, as a way to the list of them. */
export function gapLink(context: Context, { gaps }: Planned, place: GapPlace): readonly TextRun[] {
  const at = gaps.findIndex((one) => isSameGap(one, place));
  return at < 0 ? [] : [linkRun(context, context.words('plan.gap', { number: context.format.number(at + 1) }), 'origins', gapAnchor(at))];
}

/** The number of what is cited in the list of references, as a way to it. */
export function citationLink(context: Context, citation: Citation): TextRun {
  const number = referenceNumber(context, citation);
  return linkRun(context, context.format.label(`[${String(number)}]`), 'references', `reference-${String(number)}`);
}

/** What an item is called, with what is to be known of it. */
export function titleOf(context: Context, node: PlanNode, lead: readonly ModelRun[] = []): readonly Paragraph[] {
  const { title, marks } = itemOf(context, node);
  return titled(context, isBlank(title.original?.blocks ?? []) ? libraryText(context.options.language, context.words('plan.untitled')) : title, marks, named(context, node), lead);
}

/** The wording of a priority; where nobody wrote one the question stands for it. */
export function priorityTitle(context: Context, { gaps }: Planned, priority: ReportPriority, at: number): readonly Paragraph[] {
  const asked = priority.from === null ? undefined : gaps.find((one) => priority.from !== null && isSameGap(one, priority.from))?.asked?.asked;
  const standIn = asked === undefined ? libraryText(context.options.language, context.words('plan.untitledPriority')) : libraryText(asked.language, asked.plain);
  return titled(context, isBlank(priority.title.original?.blocks ?? []) ? standIn : priority.title, priority.marks, priorityNamed(context, at));
}

function titled(context: Context, text: ReportText, marks: ReportPriority['marks'], place: string, lead: readonly ModelRun[] = []): readonly Paragraph[] {
  return flow(context, text, { role: 'cell', more: 'cell', voice: 'passage', place, lead, tail: markerRuns(context, markWords(context, marks, text, place)) });
}

/** A text of the plan in its own language and direction, after `lead` in the report's own words; nothing where nothing was written. */
export function written(context: Context, text: ReportText, place: string, { lead, role = 'cell' }: { readonly lead?: string; readonly role?: 'cell' | 'more' } = {}): readonly Paragraph[] {
  if (isBlank(text.original?.blocks ?? [])) return [];
  return flow(context, text, {
    role,
    ...(role === 'cell' ? { more: 'cell', unmarked: true } : {}),
    place,
    lead: lead === undefined ? [] : [leadRun(context, lead)],
    tail: text.open ? markerRuns(context, markWords(context, [], text, place)) : [],
  });
}
