import { mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import { app } from 'electron';
import { purposeOf } from './command-line.ts';
import { runHeadless } from './headless.ts';
import { HandedFiles, workbooksIn } from './files/handed-files.ts';
import { sayFirstHangs } from './native-questions.ts';
import { dataFolder, devServerOrigin, isSubstituteRuntime } from './runtime.ts';
import { quietChromium } from './security/network.ts';
import { nodeDisk } from './files/node-disk.ts';
import { registerScheme } from './security/scheme.ts';
import { planStart } from './start/plan.ts';
import { knownSchema, type Versions } from './versions.ts';
import { runWorkbook } from './run-workbook.ts';

/** Composition root: what happens before `ready`, in this order, and which of the program's purposes is served. */
const root = path.resolve(import.meta.dirname, '../..');
const purpose = purposeOf(process.argv);
const substituteRuntime = isSubstituteRuntime(process.versions.electron);
const devServer = devServerOrigin(process.env['WORKBOOK_DEV_SERVER'], app.isPackaged);

/** Milliseconds in which a program that runs already answers a second start. */
const longestAnswer = 5000;

quietChromium(app, devServer);
if (purpose.kind === 'version') {
  process.stdout.write(`${app.getName()} ${app.getVersion()}\n`);
  app.exit(0);
} else if (purpose.kind === 'headless') {
  // Awaited here, because Chromium is started only after this file: see `headless.ts`.
  app.exit(await runHeadless(path.join(root, 'out/headless/cli.js'), purpose.args));
} else {
  // Awaited for the same reason: what Chromium may touch is decided before it begins.
  await startWindow();
}

async function startWindow(): Promise<void> {
  const place = { substituteRuntime, switchValue: app.commandLine.getSwitchValue('user-data-dir'), variable: process.env['WORKBOOK_USER_DATA'], packaged: app.isPackaged };
  const appData = app.getPath('appData');
  const userData = dataFolder({ ...place, appData });
  app.setPath('userData', userData);
  const handed = new HandedFiles();
  handed.add(workbooksIn(process.argv, process.cwd()));
  app.on('open-file', (event, file) => {
    event.preventDefault();
    handed.add([file]);
  });
  // Before anything is read or written: a second process would damage what the first has open (pitfall 4).
  const asked = performance.now();
  const isFirst = app.requestSingleInstanceLock();
  // A first one that does not answer is waited for; after 20 s Chromium ends it and lets this one be the first.
  const isLate = performance.now() - asked > longestAnswer;
  if (!isFirst) {
    void (isLate ? sayFirstHangs(root) : Promise.resolve()).finally(() => app.exit(0));
    return;
  }
  // Together the two contradict each other, and no child process starts (development as root only; design section 5).
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  registerScheme();
  const now: Versions = { app: app.getVersion(), chromium: process.versions.chrome, schema: knownSchema(process.env['WORKBOOK_SCHEMA'], app.isPackaged) };
  const plan = await planStart(nodeDisk, userData, now);
  const ownFolder = plan.mode === 'newer-data' ? keepChromiumOut() : userData;
  const isOwnDataFolder = userData !== dataFolder({ ...place, appData, switchValue: '', variable: undefined });
  await runWorkbook({ root, userData, handed, tookOver: isLate, isOwnDataFolder, ownFolder, substituteRuntime, devServer, now, plan });
}

/** Of data that must not change by a byte even Chromium's own files are kept away, in a folder that goes when the program ends. */
function keepChromiumOut(): string {
  const folder = mkdtempSync(path.join(app.getPath('temp'), 'mainstreaming-workbook-reading-'));
  app.setPath('userData', folder);
  app.setPath('sessionData', folder);
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
