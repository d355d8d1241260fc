import { createHash } from 'node:crypto';
import { rm, mkdtemp } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { ElectronApplication } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { seededRandom } from '../../build/testing/seeded-random.ts';
import { launchWorkbook, type Launched } from '../e2e/support/launch.ts';
import { makeWorkshop } from '../e2e/support/steps.ts';
import { killTree } from './support/kill-tree.ts';
import { rapporteur, type Keystroke } from './support/rapporteur.ts';
import { faultsBetween, readJournals, storedRows, type ReadJournal } from './support/record-on-disk.ts';
import { many, runSeed, startRow } from './support/table.ts';

/**
 * A rapporteur works without pause and the whole process tree is killed at a random moment, again and again in one profile.
 * Whatever main has answered to the page as saved is told to this process before the page learns of it, so that nothing can be
 * shown as saved which is not looked for afterwards: in the journal, and in the rows.
 */
const kills = many(200, 10);
const allowedLoss = 1000;

let userData = '';
beforeAll(async () => {
  userData = await mkdtemp(path.join(os.tmpdir(), 'workbook-kill-'));
});
afterAll(async () => {
  await rm(userData, { recursive: true, force: true, maxRetries: 5 });
});

test(`${kills} kills: nothing that was said to be saved is lost, at most one second of typing, no broken record`, { timeout: 3_600_000 }, async ({ task }) => {
  const row = startRow(task, { what: 'SIGKILLs of the process tree during a scripted rapporteur', count: kills, bar: `0 saved lost, 0 broken records, at most ${allowedLoss} ms of typing` });
  const random = seededRandom(runSeed);
  let launched = await launchWorkbook({ userData });
  await makeWorkshop(launched.page, 'Kill test, Bălți');
  const workshop = await launched.page.evaluate(() => location.hash.split('/')[2] ?? '');
  const claims = new Set<string>();
  const losses: number[] = [];
  let letters = 0;
  for (let round = 1; round <= kills; round += 1) {
    const work = await workUntilKilled(launched, { workshop, random, tag: `r${round}`, letters: Math.max(0, Math.floor(random() * 280) - 30), milliseconds: random() * 700 });
    launched = await launchWorkbook({ userData });
    const journals = await readJournals(userData);
    expect(faultsBetween(journals, await storedRows(launched.page)), `after kill ${round}`).toEqual([]);
    for (const claim of work.saved) claims.add(claim);
    const present = claimsOf(journals);
    expect([...claims].filter((claim) => !present.has(claim)), `said to be saved before kill ${round}`).toEqual([]);
    losses.push(lossOf(work, journals));
    letters += work.keystrokes.length;
    expect(losses.at(-1), `typing lost by kill ${round}, in ms`).toBeLessThanOrEqual(allowedLoss);
  }
  expect(await launched.close()).toBe(true);
  expect([claims.size > kills, letters > kills * 10]).toEqual([true, true]);
  row.result = `${claims.size} saved, 0 lost; 0 broken records; longest loss ${Math.max(...losses)} ms of ${letters} letters`;
});

type Work = { readonly keystrokes: readonly Keystroke[]; readonly saved: readonly string[]; readonly killedAt: number };

type Round = {
  readonly workshop: string;
  readonly random: () => number;
  readonly tag: string;
  /** So much is typed, however long this machine takes for it (0: the kill comes while the place of work opens), … */
  readonly letters: number;
  /** … and the work goes on for so long before the kill, which so falls between two letters and within a save alike. */
  readonly milliseconds: number;
};

async function workUntilKilled(launched: Launched, { letters, milliseconds, ...script }: Round): Promise<Work> {
  const { app, page } = launched;
  const keystrokes: Keystroke[] = [];
  const stop = new AbortController();
  let typed: (key: Keystroke) => void = () => undefined;
  const enough = new Promise<void>((reached) => {
    typed = (key) => { if (keystrokes.push(key) >= letters) reached(); };
    if (letters === 0) reached();
  });
  await tellSaved(app);
  const working = rapporteur({ ...script, page, signal: stop.signal, typed }).catch((error: unknown) => (error instanceof Error ? error : new Error(String(error))));
  const early = await Promise.race([working, enough.then(async () => { await pause(milliseconds); })]);
  if (early instanceof Error) throw new Error(`the script stopped by itself: ${early.message}`, { cause: early });
  const killedAt = Date.now();
  await killTree(app.process().pid ?? 0);
  stop.abort();
  await working;
  return { keystrokes, saved: launched.output().match(/(?<=^saved: ).+$/gmu) ?? [], killedAt };
}

/**
 * Has main write a line to standard output for each append before the page gets its answer: journal, number, hash of the line.
 * It is put in from outside, so that the program itself has nothing of it; a write to a pipe has left the process when it returns.
 */
async function tellSaved(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ ipcMain }) => {
    type Handler = (event: object, input: { readonly journal: string; readonly body: string }) => Promise<{ readonly ok: boolean }>;
    const { _invokeHandlers: handlers } = ipcMain as unknown as { readonly _invokeHandlers: Map<string, Handler> };
    const append = handlers.get('journal:append');
    if (append === undefined) throw new Error('no handler to listen to');
    const { createHash: hash } = process.getBuiltinModule('node:crypto');
    handlers.set('journal:append', async (event, input) => {
      const outcome = await append(event, input);
      if (outcome.ok) process.stdout.write(`saved: ${input.journal} ${hash('sha256').update(input.body).digest('hex')}\n`);
      return outcome;
    });
  });
}

function claimsOf(journals: readonly ReadJournal[]): ReadonlySet<string> {
  return new Set(journals.flatMap(({ name, bodies }) => bodies.map((body) => `${name} ${createHash('sha256').update(body).digest('hex')}`)));
}

/** How long before the kill the first letter was typed that is not there; 0 when all are. */
function lossOf({ keystrokes, killedAt }: Work, journals: readonly ReadJournal[]): number {
  const all = journals.flatMap(({ bodies }) => bodies).join('\n');
  const firstLost = keystrokes[keystrokes.findLastIndex(({ text }) => all.includes(text)) + 1];
  return firstLost === undefined ? 0 : killedAt - firstLost.at;
}
