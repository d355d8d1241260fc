import { sheetsOf, type Sheet, type SheetQuestion } from '../../../content/checklist-sheet.ts';
import { repliesTo } from '../../../domain/assessment/heat.ts';
import { noReply, type Reply } from '../../../domain/assessment/reply.ts';
import { settledReply } from '../../../domain/assessment/settled-reply.ts';
import { originOf } from '../../../domain/plan/origin.ts';
import { planTree, type PlanNode, type PlanTree } from '../../../domain/plan/plan-tree.ts';
import type { GapPlace } from '../../../domain/priorities/priority.ts';
import type { Context } from '../../context.ts';
import type { ReportAnswer, ReportPlanItem, ReportPriority } from '../../input.ts';

/** A gap that a priority or an item of the plan answers. `sheet` and `asked` are null where this copy of the workbook does not have them. */
export type AnsweredGap = GapPlace & { readonly sheet: Sheet | null; readonly asked: SheetQuestion | null; readonly reply: Reply };

/** The action plan as a report tells it. */
export type Planned = {
  readonly tree: PlanTree;
  /** All that were proposed; the rules of the plan take them all. */
  readonly priorities: readonly ReportPriority[];
  /** Those that were chosen, and those that the plan answers all the same; numbered by their place here, from 1. */
  readonly listed: readonly ReportPriority[];
  /** Numbered by their place here, from 1. */
  readonly gaps: readonly AnsweredGap[];
  readonly sheets: readonly Sheet[];
  readonly answers: readonly ReportAnswer[];
};

/** What of the record the parts of the report are made from. */
export function plannedOf({ input, library, options }: Pick<Context, 'input' | 'library' | 'options'>): Planned {
  const { items, priorities } = input.plan ?? { items: [], priorities: [] };
  const { answers, own } = input.assessments ?? { answers: [], own: [] };
  const tree = planTree(items, input.workshop.id);
  const sheets = library === null ? [] : sheetsOf(library, own, options.language);
  const origins = tree.map((node) => originOf(node, priorities));
  const answered = new Set(origins.map(({ priority }) => priority?.id));
  const listed = priorities.filter(({ id, decision }) => decision === 'chosen' || answered.has(id));
  const places = [...listed.map(({ from }) => from), ...origins.map(({ gap }) => gap)].flatMap((place) => place ?? []);
  const gaps = places.filter((place, at) => places.findIndex((other) => isSameGap(other, place)) === at).map((place): AnsweredGap => {
    const sheet = sheets.find(({ id }) => id === place.checklist) ?? null;
    const replies = repliesTo(place.checklist, answers).get(place.question);
    return { ...place, sheet, asked: sheet?.questions.find(({ path }) => path === place.question) ?? null, reply: replies === undefined ? noReply : settledReply(replies).reply };
  });
  return { tree, priorities, listed, gaps, sheets, answers };
}

export const isSameGap = (one: GapPlace, other: GapPlace): boolean => one.checklist === other.checklist && one.question === other.question;

/** The item with its texts as a report needs them: a node of the tree holds the very items that were collected. */
export function itemOf({ input }: Pick<Context, 'input'>, { item }: PlanNode): ReportPlanItem {
  const found = input.plan?.items.find(({ id }) => id === item.id);
  if (found === undefined) throw new Error(`The plan of the report has no item ${item.id}`);
  return found;
}

export const isIndicator = ({ item }: PlanNode): boolean => item.level === 'indicator';
