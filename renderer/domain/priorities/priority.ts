import { numberIn, stringOf, textOf, type FieldReader } from '../decode.ts';
import type { MultiText } from '../text.ts';
import { mostRating } from '../votes/ballot.ts';

/**
 * Fields of a candidate priority. One made from a gap has `checklist` and `question` (as an answer has), one written by hand neither.
 * Both have the texts `title` (proposed wording; empty: the question's own words stand for it) and `reasons`, one `rating.<criterion>`
 * each from 1 to 5, and `decision`. Priorities belong to the room, not to a table. The order by hand is that of their places.
 */
export const priorityTexts = ['title', 'reasons'] as const;
export type PriorityText = (typeof priorityTexts)[number];

export const decisions = ['chosen', 'later', 'not'] as const;
export type Decision = (typeof decisions)[number];

/** The question of a checklist whose answer is a gap. */
export type GapPlace = { readonly checklist: string; readonly question: string };

export type PriorityView = Readonly<Record<PriorityText, MultiText>> & {
  readonly id: string;
  /** Null where it was written by hand. */
  readonly from: GapPlace | null;
  /** By criterion; one that was not rated is not in it. */
  readonly ratings: Readonly<Record<string, number>>;
  /** Null while nothing is decided. */
  readonly decision: Decision | null;
  /** Fields in which two laptops wrote different things without knowing of each other. */
  readonly open: readonly string[];
};

/** Id of a priority made from a gap: from what it is about, so that two laptops that propose the same gap meet in one record. */
export const priorityId = (workshop: string, { checklist, question }: GapPlace): string => `${workshop}:priority:${checklist}:${question}`;

/** Register of a rating. */
export const ratingField = (criterion: string): string => `rating.${criterion}`;

/** A record as it is read here. */
export type PriorityReader = FieldReader & { readonly id: string; readonly open: readonly string[] };

/** The priority in a record. */
export function priorityOf(view: PriorityReader): PriorityView {
  const { fields } = view;
  const [checklist, question] = [stringOf(view, 'checklist'), stringOf(view, 'question')];
  const rated = Object.keys(fields).flatMap((field): readonly (readonly [string, number])[] => {
    const criterion = /^rating\.(.+)$/u.exec(field)?.[1];
    const rating = numberIn(fields, field);
    return criterion === undefined || rating === undefined || rating < 1 || rating > mostRating ? [] : [[criterion, rating]];
  });
  return {
    id: view.id,
    from: checklist === undefined || question === undefined ? null : { checklist, question },
    title: textOf(view, 'title'),
    reasons: textOf(view, 'reasons'),
    ratings: Object.fromEntries(rated),
    decision: decisions.find((one) => one === fields['decision']) ?? null,
    open: view.open,
  };
}
