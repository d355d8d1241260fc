import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openScreen, type Screen } from '../ui/support/screen.ts';
import { takeFirstLanguage } from '../ui/support/steps.ts';
import { faultsBetween, readJournals, rowsOfJournal, storedRows } from '../reliability/support/record-on-disk.ts';
import { entryBox } from './support/steps.ts';
import { clockOf, type FakeClock } from '../ui/support/fake-clock.ts';
import { firstDifference } from './support/two-days/compare.ts';
import { allowedInRoom, bookOf, citedFirst, expectedRecord } from './support/two-days/expected.ts';
import { handOn, type Hand } from './support/two-days/hand.ts';
import { readBack } from './support/two-days/read-back.ts';
import { watchRoom, type RoomWatch } from './support/two-days/room-watch.ts';
import { writeScript, type Part } from './support/two-days/script.ts';
import { setUp } from './support/two-days/set-up.ts';
import { attend, overviewSays, spreadSecondDay, timeTables, vote } from './support/two-days/side-acts.ts';
import { votes } from './support/two-days/workshop.ts';

/**
 * A national round table of two days, played in the program itself: eighty participants out of a spreadsheet, four tables, twenty
 * questions, four hundred contributions, votes and timers, with the projector on. What the record then holds is compared item by item
 * with a book the test keeps by itself; what the room's page ever held is judged after every step.
 */
const book = bookOf();
const scenes = writeScript(book, citedFirst);
const said = scenes.flatMap(({ steps }) => steps).filter((step) => step.do === 'say').length;

let folder: string;
let userData: string;
let workshop: string;
let isOpen = false;
let screen: Screen;
let clock: FakeClock;
let hand: Hand;
let room: Page;
let watch: RoomWatch;
/** Contributions after which the room was looked at. */
let looked = 0;

const allowed = allowedInRoom(scenes);

async function start(at: Date): Promise<void> {
  screen = await openScreen({ userData });
  isOpen = true;
  await screen.resize([1440, 900]);
  clock = await clockOf(screen, at);
  hand = handOn(screen.page);
}

/** Closes the program as a person would. */
async function stop(): Promise<void> {
  isOpen = false;
  expect(await screen.close()).toBe(true);
}

const nothingToSee = async (after: string): Promise<void> => { expect(await watch.faults(), after).toEqual([]); };

/** Opens the projector by its key, and lets it show all there is to show. */
async function project(): Promise<void> {
  const arrived = screen.app.waitForEvent('window');
  await screen.page.keyboard.press('F9');
  room = await arrived;
  watch = await watchRoom(room, () => allowed);
  await room.locator('.room').waitFor();
  await screen.page.locator('.projector-strip').waitFor();
  await nothingToSee('opening the projector');
}

/** Ticks a part of what is shown, as soon as there is any of it. */
async function showPart(name: string): Promise<void> {
  const box = screen.page.locator('.projector-strip').getByLabel(name);
  await screen.page.locator('.projector-strip .check-line', { hasText: name }).locator('input:enabled').waitFor({ state: 'attached' });
  if (!(await box.isChecked())) await box.check();
}

/** What was agreed is read by the room. */
async function seeAgreed(text: string): Promise<void> {
  await showPart('Agreed points');
  await entryBox(screen.page).focus();
  await room.locator('.room-agreed', { hasText: text }).waitFor();
}

async function perform(part: Part): Promise<void> {
  for (const step of scenes.find((scene) => scene.part === part)?.steps ?? []) {
    await hand.play(step).catch(async (cause: unknown) => {
      const rows = await screen.page.locator('.capture-row-text .spoken').allInnerTexts();
      throw new Error(`did not come to its end: ${JSON.stringify(step)}\nthe last rows: ${rows.slice(-4).join(' | ')}\nin the box: ${await entryBox(screen.page).inputValue()}`, { cause });
    });
    if (step.do === 'say') looked += 1;
    if (step.do === 'position' && step.position.state === 'agreed') await seeAgreed(step.position.sides[0]?.text ?? '');
    await nothingToSee(JSON.stringify(step));
  }
}

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'workbook-two-days-'));
  userData = path.join(folder, 'data');
  await start(new Date(2027, 4, 10, 15, 0));
  await takeFirstLanguage(screen.page);
}, 120_000);
afterAll(async () => {
  if (isOpen) await screen.close();
  await rm(folder, { recursive: true, force: true });
});

// Every step waits for what it does to be seen; on a busy machine with two cores that is a few minutes.
describe('a workshop of two days', { timeout: 600_000 }, () => {
  it('is set up from a template, a list with bad rows, and what is typed', async () => {
    workshop = await setUp(screen, folder);
    await screen.page.getByRole('button', { name: 'Begin capture' }).click();
    await entryBox(screen.page).waitFor();
  });

  it('is begun the day before, with the projector on', async () => {
    await project();
    await perform('before');
  });

  it('has its first day: attendance, the plenary with a timer, and four tables', async () => {
    await clock.setTo(new Date(2027, 4, 11, 8, 50));
    await attend(screen.page, 1);
    await nothingToSee('attendance of day 1');
    await timeTables(screen, clock, workshop);
    await nothingToSee('timers of the tables');
    await perform('plenary');
    await perform('tables');
  });

  it('goes on after the program was closed for the night', async () => {
    await stop();
    await start(new Date(2027, 4, 12, 8, 45));
    await entryBox(screen.page).waitFor();
    await project();
    await attend(screen.page, 2);
    await spreadSecondDay(screen, clock, workshop, new Date(2027, 4, 12, 9, 15));
    await nothingToSee('the second day spread anew');
    await perform('second day');
  });

  it('votes three times, a tie among them, and the room sees what came of each', async () => {
    const voting = { screen, workshop, hand, showVotes: async () => { await showPart('Vote'); }, look: nothingToSee };
    for (const ballot of votes) await vote(voting, ballot);
  });

  it('takes three questions up again, and has an overview of all', async () => {
    await perform('again');
    expect([said, looked]).toEqual([400, 400]);
    await overviewSays(screen, workshop, book);
    await nothingToSee('the overview');
  });

  it('holds in the end what was done, item by item, in its journal and in its rows', async () => {
    const rows = await storedRows(screen.page);
    await stop();
    const journals = await readJournals(userData);
    expect(faultsBetween(journals, rows)).toEqual([]);
    const journal = journals.find(({ name }) => name === workshop);
    const expected = expectedRecord(book);
    const onDisk = journal === undefined ? [] : [...rowsOfJournal(journal).values()];
    for (const [where, found] of [['journal', onDisk], ['rows', rows]] as const) expect(firstDifference(expected, await readBack(found, workshop), where)).toBeUndefined();
  });
});
