import type { PlanItemView } from '../../../domain/plan/plan-item.ts';
import type { OutOfPlace, PlanNode } from '../../../domain/plan/plan-tree.ts';
import type { SmartCode, SmartPart } from '../../../domain/plan/smart.ts';
import { pickText } from '../../../domain/pick-text.ts';
import { said, type Worded } from '../../../content/checklist-sheet.ts';
import type { Formats } from '../../../i18n/formats.ts';
import { planLevelKeys } from '../../../i18n/plan-keys.ts';
import type { PlainKey, Words } from '../../../i18n/word-types.ts';

export const smartPartKeys: Readonly<Record<SmartPart, PlainKey>> = {
  specific: 'plan.smart.part.specific', measurable: 'plan.smart.part.measurable', achievable: 'plan.smart.part.achievable', relevant: 'plan.smart.part.relevant', timeBound: 'plan.smart.part.timeBound',
};

export const smartCodeKeys: Readonly<Record<SmartCode, PlainKey>> = {
  title: 'plan.smart.missing.title',
  responsible: 'plan.smart.missing.responsible',
  indicator: 'plan.smart.missing.indicator',
  baseline: 'plan.smart.missing.baseline',
  target: 'plan.smart.missing.target',
  verification: 'plan.smart.missing.verification',
  activity: 'plan.smart.missing.activity',
  budget: 'plan.smart.missing.budget',
  origin: 'plan.smart.missing.origin',
  measures: 'plan.smart.missing.measures',
  start: 'plan.smart.missing.start',
  due: 'plan.smart.missing.due',
  order: 'plan.smart.missing.order',
};

export const outOfPlaceKeys: Readonly<Record<OutOfPlace, PlainKey>> = {
  level: 'plan.outOfPlace.level', indicator: 'plan.outOfPlace.indicator', 'measures-nothing': 'plan.outOfPlace.measuresNothing', gone: 'plan.outOfPlace.gone', circle: 'plan.outOfPlace.circle',
};

/** `1.2.1`: the place of an item in the tree. */
export const numberOf = ({ path }: PlanNode, formats: Formats): string => path.map((place) => formats.number(place)).join('.');

/** `Activity 1.2.1`: how an item is spoken of. */
export const namedNode = (t: Words, node: PlanNode, formats: Formats): string => t('plan.named', { level: t(planLevelKeys[node.item.level]), number: numberOf(node, formats) });

/** What an item is called; one without a title says that it has none. */
export function titleOf(t: Words, { title }: PlanItemView, language: string): Worded {
  const own = pickText(title, language);
  return own !== undefined && own.plain !== '' ? own : said(t('plan.untitled'), language);
}
