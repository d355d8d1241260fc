import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { entryBox } from '../e2e/support/steps.ts';
import { clockOf, type FakeClock } from './support/fake-clock.ts';
import { sample } from './support/screen-list.ts';
import { findingsOf, openScreen, violationsOf, type Screen } from './support/screen.ts';
import { takeFirstLanguage } from './support/steps.ts';

/** Runs in the program itself on a clock that the test moves. */
const question = encodeURIComponent(`${sample}:question:incentives`);

let screen: Screen;
const text = (selector: string): Promise<string> => screen.page.locator(selector).first().innerText();
const shows = async (selector: string, words: string | RegExp): Promise<void> => { await screen.page.locator(selector, { hasText: words }).first().waitFor(); };
/** Requests to stay awake that the system holds. */
const held = (): Promise<number> => screen.app.evaluate(({ powerSaveBlocker }) => Array.from({ length: 20 }, (_, id) => id).filter((id) => powerSaveBlocker.isStarted(id)).length);

let clock: FakeClock;
/** For all that the program can tell, so much time has passed. */
const pass = async (minutes: number, seconds: number): Promise<void> => { await clock.pass(minutes + seconds / 60); };

beforeAll(async () => {
  screen = await openScreen();
  await takeFirstLanguage(screen.page);
  await screen.page.getByRole('button', { name: /sample/iu }).first().click();
  await screen.page.locator('.capture-row').first().waitFor();
  await screen.resize([1440, 900]);
  // On the first morning of the sample, by a wall clock that was set fifteen years back: no timer may mind.
  clock = await clockOf(screen, new Date(2011, 9, 10, 9, 45));
  await screen.go(`#/workshop/${sample}/capture?question=${question}`);
});
afterAll(async () => {
  await screen.close();
});

describe('the timer of a question', () => {
  it('starts and pauses by Alt T in the middle of a text, which goes on', async () => {
    const { page } = screen;
    await shows('.capture-timer', 'not started');
    await entryBox(page).focus();
    await page.keyboard.type('Keep emigrants ');
    await page.keyboard.press('Alt+KeyT');
    await page.keyboard.type('informed');
    await shows('.capture-timer .timer-face-words', /^left of/u);
    expect(await entryBox(page).inputValue()).toBe('Keep emigrants informed');
    expect(await held()).toBe(1);
    await page.keyboard.press('Alt+KeyT');
    await shows('.capture-timer .timer-face-words', /paused$/u);
    await expect.poll(held).toBe(0);
    await page.keyboard.press('Alt+KeyT');
    await shows('.capture-timer .timer-face-words', /^left of [\d:]+$/u);
  });

  it('shows a sign in shape and words at a fifth and a twentieth, says each once, and counts on over the end', async () => {
    const { page } = screen;
    await pass(20, 5);
    await shows('.timer-face[data-stage="low"] .tag', 'last 5:00');
    await shows('.timer-watch', /: 5 minutes left$/u);
    expect(await page.locator('.capture-timer [aria-live="polite"]').count()).toBe(0);
    expect(await findingsOf(page)).toEqual([]);
    await pass(3, 47);
    await shows('.timer-face[data-stage="last"] .tag', 'last 1:15');
    await pass(3, 10);
    await shows('.timer-face[data-stage="over"] .timer-face-words', 'over');
    await shows('.timer-watch', 'time is up');
    expect(await text('.capture-timer .timer-face-time')).toMatch(/^[12]:\d\d$/u);
  });

  it('goes on after the page has begun anew', async () => {
    await screen.reload();
    await shows('.timer-face[data-stage="over"] .timer-face-words', 'over');
    await expect.poll(held).toBe(1);
  });
});

describe('the facilitator’s view', () => {
  it('has the same timer, more time and less by keys, and puts it back in a way that can be undone', async () => {
    const { page, go } = screen;
    await go(`#/workshop/${sample}/time?question=${question}`);
    await shows('.time-present .timer-face-words', 'over');
    await page.keyboard.press('Alt+Digit5');
    await shows('.time-present .timer-face-time', /^(?:5:00|4:5\d)$/u);
    await page.keyboard.press('Alt+Minus');
    await shows('.time-present .timer-face-time', /^(?:4:00|3:5\d)$/u);
    await page.keyboard.press('Alt+Digit0');
    await shows('.time-present .timer-face-words', 'not started');
    await page.keyboard.press('Control+KeyZ');
    await shows('.time-present .timer-face-words', /^left of/u);
    expect(await findingsOf(page)).toEqual([]);
    expect(await violationsOf(page)).toEqual([]);
  });

  it('goes to the next question by its key, where no timer has begun', async () => {
    const { page } = screen;
    const before = await text('.time-present .question-text');
    await page.keyboard.press('Control+ArrowDown');
    await shows('.time-present .timer-face-words', 'not started');
    expect(await text('.time-present .question-text')).not.toBe(before);
  });
});

describe('the day', () => {
  it('falls behind when a block begins late, and is on time again when the rest is spread anew, which can be undone', async () => {
    const { page } = screen;
    const rows = page.locator('.time-day tbody tr');
    await rows.nth(2).click();
    await page.keyboard.press('Alt+KeyB');
    await shows('.time-day-standing', /until 11:3\d.*1\d minutes behind/u);
    const lunch = await rows.nth(5).innerText();
    const coffee = await rows.nth(3).innerText();
    await page.keyboard.press('Alt+KeyR');
    await shows('.time-day-standing', /On time$/u);
    await rows.nth(3).filter({ hasNotText: coffee.trim().split('\t')[0] ?? '' }).waitFor();
    expect(await rows.nth(5).innerText(), 'begins at a fixed time').toBe(lunch);
    expect(await findingsOf(page)).toEqual([]);
    await page.keyboard.press('Control+KeyZ');
    await shows('.time-day-standing', /1\d minutes behind/u);
    await rows.nth(3).filter({ hasText: coffee.trim().split('\t')[0] ?? '' }).waitFor();
  });
});
