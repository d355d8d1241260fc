import { whoElse } from '../../../content/checklist-sheet.ts';
import { isMeant } from '../../../domain/plan/plan-check.ts';
import type { PlanNode } from '../../../domain/plan/plan-tree.ts';
import type { PlanText } from '../../../domain/plan/plan-item.ts';
import { isBlank } from '../../../domain/text.ts';
import type { Context } from '../../context.ts';
import type { ModelBlock, ModelRun, NumberRef, Paragraph } from '../../model.ts';
import { grid } from '../../parts/grid.ts';
import { heading, line } from '../../parts/heading.ts';
import { stakeholders } from '../../parts/stakeholders.ts';
import { gapRuns, leadRun, textRun } from '../../text-flow.ts';
import { formHeading, formSource, planForm } from './form.ts';
import { citationLink, itemLink, named, numberLink, priorityNamed, titleOf, written } from './names.ts';
import { isIndicator, itemOf, plannedOf, type Planned } from './planned.ts';
import { filled } from './matrix.ts';
import { responsibleTable } from './responsible.ts';
import { below, under, unknown, unknownOf } from './unknown.ts';

/** The narrative, element by element as the handbook has them: what the record says of each, and what is not yet known. */
export function narrative(context: Context, number: NumberRef): readonly ModelBlock[] {
  const { library } = context;
  if (library === null) return [];
  const planned = plannedOf(context);
  const head = heading(context, 1, 'part-narrative', context.words('plan.narrative'), number);
  const element = (part: string, blocks: readonly ModelBlock[]): readonly ModelBlock[] => under([formHeading(context, library, planForm, part)], blocks);
  return under([head, formSource(context, library, planForm)], [
    ...element('narrative-reasons', reasons(context, planned)),
    ...element('narrative-participation', participation(context, planned)),
    ...element('narrative-roles', roles(context, planned)),
    ...element('narrative-funds', funds(context, planned)),
  ]);
}

/** Why these activities: the reasons of the priorities, what of the library they rest on, and the order in which they begin. */
function reasons(context: Context, { tree, listed }: Planned): readonly Paragraph[] {
  const { words } = context;
  const chosen = listed.map((priority, at) => ({ priority, name: priorityNamed(context, at) })).filter(({ priority }) => priority.decision === 'chosen');
  const unsaid = chosen.filter(({ priority }) => isBlank(priority.reasons.original?.blocks ?? []));
  const activities = tree.filter(isMeant);
  const begun = activities.filter(({ item }) => item.start !== null).toSorted((one, other) => (one.item.start ?? '').localeCompare(other.item.start ?? '', 'en'));
  const resting = activities.filter((node) => itemOf(context, node).cites.length > 0);
  return [
    ...chosen.flatMap(({ priority, name }) => written(context, priority.reasons, name, { lead: `${name}${words('plan.colon')}`, role: 'more' })),
    ...listLine(context, words('plan.rests'), resting.map((node) => [itemLink(context, node), ...itemOf(context, node).cites.flatMap((citation) => [...gapRuns(context), citationLink(context, citation)])])),
    ...listLine(context, words('plan.sequence'), begun.map((node) => [itemLink(context, node), textRun(context, words('plan.when', { date: context.format.date(node.item.start ?? '') }))])),
    ...(unsaid.length === 0 ? [] : unknown(context, 'why', { items: unsaid.map(({ name }) => name).join(words('list.separator')) })),
    ...unknownOf(context, 'begins', activities.filter(({ item }) => item.start === null)),
  ];
}

function listLine(context: Context, lead: string, items: readonly (readonly ModelRun[])[]): readonly Paragraph[] {
  if (items.length === 0) return [];
  return [line(context, 'more', [leadRun(context, lead), ...items.flatMap((runs, at) => (at === 0 ? runs : [textRun(context, context.words('list.separator')), ...runs]))])];
}

/** Who is there for each checklist that was taken up. */
function participation(context: Context, { sheets }: Planned): readonly ModelBlock[] {
  const { format, input } = context;
  const taken = (input.assessments?.checklists ?? []).filter(({ isChosen }) => isChosen);
  const told = sheets.flatMap((sheet) => {
    const assessment = taken.find(({ checklist }) => checklist === sheet.id);
    if (assessment === undefined || (Object.keys(assessment.stakeholders).length === 0 && assessment.whoElse.original === undefined)) return [];
    const marked = { stakeholders: sheet.stakeholders.filter(({ slug }) => slug === whoElse || assessment.stakeholders[slug] !== undefined) };
    const title = { ...line(context, 'more', [{ ...textRun(context, sheet.title.plain, sheet.title.language), tone: 'label' as const }]), keepNext: true as const };
    return [title, ...stakeholders(context, marked, assessment, format.label(sheet.number))];
  });
  return [...told, ...unknown(context, told.length === 0 ? 'participation' : 'participationWhen')];
}

/** Who answers for what, and which rules hold. */
function roles(context: Context, { tree }: Planned): readonly ModelBlock[] {
  const work = tree.filter((node) => !isIndicator(node) && node.item.progress !== 'dropped');
  return below(responsibleTable(context, work), [
    ...unknownOf(context, 'responsible', work.filter((node) => lacks(context, node, 'responsible'))),
    ...unknown(context, 'rules'),
  ]);
}

/** What it costs and who pays. */
function funds(context: Context, { tree }: Planned): readonly ModelBlock[] {
  const work = tree.filter((node) => !isIndicator(node) && node.item.progress !== 'dropped');
  const costed = work.filter((node) => !lacks(context, node, 'budget') || !lacks(context, node, 'funding'));
  const activities = work.filter(isMeant);
  const table = costed.length === 0 ? [] : [grid(context, 'funds', ['number', 'planItem', 'budget', 'funding'], [12, 40, 24, 24], costed.map((node) => [
    [line(context, 'cell', [numberLink(context, node)])],
    titleOf(context, node),
    filled(context, written(context, itemOf(context, node).budget, named(context, node))),
    filled(context, written(context, itemOf(context, node).funding, named(context, node))),
  ]))];
  return below(table, [
    ...unknownOf(context, 'budget', activities.filter((node) => lacks(context, node, 'budget'))),
    ...unknownOf(context, 'funding', activities.filter((node) => lacks(context, node, 'funding'))),
    ...unknown(context, 'accounts'),
  ]);
}

const lacks = (context: Context, node: PlanNode, field: PlanText): boolean => isBlank(itemOf(context, node)[field].original?.blocks ?? []);
