import { numberIn, stringOf, textOf, type FieldReader } from '../decode.ts';
import { isObject, type Json } from '../json.ts';
import type { MultiText } from '../text.ts';

/**
 * Fields of what is voted on. A `ballot` has `title` and `decision` (texts), `method`, `counting`, `state`, `dots`, `places`,
 * `question` (an id) and one `entitled.<group>` a stakeholder group that may vote; none means everybody. Each `option` below it
 * has `text` and, where it was made from something, `madeFrom` (an id): the text is a copy, so that what was voted on stays what
 * was read out. A `vote` below it is one count: `of` says of whom, each number is a register of its own (`countField`), beside
 * `present` and `abstained`.
 *
 * What adds up. A ballot is counted in one way (`counting`): by show of hands in the whole room, by table, or by stakeholder
 * group. Only counts of that way are added, because a person sits at one table and belongs to one group, but a table's count may
 * hold the same person as a group's or the room's. Counts of another way, made before the way was changed, stay in the record and
 * are shown apart. The id of a count comes from its ballot and whom it counts (`voteId`): two laptops that count two groups merge
 * into a sum, two that count the same group meet in one record, where different numbers stand side by side until a person settles.
 */
export const ballotMethods = ['dots', 'ranking', 'rating'] as const;
export type BallotMethod = (typeof ballotMethods)[number];

export const ballotCountings = ['hands', 'tables', 'groups'] as const;
export type BallotCounting = (typeof ballotCountings)[number];

export const ballotStates = ['draft', 'open', 'closed'] as const;
export type BallotState = (typeof ballotStates)[number];

/** Ratings go from 1 to this. */
export const mostRating = 5;
/** A place is one digit key. */
export const mostPlaces = 9;
export const mostDots = 99;

/** Whom a count counts. */
export type CountUnit = { readonly kind: 'room' } | { readonly kind: 'table' | 'group'; readonly id: string };

/** The kind of unit that a way of counting adds up. */
export const unitKindOf: Readonly<Record<BallotCounting, CountUnit['kind']>> = { hands: 'room', tables: 'table', groups: 'group' };

/** How a ballot is counted. */
export type BallotSettings = {
  readonly method: BallotMethod;
  readonly counting: BallotCounting;
  /** Dots of one person. */
  readonly dots: number;
  /** How many options one person puts in order. */
  readonly places: number;
};

/** What two laptops wrote without knowing of each other, by the name of the register; the shown one first. */
type Clashes = { readonly clashes: Readonly<Record<string, readonly Json[]>> };

export type OptionView = Clashes & { readonly id: string; readonly text: MultiText; readonly madeFrom: string | null };

/** One count. `counts` by name of register; `clashes` holds what two laptops wrote without knowing of each other. */
export type VoteView = {
  readonly id: string;
  readonly unit: CountUnit;
  readonly counts: Readonly<Record<string, number>>;
  readonly present: number | null;
  readonly abstained: number;
  readonly clashes: Readonly<Record<string, readonly number[]>>;
};

export type BallotView = Clashes & BallotSettings & {
  readonly id: string;
  readonly title: MultiText;
  readonly decision: MultiText;
  readonly state: BallotState;
  readonly question: string | null;
  /** Slugs of the stakeholder groups that may vote; empty: everybody. */
  readonly entitled: readonly string[];
  readonly options: readonly OptionView[];
  readonly votes: readonly VoteView[];
};

/** A record as it is read here. */
export type BallotReader = FieldReader & { readonly id: string; readonly open: readonly string[]; values(field: string): readonly Json[] };

/** Register of the number of people (or dots) that an option has on a level, counted from 1. Dots have one level. */
export function countField(method: BallotMethod, level: number, option: string): string {
  switch (method) {
    case 'dots': return `dots.${option}`;
    case 'ranking': return `place${String(level)}.${option}`;
    case 'rating': return `rated${String(level)}.${option}`;
  }
}

/** How many levels a ballot with so many options has: one, its places, or five ratings. */
export function levelsOf({ method, places }: BallotSettings, options: number): number {
  if (method === 'rating') return mostRating;
  return method === 'dots' ? 1 : Math.max(1, Math.min(places, options, mostPlaces));
}

/** The value of a count's `of`. */
export function unitValue(unit: CountUnit): Json {
  return unit.kind === 'room' ? { room: true } : { [unit.kind]: unit.id };
}

/** Id of a count: from what it counts, so that two laptops that count the same meet in one record. */
export function voteId(ballot: string, unit: CountUnit): string {
  return unit.kind === 'room' ? `${ballot}:vote:room` : `${ballot}:vote:${unit.kind}:${unit.id}`;
}

/** Id of an option that was made from a record: the same one on two laptops is one option. */
export const optionId = (ballot: string, madeFrom: string): string => `${ballot}:option:${madeFrom}`;

/** What a ballot says beside its title; what is unknown reads as the plainest there is. */
export function ballotOf(view: BallotReader, options: readonly OptionView[], votes: readonly VoteView[]): BallotView {
  const { fields } = view;
  return {
    id: view.id,
    title: textOf(view, 'title'),
    decision: textOf(view, 'decision'),
    method: ballotMethods.find((one) => one === fields['method']) ?? 'dots',
    counting: ballotCountings.find((one) => one === fields['counting']) ?? 'hands',
    state: ballotStates.find((one) => one === fields['state']) ?? 'draft',
    dots: between(1, numberIn(fields, 'dots') ?? 3, mostDots),
    places: between(1, numberIn(fields, 'places') ?? 3, mostPlaces),
    question: stringOf(view, 'question') ?? null,
    entitled: Object.keys(fields).flatMap((field) => (fields[field] === true ? (/^entitled\.(.+)$/u.exec(field)?.[1] ?? []) : [])).sort(),
    options,
    votes,
    clashes: clashesOf(view),
  };
}

/** An option of a ballot. */
export function optionOf(view: BallotReader): OptionView {
  return { id: view.id, text: textOf(view, 'text'), madeFrom: stringOf(view, 'madeFrom') ?? null, clashes: clashesOf(view) };
}

/** One count; undefined where it does not say whom it counts. */
export function voteOf(view: BallotReader): VoteView | undefined {
  const unit = unitOf(view.fields['of']);
  if (unit === undefined) return undefined;
  const numbers = Object.keys(view.fields).filter((field) => /^(?:dots|place\d|rated\d)\./u.test(field));
  return {
    id: view.id,
    unit,
    counts: Object.fromEntries(numbers.flatMap((field) => wholeIn(view.fields, field))),
    present: numberIn(view.fields, 'present') ?? null,
    abstained: numberIn(view.fields, 'abstained') ?? 0,
    clashes: Object.fromEntries(Object.entries(clashesOf(view)).map(([field, values]) => [field, values.map((value) => (typeof value === 'number' ? value : 0))])),
  };
}

/** The counts that add up to the result of a ballot, in its way of counting and of those who may vote. */
export function addedVotes({ counting, entitled, votes }: Pick<BallotView, 'counting' | 'entitled' | 'votes'>): readonly VoteView[] {
  return votes.filter(({ unit }) => unit.kind === unitKindOf[counting] && (unit.kind !== 'group' || entitled.length === 0 || entitled.includes(unit.id)));
}

function clashesOf(view: BallotReader): Clashes['clashes'] {
  return Object.fromEntries(view.open.map((field) => [field, view.values(field)]));
}

function unitOf(value: Json | undefined): CountUnit | undefined {
  if (!isObject(value)) return undefined;
  const { room, table, group } = value;
  if (room === true) return { kind: 'room' };
  if (typeof table === 'string' && table !== '') return { kind: 'table', id: table };
  return typeof group === 'string' && group !== '' ? { kind: 'group', id: group } : undefined;
}

function wholeIn(fields: BallotReader['fields'], field: string): readonly (readonly [string, number])[] {
  const value = numberIn(fields, field);
  return value === undefined ? [] : [[field, value]];
}

const between = (least: number, value: number, most: number): number => Math.max(least, Math.min(value, most));
