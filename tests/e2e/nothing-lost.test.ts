import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { CDPSession, Page } from 'playwright-core';
import { writeMwb } from '../../renderer/record/file/mwb.ts';
import { writeValues } from '../../renderer/record/register.ts';
import { recOf } from '../../renderer/record/row.ts';
import { isPurged, type Rec } from '../../renderer/record/types.ts';
import { faultsBetween, readJournals, storedRows } from '../reliability/support/record-on-disk.ts';
import { openScreen, type Screen } from '../ui/support/screen.ts';
import { takeFirstLanguage } from '../ui/support/steps.ts';
import { openSampleCapture, typingPlaces } from '../ui/support/typing-places.ts';
import { entryBox } from './support/steps.ts';

/**
 * Ways to lose what somebody has just typed. Nothing waits between the last letter and what happens then: no half second in which
 * the text would have been saved by itself.
 */
let userData = '';
let screen: Screen;
let page: Page;

async function start(): Promise<void> {
  screen = await openScreen({ userData });
  page = screen.page;
}

async function startWithSample(): Promise<void> {
  userData = await mkdtemp(path.join(os.tmpdir(), 'workbook-lost-'));
  await start();
  await takeFirstLanguage(page);
  await page.getByRole('button', { name: /sample/iu }).first().click();
  await page.locator('.capture-row').first().waitFor();
}

async function stop(): Promise<void> {
  await screen.close();
  await rm(userData, { recursive: true, force: true, maxRetries: 5 });
}

/** What the journals on the disk hold, and that the rows say the same. */
async function onDisk(): Promise<string> {
  return (await readJournals(userData)).flatMap(({ bodies }) => bodies).join('\n');
}

async function expectWhole(): Promise<void> {
  expect(faultsBetween(await readJournals(userData), await storedRows(page))).toEqual([]);
}

let texts = 0;
const newText = (): string => `Nothing of this is lost, ${(texts += 1)}: Bălți, الوزارة.`;

/** Types a text into the entry box, as fast as it goes. */
async function typeAway(): Promise<string> {
  await openSampleCapture(screen);
  await entryBox(page).press('Control+End');
  const text = newText();
  await page.keyboard.type(` ${text}`);
  return text;
}

const session = async (): Promise<CDPSession> => await page.context().newCDPSession(page);

describe('the place is left with the last letter', () => {
  beforeAll(startWithSample);
  afterAll(stop);

  it.each(typingPlaces(() => screen).filter(({ isKept }) => isKept !== false))('$name', async ({ open }) => {
    const field = await open();
    await field.press('End');
    const text = newText();
    await page.keyboard.type(` ${text}`);
    await screen.go('#/settings');
    await expect.poll(onDisk).toContain(text);
    await expectWhole();
  });

  it.each(typingPlaces(() => screen).filter(({ isKept }) => isKept !== false))('with an open composition of an input method: $name', async ({ open }) => {
    const field = await open();
    await field.press('End');
    const cdp = await session();
    const text = `基希讷乌${String((texts += 1))}`;
    await cdp.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
    await screen.go('#/settings');
    await expect.poll(onDisk).toContain(text);
    await cdp.detach();
  });
});

describe('in the program', () => {
  beforeEach(startWithSample);
  afterEach(stop);

  it('keys that reload a page in a browser do nothing', async () => {
    const text = await typeAway();
    await page.evaluate(() => { Object.assign(globalThis, { isSamePage: true }); });
    for (const keys of ['F5', 'Control+F5', 'Control+KeyR', 'Control+Shift+KeyR', 'Alt+ArrowLeft', 'Backspace', 'Escape']) await page.keyboard.press(keys);
    expect(await page.evaluate(() => 'isSamePage' in globalThis)).toBe(true);
    expect(await entryBox(page).inputValue()).toContain(text.slice(0, -1));
  });

  it('the process of the page ends: the text of a second before is back in its box', async () => {
    const text = await typeAway();
    await expect.poll(onDisk).toContain(text);
    await page.keyboard.type(' And more');
    const { app } = screen;
    const crashed = page.waitForEvent('crash');
    await app.evaluate(({ BrowserWindow }) => { BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(); });
    await crashed;
    // The debugger has lost this page for good, although the window has loaded it anew.
    const box = async (): Promise<unknown> => await app.evaluate(async ({ BrowserWindow }) =>
      await BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript('document.querySelector(".capture-entry textarea")?.value ?? ""'));
    await expect.poll(box, { timeout: 30_000 }).toContain(text);
  });

  it('the session of the system ends: the text is on the disk before its half second is over', async () => {
    await page.clock.install();
    const text = await typeAway();
    await page.clock.pauseAt(Date.now() + 60_000);
    await page.keyboard.type(' And more');
    expect(await onDisk()).not.toContain(`${text} And more`);
    await screen.app.evaluate(({ BrowserWindow }) => { BrowserWindow.getAllWindows()[0]?.emit('session-end'); });
    await expect.poll(onDisk).toContain(`${text} And more`);
  });

  it('the graphics process ends: every letter is there', async () => {
    const text = await typeAway();
    const pid = await screen.app.evaluate(({ app }) => app.getAppMetrics().find(({ type }) => type === 'GPU')?.pid ?? 0);
    expect(pid).toBeGreaterThan(0);
    process.kill(pid, 'SIGKILL');
    await page.keyboard.type(' And more');
    expect(await entryBox(page).inputValue()).toContain(`${text} And more`);
    await expect.poll(onDisk).toContain(`${text} And more`);
  });

  it('a file is dropped on the window: the page stays', async () => {
    const text = await typeAway();
    const file = path.join(userData, 'photo.html');
    await writeFile(file, '<h1>another page</h1>');
    const cdp = await session();
    const data = { items: [], files: [file], dragOperationsMask: 1 };
    for (const place of [{ x: 300, y: 200 }, await middleOf('.capture-entry textarea')]) {
      for (const type of ['dragEnter', 'dragOver', 'drop'] as const) await cdp.send('Input.dispatchDragEvent', { type, ...place, data });
    }
    await page.evaluate(() => { location.assign('file:///etc/hostname'); });
    await expect.poll(onDisk).toContain(text);
    expect(page.url()).toContain('app://workbook/');
    expect(await entryBox(page).inputValue()).toContain(text);
  });

  it('everything in the database is wiped while somebody types: it goes on by itself, and the next start has it all', async () => {
    const text = await typeAway();
    await screen.app.evaluate(async ({ BrowserWindow }) => {
      await BrowserWindow.getAllWindows()[0]?.webContents.session.clearStorageData({ storages: ['indexdb'] });
    });
    await page.keyboard.type(' And more');
    await expect.poll(onDisk).toContain(`${text} And more`);
    await page.locator('.capture-row').first().waitFor();
    await expectWhole();
    screen.app.process().kill('SIGKILL');
    await start();
    await openSampleCapture(screen);
    expect(JSON.stringify(await storedRows(page))).toContain(`${text} And more`);
    await expectWhole();
  });

  it('a megabyte is pasted: all of it is on the disk and back in the box', { timeout: 240_000 }, async () => {
    await openSampleCapture(screen);
    const line = 'Дети остаются с родственниками, пока родители за рубежом; الوزارة تنشر القائمة.';
    const text = `${line}\n`.repeat(7_200);
    expect(Buffer.byteLength(text)).toBeGreaterThan(1_000_000);
    await screen.app.evaluate(({ clipboard, BrowserWindow }, pasted) => {
      void clipboard.writeText(pasted);
      BrowserWindow.getAllWindows()[0]?.webContents.paste();
    }, text);
    await expect.poll(async () => (await onDisk()).split(line).length - 1, { timeout: 120_000 }).toBeGreaterThanOrEqual(7_200);
    await screen.close();
    await start();
    expect((await entryBox(page).inputValue()).split(line).length - 1).toBe(7_200);
  });

  it.each(['SIGTERM', 'SIGINT', 'SIGHUP'] as const)('the system ends the program (%s) with the last letter', async (signal) => {
    const text = await typeAway();
    const child = screen.app.process();
    const ended = new Promise((done) => { child.once('exit', done); });
    child.kill(signal);
    await ended;
    expect(await onDisk()).toContain(text);
    await start();
    expect(await entryBox(page).inputValue()).toContain(text);
  });

  it('a file with another edit of the same contribution is opened: both texts stand', async () => {
    await openSampleCapture(screen);
    await page.keyboard.press('Alt+ArrowUp');
    await page.keyboard.press('Enter');
    const editor = page.locator('.capture-editor textarea');
    await editor.waitFor();
    const before = await editor.inputValue();
    const file = path.join(userData, 'table-2.mwb');
    await writeFile(file, await editedElsewhere(before));
    await screen.app.evaluate(({ dialog }, filePath) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [filePath] });
    }, file);
    const text = newText();
    await editor.press('Control+End');
    await page.keyboard.type(` ${text}`);
    await screen.go('#/home');
    await page.locator('.home-list').waitFor();
    await page.keyboard.press('Control+KeyO');
    await page.locator('.notice').waitFor();
    await expect.poll(onDisk).toContain('"op":"merge"');
    const disk = await onDisk();
    expect([disk.includes(text), disk.includes(elsewhere)]).toEqual([true, true]);
    await expectWhole();
    const row = (await storedRows(page)).find((one) => JSON.stringify(one).includes(text));
    expect(JSON.stringify(row)).toContain(elsewhere);
    expect(row?.conflict).toBe(1);
  });

  it('a part of the screen breaks: what was typed before is on the disk', async () => {
    const text = await typeAway();
    await page.evaluate(() => {
      Intl.NumberFormat.prototype.format = () => { throw new Error('broken on purpose'); };
      Intl.DateTimeFormat.prototype.format = () => { throw new Error('broken on purpose'); };
      String.prototype.localeCompare = () => { throw new Error('broken on purpose'); };
    });
    await page.keyboard.press('Control+ArrowDown');
    await expect.poll(onDisk).toContain(text);
  });
});

const elsewhere = 'What the second table made of it.';

/** The workshop as another laptop would hand it over, with its own edit of the contribution that says `text`. */
async function editedElsewhere(text: string): Promise<Uint8Array> {
  const rows = (await storedRows(page)).filter(({ ws }) => ws === 'sample-chisinau-2011');
  const records = rows.map(recOf).map((rec): Rec => {
    const said = isPurged(rec) ? undefined : rec.r['text.o'];
    if (isPurged(rec) || said === undefined || !JSON.stringify(said).includes(JSON.stringify(text.slice(0, 40)).slice(1, -1))) return rec;
    const blocks = [{ type: 'paragraph', runs: [{ text: elsewhere }] }];
    return { ...rec, r: { ...rec.r, 'text.o': writeValues(said, ['secondtable000000000', 1], [{ language: 'en', blocks }]) } };
  });
  return writeMwb({ records });
}

async function middleOf(selector: string): Promise<{ readonly x: number; readonly y: number }> {
  const box = await page.locator(selector).boundingBox();
  if (box === null) throw new Error(`${selector} is not there`);
  return { x: Math.round(box.x + box.width / 2), y: Math.round(box.y + box.height / 2) };
}
