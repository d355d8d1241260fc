import { v7 } from 'uuid';
import type { Bridge, Failure, StartState } from '../../preload/contract.ts';
import { openDatabase, type Database } from './database.ts';
import { createClearingWrites, readClearing, readMilestones } from './repositories/clearing.ts';
import { createFileActions } from './repositories/files.ts';
import { readCapture, readParticipants, readSpeakers } from './repositories/capture-reads.ts';
import { readAnswers, readSections } from './repositories/desk-reads.ts';
import { createMarkWrites, readMarks } from './repositories/marks.ts';
import { createParticipantWrites } from './repositories/participant-writes.ts';
import { createQuestionWrites } from './repositories/question-writes.ts';
import type { SampleWrites } from './repositories/sample.ts';
import { readReportAttachment, readReportChoices } from './repositories/report-settings.ts';
import { createSectionWrites } from './repositories/section-writes.ts';
import { readTranslatables, readTranslation } from './repositories/translation-reads.ts';
import { createTranslationWrites } from './repositories/translation-writes.ts';
import { readOutline, readPlanLines, readQuestionNumber, readWorkshop, readWorkshops } from './repositories/workshop-reads.ts';
import { createWorkshopWrites } from './repositories/workshop-writes.ts';
import { replayJournal } from './replay.ts';
import { lazySnapshots } from './snapshots/lazy-snapshots.ts';
import { removeRows } from './store.ts';
import type { Own } from './own/own.ts';
import { createWipe, wiped } from './wipe/wipe.ts';
import type { FirstReads, Saved, StartReport, Workbook } from './workbook.ts';
import type { WritePathParts } from './store.ts';
import { createWritePath } from './write-path.ts';

export type OpenOptions = {
  readonly bridge: Bridge;
  readonly start: StartState;
  readonly sample: SampleWrites;
  readonly now: () => Date;
  /** The database, when its opening has begun already. */
  readonly opening?: Promise<Database>;
  /** Another database than the one of the installation: for tests. */
  readonly database?: string;
};

/**
 * Opens the database, brings it up to date from the journals (all of it when it was deleted or wiped) and answers the
 * one door for the screens, or why it could not.
 */
export async function openWorkbook(options: OpenOptions): Promise<Saved<Workbook>> {
  const { bridge, start, now, sample } = options;
  try {
    const db = await (options.opening ?? openDatabase(options.database === undefined ? {} : { name: options.database }));
    const report = await catchUp({ db, bridge, now }, start);
    if (!report.ok) return report;
    const first = await readFirst(db, start.settings);
    return { ok: true, value: workbookOf({ db, bridge, now }, { start, report: report.value, first: { current: first } }, sample) };
  } catch (error) {
    const detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    return { ok: false, code: 'failed', detail };
  }
}

function workbookOf(parts: WritePathParts, begun: Pick<Workbook, 'start' | 'report' | 'first'>, sample: SampleWrites): Workbook {
  const { db, bridge, now } = parts;
  const path = createWritePath(parts);
  const snapshots = lazySnapshots(() => import('./snapshots/open-snapshots.ts').then(({ openSnapshots }) => openSnapshots(parts)));
  for (const journal of begun.start.wiped) void path.shut(journal, wiped);
  const newId = (): string => v7();
  return {
    ...begun,
    warm: path.warm,
    bridge,
    newId,
    saveState: path.saveState,
    settle: path.settle,
    read: readsOf(db),
    workshops: createWorkshopWrites({ path, newId, now, sample }),
    participants: createParticipantWrites({ path, newId }),
    marks: createMarkWrites(path),
    ...createQuestionWrites({ path, newId }),
    sections: createSectionWrites(path),
    translations: createTranslationWrites({ db, path, now }),
    ...createClearingWrites({ path, newId, now }),
    ...createFileActions({ db, path, bridge, now, snapshots }),
    wipe: createWipe({ db, path, bridge, snapshots }),
    own: lazyOwn(() => import('./own/open-own.ts').then(({ openOwn }) => openOwn({ db, path, bridge, newId, now, snapshots }))),
    snapshots,
  };
}

/** Loads once; a load that failed is tried again. */
function lazyOwn(load: () => Promise<Own>): () => Promise<Own> {
  let loaded: Promise<Own> | undefined;
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
  const atOnce = <T>(read: () => Promise<T>): Promise<T> => db.transaction('r', db.rows, db.journals, read);
  return {
    workshops: () => atOnce(() => readWorkshops(db)),
    workshop: (id) => atOnce(() => readWorkshop(db, id)),
    outline: (workshop) => atOnce(() => readOutline(db, workshop)),
    revision: async (workshop) => (await db.journals.get(workshop))?.applied ?? 0,
    questionNumber: (workshop, question) => atOnce(() => readQuestionNumber(db, workshop, question)),
    capture: (question) => atOnce(() => readCapture(db, question)),
    participants: (workshop) => atOnce(() => readParticipants(db, workshop)),
    speakers: (workshop, language) => atOnce(() => readSpeakers(db, workshop, language)),
    sections: (workshop) => atOnce(() => readSections(db, workshop)),
    answers: (workshop) => atOnce(() => readAnswers(db, workshop)),
    translation: (place) => readTranslation(db, place),
    translatables: (workshop) => atOnce(() => readTranslatables(db, workshop)),
    planLines: (workshop) => atOnce(() => readPlanLines(db, workshop)),
    marks: () => atOnce(() => readMarks(db)),
    reportChoices: (workshop) => atOnce(() => readReportChoices(db, workshop)),
    clearing: (workshop) => atOnce(() => readClearing(db, workshop)),
    milestones: (workshop) => atOnce(() => readMilestones(db, workshop)),
    reportAttachment: (workshop, purpose) => atOnce(() => readReportAttachment(db, workshop, purpose)),
  };
}

/** Journals that main lists but the rows lag behind, and journals that only the rows know of. */
async function catchUp(parts: WritePathParts, start: StartState): Promise<Saved<StartReport>> {
  const begun = parts.now().getTime();
  await removeRows(parts.db, start.wiped);
  const applied = new Map((await parts.db.journals.toArray()).map(({ journal, applied: last }) => [journal, last]));
  const behind = start.journals.filter(({ journal, last }) => (applied.get(journal) ?? 0) !== last);
  for (const state of behind) {
    const done = await replayJournal(parts, state);
    if (!done.ok) return done;
  }
  const missing = [...applied.keys()].filter((journal) => !start.journals.some((known) => known.journal === journal));
  for (const journal of missing) {
    const failure = await writeAgain(parts, journal);
    if (failure !== undefined) return failure;
  }
  const isRebuilt = applied.size === 0 && behind.length > 0 && !start.databaseRemoved;
  if (!isRebuilt) return { ok: true, value: { kind: 'opened' } };
  const count = (kind: string): Promise<number> => parts.db.rows.where('[kind+life]').equals([kind, 0]).count();
  const [workshops, contributions] = await Promise.all([count('workshop'), count('contribution')]);
  return { ok: true, value: { kind: 'rebuilt', workshops, contributions, milliseconds: parts.now().getTime() - begun } };
}

async function writeAgain(parts: WritePathParts, journal: string): Promise<Failure | undefined> {
  const opened = await parts.bridge.call('journal:open', { journal });
  if (!opened.ok) return opened;
  const done = await replayJournal(parts, opened.value);
  return done.ok ? undefined : done;
}
