import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { seededRandom } from '../../build/testing/seeded-random.ts';
import { nodeDisk } from '../../main/files/node-disk.ts';
import { SnapshotFolder } from '../../main/snapshots/folder.ts';
import { isProtected, type Listed } from '../../main/snapshots/index-file.ts';
import { kept } from '../../main/snapshots/rotation.ts';
import { launchWorkbook, type Launched } from '../e2e/support/launch.ts';
import { entryBox, makeWorkshop } from '../e2e/support/steps.ts';
import { faultsBetween, readJournals, storedRows } from './support/record-on-disk.ts';
import { many, runSeed, startRow } from './support/table.ts';
import { firstHour, workdays } from './support/workdays.ts';

/**
 * Days of work at one workshop in one run of the program, by real keys: the page's heap must not grow.
 *
 * The heap is what V8 holds after a forced collection, with the first question open, at a quarter of the actions and at their end.
 * As much is removed as is added, so that the workshop's own size does not excuse any growth. The page itself is never loaded
 * anew.
 *
 * Snapshots are taken every ten seconds (in the sample every three) in place of every ten minutes, so that there are enough of
 * them for old ones to be let go.
 */
const actions = many(20_000, 1000);
const bar = { growth: 0.1, journals: 200 * 1024 * 1024, snapshots: kept.recent + kept.hours + kept.days };
const everySeconds = many(10, 3);

let userData = '';
beforeAll(async () => {
  userData = await mkdtemp(path.join(os.tmpdir(), 'workbook-soak-'));
});
afterAll(async () => {
  await rm(userData, { recursive: true, force: true, maxRetries: 5 });
});

test(`${actions} actions: the page does not grow, journals and snapshots stay within their limits`, { timeout: 4 * 3_600_000 }, async ({ task }) => {
  const row = startRow(task, { what: 'Scripted actions in one run of the program', count: actions, bar: `heap grows at most ${bar.growth * 100} %, journals at most 200 MB, at most ${bar.snapshots} snapshots beside protected ones` });
  const launched = await launchWorkbook({ userData });
  const { page } = launched;
  try {
    page.setDefaultTimeout(10_000);
    await widen(launched);
    await makeWorkshop(page, 'Soak test, Bălți');
    await page.addInitScript(hurrySnapshots, everySeconds);
    await launched.reload();
    const question = await page.evaluate(() => location.hash);
    const script = { page, random: seededRandom(runSeed), workshop: question.split('/')[2] ?? '', letters: 24, typed: () => undefined };
    await firstHour({ ...script, tag: 'hour' });
    const began = Date.now();
    const quarter = await workdays({ ...script, tag: 'first' }, Math.round(actions / 4));
    const before = await heapOn(page, question);
    const rest = await workdays({ ...script, tag: 'then' }, actions - Math.round(actions / 4));
    const minutes = (Date.now() - began) / 60_000;
    const after = await heapOn(page, question);
    console.log(`soak: ${[...rest].map(([act, times]) => `${act || 'keys'} ${times + (quarter.get(act) ?? 0)}`).join(', ')}`);
    const growth = (after - before) / before;
    console.log(`soak: heap ${megabytes(before)} -> ${megabytes(after)} MB, ${minutes.toFixed(1)} minutes`);
    expect(growth, 'of the page').toBeLessThanOrEqual(bar.growth);
    const journals = await bytesIn(path.join(userData, 'journals'));
    expect(journals).toBeLessThanOrEqual(bar.journals);
    const snapshots = await snapshotsIn(path.join(userData, 'snapshots'));
    expect(snapshots.taken, 'enough for old ones to be let go').toBeGreaterThan(kept.recent + snapshots.hours + snapshots.days);
    expect(snapshots.passing).toBeLessThanOrEqual(Math.min(bar.snapshots, kept.recent + snapshots.hours + snapshots.days));
    const read = await readJournals(userData);
    expect(faultsBetween(read, await storedRows(page))).toEqual([]);
    row.result = `heap ${megabytes(before)} -> ${megabytes(after)} MB: ${(growth * 100).toFixed(1)} %; journals ${megabytes(journals)} MB; ${snapshots.passing} of ${snapshots.taken} snapshots kept`;
  } finally {
    await launched.close();
  }
});

const megabytes = (bytes: number): string => (bytes / 1024 / 1024).toFixed(1);

/** In the page, before its own scripts: the ten minutes between snapshots are so many seconds. */
function hurrySnapshots(seconds: number): void {
  const usual = globalThis.setInterval;
  const hurried = (then: () => void, milliseconds?: number): unknown => usual(then, milliseconds === 600_000 ? seconds * 1000 : milliseconds);
  Object.assign(globalThis, { setInterval: hurried });
}

/** All columns of a screen are in the page. */
async function widen({ app }: Launched): Promise<void> {
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1440, 900));
}

async function heapOn(page: Page, question: string): Promise<number> {
  for (const [hash, seen] of [['#/home', '.home-list'], [question, '.capture-card']] as const) {
    await page.evaluate((to) => { location.hash = to; }, hash);
    await page.locator(seen).first().waitFor();
  }
  await entryBox(page).focus();
  await page.locator('.save-sign[data-kind="saved"]').waitFor();
  const devTools = await page.context().newCDPSession(page);
  const sizes: number[] = [];
  // Finalizers of one collection free what only the next takes.
  for (let times = 0; times < 4; times += 1) {
    await devTools.send('HeapProfiler.collectGarbage');
    sizes.push((await devTools.send('Runtime.getHeapUsage')).usedSize);
  }
  await devTools.detach();
  return Math.min(...sizes);
}

async function bytesIn(folder: string): Promise<number> {
  const names = await readdir(folder, { recursive: true });
  const sizes = await Promise.all(names.map(async (name) => await stat(path.join(folder, name)).then((found) => (found.isFile() ? found.size : 0))));
  return sizes.reduce((sum, size) => sum + size, 0);
}

type Counted = { readonly taken: number; readonly passing: number; readonly hours: number; readonly days: number };

/** How many have been taken and how many of those that rotate are there; in how many hours and days. */
async function snapshotsIn(root: string): Promise<Counted> {
  const { listed } = await new SnapshotFolder(nodeDisk, root, () => '').look();
  const passing = listed.filter(({ reason }) => !isProtected(reason));
  const stretches = (length: number): number => new Set(passing.map(({ at }: Listed) => Math.floor(at / length))).size;
  return { taken: Math.max(...listed.map(({ counter }) => counter)), passing: passing.length, hours: stretches(3_600_000), days: stretches(86_400_000) };
}
