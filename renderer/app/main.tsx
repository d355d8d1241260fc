import { begun } from './begin.ts'; // first: see there
import { createRoot } from 'react-dom/client';
import type { openDatabase } from '../data/database.ts';
import { openWorkbook } from '../data/open.ts';
import type { Workbook } from '../data/workbook.ts';
import { startWords } from '../i18n/engine.ts';
import { manifestOf, matchLanguage } from '../i18n/languages.ts';
import type { Bridge, StartState } from '../../preload/contract.ts';
import { tellFirstPaint } from '../ui/after-first-paint.ts';
import '../ui/fonts.css';
import '../ui/tokens.css';
import '../ui/base.css';
import './app.css';
import { announceReady } from './announce-ready.ts';
import { App } from './app.tsx';
import { answerCloseRequests } from './close-handshake.ts';
import { createSettings, type SettingsStore } from './device-settings.ts';
import { loadSample } from './library.ts';
import { firstRoute, hashOf } from './route.ts';
import { startSnapshotTimer } from './snapshot-timer.ts';
import { OpeningScreen, StartFailed, StartRebuilt } from './start-screens.tsx';

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
  const { bridge, opening } = begun;
  const start = await begun.start;
  if (!start.ok) {
    await startWords(matchLanguage(navigator.languages));
    root.render(<StartFailed failure={start} journals={0} />);
    return;
  }
  await begin(bridge, start.value, opening);
}

async function begin(bridge: Bridge, start: StartState, opening: ReturnType<typeof openDatabase>): Promise<void> {
  const held: { workbook?: Workbook } = {};
  answerCloseRequests(bridge, () => held.workbook);
  const settings = createSettings(bridge, start.settings, document.documentElement);
  const language = start.settings.language ?? matchLanguage(start.systemLanguages);
  const words = startWords(language);
  const faces = hasFirstFaces(language) ? undefined : loadMoreFaces();
  const slow = setTimeout(() => { void words.then(() => { root.render(<OpeningScreen />); }); }, quietMilliseconds);
  const opened = await openWorkbook({ bridge, start, opening, sample: loadSample, now: () => new Date() });
  clearTimeout(slow);
  await words;
  await faces;
  announceReady(bridge, place, () => {
    tellFirstPaint();
    if (opened.ok) afterFirstPaint(opened.value);
  });
  if (!opened.ok) {
    root.render(<StartFailed failure={opened} journals={start.journals.length} />);
    return;
  }
  held.workbook = opened.value;
  if (window.location.hash === '') window.history.replaceState(null, '', hashOf(firstRoute(start.settings)));
  showFirst(opened.value, settings);
}

/** Faces in the first bundle; a language with others waits for them, so that its first screen is not drawn twice. */
const firstFaces: ReadonlySet<string> = new Set(['Noto Sans', 'Noto Sans Arabic']);
const hasFirstFaces = (language: string): boolean => firstFaces.has(manifestOf(language)?.fonts.sans ?? 'Noto Sans');
const loadMoreFaces = async (): Promise<void> => { await import('../ui/more-fonts.ts'); };

/** What was read ahead has served; the open workshop's journal is made ready for the first save, and faces of other scripts for what was said in them. */
function afterFirstPaint(workbook: Workbook): void {
  workbook.first.current = null;
  const workshop = workbook.start.settings.place?.workshop;
  if (workshop !== undefined) void workbook.warm(workshop);
  void loadMoreFaces();
  startSnapshotTimer(workbook.snapshots);
}

/** A database that was made again says so once, before the work goes on. */
function showFirst(workbook: Workbook, settings: SettingsStore): void {
  const show = (): void => { root.render(<App workbook={workbook} settings={settings} />); };
  if (workbook.report.kind === 'rebuilt') root.render(<StartRebuilt report={workbook.report} onContinue={show} />);
  else show();
}

void run();
