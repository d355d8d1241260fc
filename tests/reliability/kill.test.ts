import { readdir, readFile, rm, mkdtemp } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { launchWorkbook, type Launched } from '../e2e/support/launch.ts';
import { entryBox, makeWorkshop } from '../e2e/support/steps.ts';
import { seededRandom } from '../../build/testing/seeded-random.ts';
import { many, runSeed, startRow } from './support/table.ts';

/**
 * A rapporteur types without pause and the whole process tree is killed at a random moment, again and again in one
 * profile. What was shown as a row is there afterwards, what was typed more than a second before is there, and nothing is
 * half a record.
 */
const kills = many(50, 8);
const allowedLoss = 1000;

const sentences = [
  'The Ministry of Health keeps one list of open posts (2011), by district.',
  'Les collectivités de Bălți demandent un seul guichet pour le retour.',
  'تنشر الوزارة قائمة الوظائف مع IOM كل ثلاثة أشهر.',
  'Дети остаются с родственниками, пока родители за рубежом.',
];

type Stored = { readonly id: string; readonly text: string };
type Keystroke = { readonly at: number; readonly text: string };

let userData = '';
beforeAll(async () => {
  userData = await mkdtemp(path.join(os.tmpdir(), 'workbook-kill-'));
});
afterAll(async () => {
  await rm(userData, { recursive: true, force: true, maxRetries: 5 });
});

test(`${kills} kills: nothing that was shown as saved is lost, at most one second of typing`, { timeout: 1_200_000 }, async ({ task }) => {
  const row = startRow(task, { what: 'kills of the process tree while typing', count: kills, bar: 'nothing shown as saved lost, at most 1 s of typing' });
  const random = seededRandom(runSeed);
  const first = await launchWorkbook({ userData });
  await makeWorkshop(first.page, 'Kill test, Bălți');
  let known: readonly Stored[] = [];
  let launched = first;
  for (let round = 1; round <= kills; round += 1) {
    const rows = await storedTexts(launched.page);
    for (const one of known) expect(rows, `round ${round}`).toContainEqual(one);
    const typed = await typeUntilKilled(launched, 300 + random() * 3500, round);
    launched = await launchWorkbook({ userData });
    const after = await storedTexts(launched.page);
    known = checkRound(round, rows, after, typed);
  }
  expect(await launched.close()).toBe(true);
  row.result = 'nothing lost';
});

/** Compares what is stored after a kill with what was typed before it; answers what must stay from now on. */
function checkRound(round: number, before: readonly Stored[], after: readonly Stored[], typed: Typed): readonly Stored[] {
  for (const row of typed.rowsShown) expect(after.map(({ text }) => text), `row shown in round ${round}`).toContain(row);
  const old = new Set(before.map(({ id }) => id));
  // A restart takes the open entry up again, so the text of a round may continue a record of the round before.
  const all = after.map(({ text }) => text).join('\u0000');
  const sure = typed.keystrokes.findLast(({ at }) => at < typed.killedAt - allowedLoss);
  if (sure !== undefined) expect(all, `typed a second before kill ${round}`).toContain(sure.text);
  expect(after.filter(({ text }) => text === '').length, 'empty records').toBe(0);
  return after.filter(({ id }) => old.has(id) || typed.rowsShown.length > 0);
}

type Typed = { readonly keystrokes: readonly Keystroke[]; readonly rowsShown: readonly string[]; readonly killedAt: number };

async function typeUntilKilled({ app, page }: Launched, milliseconds: number, round: number): Promise<Typed> {
  const keystrokes: Keystroke[] = [];
  let rowsShown: readonly string[] = [];
  const stop = new AbortController();
  const { signal } = stop;
  const typing = (async () => {
    await entryBox(page).focus();
    for (let at = 0; ; at += 1) {
      const sentence = `${round}/${at} ${sentences[at % sentences.length] ?? ''}`;
      for (let end = 1; end <= sentence.length; end += 1) {
        signal.throwIfAborted();
        await page.keyboard.insertText(sentence.charAt(end - 1));
        keystrokes.push({ at: Date.now(), text: sentence.slice(0, end) });
      }
      await page.keyboard.press('Enter');
      rowsShown = await page.locator('.capture-row-text > :first-child').allInnerTexts();
    }
  })().catch(() => undefined);
  await pause(milliseconds);
  const killedAt = Date.now();
  await killTree(app.process().pid ?? 0);
  stop.abort();
  await typing;
  return { keystrokes, rowsShown, killedAt };
}

/** All contributions in the database, straight from IndexedDB. */
async function storedTexts(page: Page): Promise<readonly Stored[]> {
  return await page.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((done, fail) => {
      const request = indexedDB.open('workbook');
      request.onsuccess = () => done(request.result);
      request.onerror = () => fail(new Error(request.error?.message));
    });
    const rows = await new Promise<{ id: string; kind: string; f: Record<string, { blocks: { runs: { text: string }[] }[] }> }[]>((done, fail) => {
      const request = db.transaction('rows').objectStore('rows').getAll();
      request.onsuccess = () => done(request.result);
      request.onerror = () => fail(new Error(request.error?.message));
    });
    db.close();
    const textOf = (row: (typeof rows)[number]): string => (row.f['text.o']?.blocks ?? []).flatMap((block) => block.runs.map((run) => run.text)).join('\n');
    return rows.filter((row) => row.kind === 'contribution').map((row) => ({ id: row.id, text: textOf(row) }));
  });
}

/** Kills a process and everything below it at once, children first seen in /proc. */
async function killTree(root: number): Promise<void> {
  const parents = new Map<number, number>();
  for (const name of await readdir('/proc')) {
    if (!/^\d+$/u.test(name)) continue;
    const stat = await readFile(`/proc/${name}/stat`, 'utf8').catch(() => '');
    const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
    if (!Number.isNaN(parent)) parents.set(Number(name), parent);
  }
  const isBelow = (pid: number): boolean => pid === root || (parents.has(pid) && pid > 1 && isBelow(parents.get(pid) ?? 0));
  for (const pid of [root, ...[...parents.keys()].filter((one) => one !== root && isBelow(one))]) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // It was gone already.
    }
  }
}
