import type { ListedScreen } from './screen-list.ts';

const sample = 'sample-chisinau-2011';
const question = encodeURIComponent(`${sample}:question:incentives`);

const time: ListedScreen['open'] = async ({ page, go }) => {
  await go(`#/workshop/${sample}/time?question=${question}`);
  await page.locator('.time-present .timer-face').waitFor();
  await page.locator('.time-list tbody tr').nth(4).waitFor();
  await page.locator('.time-day tbody tr').first().waitFor();
};

/** The facilitator's own view of the sample, with its three tables. What runs is put back, so that no other screen has a timer. */
export const timeScreens: readonly ListedScreen[] = [
  { name: 'time', place: 'time', open: async (screen) => {
    await time(screen);
    if ((await screen.page.locator('.time-present .timer-face:not([data-stage="ready"])').count()) > 0) await screen.page.keyboard.press('Alt+Digit0');
    await screen.page.locator('.time-present .timer-face[data-stage="ready"]').waitFor();
  } },
  { name: 'time, over, and a block begun late', place: 'time', open: async (screen) => {
    const { page } = screen;
    await time(screen);
    await page.keyboard.press('Alt+KeyT');
    for (let minutes = 0; minutes < 60 && (await page.locator('.time-present .timer-face[data-stage="over"]').count()) === 0; minutes += 1) await page.keyboard.press('Alt+Minus');
    await page.locator('.time-present .timer-face[data-stage="over"]').waitFor();
    await page.keyboard.press('Alt+KeyB');
    await page.locator('.time-day-standing .tag').waitFor();
  } },
  { name: 'time, keys', place: 'time', open: async (screen) => {
    await time(screen);
    await screen.page.keyboard.press('F1');
    await screen.page.locator('.help-keys').first().waitFor();
  } },
];
