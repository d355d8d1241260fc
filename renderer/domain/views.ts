import type { CitationView } from './citation.ts';
import type { DateSpan } from './date-span.ts';
import type { ContributionType, PositionState, Sex, WorkshopStage } from './kinds.ts';
import type { OwnGroup } from './groups.ts';
import type { OwnCriterion } from './priorities/criteria.ts';
import type { Digits } from './locale.ts';
import type { Speaker } from './speaker.ts';
import type { SinceRoom } from './since-room.ts';
import type { TeamRole } from './team.ts';
import type { LanguageTag, MultiText } from './text.ts';
import type { Unheard } from './unheard.ts';

/** What the screens read: records decoded into plain things, with texts, order and open conflicts worked out. */

/** Fields of a record whose concurrent values nobody has settled yet; the shown value is one of them, always marked. */
type Conflicts = { readonly open: readonly string[] };

/** The header fields of the Chisinau report (source 002) that hold text. */
export const headerTexts = [
  'title',
  'event',
  'place',
  'hosts',
  'collaboration',
  'supporters',
  'coordinator',
  'advisers',
  'rapporteur',
  'participantsNote',
] as const;
export type HeaderText = (typeof headerTexts)[number];

export type WorkshopView = Conflicts & {
  readonly id: string;
  readonly texts: Readonly<Record<HeaderText, MultiText>>;
  /** What a template says to whoever fills in a field. */
  readonly hints: Readonly<Partial<Record<HeaderText, MultiText>>>;
  readonly dates: DateSpan | null;
  readonly participantsTotal: number | null;
  readonly reportDate: string | null;
  /** Language that new text is written in unless somebody says otherwise. */
  readonly language: LanguageTag;
  /** Languages a question is shown in side by side, on paper and on the projector; at most two. Empty: in one alone. */
  readonly questionLanguages: readonly LanguageTag[];
  /** ISO 3166 code; null where none is set. */
  readonly region: string | null;
  readonly digits: Digits;
  /** Stakeholder groups of its own, in order, the removed ones among them. */
  readonly groups: readonly OwnGroup[];
  /** Criteria of its own by which priorities are compared, in order, the removed ones among them. */
  readonly criteria: readonly OwnCriterion[];
  readonly stage: WorkshopStage;
  readonly archived: boolean;
  readonly sample: boolean;
};

export type WorkshopSummary = {
  readonly id: string;
  readonly title: MultiText;
  readonly place: MultiText;
  readonly stage: WorkshopStage;
  readonly archived: boolean;
  readonly sample: boolean;
  readonly contributions: number;
  readonly participants: number;
  /** ISO UTC of the last change on this laptop; display only. */
  readonly changedAt: string | null;
};

export type OutlineQuestion = {
  readonly id: string;
  /** As shown in the margin, on paper and in Word: `4.3`. */
  readonly number: string;
  readonly wording: MultiText;
  readonly contributions: number;
  readonly positions: Readonly<Record<PositionState, number>>;
};
export type OutlineRoundtable = {
  readonly id: string;
  readonly number: string;
  readonly title: MultiText;
  readonly questions: readonly OutlineQuestion[];
};

/** A line of the plan as it stands before the plan is drawn up: taken over from the library, with its source. */
export type PlanLineView = { readonly id: string; readonly title: MultiText; readonly cites: readonly CitationView[] };

/** What somebody at this installation did with an item of the library. */
export type ItemMark = { readonly isBookmarked: boolean; readonly isRead: boolean };

export type QuestionView = Conflicts & {
  readonly id: string;
  /** The question of the library it was taken from. */
  readonly library: string | null;
  readonly number: string;
  readonly roundtable: { readonly id: string; readonly number: string; readonly title: MultiText };
  readonly wording: MultiText;
  readonly usable: MultiText;
  /** Background it is asked with. */
  readonly context: MultiText;
  readonly minutes: number | null;
  /** Items of the library that somebody linked with it. */
  readonly links?: readonly CitationView[];
  /** Kept as agreed in the room. */
  readonly isAgreed?: boolean;
  /** What was written of stakeholder groups that were not heard on it. */
  readonly unheard: readonly Unheard<MultiText>[];
};

export type ContributionView = Conflicts & {
  readonly id: string;
  readonly number: number;
  readonly text: MultiText;
  /** Other versions of the text that stand beside the shown one until a person settles which holds. */
  readonly versions: readonly MultiText[];
  readonly type: ContributionType;
  readonly speakers: readonly Speaker[];
  /** The break-out table it was recorded at. */
  readonly table: string | null;
  /** Key of a sector of the library. */
  readonly sector: string | null;
  /** Who is to do a follow-up, and by which day (ISO). */
  readonly owner: Speaker | null;
  readonly due: string | null;
  /** Written before the event. */
  readonly prepared?: boolean;
  /** What became of it since the room agreed; null where its question was not kept as agreed. */
  readonly since?: SinceRoom | null;
  /** What it cites from the library. */
  readonly cites: readonly CitationView[];
  readonly contested: boolean;
};

export type SideView = {
  readonly id: string;
  /** `a`, `b` … by order; shown only when the position is open. */
  readonly letter: string;
  readonly text: MultiText;
  readonly holders: readonly Speaker[];
  readonly since?: SinceRoom | null;
};
export type PositionView = Conflicts & {
  readonly id: string;
  readonly number: number;
  readonly state: PositionState;
  readonly sides: readonly SideView[];
  readonly prepared?: boolean;
  /** What became of it since the room agreed: itself, its sides are told apart. */
  readonly room?: { readonly isAdded: boolean; readonly wasState: PositionState | null } | null;
};

export type NoteView = { readonly id: string; readonly text: MultiText };

export type BodyView = { readonly id: string; readonly name: MultiText; readonly group: string };

export type ParticipantView = Conflicts & {
  readonly id: string;
  readonly name: string;
  readonly function: MultiText;
  readonly body: BodyView | null;
  /** Name of a body that was being typed and is none yet. */
  readonly typedBody: string | null;
  readonly group: string | null;
  /** What they do in the workshop's team. */
  readonly team?: readonly TeamRole[];
  readonly sex: Sex | null;
  /** The language the person works in, by its tag. */
  readonly language: string | null;
  /** The break-out table the person sits at, by id. */
  readonly table: string | null;
  /** Days of presence, counted from 1. */
  readonly attendance: readonly number[];
};

/** Everything about one question that the capture screen shows. */
export type CaptureView = {
  readonly question: QuestionView;
  readonly positions: readonly PositionView[];
  readonly contributions: readonly ContributionView[];
  readonly notes: readonly NoteView[];
};

/** A name the speaker picker offers, already in the language of the screen or of its original. */
export type SpeakerChoice = { readonly speaker: Speaker; readonly label: string; readonly group: string | null };
