import type { GapPlace } from '../priorities/priority.ts';
import { citationsOf, type CitationView } from '../citation.ts';
import { dayOf, stringOf, textOf, type FieldReader } from '../decode.ts';
import type { MultiText } from '../text.ts';

/**
 * Fields of an item of the action plan. `level` says what it is; all have `title.o`, what they answer (`priority`, the id of one; or
 * `checklist` and `question`, a gap that is no priority) and what they rest on (`cites.<item>`). Goals, outcomes, outputs and activities
 * have texts on who does it and with what, and the days `start` and `due`; indicators their values and the days `baselineDay` and `due`
 * (of the target). An activity has `expects` besides, and what became of it: `progress`, `doneOn`, `followUp.o`. A line taken over from the library is an activity.
 */
export const planLevels = ['goal', 'outcome', 'output', 'activity', 'indicator'] as const;
export type PlanLevel = (typeof planLevels)[number];

export const planTexts = ['title', 'responsible', 'partners', 'budget', 'funding', 'risks', 'assumptions', 'baseline', 'target', 'source', 'verification', 'followUp'] as const;
export type PlanText = (typeof planTexts)[number];

export const planDays = ['start', 'due', 'baselineDay', 'doneOn'] as const;
export type PlanDay = (typeof planDays)[number];

/** What the response to a gap will be once an activity is done. */
export const expectedResponses = ['yes', 'partly'] as const;
export type ExpectedResponse = (typeof expectedResponses)[number];

export const progresses = ['not-started', 'under-way', 'done', 'dropped'] as const;
export type Progress = (typeof progresses)[number];

/** What is chosen of an item rather than typed. */
export type PlanChoices = Readonly<Record<PlanDay, string | null>> & {
  readonly level: PlanLevel;
  /** The priority it answers; null where it answers none. */
  readonly priority: string | null;
  readonly expects: ExpectedResponse;
  readonly progress: Progress;
};

export type PlanItemView = PlanChoices & Readonly<Record<PlanText, MultiText>> & {
  readonly id: string;
  /** The item it stands below by its place, or the workshop; null where its place says nothing. */
  readonly parent: string | null;
  /** The gap it came from where there is no priority. */
  readonly gap: GapPlace | null;
  readonly cites: readonly CitationView[];
  /** Fields in which two laptops wrote different things without knowing of each other. */
  readonly open: readonly string[];
};

const ofWork = ['responsible', 'partners', 'budget', 'funding', 'risks', 'assumptions'] as const satisfies readonly PlanText[];

/** Texts that are asked for at each level, in order, after the title. */
export const textsAt: Readonly<Record<PlanLevel, readonly PlanText[]>> = {
  goal: ofWork,
  outcome: ofWork,
  output: ofWork,
  activity: [...ofWork, 'followUp'],
  indicator: ['baseline', 'target', 'source', 'verification'],
};

/** Days that are asked for at each level. */
export const daysAt: Readonly<Record<PlanLevel, readonly PlanDay[]>> = {
  goal: ['start', 'due'],
  outcome: ['start', 'due'],
  output: ['start', 'due'],
  activity: ['start', 'due', 'doneOn'],
  indicator: ['baselineDay', 'due'],
};

/** True where an item of one level may stand below one of another: levels may be skipped, and an indicator measures anything but an indicator. */
export const mayStandBelowLevel = (level: PlanLevel, above: PlanLevel): boolean => planLevels.indexOf(level) > planLevels.indexOf(above);

const ofPriorities = (workshop: string): string => `${workshop}:priority:`;

/** Id of the item made from a priority: from what it is about, so that two laptops that take over the same one meet in one record. */
export function adoptedId(workshop: string, priority: string): string {
  const begins = ofPriorities(workshop);
  return `${workshop}:plan-item:${priority.startsWith(begins) ? priority.slice(begins.length) : priority}`;
}

/** A record as it is read here. */
export type PlanItemReader = FieldReader & { readonly id: string; readonly parent: string | null; readonly open: readonly string[] };

/** The item in a record. A level that nobody knows reads as an activity: that is what is asked for most. */
export function planItemOf(view: PlanItemReader): PlanItemView {
  const { fields } = view;
  const chosen = <T extends string>(field: string, all: readonly T[]): T | undefined => all.find((one) => one === fields[field]);
  const [checklist, question] = [stringOf(view, 'checklist'), stringOf(view, 'question')];
  const text = (field: PlanText): MultiText => textOf(view, field);
  return {
    id: view.id,
    parent: view.parent,
    level: chosen('level', planLevels) ?? 'activity',
    priority: stringOf(view, 'priority') ?? null,
    gap: checklist === undefined || question === undefined ? null : { checklist, question },
    cites: citationsOf(fields),
    expects: chosen('expects', expectedResponses) ?? 'yes',
    progress: chosen('progress', progresses) ?? 'not-started',
    start: dayOf(view, 'start'),
    due: dayOf(view, 'due'),
    baselineDay: dayOf(view, 'baselineDay'),
    doneOn: dayOf(view, 'doneOn'),
    title: text('title'),
    responsible: text('responsible'),
    partners: text('partners'),
    budget: text('budget'),
    funding: text('funding'),
    risks: text('risks'),
    assumptions: text('assumptions'),
    baseline: text('baseline'),
    target: text('target'),
    source: text('source'),
    verification: text('verification'),
    followUp: text('followUp'),
    open: view.open,
  };
}
