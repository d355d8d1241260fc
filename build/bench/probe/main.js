// Runs inside Electron: opens the workbook (or, as the yardstick, an empty window with a bare text area), types into it by
// real input events and prints one line of JSON. Plain JavaScript, because Electron loads it without a bundle.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { app, BrowserWindow, dialog } from 'electron';

const { BENCH_PROJECT, BENCH_PROGRAM, BENCH_SPAWNED, BENCH_KEYS, BENCH_FIRST, BENCH_WALK } = process.env;
const here = path.dirname(fileURLToPath(import.meta.url));
const keys = Number(BENCH_KEYS ?? '1');

/** Resolves in the page when a text area or editor has the focus; from then on each key is timed from event to paint. */
const watch = `new Promise((ready) => {
  const timings = (window.__timings = { paint: [], work: [], saves: [] });
  new PerformanceObserver((list) => { for (const one of list.getEntries()) if (one.name === 'workbook-save') timings.saves.push(one.duration); })
    .observe({ type: 'measure', buffered: true });
  let begun = 0;
  addEventListener('keydown', () => { begun = performance.now(); }, true);
  addEventListener('input', (event) => {
    const at = event.timeStamp;
    queueMicrotask(() => timings.work.push(performance.now() - begun));
    requestAnimationFrame(() => { const channel = new MessageChannel(); channel.port1.onmessage = () => { timings.paint.push(performance.now() - at); window.__typed?.(); }; channel.port2.postMessage(0); });
  }, false);
  const look = () => {
    const at = document.activeElement;
    if (at instanceof HTMLTextAreaElement || at?.isContentEditable) ready(true); else requestAnimationFrame(look);
  };
  look();
})`;

async function type(contents, key) {
  // The page must be listening before the key comes, or the paint of a quick key is missed.
  await contents.executeJavaScript('window.__painted = new Promise((done) => { window.__typed = done; }); null');
  press(contents, key);
  await contents.executeJavaScript('window.__painted');
}

function press(contents, key) {
  for (const type of ['keyDown', 'char', 'keyUp']) contents.sendInputEvent({ type, keyCode: key });
}

const pause = (milliseconds) => new Promise((done) => { setTimeout(done, milliseconds); });
const memory = () => app.getAppMetrics().reduce((sum, { memory: used }) => sum + used.workingSetSize, 0) / 1024;

async function measure(window) {
  const contents = window.webContents;
  await new Promise((ready) => { contents.once('dom-ready', ready); });
  // At the first start the database is made from the journals and says so: Enter goes on from there.
  const goOn = BENCH_FIRST === '1' ? setInterval(() => { press(contents, 'Return'); }, 1000) : undefined;
  window.show();
  contents.focus();
  await contents.executeJavaScript(watch);
  clearInterval(goOn);
  contents.focus();
  await type(contents, 'a');
  const start = Date.now() - Number(BENCH_SPAWNED);
  for (let at = 1; at < keys; at += 1) {
    await pause(60);
    await type(contents, 'abcdefg'[at % 7]);
  }
  await pause(2000);
  const timings = await contents.executeJavaScript('window.__timings');
  const opened = memory();
  if (BENCH_WALK === '1') await walk(contents);
  console.log(`bench: ${JSON.stringify({ start, memory: opened, walked: memory(), ...timings })}`);
  app.exit(0);
}

const places = ['prepare', 'time', 'votes', 'overview', 'report', 'export', 'translate', 'history', 'capture'];

/** Opens every place of the open workshop as its top bar does, and the library, and ends where it began. */
async function walk(contents) {
  const begun = await contents.executeJavaScript('location.hash');
  const at = (place) => begun.replace(/\/capture(?=$|\?)/u, `/${place}`);
  for (const hash of ['#/library/handbook', ...places.map(at)]) {
    await contents.executeJavaScript(`location.hash = ${JSON.stringify(hash)}; null`);
    await pause(1000);
  }
  await pause(1000);
}

/** Prints when the list of workshops is on the screen of a start that leads Home. */
async function measureHome(window) {
  const contents = window.webContents;
  await new Promise((ready) => { contents.once('dom-ready', ready); });
  window.show();
  await contents.executeJavaScript(listed);
  console.log(`bench: ${JSON.stringify({ start: Date.now() - Number(BENCH_SPAWNED) })}`);
  app.exit(0);
}

/** Resolves when a workshop of the list has been painted. */
const listed = `new Promise((ready) => {
  const look = () => {
    if (document.querySelector('.home-row-title') === null) { requestAnimationFrame(look); return; }
    requestAnimationFrame(() => { const channel = new MessageChannel(); channel.port1.onmessage = () => { ready(true); }; channel.port2.postMessage(0); });
  };
  look();
})`;

/** Resolves when the export that was started has ended; answers the longest time during which the page could not answer. */
const watchExport = `new Promise((ended) => {
  let last = performance.now();
  let longest = 0;
  let wasWorking = false;
  const channel = new MessageChannel();
  channel.port1.onmessage = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    const isWorking = document.querySelector('.export-working') !== null;
    if (wasWorking && !isWorking) { ended(longest); return; }
    wasWorking ||= isWorking;
    channel.port2.postMessage(0);
  };
  channel.port2.postMessage(0);
})`;
const isReady = "document.querySelector('.export-counts li') !== null";

/** Makes the report of the open workshop as a person would, by Ctrl E, and prints the longest block of the page on the way. */
async function measureReport(window) {
  const contents = window.webContents;
  const file = path.join(app.getPath('userData'), 'report.docx');
  dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: file });
  await new Promise((ready) => { contents.once('dom-ready', ready); });
  window.show();
  contents.focus();
  // The database is made from the journals first, which says so: Enter goes on from there.
  while (!(await contents.executeJavaScript(isReady))) {
    if (await contents.executeJavaScript("document.querySelector('.columns') === null")) press(contents, 'Return');
    await pause(1000);
  }
  // What the page does to show itself is not what is measured.
  await pause(3000);
  const watched = contents.executeJavaScript(watchExport);
  for (const type of ['keyDown', 'keyUp']) contents.sendInputEvent({ type, keyCode: 'E', modifiers: ['control'] });
  const longest = await watched;
  if (existsSync(file)) console.log(`bench: ${JSON.stringify({ longest })}`);
  app.exit(0);
}

let measured = false;
app.on('browser-window-created', (_event, window) => {
  if (measured) return;
  measured = true;
  void ({ report: measureReport, home: measureHome }[BENCH_PROGRAM] ?? measure)(window);
});

if (BENCH_PROGRAM !== 'empty') {
  app.setAppPath(BENCH_PROJECT);
  await import(pathToFileURL(path.join(BENCH_PROJECT, 'out/main/index.js')).href);
} else {
  void app.whenReady().then(() => new BrowserWindow({ width: 1440, height: 900 }).loadFile(path.join(here, 'empty.html')));
}
