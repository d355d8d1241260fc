import { begun } from './begin.ts'; // first: see there
import { createRoot } from 'react-dom/client';
import { ErrorBoundary } from 'react-error-boundary';
import { openWorkbook, type StartFailure } from '../data/open.ts';
import { createProblems } from '../data/problems.ts';
import type { FirstReads, Workbook } from '../data/workbook.ts';
import { startWords } from '../i18n/engine.ts';
import { manifestOf, matchLanguage } from '../i18n/languages.ts';
import type { Bridge } from '../../preload/contract.ts';
import type { StartState } from '../../preload/shapes.ts';
import { tellFirstPaint, whenDrawn } from '../ui/after-first-paint.ts';
import { readFaces } from '../ui/read-faces.ts';
import { flushAutosaves } from '../ui/use-autosave.ts';
import '../ui/fonts.css';
import '../ui/tokens.css';
import '../ui/base.css';
import './app.css';
import { announceReady } from './announce-ready.ts';
import { App } from './app.tsx';
import { answerCloseRequests } from './close-handshake.ts';
import { CrashScreen } from './crash-screen.tsx';
import { createSettings, tableStoreOf, timerShelf, type SettingsStore } from './device-settings.ts';
import { loadSample } from './library.ts';
import { watchLocking } from './locking.ts';
import { notePageErrors } from './page-errors.tsx';
import { firstRoute, hashOf } from './route.ts';
import { startSnapshotTimer } from './snapshot-timer.ts';
import { MigratingScreen, OpeningScreen, StartFailed, StartNotMigrated } from './start-screens.tsx';

/** Shorter waits show nothing: a flash of a message is worse than none. */
const quietMilliseconds = 500;

const place = document.querySelector<HTMLElement>('#root') ?? document.body;
const root = createRoot(place);

async function run(): Promise<void> {
  if (begun === undefined) {
    await startWords(matchLanguage(navigator.languages));
    root.render(<StartFailed failure={{ ok: false, code: 'failed', detail: 'window.workbook' }} journals={0} />);
    return;
  }
  const start = await begun.start;
  if (!start.ok) {
    await startWords(matchLanguage(navigator.languages));
    root.render(<StartFailed failure={start} journals={0} />);
    return;
  }
  await begin(begun, start.value);
}

async function begin({ bridge, opening, open, migration }: NonNullable<typeof begun>, start: StartState): Promise<void> {
  const held: { workbook?: Workbook } = {};
  answerCloseRequests(bridge, () => held.workbook);
  notePageErrors(window, createProblems(bridge));
  // The computer was asleep: what is unsaved is tried again at once.
  bridge.subscribe('resumed', () => { void flushAutosaves(); });
  const settings = createSettings(bridge, start.settings, document.documentElement);
  const language = start.settings.language ?? matchLanguage(start.systemLanguages);
  const words = startWords(language);
  const { fonts, name } = manifestOf(language) ?? {};
  if (fonts !== undefined && name !== undefined) readFaces([fonts.serif, fonts.sans], name);
  const faces = hasFirstFaces(language) ? undefined : loadMoreFaces();
  const slow = setTimeout(() => { void words.then(() => { root.render(<OpeningScreen />); }); }, quietMilliseconds);
  migration.addEventListener('begin', () => { void words.then(() => { root.render(<MigratingScreen />); }); });
  const options = { bridge, start, sample: loadSample, now: () => new Date(), tableHere: tableStoreOf(settings), timers: timerShelf(settings) };
  const first = await openWorkbook({ ...options, opening });
  // Chromium puts an empty database in the place of one that it finds damaged: the second opening finds that one.
  const opened = first.ok || first.database !== 'unusable' ? first : await openWorkbook({ ...options, opening: open() });
  if (!opened.ok && (await anotherTakesOver(bridge, start, opened))) return;
  clearTimeout(slow);
  await words;
  await faces;
  announceReady(bridge, place, () => {
    if (opened.ok) afterFirstPaint(opened.value);
    // Before the rest is drawn: new faces lay out anew all that is there.
    void loadMoreFaces().catch(() => undefined).then(tellFirstPaint);
    if (opened.ok) watchLocking(bridge, opened.value, settings);
  });
  if (!opened.ok) {
    root.render(opened.database === 'not-migrated' ? <StartNotMigrated failure={opened} bridge={bridge} /> : <StartFailed failure={opened} journals={start.journals.length} />);
    return;
  }
  held.workbook = opened.value;
  if (window.location.hash === '') window.history.replaceState(null, '', hashOf(firstRoute(start.settings)));
  await showFirst(opened.value, settings);
}

/** Where the database is to blame, main opens another window over this one, with rows in memory; once. */
async function anotherTakesOver(bridge: Bridge, { found }: StartState, { database }: StartFailure): Promise<boolean> {
  if (database === null || database === 'not-migrated' || found.mode !== 'usual') return false;
  const { ok } = await bridge.call('start:without-database', { why: database === 'newer' ? 'newer-data' : 'unusable' });
  return ok;
}

/** Faces in the first bundle; a language with others waits for them, so that its first screen is not drawn twice. */
const firstFaces: ReadonlySet<string> = new Set(['Noto Sans', 'Noto Sans Arabic']);
const hasFirstFaces = (language: string): boolean => firstFaces.has(manifestOf(language)?.fonts.sans ?? 'Noto Sans');
const loadMoreFaces = async (): Promise<void> => { await import('../ui/more-fonts.ts'); };

/** What was read ahead has served; the open workshop's journal is made ready for the first save. */
function afterFirstPaint(workbook: Workbook): void {
  readFacesOf(workbook.first.current);
  workbook.first.current = null;
  const workshop = workbook.start.settings.place?.workshop;
  if (workshop !== undefined) void workbook.warm(workshop);
  whenDrawn('unseen', () => {
    void workbook.projector.look();
    startSnapshotTimer(workbook.snapshots, workbook.compact);
    emptyTrashInQuiet(workbook);
  });
}

/** What was said may be in any script; its faces are there before the list is laid out. */
function readFacesOf(first: FirstReads | null): void {
  const letters = [...new Set(JSON.stringify(first?.capture?.contributions.map(({ text }) => text) ?? []))].join('');
  readFaces(['Noto Sans', 'Noto Sans Arabic'], letters, [400]);
}

/**
 * What has been in the trash for its whole time goes when nobody is waiting for anything. The first moments of a start are not yet such a time: the first
 * save would stand in the queue behind the rows that are looked through.
 */
function emptyTrashInQuiet(workbook: Workbook): void {
  const look = (): void => { void workbook.trash().then((trash) => trash.emptyDue()).catch(() => undefined); };
  setTimeout(() => { requestIdleCallback(look, { timeout: 20_000 }); }, 60_000);
}

/** What the start has to say comes before the work goes on. */
async function showFirst(workbook: Workbook, settings: SettingsStore): Promise<void> {
  const show = (): void => {
    root.render(<ErrorBoundary FallbackComponent={CrashScreen}><App workbook={workbook} settings={settings} /></ErrorBoundary>);
  };
  if (workbook.report.length === 0) {
    show();
    return;
  }
  const { StartNotes } = await import('./start-notes.tsx');
  root.render(<StartNotes notes={workbook.report} bridge={workbook.bridge} onDone={show} />);
}

void run();
