/** Three short tours by keyboard. Each step is done when the program is in another state than when it began, not when a key was pressed. */
export const tourIds = ['capture', 'projector', 'report'] as const;
export type TourId = (typeof tourIds)[number];

export const tourSteps = {
  capture: ['write', 'kind', 'speaker', 'position', 'merge', 'undo', 'next'],
  projector: ['open', 'follow', 'blank', 'show', 'timer', 'end'],
  report: ['take', 'write', 'move', 'part', 'export'],
} as const satisfies Readonly<Record<TourId, readonly string[]>>;

/** A contribution as far as a tour looks at it; what is still in the entry box is not among them. */
export type ToldContribution = { readonly id: string; readonly type: string; readonly text: string; readonly speakers: number };
/** A passage of the report that has words. */
export type ToldPassage = { readonly id: string; readonly condenses: number };

/** What a tour looks at: the practice copy's record, and what is open on the screen. */
export type TourFacts = {
  readonly view: string;
  readonly question: string | null;
  readonly contributions: readonly ToldContribution[];
  readonly positions: number;
  readonly isProjecting: boolean;
  readonly isBlank: boolean;
  readonly isTimed: boolean;
  /** In the order of the report. */
  readonly passages: readonly ToldPassage[];
  /** Title of the part of the report that is open; null on other screens. */
  readonly part: string | null;
  /** Somebody is in the middle of a position or a passage. */
  readonly isWriting: boolean;
};

type Done = (before: TourFacts, now: TourFacts) => boolean;
type StepsOf<T extends TourId> = Readonly<Record<(typeof tourSteps)[T][number], Done>>;

const added = (before: TourFacts, now: TourFacts): readonly ToldContribution[] => now.contributions.filter(({ id }) => !before.contributions.some((known) => known.id === id));

/** One is gone, and its words stand in another. */
function isMerged(before: TourFacts, now: TourFacts): boolean {
  const gone = before.contributions.filter(({ id }) => !now.contributions.some((left) => left.id === id));
  return gone.some(({ text }) => now.contributions.some((left) => left.text.includes(text) && before.contributions.some(({ id, text: was }) => id === left.id && was !== left.text)));
}

const condensed = ({ passages }: TourFacts): number => passages.reduce((sum, { condenses }) => sum + condenses, 0);

function isMoved(before: TourFacts, now: TourFacts): boolean {
  const both = before.passages.filter(({ id }) => now.passages.some((other) => other.id === id)).map(({ id }) => id);
  const order = now.passages.filter(({ id }) => both.includes(id)).map(({ id }) => id);
  return both.some((id, at) => order[at] !== id);
}

const toNextQuestion: Done = (before, now) => now.question !== before.question && now.question !== null && now.view === 'capture';

const capture: StepsOf<'capture'> = {
  write: (before, now) => added(before, now).length > 0,
  kind: (before, now) => added(before, now).some(({ type }) => type === 'recommendation'),
  speaker: (before, now) => added(before, now).some(({ speakers }) => speakers > 0),
  position: (before, now) => now.positions > before.positions && !now.isWriting,
  merge: isMerged,
  undo: (before, now) => now.contributions.length > before.contributions.length,
  next: toNextQuestion,
};

const projector: StepsOf<'projector'> = {
  open: (_before, now) => now.isProjecting,
  follow: toNextQuestion,
  blank: (_before, now) => now.isProjecting && now.isBlank,
  show: (_before, now) => now.isProjecting && !now.isBlank,
  timer: (_before, now) => now.isTimed,
  end: (_before, now) => !now.isProjecting,
};

const report: StepsOf<'report'> = {
  take: (before, now) => condensed(now) > condensed(before),
  write: (before, now) => now.passages.length > before.passages.length && !now.isWriting,
  move: isMoved,
  part: (before, now) => now.part !== null && now.part !== before.part,
  export: (_before, now) => now.view === 'export',
};

const all: Readonly<Record<TourId, Readonly<Record<string, Done>>>> = { capture, projector, report };

/** Whether a step has really been done since it began. A step that is not there is never done. */
export function isStepDone(tour: TourId, step: number, before: TourFacts, now: TourFacts): boolean {
  const name: string | undefined = tourSteps[tour][step];
  return name !== undefined && all[tour][name]?.(before, now) === true;
}
