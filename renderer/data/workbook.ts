import type { Bridge } from '../../preload/contract.ts';
import type { StartState } from '../../preload/shapes.ts';
import type { Citation } from '../domain/citation.ts';
import type { DateSpan } from '../domain/date-span.ts';
import type {
  CaptureView, HeaderText, ItemMark, OutlineRoundtable, ParticipantView, PlanLineView, SpeakerChoice, WorkshopSummary, WorkshopView,
} from '../domain/views.ts';
import type { PassagePlace, PassageView, RoundtableAnswers } from '../domain/desk-views.ts';
import type { ClearedFile, ClearingState, Milestone, Signature } from '../domain/clearing.ts';
import type { Sex, WorkshopStage } from '../domain/kinds.ts';
import type { Digits } from '../domain/locale.ts';
import type { Overview } from '../domain/overview.ts';
import type { AttachmentPurpose, ReportAttachment } from '../domain/report-attachment.ts';
import type { ReportChoices, ReportKind } from '../domain/report-choices.ts';
import type { LanguageTag, OriginalDot, TranslatedText, Translation, TranslationState } from '../domain/text.ts';
import type { TablesView } from '../domain/tables.ts';
import type { TranslatableText, TranslationPlace } from '../domain/translation-views.ts';
import type { Agenda } from './agenda/agenda.ts';
import type { History } from './history/history.ts';
import type { AttachedView } from '../domain/attached.ts';
import type { Asked } from './asked/asked.ts';
import type { Assess } from './assess/assess.ts';
import type { ActionPlan } from './plan/plan.ts';
import type { Priorities } from './priorities/priorities.ts';
import type { Arrange } from './arrange/arrange.ts';
import type { Attachments } from './attachments/attachments.ts';
import type { Own } from './own/own.ts';
import type { QuestionActions } from './question-actions.ts';
import type { People } from './people/people.ts';
import type { Restore } from './restore/restore.ts';
import type { Snapshots } from './snapshots/snapshots.ts';
import type { WipeActions } from './wipe/wipe-actions.ts';
import type { ProjectorDoor } from './projector.ts';
import type { Saved, SaveState, TypedText } from './saved.ts';
import type { AgreementActions, NewWorkshop, TableActions, TableStore, TeamActions } from './setup-shapes.ts';
import type { StartNote } from './start-report.ts';
import type { Troubles } from './trouble.ts';
import type { AskPassphrase } from './vault/sealed-files.ts';
import type { Vault } from './vault/vault.ts';
import type { Templates } from './templates/templates.ts';
import type { Trash } from './trash/trash.ts';
import type { Timers } from './timers/timers.ts';
import type { Steps } from './steps/steps.ts';
import type { Votes } from './votes/votes.ts';

export type { ContributionEdit } from './question-actions.ts';
export type { Saved, SaveState, TypedText } from './saved.ts';
export type { LibraryQuestion, NewWorkshop, QuestionSet, TableStore } from './setup-shapes.ts';

export type NewParticipant = {
  readonly name: string;
  readonly function: TypedText | null;
  readonly body: TypedText | null;
  /** The name of a body that is still being typed: kept with the participant until it is clear which body is meant. */
  readonly typedBody: string | null;
  /** Slug of a stakeholder group; null: none is set. */
  readonly group: string | null;
  /** Left out: stays as it is. */
  readonly sex?: Sex | null;
  /** Id of the break-out table; left out: stays as it is. */
  readonly table?: string | null;
};

/** What the drafting desk writes into a passage. Its text is written as in `domain/draft-text.ts`; what is left out is untouched. */
export type SectionEdit = {
  readonly text?: TypedText;
  /** Contributions and positions it condenses from now on, by id. */
  readonly cites?: readonly string[];
  /** Those it no longer condenses. */
  readonly uncites?: readonly string[];
  readonly stay?: string;
};

/** How a copy is written: with its attached files and in clear, where nothing is said. */
export type CopyWays = { readonly under?: 'passphrase' | 'nothing'; readonly withFiles?: boolean };

/** Who says something of a translation, and the dot of the original they had before them. */
export type TranslationHand = { readonly by: string; readonly of: OriginalDot };

/** An act of clearing: who, on which day, about which report, and the file where there is one. */
export type ClearingOrder = Signature & { readonly report: ReportKind; readonly language: LanguageTag; readonly file: ClearedFile | null };

/** What the first screen shows when the last place was a question: read before anything is drawn, and good for that once. */
export type FirstReads = {
  readonly workshop: string;
  readonly question: string;
  readonly header: WorkshopView | undefined;
  readonly outline: readonly OutlineRoundtable[];
  readonly speakers: readonly SpeakerChoice[];
  readonly capture: CaptureView | undefined;
};

/**
 * The one door between screens and data. Reads give the present state and are cheap to call again; `watch` tells when
 * something that was read may have changed. Each action is one operation: journal first, then one Dexie transaction.
 */
export type Workbook = QuestionActions & {
  readonly start: StartState;
  /** What the start has to say; empty after one as usual. */
  readonly report: readonly StartNote[];
  /** What has gone wrong since. */
  readonly troubles: Troubles;
  /** Emptied as soon as the first screen is painted: from then on only live reads count. */
  readonly first: { current: FirstReads | null };
  /** Opens a workshop's journal ahead of the first save, which then need not wait for it. */
  readonly warm: (workshop: string) => Promise<void>;
  readonly bridge: Bridge;
  readonly read: {
    readonly workshops: () => Promise<readonly WorkshopSummary[]>;
    readonly workshop: (id: string) => Promise<WorkshopView | undefined>;
    readonly outline: (workshop: string) => Promise<readonly OutlineRoundtable[]>;
    /** Rises with whatever is written to a workshop: for what depends on all of it and reads it elsewhere. */
    readonly revision: (workshop: string) => Promise<number>;
    /** Number of a question, as the map shows it; null where it is not there. */
    readonly questionNumber: (workshop: string, question: string) => Promise<string | null>;
    readonly capture: (question: string) => Promise<CaptureView | undefined>;
    readonly participants: (workshop: string) => Promise<readonly ParticipantView[]>;
    /** Break-out tables, and which of them take which roundtable. */
    readonly tables: (workshop: string) => Promise<TablesView>;
    readonly speakers: (workshop: string, language: LanguageTag) => Promise<readonly SpeakerChoice[]>;
    /** What is done, open and unheard. */
    readonly overview: (workshop: string) => Promise<Overview>;
    readonly planLines: (workshop: string) => Promise<readonly PlanLineView[]>;
    /** Passages of the reports, in order. */
    readonly sections: (workshop: string) => Promise<readonly PassageView[]>;
    /** What was said and settled, by roundtable, numbered as in the report. */
    readonly answers: (workshop: string) => Promise<readonly RoundtableAnswers[]>;
    /** A translation as it stands; null: there is none. */
    readonly translation: (place: TranslationPlace) => Promise<TranslatedText | null>;
    /** Every text that is translated, with its translations, in the order of the report. */
    readonly translatables: (workshop: string) => Promise<readonly TranslatableText[]>;
    /** By id of the library item; items nobody marked are not in it. */
    readonly marks: () => Promise<ReadonlyMap<string, ItemMark>>;
    /** Choices of the export page; the workshop's language where none was chosen yet. */
    readonly reportChoices: (workshop: string) => Promise<ReportChoices>;
    /** A file that the reports are made with; null where there is none. Its bytes are read here and nowhere else. */
    readonly reportAttachment: (workshop: string, purpose: AttachmentPurpose) => Promise<ReportAttachment | null>;
    /** Files on one record, in order. */
    readonly attached: (parent: string) => Promise<readonly AttachedView[]>;
    /** Files of a question and of what was said on it. */
    readonly attachedUnder: (question: string) => Promise<readonly AttachedView[]>;
    readonly allAttached: (workshop: string) => Promise<readonly AttachedView[]>;
    /** Where the report stands between draft and cleared, and every act on the way. */
    readonly clearing: (workshop: string) => Promise<ClearingState>;
    /** Named versions, the newest first. */
    readonly milestones: (workshop: string) => Promise<readonly Milestone[]>;
  };
  /** Set while the rows are made again: a read waits for it. */
  readonly remaking: () => Promise<unknown> | undefined;
  readonly saveState: { readonly get: () => SaveState; readonly subscribe: (listener: () => void) => () => void };
  /** Resolves when nothing waits any more: true when all of it is saved. */
  readonly settle: () => Promise<boolean>;
  /** Call when there is room on the disk again, after every field has been saved that could be. */
  readonly goOn: () => Promise<void>;
  readonly newId: () => string;
  readonly workshops: {
    readonly create: (input: NewWorkshop) => Promise<Saved<string>>;
    /** Brings the bundled sample (back) in; answers its id. */
    readonly openSample: () => Promise<Saved<string>>;
    /** Makes the copy of the sample that the tours take place in; its titles say what it is, in each language. Answers its id. */
    readonly makePractice: (titleIn: (language: LanguageTag) => (title: string) => string) => Promise<Saved<string>>;
    /** Structure without answers: header, roundtables, questions, bodies; no contributions, positions, notes, participants. */
    readonly duplicate: (id: string) => Promise<Saved<string>>;
    readonly setArchived: (id: string, archived: boolean) => Promise<Saved>;
    /** Moves a workshop to the trash, or out of it. */
    readonly setRemoved: (id: string, removed: boolean) => Promise<Saved>;
    readonly setText: (id: string, field: HeaderText, text: TypedText, stay?: string) => Promise<Saved>;
    /** What whoever fills in the field is told, here and in workshops made from a template of this one. */
    readonly setHint: (id: string, field: HeaderText, text: TypedText, stay?: string) => Promise<Saved>;
    readonly setDates: (id: string, dates: DateSpan | null) => Promise<Saved>;
    readonly setParticipantsTotal: (id: string, total: number | null) => Promise<Saved>;
    readonly setReportDate: (id: string, date: string | null) => Promise<Saved>;
    readonly setStage: (id: string, stage: WorkshopStage) => Promise<Saved>;
    readonly setLanguage: (id: string, language: LanguageTag) => Promise<Saved>;
    /** Two languages a question is shown in, or none for one alone. */
    readonly setQuestionLanguages: (id: string, languages: readonly LanguageTag[]) => Promise<Saved>;
    /** ISO 3166 code; null: none is set. */
    readonly setRegion: (id: string, region: string | null) => Promise<Saved>;
    readonly setDigits: (id: string, digits: Digits) => Promise<Saved>;
    readonly setReportChoice: <N extends keyof ReportChoices>(id: string, name: N, value: ReportChoices[N], stay?: string) => Promise<Saved>;
    /** As `setReportChoice`, from what is kept when its turn comes: of two quick changes the second builds on the first. */
    readonly changeReportChoice: <N extends keyof ReportChoices>(id: string, name: N, change: (now: ReportChoices) => ReportChoices[N]) => Promise<Saved>;
    /** Keeps a file with the workshop in place of the one before; null takes it away. A file that is too large is answered as `too-large`. */
    readonly setReportAttachment: (id: string, purpose: AttachmentPurpose, file: ReportAttachment | null) => Promise<Saved>;
    /** Says in words what the logo shows. */
    readonly setLogoAlternative: (id: string, alternative: string, stay?: string) => Promise<Saved>;
  };
  readonly sections: {
    /** Makes the passage on its first letter with an id of the caller's, or anew where it was removed; later calls edit it. */
    readonly write: (workshop: string, id: string, place: PassagePlace, edit: SectionEdit) => Promise<Saved>;
    /** A footnote by the number that stands in the text as `[^1]`; an empty one is none. */
    readonly setNote: (id: string, number: number, text: TypedText, stay?: string) => Promise<Saved>;
    readonly cite: (id: string, record: string) => Promise<Saved>;
    readonly uncite: (id: string, record: string) => Promise<Saved>;
    /** One place up or down in its part. */
    readonly move: (id: string, step: 1 | -1) => Promise<Saved>;
    readonly remove: (id: string) => Promise<Saved>;
    readonly restore: (id: string) => Promise<Saved>;
  };
  /** Translations beside the original, at most one a language. One into the original's own language is answered as `invalid`. */
  readonly translations: {
    /** Writes a translation as a draft, made from the original that was seen; the same words again change nothing, a blank text withdraws it. */
    readonly write: (place: TranslationPlace, edit: TranslationHand & { readonly text: string; readonly stay?: string }) => Promise<Saved>;
    /** Says how far it has come. What is reviewed or official is so by somebody, and of the original as it stands. */
    readonly setState: (place: TranslationPlace, state: TranslationState, hand: TranslationHand) => Promise<Saved>;
    /** Says that it is still right although the original has changed. */
    readonly confirm: (place: TranslationPlace, hand: TranslationHand) => Promise<Saved>;
    readonly withdraw: (place: TranslationPlace, by: string) => Promise<Saved>;
    /** Puts a translation back as it was, with its state, names and date; null: there was none. */
    readonly put: (place: TranslationPlace, translation: Translation | null) => Promise<Saved>;
    /** Settles for one of the versions that stand side by side, by its place among them. */
    readonly keepVersion: (place: TranslationPlace, version: number) => Promise<Saved>;
  };
  readonly clearing: {
    readonly check: (workshop: string, order: ClearingOrder) => Promise<Saved<string>>;
    /** Clears the report, keeps what it was made from as a milestone and moves the workshop to its last stage. */
    readonly clear: (workshop: string, order: ClearingOrder, milestoneName: string) => Promise<Saved<string>>;
    /** Sends the report back with a reason; the workshop is a draft again. */
    readonly sendBack: (workshop: string, order: ClearingOrder, reason: string) => Promise<Saved<string>>;
  };
  readonly milestones: {
    /** Keeps what a report could be made from now under a name. Answers its id. */
    readonly set: (workshop: string, name: string) => Promise<Saved<string>>;
    readonly remove: (workshop: string, id: string) => Promise<Saved>;
  };
  readonly plan: {
    /** Takes a library item over as a draft line, with its source; the same item once a workshop. Answers the line's id. */
    readonly takeOver: (workshop: string, title: TypedText, citation: Citation) => Promise<Saved<string>>;
    readonly setTitle: (id: string, title: TypedText, stay?: string) => Promise<Saved>;
    readonly remove: (id: string) => Promise<Saved>;
    readonly restore: (id: string) => Promise<Saved>;
  };
  readonly marks: {
    readonly setBookmarked: (item: string, isBookmarked: boolean) => Promise<Saved>;
    readonly setRead: (item: string, isRead: boolean) => Promise<Saved>;
  };
  readonly participants: {
    readonly add: (workshop: string, participant: NewParticipant) => Promise<Saved<string>>;
    readonly edit: (id: string, participant: NewParticipant) => Promise<Saved>;
    readonly remove: (id: string) => Promise<Saved>;
    readonly restore: (id: string) => Promise<Saved>;
  };
  readonly tables: TableActions;
  readonly agreements: AgreementActions;
  readonly team: TeamActions;
  /** Which table this laptop is, workshop by workshop: kept with the device. What is recorded here carries it. */
  readonly tableHere: TableStore;
  /** Keeps the journals on this laptop short. */
  readonly compact: () => Promise<unknown>;
  /** Removing for good. */
  readonly wipe: WipeActions;
  readonly vault: Vault;
  /** The second window, for the room. */
  readonly projector: ProjectorDoor;
  /** What to do with a snapshot, loaded when it is first asked for. */
  readonly restore: () => Promise<Restore>;
  /** Splitting, merging and moving what was recorded, loaded in the same way. */
  readonly arrange: () => Promise<Arrange>;
  /** Taking questions out of sets, loaded in the same way. */
  readonly asked: () => Promise<Asked>;
  /** Own knowledge, loaded when it is first asked for; the same object each time. */
  readonly own: () => Promise<Own>;
  /** Ballots and their counts, loaded in the same way. */
  readonly votes: () => Promise<Votes>;
  readonly assess: () => Promise<Assess>;
  readonly steps: () => Promise<Steps>;
  readonly priorities: () => Promise<Priorities>;
  readonly actionPlan: () => Promise<ActionPlan>;
  /** Lists of participants, loaded in the same way. */
  readonly people: () => Promise<People>;
  /** What there is on this laptop at a moment, kept in a folder the person sees; loaded when it is first used. */
  readonly snapshots: Snapshots;
  /** What was written and when, loaded in the same way. */
  readonly history: () => Promise<History>;
  /** Templates of this installation, loaded in the same way. */
  readonly templates: () => Promise<Templates>;
  /** What was removed, loaded in the same way. */
  readonly trash: () => Promise<Trash>;
  /** Blocks, days and their times, loaded in the same way. */
  readonly agenda: () => Promise<Agenda>;
  /** Timers of this laptop, which are no part of any record; loaded in the same way. */
  readonly timers: () => Promise<Timers>;
  /** Files that belong to records, loaded in the same way. */
  readonly attachments: () => Promise<Attachments>;
  /** Opens or merges `.mwb` files the person chooses, asking for the pass-phrase of one that is under it; counts what came in. `before` is the snapshot that was taken first, by which it can be taken back. */
  readonly openFiles: (ask?: AskPassphrase) => Promise<Saved<readonly { readonly name: string; readonly workshop: string; readonly added: number; readonly changed: number; readonly conflicts: number; readonly before: string | null }[] | null>>;
  /** The same for files that the system handed over; null when there are none. */
  readonly openHanded: Workbook['openFiles'];
  /**
   * Writes a workshop as `.mwb` where the person says, with its attached files unless they are to stay behind, under its pass-phrase or in
   * clear; null when the person thinks better of it. `missing`: files that should have gone along and are not to be read here.
   */
  readonly saveCopy: (workshop: string, how?: CopyWays) => Promise<Saved<{ readonly name: string; readonly folder: string; readonly missing: number } | null>>;
  /** Bytes of such a copy without its attached files, and of these; all nought where there are none to choose about. */
  readonly copyWeight: (workshop: string) => Promise<{ readonly record: number; readonly files: number; readonly count: number }>;
};
