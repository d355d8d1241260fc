import { errors, type Page } from 'playwright-core';
import { entryBox } from '../../e2e/support/steps.ts';
import { afternoon, anotherQuestion, contribution, drawn, handOf, passages, position, screenLanguage, toCapture, toNewestRow, type Act, type Acts, type Hand, type Script } from './rapporteur.ts';

/** So much stands on one question or in one part of the report when it is full: then as much goes as comes. */
const full = { contributions: 40, positions: 4, notes: 6, passages: 25 };

/**
 * Whole days at one workshop: what a rapporteur does in an afternoon, and what it leaves out because it cannot be cut off at any
 * letter. As much is removed as is added, so that the record's own size in the page soon stays as it is. `actions` are those of a hand: a
 * key, a text, a click, a way to another place.
 * @returns how often each act came.
 */
export async function workdays(script: Script, actions: number): Promise<ReadonlyMap<string, number>> {
  let left = actions;
  const hand = handOf({ ...script, acted: () => { left -= 1; } });
  const done = new Map<string, number>();
  await toCapture(hand);
  while (left > 0) {
    const act = drawn(days, script.random);
    done.set(act.name, (done.get(act.name) ?? 0) + 1);
    await finished(hand, act);
  }
  return done;
}

const others = new Set<Act>([contribution, anotherQuestion, position, passages, screenLanguage]);

const days: Acts = [
  ...afternoon.filter(([, act]) => !others.has(act)),
  [12, contributionOrRemoval],
  [2, anotherQuestion],
  [1.5, positionOrRemoval],
  [2, noteOrRemoval],
  [2, cite],
  [0.6, passageOrRemoval],
  [0.4, translation],
  [0.4, search],
  [0.3, screenLanguage],
  [0.3, look],
  [0.1, preview],
];

/** An act, and the frame after it: the screen puts the focus back in one, and must not do so in the middle of the next act. */
async function finished(hand: Hand, act: Act): Promise<void> {
  await act(hand);
  await hand.page.evaluate(async () => { await new Promise(requestAnimationFrame); });
}

/** Everything once, so that what the page loads when it is first needed is there when it is measured. */
export async function firstHour(script: Script): Promise<void> {
  const hand = handOf(script);
  await toCapture(hand);
  for (const place of places) await lookAt(hand, place);
  for (let languages = 0; languages < 6; languages += 1) await screenLanguage(hand);
  for (const [, act] of days) await finished(hand, act);
}

/** An act whose target may go away before it is reached. */
async function atOnce(act: Promise<void>): Promise<void> {
  await act.catch((error: unknown) => { if (!(error instanceof errors.TimeoutError)) throw error; });
}

const count = async (page: Page, selector: string): Promise<number> => await page.locator(selector).count();

async function contributionOrRemoval(hand: Hand): Promise<void> {
  const { page, press, once } = hand;
  const total = Number(await page.evaluate(() => document.querySelector('.capture-row-place')?.getAttribute('aria-setsize') ?? '0'));
  if (total < full.contributions || once(2)) {
    await contribution(hand);
    if (total < full.contributions) return;
  }
  if (!(await toNewestRow(hand))) return;
  for (let up = 0; up < 3 && once(2); up += 1) await press('ArrowUp');
  await press('Delete');
  await entryBox(page).focus();
}

async function positionOrRemoval(hand: Hand): Promise<void> {
  const { page, press, acted } = hand;
  if ((await count(page, '.capture-position')) < full.positions) {
    await position(hand);
    return;
  }
  const editor = page.locator('.capture-position-editor');
  // What was taken back just before may close it while it opens, or take the position itself away: then there is nothing to remove.
  acted();
  await atOnce(page.locator('.capture-position').first().locator('.capture-position-edit').last().click({ timeout: 5000 }));
  acted();
  await atOnce(editor.locator('.capture-position-actions .button').nth(-2).click({ timeout: 5000 }));
  if ((await editor.count()) > 0) await press('Escape');
  await editor.waitFor({ state: 'detached' });
  await entryBox(page).focus();
}

async function noteOrRemoval(hand: Hand): Promise<void> {
  const { page, press, write, acted } = hand;
  if ((await count(page, '.capture-note')) < full.notes) {
    await press('Alt+KeyN');
    await atOnce(page.locator('.capture-note-editor textarea').focus({ timeout: 5000 }));
    await write();
    await press('Enter');
  } else {
    acted();
    await atOnce(page.locator('.capture-note').first().locator('.capture-quiet').last().click({ timeout: 5000 }));
  }
  await entryBox(page).focus();
}

/** The contribution that was read last takes the first thing that the library has for its question. */
async function cite(hand: Hand): Promise<void> {
  const { page, press } = hand;
  if (!(await toNewestRow(hand))) return;
  await press('Alt+KeyC');
  if ((await count(page, '.capture-card .button:focus')) === 1) await press('Enter');
  await entryBox(page).focus();
}

async function passageOrRemoval(hand: Hand): Promise<void> {
  const { page, press, write, once } = hand;
  await go(hand, 'report', '.desk-editor-area');
  await page.locator('.desk-editor-area').focus();
  for (let down = 0; down < 4 && once(2); down += 1) await press('Control+ArrowDown');
  await page.locator('.desk-editor-area:focus').waitFor();
  await write();
  if (once(2)) await press('Alt+Enter');
  if ((await count(page, '.desk-passages > li')) > full.passages) await press('Alt+Delete');
  else await press('Enter');
  await toCapture(hand);
}

async function translation(hand: Hand): Promise<void> {
  const { page, press, write, once } = hand;
  await go(hand, 'translate', '.translate-area');
  await page.locator('.translate-area').focus();
  await press('Control+KeyA');
  await write();
  await press('Alt+ArrowDown');
  if (once(2)) await press('Alt+KeyR');
  await toCapture(hand);
}

async function search({ page, press, random }: Hand): Promise<void> {
  await press('Control+KeyK');
  await page.locator('.search-input:focus').waitFor();
  await page.keyboard.insertText(['helth ghana', 'remittances', 'الصحه', 'дети', '报告'][Math.floor(random() * 5)] ?? '');
  await page.locator('.search-count').filter({ hasText: /./u }).or(page.locator('.search-nothing')).first().waitFor();
  await press('Escape');
  await page.locator('.search-input').waitFor({ state: 'detached' });
}

type Place = readonly [hash: string, seen: string];
const home: Place = ['#/home', '.home-list'];
const places: readonly Place[] = [
  home,
  ['#/library/practices', 'main'],
  ['#/library/handbook', 'main'],
  ['#/safety/snapshots', '.snapshots-part'],
  ['#/safety/trash', '.trash[data-ready]'],
  ['#/settings', 'main'],
];

async function look(hand: Hand): Promise<void> {
  await lookAt(hand, places[Math.floor(hand.random() * places.length)] ?? home);
}

/** To another place and back. */
async function lookAt(hand: Hand, [hash, seen]: Place): Promise<void> {
  hand.acted();
  await hand.page.evaluate((to) => { location.hash = to; }, hash);
  await hand.page.locator(seen).first().waitFor();
  await toCapture(hand);
}

async function preview(hand: Hand): Promise<void> {
  await go(hand, 'export', '.report-sheet');
  await toCapture(hand);
}

async function go({ page, workshop, acted }: Hand, part: string, seen: string): Promise<void> {
  acted();
  await page.evaluate((to) => { location.hash = to; }, `#/workshop/${workshop}/${part}`);
  await page.locator(seen).first().waitFor();
}
