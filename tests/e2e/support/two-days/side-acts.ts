import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Screen } from '../../../ui/support/screen.ts';
import type { Book } from './book.ts';
import type { FakeClock } from '../../../ui/support/fake-clock.ts';
import type { Hand } from './hand.ts';
import { toCapture, toPrepare } from './places.ts';
import { absent, people } from './people.ts';
import { groupOf } from './script.ts';
import { secondDay, secondDayLate, tables, type Vote } from './workshop.ts';

/** What is done beside capture in two days: who is there, the time, the votes, and a look at all of it. */

/** Ticks everybody for a day, and takes the tick away from those who did not come. */
export async function attend(page: Page, day: 1 | 2): Promise<void> {
  await toPrepare(page, 'participants');
  await page.locator('.prepare-people tbody tr').first().waitFor();
  await page.keyboard.press('Alt+KeyD');
  const table = page.locator('.list-attendance');
  const head = table.locator('thead th').nth(day);
  await head.getByRole('button').press('Enter');
  await head.getByText('80 of 80 present').waitFor();
  for (const person of absent(day)) {
    const tick = table.locator('tbody tr', { hasText: person.name }).locator('input').nth(day - 1);
    await tick.focus();
    await page.keyboard.press('Space');
  }
  await head.getByText(`${String(people.length - absent(day).length)} of 80 present`).waitFor();
  await page.keyboard.press('Escape');
  await page.locator('.prepare-people tbody tr').first().waitFor();
  await toCapture(page);
}

const roomOf = ({ app }: Screen): Page => {
  const room = app.windows().find((page) => page.url().startsWith('app://projector/'));
  if (room === undefined) throw new Error('no projector');
  return room;
};

/** A timer for the room and one for each table, of which one gets five minutes more; the room sees its own. */
export async function timeTables(screen: Screen, clock: FakeClock, workshop: string): Promise<void> {
  const { page } = screen;
  const room = roomOf(screen);
  await screen.go(`#/workshop/${workshop}/time`);
  const line = (name: string) => page.locator('.time-list tbody tr', { hasText: name });
  const shows = async (name: string, words: RegExp): Promise<void> => { await line(name).locator('.timer-face', { hasText: words }).waitFor(); };
  await line(tables[3]).waitFor();
  await page.keyboard.press('Alt+KeyT');
  await page.locator('.time-present .timer-face-words', { hasText: 'left of 10:00' }).waitFor();
  await line('All tables').click();
  await page.keyboard.press('Alt+KeyT');
  await line('All tables').getByText('4 running').waitFor();
  await line(tables[0]).click();
  await page.keyboard.press('Alt+Digit5');
  await line('The room').click();
  await clock.pass(7);
  await shows('The room', /(?:2:\d\d|3:00)/u);
  await shows(tables[0], /(?:7:\d\d|8:00)/u);
  for (const name of tables.slice(1)) await shows(name, /(?:2:\d\d|3:00)/u);
  await room.locator('.room-time', { hasText: /^(?:2:\d\d|3:00)$/u }).waitFor();
  await clock.pass(1.5);
  await page.locator('.time-present .timer-face[data-stage="low"]').waitFor();
  await room.locator('.room-clock[data-stage="fifth"]').waitFor();
  await clock.pass(2);
  await room.locator('.room-clock[data-stage="over"]', { hasText: 'Time is up' }).waitFor();
  await shows(tables[0], /(?:3:\d\d|4:[0-3]\d)/u);
  await line('All tables').click();
  await page.keyboard.press('Alt+Digit0');
  await line('The room').click();
  await page.keyboard.press('Alt+Digit0');
  await page.locator('.time-present .timer-face-words', { hasText: 'not started' }).waitFor();
  await page.keyboard.press('Control+KeyZ');
  await page.locator('.time-present .timer-face-words', { hasText: 'over' }).waitFor();
  await page.keyboard.press('Alt+Digit0');
  await page.locator('.time-present .timer-face-words', { hasText: 'not started' }).waitFor();
  await toCapture(page);
}

/** The second day begins a quarter of an hour late, and what is left of it is spread anew. */
export async function spreadSecondDay(screen: Screen, clock: FakeClock, workshop: string, at: Date): Promise<void> {
  const { page } = screen;
  await clock.setTo(at);
  await screen.go(`#/workshop/${workshop}/time`);
  const rows = page.locator('.time-day tbody tr');
  await rows.filter({ hasText: secondDay[0].title }).click();
  await page.keyboard.press('Alt+KeyB');
  await page.locator('.time-day-standing', { hasText: `${String(secondDayLate.behind)} minutes behind` }).waitFor();
  await page.keyboard.press('Alt+KeyR');
  await page.locator('.time-day-standing', { hasText: 'On time' }).waitFor();
  await rows.filter({ hasText: secondDay[1].title }).filter({ hasText: '09:55' }).waitFor();
  await toCapture(page);
}

type Voting = { readonly screen: Screen; readonly workshop: string; readonly hand: Hand; readonly showVotes: () => Promise<void>; readonly look: (after: string) => Promise<void> };

/** Puts something to the vote on its question, counts, closes, writes down the decision, and reads on the projector what came of it. */
export async function vote({ screen, workshop, hand, showVotes, look }: Voting, ballot: Vote): Promise<void> {
  const { page } = screen;
  const { keyboard } = page;
  await hand.play({ do: 'question', number: ballot.on });
  const question = await page.evaluate(() => new URLSearchParams(location.hash.split('?')[1]).get('question') ?? '');
  await screen.go(`#/workshop/${workshop}/votes?question=${encodeURIComponent(question)}`);
  await page.getByRole('button', { name: 'New ballot' }).press('Enter');
  await page.getByLabel('What is voted on').fill(ballot.title);
  const way = (words: string) => page.locator('.votes-fields .choice-segment-word').getByText(words, { exact: true });
  await way(ballot.methodWords).click();
  await way(ballot.countingWords).click();
  await page.locator('.votes-facts', { hasText: ballot.countingWords }).filter({ hasText: ballot.methodWords }).waitFor();
  if (ballot.method === 'ranking') await page.getByLabel('Places each person names').fill(String(ballot.places));
  for (const group of ballot.entitled) {
    const line = page.locator('.votes-entitled .check-line', { hasText: group });
    await line.locator('input').press('Space');
    await line.locator('input:checked').waitFor();
  }
  for (const [at, option] of ballot.options.entries()) {
    await page.getByLabel('New option').focus();
    await keyboard.insertText(option);
    await keyboard.press('Enter');
    await page.getByLabel(`Option ${String(at + 1)}`).waitFor();
  }
  await look(`the ballot ${ballot.title} in preparation`);
  await page.getByRole('button', { name: 'Open the vote' }).press('Enter');
  await page.locator('[data-spot="0:0"]').waitFor();
  await showVotes();
  const room = roomOf(screen);
  await room.locator('.room-options th', { hasText: ballot.options.at(-1) ?? '' }).waitFor();
  await look(`the ballot ${ballot.title} open`);
  await count(page, ballot);
  await look(`the ballot ${ballot.title} counted`);
  expect(await room.locator('.room-option-value').count()).toBe(0);
  await page.getByRole('button', { name: 'Close the vote' }).press('Enter');
  await page.getByLabel('Decision').fill(ballot.decision);
  await room.locator('.room-option-value').first().waitFor();
  const shown = await room.locator('.room-options tr').evaluateAll((rows) => rows.map((row) => [row.querySelector('th')?.textContent, row.querySelector('.room-option-value')?.textContent, (row.querySelector('.room-option-tie')?.textContent ?? '') !== ''] as const));
  expect(shown).toEqual(ballot.shown);
  await page.getByRole('button', { name: 'All ballots' }).press('Enter');
  await page.locator('.votes-list tbody tr', { hasText: ballot.title }).filter({ hasText: 'Vote closed' }).waitFor();
  await look(`the ballot ${ballot.title} closed`);
  await toCapture(page);
}

async function count(page: Page, { method, counts, options }: Vote): Promise<void> {
  const { keyboard } = page;
  const write = async (down: number, across: number, number: number): Promise<void> => {
    await page.locator(`[data-spot="${String(down)}:${String(across)}"]`).focus();
    await keyboard.insertText(String(number));
  };
  for (const { of, cells, abstained, present } of counts) {
    if (counts.length > 1) {
      await page.locator('.votes-count .choice-segment-word').getByText(of, { exact: true }).click();
      await page.locator('.votes-count').getByRole('radio', { name: of, checked: true }).waitFor();
    }
    for (const [down, levels] of cells.entries()) for (const [across, number] of levels.entries()) if (number > 0) await write(down, across, number);
    if (abstained > 0) await write(options.length, 0, abstained);
    if (present !== null) await write(options.length + 1, 0, present);
  }
  if (method !== 'dots') return;
  // A number typed into the wrong line is taken back.
  const last = counts[0]?.cells.at(-1)?.[0] ?? 0;
  const cell = page.locator(`[data-spot="${String(options.length - 1)}:0"]`);
  await write(options.length - 1, 0, last + 80);
  await keyboard.press('Control+KeyZ');
  await page.waitForFunction(([spot, wanted]) => document.querySelector<HTMLInputElement>(`[data-spot="${spot}"]`)?.value === wanted, [`${String(options.length - 1)}:0`, String(last)] as const);
  expect(await cell.inputValue()).toBe(String(last));
}

/** Who has not spoken, by stakeholder group, as the book knows it. */
export async function overviewSays(screen: Screen, workshop: string, book: Book): Promise<void> {
  const { page } = screen;
  await screen.go(`#/workshop/${workshop}/overview`);
  await page.locator('.overview[data-ready]').waitFor();
  const spoke = new Set(book.questions.flatMap(({ contributions }) => contributions.flatMap(({ speakers }) => speakers.flatMap((who) => ('person' in who ? [who.person] : [])))));
  const groups = [...new Set(people.map(({ group }) => group))];
  const table = page.locator('.overview section', { has: page.getByRole('heading', { name: 'Who has not spoken' }) }).locator('tbody tr');
  const shown = await table.evaluateAll((rows) => rows.map((row) => [row.querySelector('th')?.textContent ?? '', row.querySelector('td')?.textContent ?? '', [...row.querySelectorAll('.overview-names bdi')].map((name) => name.textContent).sort()] as const));
  const wanted = groups.map((group) => {
    const all = people.filter((person) => groupOf({ person: person.name }) === group);
    const silent = all.filter(({ name }) => !spoke.has(name)).map(({ name }) => name).sort();
    return [group, `${String(all.length - silent.length)} of ${String(all.length)}`, silent] as const;
  });
  const byName = (a: readonly [string, ...unknown[]], b: readonly [string, ...unknown[]]): number => (a[0] < b[0] ? -1 : 1);
  expect([...shown].sort(byName)).toEqual([...wanted].sort(byName));
}
