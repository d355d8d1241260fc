import { app, dialog, type BrowserWindow } from 'electron';
import type { Log } from '../log.ts';
import { say } from '../native-questions.ts';
import type { Words } from '../words.ts';

type Parts = {
  readonly log: Log;
  readonly words: () => Promise<Words>;
  /** The page has gone: there is nothing to wait for in it. */
  readonly gone: () => void;
  readonly showLog: () => Promise<void>;
};

/** A page that stops once is loaded anew; one that stops as often as this within a minute would do so for ever. */
const mostReloads = 2;
const minute = 60_000;

/** Follows what can happen to the window's page: that it goes, or does not answer. */
export function watchWindow(window: BrowserWindow, parts: Parts): void {
  const { log, gone } = parts;
  let reloads: number[] = [];
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    log.warn('page gone', { reason });
    gone();
    if (reason === 'clean-exit' || window.isDestroyed()) return;
    // By a clock that does not jump with the time of day.
    reloads = [...reloads.filter((at) => performance.now() - at < minute), performance.now()];
    if (reloads.length <= mostReloads) window.webContents.reload();
    else void askAfterStops(window, parts).then((goesOn) => { if (goesOn) reloads = []; });
  });
  watchAnswers(window, parts);
}

/** Says in words that the page stops again and again. @returns true when it is tried again. */
async function askAfterStops(window: BrowserWindow, { words, showLog }: Pick<Parts, 'words' | 'showLog'>): Promise<boolean> {
  const known = await words();
  const { response } = await dialog.showMessageBox(window, {
    type: 'error',
    message: say(known, 'problems.native.stops'),
    detail: say(known, 'problems.native.stopsDetail'),
    buttons: [say(known, 'start.tryAgain'), say(known, 'problems.showLog'), say(known, 'problems.native.close')],
    defaultId: 0,
    cancelId: 2,
    noLink: true,
  });
  if (response === 1) {
    await showLog();
    return await askAfterStops(window, { words, showLog });
  }
  if (response === 2) window.destroy();
  else window.webContents.reload();
  return response === 0;
}

/** Asks whether to wait for a page that does not answer; the question goes away when it answers again. */
function watchAnswers(window: BrowserWindow, { log, words }: Parts): void {
  let asking: AbortController | undefined;
  window.on('unresponsive', () => {
    if (asking !== undefined) return;
    log.warn('page does not answer');
    const question = new AbortController();
    asking = question;
    void askToWait(window, words, question.signal).then((closes) => {
      asking = undefined;
      if (closes && !window.isDestroyed()) window.destroy();
    });
  });
  window.on('responsive', () => { asking?.abort(); });
}

async function askToWait(window: BrowserWindow, words: Parts['words'], signal: AbortSignal): Promise<boolean> {
  const known = await words();
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: say(known, 'problems.native.hangs'),
    detail: say(known, 'problems.native.hangsDetail'),
    buttons: [say(known, 'problems.native.wait'), say(known, 'problems.native.close')],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
    signal,
  });
  return response === 1 && !signal.aborted;
}

/** The program's own files cannot be read: says so and ends; nothing of the person's was touched. */
export async function sayPageIsMissing(words: Promise<Words>): Promise<void> {
  const text = say(await words, 'problems.native.noPage');
  process.stderr.write(`${text}\n`);
  await dialog.showMessageBox({ type: 'error', message: app.getName(), detail: text });
  app.exit(4);
}
