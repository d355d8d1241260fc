import type { AnswerChoices, AnswerPlace, AnswerText, Involvement } from '../domain/assessment/answer.ts';
import type { Unheard } from '../domain/unheard.ts';
import type { FileKind } from '../domain/file-type.ts';
import type { AgendaFields } from '../domain/decode-agenda.ts';
import type { ContributionType, FactOutput, PositionState, SectionPart, Sex, WorkshopStage } from '../domain/kinds.ts';
import { defaultChoices, type Attribution, type PageSize, type ReportChoices, type ReportKind } from '../domain/report-choices.ts';
import type { OwnChecklist, OwnPractice } from '../domain/own.ts';
import type { Speaker } from '../domain/speaker.ts';
import type { LanguageTag, MultiText } from '../domain/text.ts';
import type { DateSpan } from '../domain/date-span.ts';
import type { HeaderText } from '../domain/views.ts';
import type { PlanItemView, PlanText } from '../domain/plan/plan-item.ts';
import type { PriorityText, PriorityView } from '../domain/priorities/priority.ts';
import type { BallotView } from '../domain/votes/ballot.ts';

/** A text as the report needs it; `open` says that concurrent versions of it have not been settled. */
export type ReportText = MultiText & { readonly open: boolean };

/**
 * What a reader must be told about a record: `deletion` = deleted on one laptop and edited on another, `parent` = itself
 * deleted, but something added below it elsewhere is alive, `values` = a field has several versions, `changed` = edited or
 * added since the report was cleared.
 */
export type Mark = 'deletion' | 'parent' | 'values' | 'changed';

type Marked = { readonly id: string; readonly marks: readonly Mark[] };

export type ReportBody = Marked & { readonly name: ReportText; readonly group: string | null };

export type ReportParticipant = Marked & {
  readonly name: string;
  readonly function: ReportText;
  readonly body: string | null;
  /** Name of a body that was being typed and is none yet. */
  readonly typedBody: string | null;
  readonly group: string | null;
  readonly sex: Sex | null;
  /** Days of presence, counted from 1. */
  readonly attendance: readonly number[];
};

/** A break-out table. */
export type ReportTable = Marked & { readonly title: ReportText };

/** A block of the agenda. */
export type ReportBlock = Marked & AgendaFields & { readonly title: ReportText };

/** A library item as it was cited: a copy, so that an item that has gone still shows (design section 3, point 7). */
export type Citation = {
  readonly item: string;
  readonly version: string;
  readonly title: ReportText;
  readonly source: ReportText;
};

/** Something the workshop cites; own items and those nobody knows any more count as practices unless they are known to be something else. */
export type CitedItem = Citation & { readonly isPractice: boolean };

/** Whether it was written before the event, and what became of it since the room agreed on it. Absent where there is nothing to tell. */
export type RoomState = {
  readonly prepared: boolean;
  readonly since: 'changed' | 'added' | null;
  /** As agreed, where it says something else now. */
  readonly was: ReportText | null;
  /** The state of a position as agreed, where it has another one now. */
  readonly wasState: PositionState | null;
};

export type ReportContribution = Marked & {
  readonly room?: RoomState;
  readonly text: ReportText;
  readonly type: ContributionType;
  readonly speakers: readonly Speaker[];
  /** The table it was recorded at. */
  readonly table: string | null;
  /** Key of a sector of the library. */
  readonly sector: string | null;
  /** Who does a follow-up, as it was typed; empty where one of the workshop's people, bodies or groups does. */
  readonly owner: string;
  readonly responsible: Speaker | null;
  readonly due: string | null;
  readonly cites: readonly Citation[];
};

export type ReportSide = Marked & { readonly room?: RoomState; readonly text: ReportText; readonly holders: readonly Speaker[] };

export type ReportPosition = Marked & { readonly room?: RoomState; readonly state: PositionState; readonly sides: readonly ReportSide[] };

export type ReportQuestion = Marked & {
  readonly wording: ReportText;
  /** Background of the question, where it was written with it; one of the library has it there. */
  readonly context: ReportText;
  /** The item of the library it was taken from. */
  readonly library: string | null;
  /** What makes an answer usable. */
  readonly usable: ReportText;
  readonly minutes: number | null;
  /** Items of the library that were linked with it. Absent: none. */
  readonly links?: readonly Citation[];
  /** What was written of stakeholder groups that were not heard on it. */
  readonly unheard?: readonly Unheard<ReportText>[];
  readonly positions: readonly ReportPosition[];
  readonly contributions: readonly ReportContribution[];
};

export type ReportRoundtable = Marked & { readonly title: ReportText; readonly questions: readonly ReportQuestion[] };

export type ReportSection = Marked & {
  readonly part: SectionPart;
  /** The roundtable a `topic` is about. */
  readonly topic: string | null;
  /** The output a `result` belongs to. */
  readonly output: FactOutput | null;
  readonly text: ReportText;
  /** Footnotes by the number that stands in the text as `[^1]`; never printed with that number. */
  readonly notes: Readonly<Record<string, ReportText>>;
  /** Records it condenses, by id. */
  readonly condenses: readonly string[];
};

export type ReportWorkshop = {
  readonly id: string;
  readonly texts: Readonly<Record<HeaderText, ReportText>>;
  readonly dates: DateSpan | null;
  readonly participantsTotal: number | null;
  readonly reportDate: string | null;
  /** The two languages questions are printed in side by side; absent or empty: the report's alone. */
  readonly questionLanguages?: readonly LanguageTag[];
  readonly stage: WorkshopStage;
};

/** What was voted on, with every count of it. */
export type ReportBallot = Marked & Pick<BallotView, 'method' | 'counting' | 'dots' | 'places' | 'state' | 'question' | 'entitled' | 'votes'> & {
  readonly title: ReportText;
  readonly decision: ReportText;
  readonly options: readonly (Marked & { readonly text: ReportText })[];
};

/** A file that belongs to a record: shown as a figure, or named in a list. */
export type ReportFile = Marked & {
  readonly name: string;
  readonly kind: FileKind;
  /** Bytes. */
  readonly size: number;
  readonly use: 'shown' | 'listed';
  /** What it shows, in words. */
  readonly text: ReportText;
  readonly parent: { readonly kind: 'workshop' | 'roundtable' | 'question' | 'contribution' | 'section'; readonly id: string };
  /** Null for what is only named, and where its bytes are not in this copy. */
  readonly picture: Omit<Picture, 'alternative'> | null;
};

/** How the workshop takes a checklist: who is there for it and who is to be. */
export type ReportAssessment = Marked & {
  /** Id of an item of the library, or of an own one. */
  readonly checklist: string;
  readonly isChosen: boolean;
  /** By slug in the checklist. */
  readonly stakeholders: Readonly<Record<string, Involvement>>;
  readonly whoElse: ReportText;
};

/** What one table, or the whole room, says to a question of a checklist. */
export type ReportAnswer = Marked & AnswerPlace & AnswerChoices & Readonly<Record<AnswerText, ReportText>>;

/** What the checklists of a workshop were answered with. */
export type ReportAssessments = {
  readonly checklists: readonly ReportAssessment[];
  readonly answers: readonly ReportAnswer[];
  /** The own checklists among those, as they are asked. */
  readonly own: readonly OwnChecklist[];
};

/** An item of the action plan, as the rules of the plan take it, with texts as a report needs them. */
export type ReportPlanItem = Marked & Omit<PlanItemView, PlanText | 'cites'> & Readonly<Record<PlanText, ReportText>> & { readonly cites: readonly Citation[] };

/** A priority that was proposed, whatever was decided about it. */
export type ReportPriority = Marked & Omit<PriorityView, PriorityText> & Readonly<Record<PriorityText, ReportText>>;

/** The action plan, and the priorities that it answers; both in the order of their places. */
export type ReportPlan = { readonly items: readonly ReportPlanItem[]; readonly priorities: readonly ReportPriority[] };

/** What became of a report that was cleared: the day, how much was edited or added since, and how much is there no more. */
export type SinceClearing = { readonly on: string; readonly changed: readonly string[]; readonly removed: readonly string[] };

/** Everything a report may speak of, read once, plain and serialisable. Notes and deleted records are not in it. */
export type ReportInput = {
  readonly workshop: ReportWorkshop;
  /** Names of the workshop's own stakeholder groups, by slug. */
  readonly groups: Readonly<Record<string, ReportText>>;
  readonly bodies: readonly ReportBody[];
  readonly participants: readonly ReportParticipant[];
  readonly tables: readonly ReportTable[];
  /** As they were placed; those of a report are in the order of their time. */
  readonly blocks: readonly ReportBlock[];
  /** In order; questions whose roundtable is nowhere stand in a last one with the id `strays`. */
  readonly roundtables: readonly ReportRoundtable[];
  readonly sections: readonly ReportSection[];
  /** Everything that is cited, each once, in reading order: questions, positions, contributions, then sections. */
  readonly cited: readonly CitedItem[];
  /** Own practices of the installation, or those that came with the file. */
  readonly ownPractices: readonly OwnPractice[];
  /** What was put to the vote, in order; absent: nothing was. */
  readonly ballots?: readonly ReportBallot[];
  /** Files to show or to name; absent: there are none. */
  readonly files?: readonly ReportFile[];
  /** Absent where the kinds of report that are made have no use for it. */
  readonly assessments?: ReportAssessments;
  /** As the assessments. */
  readonly plan?: ReportPlan;
  /** Conflicts in the records of the report that nobody has settled. */
  readonly openConflicts: number;
  /** Absent where the report is not cleared, or was cleared before milestones were kept. */
  readonly sinceClearing?: SinceClearing;
};

/** A picture in the file. */
export type Picture = {
  readonly type: 'png' | 'jpg';
  readonly bytes: Uint8Array;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  /** Read out in place of the picture. */
  readonly alternative: string;
};

/**
 * What one report is made with; the language and region are never the interface's. Made from the choices kept with the
 * workshop, one kind and one language at a time.
 */
export type ReportOptions = Pick<ReportChoices, 'attribution' | 'participantList' | 'page' | 'emptyParts' | 'organisation' | 'draftMark' | 'practices' | 'briefs' | 'keptNames'> & {
  readonly type: ReportKind;
  readonly language: LanguageTag;
  /** Slugs of the kind's parts in the order wanted; null: all of them in its own order. */
  readonly parts: readonly string[] | null;
  readonly logo: Picture | null;
  /** The words of the report's language are a draft translation. */
  readonly isInDraftWords?: boolean;
  /** The day as of which the report tells what was due, an ISO date: that of its making. */
  readonly day?: string;
};

/** The options of one report out of the choices, which are those of a new workshop unless given. */
export function optionsFor(type: ReportKind, language: LanguageTag, choices: Partial<ReportChoices> = {}, logo: Picture | null = null): ReportOptions {
  const { attribution, participantList, page, emptyParts, organisation, draftMark, practices, briefs, keptNames, parts } = { ...defaultChoices, ...choices };
  return { type, language, attribution, participantList, page, emptyParts, organisation, draftMark, practices, briefs, keptNames, parts: parts[type] ?? null, logo };
}

export type { Attribution, PageSize, ReportKind };
