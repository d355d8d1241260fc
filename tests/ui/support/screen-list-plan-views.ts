import { openAssess } from './screen-list-assess.ts';
import { openPriorities, propose } from './screen-list-priorities.ts';
import type { ListedScreen } from './screen-list.ts';
import type { Screen } from './screen.ts';

/** The action plan of the sample workshop as it is shown over time, each state by the steps that lead to it. */

/** An item as it is written: the places of what is chosen on its rows, days as they are counted from today. */
export type Written = { readonly title: string; readonly level: number; readonly start?: number; readonly due?: number; readonly progress?: number };

const goal = 1;
const activity = 4;
const [underWay, done, dropped] = [2, 3, 4];
export const plannedItems: readonly Written[] = [
  { title: 'Health workers stay in the country', level: goal, start: -60, due: 300 },
  { title: 'Raise the pay of nurses in two districts', level: activity, start: -30, due: -3, progress: underWay },
  { title: 'Count departures each quarter', level: activity, due: 40 },
  { title: 'Train managers of rural hospitals', level: activity, start: -50, due: -20, progress: done },
  { title: 'A register of qualifications', level: activity, start: 10, due: 90, progress: dropped },
  { title: 'Visit a neighbouring ministry', level: activity },
];

/** A day by how many days it is from today, where the laptop is. */
export function dayFromToday(days: number): string {
  const day = new Date();
  day.setDate(day.getDate() + days);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${String(day.getFullYear())}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}

export const rowOf = ({ page }: Screen, title: string) => page.locator('.plan-row', { hasText: title });

async function write(screen: Screen, { title, level, start, due, progress }: Written): Promise<void> {
  const { page } = screen;
  await page.keyboard.press('Alt+KeyN');
  await page.locator('.plan-new input:focus').waitFor();
  await page.keyboard.type(title);
  await page.keyboard.press('Enter');
  await rowOf(screen, title).focus();
  await page.keyboard.press('F2');
  const rows = page.locator('.assess-row');
  await rows.first().waitFor();
  await page.keyboard.press('Alt+KeyL');
  await page.keyboard.press(`Digit${String(level)}`);
  await rows.first().locator('.choice-segment-field').nth(level - 1).locator('input:checked').waitFor({ state: 'attached' });
  for (const [at, days] of [start, due].entries()) if (days !== undefined) await page.locator('.plan-days input').nth(at).fill(dayFromToday(days));
  if (progress !== undefined) {
    await rows.nth(1).locator('input:checked').focus();
    await page.keyboard.press(`Digit${String(progress)}`);
    await rows.nth(1).locator('.choice-segment-field').nth(progress - 1).locator('input:checked').waitFor({ state: 'attached' });
  }
  await page.locator('.save-sign[data-kind="saved"]').waitFor();
  await page.keyboard.press('Escape');
  await rowOf(screen, title).waitFor();
}

/** A goal and activities in all states, some with days; written once in a workshop. */
export async function planned(screen: Screen): Promise<void> {
  await openAssess(screen, 'plan');
  for (const item of plannedItems) if (await rowOf(screen, item.title).count() === 0) await write(screen, item);
}

export async function openView(screen: Screen, view: string, there: string): Promise<void> {
  await openAssess(screen, `plan/${view}`);
  await screen.page.locator(there).first().waitFor();
}

/** A gap is a chosen priority, and an activity of the plan answers it. */
export async function answered(screen: Screen): Promise<void> {
  const { page } = screen;
  const name = 'sample-chisinau-2011:priority:checklist.c5.health-services:to-migration.pay';
  await propose(screen, 'to-migration.pay');
  await openPriorities(screen, `/${name}`);
  await page.keyboard.press('Alt+KeyD');
  await page.locator('.assess-row input:focus').waitFor();
  await page.keyboard.press('Digit1');
  await page.locator('.assess-row').last().locator('.choice-segment-field').first().locator('input:checked').waitFor({ state: 'attached' });
  await openAssess(screen, 'plan');
  const waiting = page.locator(`.plan-waiting [data-priority="${name}"] .button-quiet`);
  if (await waiting.isVisible()) await waiting.click();
  await page.locator(`.plan-row[data-item$="to-migration.pay"]`).waitFor();
  await page.locator('.save-sign[data-kind="saved"]').waitFor();
}

export const planViewScreens: readonly ListedScreen[] = [
  { name: 'plan, time line', place: 'assess', open: async (screen) => {
    await planned(screen);
    await openView(screen, 'time', '.time-line');
  } },
  { name: 'plan, time line as a table', place: 'assess', open: async (screen) => {
    await planned(screen);
    await openView(screen, 'time', '.time-line');
    await screen.page.locator('.picture-figure .picture-acts .button').first().click();
    await screen.page.locator('.picture-figure .picture-table').waitFor();
  } },
  { name: 'plan, follow-up', place: 'assess', open: async (screen) => {
    await planned(screen);
    await openView(screen, 'follow-up', '.follow-head');
  } },
  { name: 'plan, follow-up of an activity', place: 'assess', open: async (screen) => {
    await planned(screen);
    await openView(screen, 'follow-up', '.follow-head');
    await screen.page.locator('.follow-head').first().focus();
    await screen.page.keyboard.press('Enter');
    await screen.page.locator('.follow-editor').waitFor();
  } },
  { name: 'plan, expected state', place: 'assess', open: async (screen) => {
    await answered(screen);
    await openView(screen, 'expected', '.expected-maps');
  } },
  { name: 'plan, expected state as a table', place: 'assess', open: async (screen) => {
    await answered(screen);
    await openView(screen, 'expected', '.expected-maps');
    await screen.page.locator('.picture-figure .picture-acts .button').first().click();
    await screen.page.locator('.picture-figure .assess-scores').waitFor();
  } },
];
