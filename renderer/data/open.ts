import { v7 } from 'uuid';
import type { Bridge } from '../../preload/contract.ts';
import type { Failure, StartState } from '../../preload/shapes.ts';
import { readAllAttached, readAttached, readAttachedUnder } from './attachments/attached-reads.ts';
import { NewerDatabaseError, NotMigratedError, openDatabase, type Database } from './database.ts';
import { createClearingWrites, readClearing, readMilestones } from './repositories/clearing.ts';
import { createFileActions } from './repositories/files.ts';
import { readCapture, readParticipants, readSpeakers } from './repositories/capture-reads.ts';
import { readAnswers, readSections } from './repositories/desk-reads.ts';
import { createMarkWrites, readMarks } from './repositories/marks.ts';
import { createParticipantWrites } from './repositories/participant-writes.ts';
import { readProjected } from './repositories/projector-reads.ts';
import { createQuestionWrites } from './repositories/question-writes.ts';
import type { SampleWrites } from './repositories/sample.ts';
import { readReportAttachment, readReportChoices } from './repositories/report-settings.ts';
import { createSectionWrites } from './repositories/section-writes.ts';
import { createAgreementWrites } from './repositories/agreements.ts';
import { createTeamWrites } from './repositories/team.ts';
import { createTableWrites, readTables } from './repositories/tables.ts';
import { readTranslatables, readTranslation } from './repositories/translation-reads.ts';
import { createTranslationWrites } from './repositories/translation-writes.ts';
import { readOverview } from './repositories/overview-reads.ts';
import { readOutline, readPlanLines, readQuestionNumber, readWorkshop, readWorkshops } from './repositories/workshop-reads.ts';
import { createWorkshopWrites } from './repositories/workshop-writes.ts';
import { createProjectorDoor } from './projector.ts';
import { failureOf, reopen } from './recover.ts';
import { replayJournal } from './replay.ts';
import { lazySnapshots } from './snapshots/lazy-snapshots.ts';
import { removeRows } from './store.ts';
import { createWipe, wiped } from './wipe/wipe.ts';
import { notesOf, snapshotsNote, type StartNote } from './start-report.ts';
import type { TimerShelf } from './timers/timers.ts';
import { createTroubles, isDatabaseError } from './trouble.ts';
import type { FirstReads, TableStore, Workbook } from './workbook.ts';
import type { WritePathParts } from './store.ts';
import { createVault } from './vault/vault.ts';
import { createVaultList, isLocked } from './vault/vault-list.ts';
import { createWritePath } from './write-path.ts';

export type OpenOptions = {
  readonly bridge: Bridge;
  readonly start: StartState;
  readonly sample: SampleWrites;
  readonly now: () => Date;
  /** Which table this laptop is; in the plenary where nothing is given. */
  readonly tableHere?: TableStore;
  /** Where timers are kept; without it they end with the page. */
  readonly timers?: TimerShelf;
  /** The database, when its opening has begun already. */
  readonly opening?: Promise<Database>;
  /** Another database than the one of the installation: for tests. */
  readonly database?: string;
};

/** Why a start came to nothing, and what of the database is to blame, if it is. */
export type StartFailure = Failure & { readonly database: 'newer' | 'not-migrated' | 'unusable' | null };

/**
 * Opens the database, brings it up to date from the journals (all of it when it was deleted or wiped) and answers the
 * one door for the screens, or why it could not.
 */
export async function openWorkbook(options: OpenOptions): Promise<{ readonly ok: true; readonly value: Workbook } | StartFailure> {
  const { bridge, start, now, sample } = options;
  try {
    const db = await (options.opening ?? openDatabase(options.database === undefined ? {} : { name: options.database }));
    const report = await catchUp({ db, bridge, now }, start);
    await stampMeta(db, start.version);
    const first = await readFirst(db, start.settings);
    const timers = lazily(() => import('./timers/timers.ts').then(({ openTimers }) => openTimers(bridge, options.timers)));
    return { ok: true, value: workbookOf({ db, bridge, now }, { start, report, first: { current: first }, tableHere: options.tableHere ?? plenary, timers }, sample) };
  } catch (error) {
    return await startFailure(bridge, error);
  }
}

/** A laptop that is no table. */
const plenary: TableStore = { get: () => null, set: () => undefined, subscribe: () => () => undefined };

async function startFailure(bridge: Bridge, error: unknown): Promise<StartFailure> {
  const failure = await failureOf(bridge, error);
  if (error instanceof NewerDatabaseError) return { ...failure, code: 'newer-data', database: 'newer' };
  if (error instanceof NotMigratedError) return { ...error.failure, database: 'not-migrated' };
  return { ...failure, database: failure.code === 'no-space' || isDatabaseError(error) ? 'unusable' : null };
}

/** Says in the database itself which schema and program it is of. Written when it changes. */
async function stampMeta(db: Database, version: string): Promise<void> {
  const stamp = [{ key: 'schema', value: db.verno }, { key: 'app', value: version }];
  const stored = await db.meta.bulkGet(stamp.map(({ key }) => key));
  if (stamp.some(({ value }, at) => stored[at]?.value !== value)) await db.meta.bulkPut(stamp);
}

function workbookOf(parts: WritePathParts, begun: Pick<Workbook, 'start' | 'report' | 'first' | 'tableHere' | 'timers'>, sample: SampleWrites): Workbook {
  const { db, bridge, now } = parts;
  const troubles = createTroubles();
  const path = createWritePath(parts, async () => { await reopen(db, async () => await catchUpNow(parts)); }, troubles);
  const list = createVaultList(begun.start.journals);
  const snapshots = lazySnapshots(() => import('./snapshots/open-snapshots.ts').then(({ openSnapshots }) => openSnapshots(parts)));
  for (const journal of begun.start.wiped) void path.shut(journal, wiped);
  const newId = (): string => v7();
  const attachments = lazily(() => import('./attachments/open-attachments.ts').then(({ openAttachments }) => openAttachments({ db, path, bridge, newId })));
  const wipe = createWipe({ db, path, bridge, snapshots, removeUnneededFiles: async (journal) => (await attachments()).removeUnneeded(journal) });
  return {
    ...begun,
    troubles,
    warm: path.warm,
    bridge,
    newId,
    remaking: path.remaking,
    saveState: path.saveState,
    settle: path.settle,
    goOn: path.goOn,
    read: readsOf(db),
    workshops: createWorkshopWrites({ path, newId, now, sample }),
    participants: createParticipantWrites({ path, newId }),
    marks: createMarkWrites(path),
    ...createQuestionWrites({ path, newId, tableHere: begun.tableHere.get, now }),
    tables: createTableWrites(path),
    agreements: createAgreementWrites(path),
    team: createTeamWrites({ path, newId }),
    sections: createSectionWrites(path),
    translations: createTranslationWrites({ db, path, now }),
    ...createClearingWrites({ path, newId, now }),
    ...createFileActions({ db, path, bridge, now, snapshots, list }),
    arrange: lazily(() => import('./arrange/open-arrange.ts').then(({ openArrange }) => openArrange({ path, newId }))),
    attachments,
    wipe,
    compact: () => import('./compaction.ts').then(({ compactJournals }) => compactJournals({ path, bridge, snapshots, now })),
    history: lazily(() => import('./history/open-history.ts').then(({ openHistory }) => openHistory({ db, path, bridge }))),
    trash: lazily(() => import('./trash/open-trash.ts').then(({ openTrash }) => openTrash({ db, path, bridge, now, wipe }))),
    agenda: lazily(() => import('./agenda/open-agenda.ts').then(({ openAgenda }) => openAgenda({ db, path, newId }))),
    templates: lazily(() => import('./templates/open-templates.ts').then(({ openTemplates }) => openTemplates({ db, path, bridge, newId, now, snapshots }))),
    asked: lazily(() => import('./asked/open-asked.ts').then(({ openAsked }) => openAsked({ db, path }))),
    own: lazily(() => import('./own/open-own.ts').then(({ openOwn }) => openOwn({ db, path, bridge, newId, now, snapshots }))),
    priorities: lazily(() => import('./priorities/open-priorities.ts').then(({ openPriorities }) => openPriorities({ db, path, newId }))),
    actionPlan: lazily(() => import('./plan/open-plan.ts').then(({ openPlan }) => openPlan({ db, path, bridge, newId }))),
    assess: lazily(() => import('./assess/open-assess.ts').then(({ openAssess }) => openAssess({ db, path }))),
    steps: lazily(() => import('./steps/open-steps.ts').then(({ openSteps }) => openSteps({ db, path }))),
    votes: lazily(() => import('./votes/open-votes.ts').then(({ openVotes }) => openVotes({ db, path, newId }))),
    people: lazily(() => import('./people/open-people.ts').then(({ openPeople }) => openPeople({ path, bridge }))),
    snapshots,
    restore: lazily(() => import('./restore/open-restore.ts').then(({ openRestore }) => openRestore({ db, path, bridge, newId, snapshots, list }))),
    projector: createProjectorDoor(bridge, (workshop, question) => db.transaction('r', db.rows, () => readProjected(db, workshop, question))),
    vault: createVault({ db, path, bridge, snapshots, list }),
  };
}

/** Loads once; a load that failed is tried again. */
function lazily<T>(load: () => Promise<T>): () => Promise<T> {
  let loaded: Promise<T> | undefined;
  return () => (loaded ??= load().catch((error: unknown) => {
    loaded = undefined;
    throw error;
  }));
}

/** The open question with all that stands beside it, in one transaction. */
async function readFirst(db: Database, { place, language }: StartState['settings']): Promise<FirstReads | null> {
  if (place?.view !== 'capture' || place.question === null) return null;
  const { workshop, question } = place;
  return db.transaction('r', db.rows, async () => {
    const [header, outline, speakers, capture] = await Promise.all([
      readWorkshop(db, workshop),
      readOutline(db, workshop),
      readSpeakers(db, workshop, language ?? 'en'),
      readCapture(db, question),
    ]);
    return { workshop, question, header, outline, speakers, capture };
  });
}

function readsOf(db: Database): Workbook['read'] {
  // A read of many small parts in one transaction: opening one is the dearest part of each.
  // Dexie follows native promises only out of a function that is `async` itself.
  const atOnce = <T>(read: () => Promise<T>): Promise<T> => db.transaction('r', db.rows, db.journals, async () => await read());
  return {
    workshops: () => atOnce(() => readWorkshops(db)),
    workshop: (id) => atOnce(() => readWorkshop(db, id)),
    outline: (workshop) => atOnce(() => readOutline(db, workshop)),
    revision: async (workshop) => (await db.journals.get(workshop))?.applied ?? 0,
    questionNumber: (workshop, question) => atOnce(() => readQuestionNumber(db, workshop, question)),
    capture: (question) => atOnce(() => readCapture(db, question)),
    participants: (workshop) => atOnce(() => readParticipants(db, workshop)),
    tables: (workshop) => atOnce(() => readTables(db, workshop)),
    speakers: (workshop, language) => atOnce(() => readSpeakers(db, workshop, language)),
    sections: (workshop) => atOnce(() => readSections(db, workshop)),
    answers: (workshop) => atOnce(() => readAnswers(db, workshop)),
    translation: (place) => readTranslation(db, place),
    translatables: (workshop) => atOnce(() => readTranslatables(db, workshop)),
    overview: (workshop) => atOnce(() => readOverview(db, workshop)),
    planLines: (workshop) => atOnce(() => readPlanLines(db, workshop)),
    marks: () => atOnce(() => readMarks(db)),
    reportChoices: (workshop) => atOnce(() => readReportChoices(db, workshop)),
    clearing: (workshop) => atOnce(() => readClearing(db, workshop)),
    milestones: (workshop) => atOnce(() => readMilestones(db, workshop)),
    attached: (parent) => atOnce(() => readAttached(db, parent)),
    attachedUnder: (question) => atOnce(() => readAttachedUnder(db, question)),
    allAttached: (workshop) => atOnce(() => readAllAttached(db, workshop)),
    reportAttachment: (workshop, purpose) => atOnce(() => readReportAttachment(db, workshop, purpose)),
  };
}

/** Where the database was opened again, in the middle of the work. */
async function catchUpNow(parts: WritePathParts): Promise<void> {
  const start = await parts.bridge.call('app:read-start', {});
  if (start.ok) await catchUp(parts, start.value);
}

/**
 * Journals that main lists but the rows lag behind, and journals that only the rows know of. One that cannot be read keeps
 * none of the others from being there.
 */
async function catchUp(parts: WritePathParts, start: StartState): Promise<readonly StartNote[]> {
  const { db, bridge } = parts;
  const begun = performance.now();
  await removeRows(db, start.wiped);
  const locked = start.journals.filter(isLocked).map(({ journal }) => journal);
  // After a crash rows of a locked workshop are still there: nothing is read before they are gone.
  if (locked.length > 0) await (await import('./vault/erase.ts')).eraseLocked(db, bridge, locked);
  const applied = new Map((await db.journals.toArray()).map(({ journal, applied: last }) => [journal, last]));
  const behind = start.journals.filter((state) => !isLocked(state) && (applied.get(state.journal) ?? 0) !== state.last);
  const failed: string[] = [];
  const opened = new Map(start.journals.map((state) => [state.journal, state]));
  for (const state of behind) {
    const done = await replayJournal(parts, state);
    if (done.ok) opened.set(state.journal, done.value);
    else if (done.code !== 'locked') failed.push(state.journal); // under a pass-phrase: nothing is wrong with it
  }
  const listed = new Set([...start.journals.map(({ journal }) => journal), ...start.found.unreadable]);
  for (const journal of applied.keys()) if (!listed.has(journal) && (await writeAgain(parts, journal)) !== undefined) failed.push(journal);
  const isRebuilt = applied.size === 0 && behind.length > 0 && !start.databaseRemoved;
  if (start.journals.length === 0 && applied.size === 0 && start.found.mode === 'usual') return await snapshotsNote(bridge);
  return await notesOf({ db, start, journals: [...opened.values()], applied, failed, isRebuilt, milliseconds: performance.now() - begun });
}

async function writeAgain(parts: WritePathParts, journal: string): Promise<Failure | undefined> {
  const opened = await parts.bridge.call('journal:open', { journal });
  if (!opened.ok) return opened;
  const done = await replayJournal(parts, opened.value);
  return done.ok ? undefined : done;
}
