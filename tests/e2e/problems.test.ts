import { spawn } from 'node:child_process';
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { writeMwb } from '../../renderer/record/file/mwb.ts';
import { records } from '../report/helpers/workshop.ts';
import { electronExecutable, environment, launchWorkbook, sandboxArguments, type Launched } from './support/launch.ts';
import { entryBox, makeWorkshop } from './support/steps.ts';

let launched: Launched | undefined;
let folder = '';
afterEach(async () => {
  await launched?.close();
  launched = undefined;
  if (folder !== '') await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  folder = '';
});

type Call = (channel: string, input: object) => Promise<{ readonly ok: boolean; readonly value: { readonly text: string } }>;
type PageWindow = { readonly workbook: { readonly call: Call } };

/** A word that stands nowhere in the program; each field has its own. */
const marker = (field: string): string => `Zyxmark${field}`;

it('keeps every recorded text, and every path, out of the log and the problem report, whatever fails', async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'workbook-Zyxmarkfolder-'));
  launched = await launchWorkbook({ userData: folder });
  const { page } = launched;
  await makeWorkshop(page, marker('title'));
  await entryBox(page).fill(marker('answer'));
  await page.keyboard.press('Enter');
  await page.keyboard.press('Alt+KeyN');
  await page.locator('.capture-note-editor textarea').fill(marker('note'));
  await page.keyboard.press('Control+Enter');
  await page.evaluate(async ([text]) => {
    const { call } = (globalThis as unknown as PageWindow).workbook;
    // Failures of every kind, each with a recorded text or a path in it.
    await call('journal:append', { journal: 'installation', seq: 9, body: JSON.stringify({ ws: text }) });
    await call('journal:append', { journal: text ?? '', seq: 1, body: text });
    await call('settings:write', { language: text, [text ?? '']: text });
    await call('file:write', { token: text, bytes: new Uint8Array() });
    await call(text ?? '', {});
    setTimeout(() => { throw new TypeError(`${text ?? ''} failed`); });
    void Promise.reject(new Error(`${text ?? ''} was rejected`));
    // Code of others rejects with anything.
    const rejectWith: (reason: unknown) => void = (reason) => void new Promise((_resolve, reject) => (reject as (with_: unknown) => void)(reason));
    rejectWith(text ?? '');
  }, [marker('thrown')]);
  await page.getByText('Something the program was doing has failed.').waitFor();
  await page.evaluate((hash) => { location.hash = hash; }, '#/safety/problems');
  await page.getByRole('button', { name: 'Make a problem report' }).click();
  const report = await page.locator('.problem-report .problem-text').innerText();
  expect(report).toContain('page error');
  expect(report).toContain('"name":"TypeError"');
  expect(report).toContain('Journals: 2');
  const logs = await Promise.all((await readdir(path.join(folder, 'logs'))).map(async (name) => await readFile(path.join(folder, 'logs', name), 'utf8')));
  for (const text of [report, ...logs]) {
    expect(text.length).toBeGreaterThan(200);
    expect(text).not.toMatch(/Zyxmark/iu);
    expect(text).not.toContain(os.homedir());
  }
});

it('stops loading a page that goes again and again, and says so', async () => {
  launched = await launchWorkbook();
  const { app, output } = launched;
  await app.evaluate(({ dialog }) => {
    const asked: string[] = [];
    Object.assign(globalThis, { asked });
    dialog.showMessageBox = (async (_window: unknown, options: { message: string }) => {
      asked.push(options.message);
      return await Promise.resolve({ response: 0, checkboxChecked: false });
    }) as typeof dialog.showMessageBox;
  });
  const times = (): number => output().split('workbook: ready').length - 1;
  for (let gone = 1; gone <= 3; gone += 1) {
    await app.evaluate(({ BrowserWindow }) => { BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(); });
    await expect.poll(times, { timeout: 30_000 }).toBe(gone + 1);
  }
  expect(await app.evaluate(() => (globalThis as unknown as { asked: string[] }).asked)).toEqual(['The page has stopped again and again.']);
});

it('ends safely after an error of its own in the privileged process, and says so', async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'workbook-problem-'));
  launched = await launchWorkbook({ userData: folder });
  const { app, page } = launched;
  await makeWorkshop(page, 'Before the fault');
  await app.evaluate(({ dialog }) => {
    dialog.showMessageBox = async () => await Promise.resolve({ response: 0, checkboxChecked: false });
  });
  const child = app.process();
  const ended = new Promise((resolve) => child.once('exit', resolve));
  await app.evaluate(() => { setTimeout(() => { throw new RangeError('Zyxmark in main'); }, 50); });
  expect(await ended).toBe(3);
  launched = undefined;
  const log = await readFile(path.join(folder, 'logs', 'main.log'), 'utf8');
  expect(log).toContain('main error');
  expect(log).toContain('RangeError');
  expect(log).toContain('stopped');
  expect(log).not.toContain('Zyxmark');
  launched = await launchWorkbook({ userData: folder });
  await launched.page.locator('.save-sign').waitFor();
});

it('opens a workbook that the system hands over, at the start and to the program that runs already', async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'workbook-handed-'));
  const sample = path.join(folder, 'Chișinău 2.mwb');
  await writeFile(sample, writeMwb({ records }));
  const userData = path.join(folder, 'data');
  launched = await launchWorkbook({ userData, args: [sample] });
  const { page } = launched;
  await page.locator('.first-start-choice[aria-current]').waitFor();
  await page.keyboard.press('Enter');
  const isShown = async (): Promise<unknown> => await page.waitForFunction(() => location.hash.startsWith('#/workshop/'));
  await isShown();
  await page.evaluate(() => { location.hash = '#/home'; });
  await page.locator('.home-list tbody tr').first().waitFor();
  const second = spawn(electronExecutable(), [path.resolve(import.meta.dirname, '../..'), ...sandboxArguments(), `--user-data-dir=${userData}`, sample], { env: environment(), stdio: 'ignore' });
  expect(await new Promise((resolve) => second.once('exit', resolve)), 'the second start hands over and ends').toBe(0);
  await isShown();
});
