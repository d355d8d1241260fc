import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { faultsBetween, readJournals, storedRows } from '../reliability/support/record-on-disk.ts';
import { answered, dayFromToday, openView, planned } from './support/screen-list-plan-views.ts';
import { openScreen, type Screen } from './support/screen.ts';
import { takeFirstLanguage } from './support/steps.ts';

let screen: Screen;
let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'workbook-plan-views-'));
  screen = await openScreen({ userData: folder });
  await takeFirstLanguage(screen.page);
  await screen.page.getByRole('button', { name: /sample/iu }).first().click();
  await screen.page.locator('.capture-row').first().waitFor();
  await screen.resize([1440, 900]);
  await planned(screen);
});
afterAll(async () => {
  await screen.close();
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
});

const group = (name: string) => screen.page.locator(`[data-group="${name}"]`);
const titlesIn = async (name: string): Promise<readonly string[]> => await group(name).locator('.follow-title .spoken').allInnerTexts();
const row = (title: string) => screen.page.locator('.follow-head', { hasText: title });
const [pay, count, managers, register, visit] = ['Raise the pay of nurses in two districts', 'Count departures each quarter', 'Train managers of rural hospitals', 'A register of qualifications', 'Visit a neighbouring ministry'] as const;

async function keepsPicture(title: string): Promise<void> {
  const { app, page } = screen;
  const file = path.join(folder, `${title}.png`);
  await app.evaluate(({ dialog }, filePath) => { dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath }); }, file);
  await page.getByRole('button', { name: 'Save as picture' }).focus();
  await page.keyboard.press('Enter');
  await page.getByText(`${title}.png is in ${folder}.`).waitFor();
  const bytes = await readFile(file);
  expect(bytes.subarray(1, 4).toString()).toBe('PNG');
  expect(bytes.readUInt32BE(16)).toBe(1600);
  expect(bytes.readUInt32BE(20)).toBeGreaterThan(400);
}

describe('the time line of a plan', () => {
  it('is a key away from the tree, and has a row for each item with a day', async () => {
    const { page } = screen;
    await page.keyboard.press('Alt+Digit3');
    await page.locator('.time-line').waitFor();
    expect(await page.locator('.time-words bdi').allInnerTexts()).toEqual(['1 · Health workers stay in the country', `2 · ${pay}`, `3 · ${count}`, `4 · ${managers}`, `5 · ${register}`]);
    expect(await page.locator('.time-rows .time-bar').evaluateAll((bars) => bars.map((bar) => `${String(bar.getAttribute('data-fill'))}${bar.hasAttribute('data-mark') ? ' mark' : ''}`))).toEqual(['span', 'hatched', 'empty mark', 'full', 'out']);
    await page.locator('.plan-below-list').getByText(visit).waitFor();
  });

  it('begins each bar where the one of its day begins, and marks today after what is late', async () => {
    const [goal, raised, , trained, registered] = await screen.page.locator('.time-rows .time-bar').evaluateAll((bars) => bars.map((bar) => {
      const { left, right } = bar.getBoundingClientRect();
      return { left, right };
    }));
    const now = await screen.page.locator('.time-now').boundingBox();
    const order = [goal?.left, trained?.left, raised?.left, raised?.right, now?.x, registered?.left];
    expect(order).toEqual(order.toSorted((one, other) => (one ?? 0) - (other ?? 0)));
    expect(new Set(order).size).toBe(order.length);
  });

  it('says the same as a table, and is kept as a picture', async () => {
    const { page } = screen;
    await page.getByRole('button', { name: 'Show as table' }).focus();
    await page.keyboard.press('Enter');
    expect(await page.locator('.picture-figure .picture-table tbody tr').count()).toBe(5);
    expect(await page.locator('.picture-figure .picture-table tbody tr').nth(1).innerText()).toContain('Under way');
    await keepsPicture('Time line');
    await page.getByRole('button', { name: 'Show as picture' }).focus();
    await page.keyboard.press('Enter');
  });

  it('opens an item by key', async () => {
    const { page } = screen;
    await page.locator('.time-row', { hasText: count }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Activity 3' }).waitFor();
  });
});

describe('the follow-up of a plan', () => {
  it('says what is due and late, what is next, what was done and what was dropped', async () => {
    await openView(screen, 'follow-up', '.follow-head');
    expect(await titlesIn('due')).toEqual([pay]);
    await row(pay).getByText('3 days late').waitFor();
    expect(await titlesIn('ahead')).toEqual([count]);
    expect(await titlesIn('undated')).toEqual([visit]);
    expect(await titlesIn('done')).toEqual([managers]);
    expect(await titlesIn('dropped')).toEqual([register]);
  });

  it('is as of the day that is chosen', async () => {
    const field = screen.page.getByLabel('What is due by');
    await field.fill(dayFromToday(40));
    await row(count).getByText('due that day').waitFor();
    expect(await titlesIn('due')).toEqual([pay, count]);
    await field.fill(dayFromToday(0));
    await expect.poll(async () => await titlesIn('due')).toEqual([pay]);
  });

  it('sets progress by a digit on the row, keeps the focus there, and takes it back', async () => {
    const { page } = screen;
    await row(pay).focus();
    await page.keyboard.press('Digit3');
    await expect.poll(async () => await titlesIn('done')).toEqual([pay, managers]);
    await row(pay).getByText('3 days late').waitFor();
    await page.locator('.follow-head:focus', { hasText: pay }).waitFor();
    await page.keyboard.press('Control+KeyZ');
    await expect.poll(async () => await titlesIn('due')).toEqual([pay]);
    await page.locator('.follow-head:focus', { hasText: pay }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.locator('.follow-head:focus', { hasText: count }).waitFor();
  });

  it('writes in place what was done and on which day', async () => {
    const { page } = screen;
    await row(count).focus();
    await page.keyboard.press('Digit3');
    await expect.poll(async () => await titlesIn('done')).toEqual([count, managers]);
    await row(count).getByText('on time').waitFor();
    await page.locator('.follow-head:focus', { hasText: count }).waitFor();
    await page.keyboard.press('Enter');
    const done = page.getByLabel('Done on');
    expect(await done.inputValue()).toBe(dayFromToday(0));
    await done.fill(dayFromToday(-2));
    await page.getByLabel('What was done, and what hinders it').focus();
    await page.keyboard.type('Two provinces have reported.');
    await page.locator('.save-sign[data-kind="saved"]').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('.follow-head:focus', { hasText: count }).waitFor();
    await page.keyboard.press('Enter');
    await page.locator('.follow-written').getByText('Two provinces have reported.').waitFor();
  });

  it('stands in journal and rows as it was set', async () => {
    const rows = await storedRows(screen.page);
    expect(faultsBetween(await readJournals(folder), rows)).toEqual([]);
    expect(rows.filter(({ kind }) => kind === 'plan-item')).toHaveLength(6);
  });
});

describe('the state expected after a plan', () => {
  const cell = (map: string) => screen.page.locator(`[data-map="${map}"] .assess-heat tbody tr`, { hasText: 'Health services' }).locator('.assess-cell').first();

  it('stands beside the one of today, and says of a cell from what to what it changes', async () => {
    const { page } = screen;
    await answered(screen);
    await openView(screen, 'expected', '.expected-maps');
    await cell('today').getByText('50', { exact: true }).waitFor();
    await cell('after').getByText('100', { exact: true }).waitFor();
    await cell('after').getByText('from 50 to 100', { exact: true }).waitFor();
    expect(await page.locator('.assess-cell[data-changed]').count()).toBe(1);
    const [today, after] = [await page.locator('[data-map="today"]').boundingBox(), await page.locator('[data-map="after"]').boundingBox()];
    expect([(today?.x ?? 0) < (after?.x ?? 0), today?.y]).toEqual([true, after?.y]);
  });

  it('says the same as a table, and is kept as a picture', async () => {
    const { page } = screen;
    await page.getByRole('button', { name: 'Show as table' }).focus();
    await page.keyboard.press('Enter');
    await page.locator('.picture-figure .assess-scores tr[data-changed]').getByText('100 %, ').waitFor();
    expect(await page.locator('.picture-figure .assess-scores tr[data-changed]').count()).toBe(1);
    await keepsPicture('Addressed today and after the plan');
  });

  it('is one above the other where there is no room for both', async () => {
    const { page } = screen;
    await page.getByRole('button', { name: 'Show as picture' }).focus();
    await page.keyboard.press('Enter');
    await screen.resize([800, 900]);
    await page.locator('.expected-maps').waitFor();
    await expect.poll(async () => {
      const [today, after] = [await page.locator('[data-map="today"]').boundingBox(), await page.locator('[data-map="after"]').boundingBox()];
      return (today?.y ?? 0) + (today?.height ?? 0) <= (after?.y ?? 0);
    }).toBe(true);
  });
});
