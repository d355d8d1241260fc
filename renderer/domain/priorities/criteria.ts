import { numberIn, textOf, type FieldReader } from '../decode.ts';
import type { MultiText } from '../text.ts';

/**
 * By what the participants of a workshop compare priorities. Like its own stakeholder groups, this is a part of the workshop's record:
 * one `criterionWeight.<slug>` each (0 leaves the criterion out; 1 where nobody wrote one), and for criteria of its own the text
 * `criterion.<slug>`, the order key `criterionPlace.<slug>` and `criterionRemoved.<slug>`. What was rated by a criterion that is
 * left out or removed stays in the record. `prioritiesBy` is the order that the room looks at.
 */
export const shippedCriteria = ['impact', 'feasibility', 'urgency', 'rights'] as const;
export type ShippedCriterion = (typeof shippedCriteria)[number];

export const mostWeight = 3;
const usualWeight = 1;

export const waysToOrder = ['criteria', 'votes', 'hand'] as const;
export type WayToOrder = (typeof waysToOrder)[number];

export type Criterion = {
  readonly slug: string;
  /** Null for those that ship: the screen has words for them. */
  readonly name: MultiText | null;
  /** 0 to 3. */
  readonly weight: number;
};

/** A criterion of the workshop's own, also one that was removed. */
export type OwnCriterion = { readonly slug: string; readonly name: MultiText; readonly key: string; readonly isRemoved: boolean };

/** All criteria of a workshop: those that ship, then its own in their order. */
export function criteriaOf(workshop: FieldReader): readonly Criterion[] {
  const own = ownCriteriaOf(workshop).filter(({ isRemoved }) => !isRemoved);
  const weightOf = (slug: string): number => Math.min(mostWeight, numberIn(workshop.fields, `criterionWeight.${slug}`) ?? usualWeight);
  return [...shippedCriteria.map((slug) => ({ slug, name: null, weight: weightOf(slug) })), ...own.map(({ slug, name }) => ({ slug, name, weight: weightOf(slug) }))];
}

/** The workshop's own criteria in their order, those that were removed among them; one whose adding was taken back is none. */
export function ownCriteriaOf(workshop: FieldReader): readonly OwnCriterion[] {
  const slugs = Object.keys(workshop.fields).flatMap((field) => /^criterion\.([^.]+)\.o$/u.exec(field)?.[1] ?? []);
  return slugs.flatMap((slug): readonly OwnCriterion[] => {
    const name = textOf(workshop, `criterion.${slug}`);
    const key = workshop.fields[`criterionPlace.${slug}`];
    return name.original === undefined ? [] : [{ slug, name, key: typeof key === 'string' ? key : '', isRemoved: workshop.fields[`criterionRemoved.${slug}`] === true }];
  }).sort((a, b) => compare(a.key, b.key) || compare(a.slug, b.slug));
}

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

/** In which order the room looks at its priorities. */
export const wayToOrderOf = (workshop: FieldReader): WayToOrder => waysToOrder.find((one) => one === workshop.fields['prioritiesBy']) ?? 'criteria';

/** Criteria that count: their weight is not nought. */
export const countedCriteria = (criteria: readonly Criterion[]): readonly Criterion[] => criteria.filter(({ weight }) => weight > 0);
