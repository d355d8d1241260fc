import type { PriorityView } from '../priorities/priority.ts';
import { isBlank } from '../text.ts';
import { originOf } from './origin.ts';
import type { PlanItemView, PlanText } from './plan-item.ts';
import { aboveOf, branchOf, indicatorsOf, type PlanNode } from './plan-tree.ts';

/** The five parts of the check (glossary of the library, SMART targets), in their order. */
export const smartParts = ['specific', 'measurable', 'achievable', 'relevant', 'timeBound'] as const;
export type SmartPart = (typeof smartParts)[number];

/** What can be missing; the screen has a sentence for each. */
export const smartCodes = ['title', 'responsible', 'indicator', 'baseline', 'target', 'verification', 'activity', 'budget', 'origin', 'measures', 'start', 'due', 'order'] as const;
export type SmartCode = (typeof smartCodes)[number];

/** What is missing of an item, part by part. */
export type Smart = Readonly<Record<SmartPart, readonly SmartCode[]>>;

type Check = readonly [code: SmartCode, isMissing: boolean];

/**
 * What an item of the plan lacks. An activity needs somebody responsible, an indicator of its own or beside it that can be read, a budget, a
 * priority, gap or goal that it serves, and two days in order. A goal, outcome or output needs the same, but in place of a budget an
 * activity that leads to it, and of the days the one by which it is reached. An indicator needs its two values, where they can be verified, the day of
 * its target, and something that it measures.
 */
export function smartOf(node: PlanNode, priorities: readonly PriorityView[]): Smart {
  const { item, outOfPlace } = node;
  const { level, start, due, baselineDay } = item;
  const lacks = (field: PlanText & SmartCode): Check => [field, isEmpty(item, field)];
  if (level === 'indicator') {
    return {
      specific: missing(lacks('title')),
      measurable: missing(lacks('baseline'), lacks('target'), lacks('verification')),
      achievable: [],
      relevant: missing(['measures', outOfPlace === 'measures-nothing']),
      timeBound: missing(['due', due === null], ['order', isAfter(baselineDay, due)]),
    };
  }
  const isActivity = level === 'activity';
  const hasActivity = branchOf(node).some((one) => one.item.level === 'activity' && one.item.progress !== 'dropped');
  return {
    specific: missing(lacks('title'), lacks('responsible')),
    measurable: measuredBy(node),
    achievable: isActivity ? missing(lacks('responsible'), lacks('budget')) : missing(['activity', !hasActivity]),
    relevant: missing(['origin', !isRelevant(node, priorities)]),
    timeBound: missing(['start', isActivity && start === null], ['due', due === null], ['order', isAfter(start, due)]),
  };
}

/** Everything that is missing, each once. */
export const missingOf = (smart: Smart): readonly SmartCode[] => [...new Set(smartParts.flatMap((part) => smart[part]))];

/** An activity is also measured by what measures the item it serves. Of several indicators the one that lacks least counts. */
function measuredBy(node: PlanNode): readonly SmartCode[] {
  const indicators = [...indicatorsOf(node), ...(node.item.level === 'activity' && node.above !== null ? indicatorsOf(node.above) : [])];
  const lacking = indicators.map(({ item }) => (['baseline', 'target', 'verification'] as const).filter((field) => isEmpty(item, field)));
  return lacking.sort((one, other) => one.length - other.length)[0] ?? ['indicator'];
}

function isRelevant(node: PlanNode, priorities: readonly PriorityView[]): boolean {
  const { priority, gap } = originOf(node, priorities);
  return priority !== null || gap !== null || aboveOf(node).some(({ item }) => item.level === 'goal');
}

const missing = (...checks: readonly Check[]): readonly SmartCode[] => checks.flatMap(([code, isMissing]) => (isMissing ? [code] : []));

const isEmpty = (item: PlanItemView, field: PlanText): boolean => isBlank(item[field].original?.blocks ?? []);

const isAfter = (one: string | null, other: string | null): boolean => one !== null && other !== null && one > other;
