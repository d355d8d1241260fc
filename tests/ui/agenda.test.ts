import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openScreen, type Screen } from './support/screen.ts';
import { makeWorkshop, takeFirstLanguage } from './support/steps.ts';

/** An agenda of two days planned by the keyboard alone. */

let screen: Screen;

beforeAll(async () => {
  screen = await openScreen();
  await screen.resize([1440, 900]);
  await takeFirstLanguage(screen.page);
  await makeWorkshop(screen.page, 'Health and employment: sector roundtable', 'Bălți', 'Empty');
  await screen.page.getByLabel('First day').fill('10.10.2011');
  await screen.page.getByLabel('Last day').fill('11.10.2011');
  await screen.page.getByText('10–11 October 2011').first().waitFor();
});
afterAll(async () => {
  await screen.close();
});

async function openAgenda(): Promise<void> {
  await screen.page.locator('.prepare-map-row', { hasText: 'Agenda' }).click();
  await screen.page.locator('.agenda-entry input').first().waitFor();
}
/** Times and titles as they stand, one text a time. */
const day = (): Promise<readonly string[]> => screen.page.locator('.agenda-slot').evaluateAll((slots) => slots.map((slot) =>
  `${slot.querySelector('.agenda-time .margin-number')?.textContent ?? ''} ${[...slot.querySelectorAll('.agenda-title > .spoken, .agenda-title > :first-child')].map((title) => title.textContent).filter((text, at, all) => all.indexOf(text) === at).join(' | ')}`));
const becomes = async (...lines: readonly string[]): Promise<void> => {
  await expect.poll(day, { timeout: 10_000 }).toEqual(lines);
};
async function type(title: string, minutes: number, kind: number): Promise<void> {
  const { page } = screen;
  const rows = await page.locator('.agenda-row').count();
  await page.getByLabel('New item', { exact: true }).last().focus();
  await page.keyboard.type(title);
  await page.keyboard.press(`Alt+Digit${String(kind)}`);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Control+KeyA');
  await page.keyboard.type(String(minutes));
  await page.keyboard.press('Enter');
  await page.locator('.agenda-row').nth(rows).waitFor();
}
const row = (title: string) => screen.page.locator('.agenda-row', { hasText: title }).first();

describe('an agenda by keyboard alone', () => {
  it('has the days of the workshop, and says how it is begun', async () => {
    await openAgenda();
    expect(await screen.page.locator('.agenda-days [role="tab"]').allInnerTexts()).toEqual(['Day 1, 10 Oct 2011', 'Day 2, 11 Oct 2011']);
    await screen.page.getByText('Nothing is planned on this day yet.').waitFor();
  });

  it('keeps an item from its first letters, and goes on from nine o’clock', async () => {
    await screen.page.getByLabel('New item', { exact: true }).last().focus();
    await screen.page.keyboard.type('Openi');
    await row('Openi').waitFor();
    await screen.page.keyboard.type('ng');
    await screen.page.keyboard.press('Enter');
    await type('Health workers', 90, 3);
    await type('Coffee', 20, 6);
    await type('Lunch', 60, 6);
    await type('Data', 60, 3);
    await becomes('09:00 Opening', '09:30 Health workers', '11:00 Coffee', '11:20 Lunch', '12:20 Data');
  });

  it('lets the others follow where one is moved, and keeps the keyboard on it', async () => {
    const { page } = screen;
    await row('Coffee').focus();
    await page.keyboard.press('Alt+ArrowUp');
    await becomes('09:00 Opening', '09:30 Coffee', '09:50 Health workers', '11:20 Lunch', '12:20 Data');
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toContain('Coffee');
    await page.keyboard.press('Control+KeyZ');
    await becomes('09:00 Opening', '09:30 Health workers', '11:00 Coffee', '11:20 Lunch', '12:20 Data');
  });

  it('keeps lunch at its time, names what runs into it and makes it fit', async () => {
    const { page } = screen;
    await row('Lunch').focus();
    await page.keyboard.press('Enter');
    await page.getByLabel('Fixed time').fill('half past');
    await page.getByLabel('Fixed time').blur();
    await page.getByText('Write a time as 9:30 or 14:05.').waitFor();
    await page.getByLabel('Fixed time').fill('12.30');
    await page.getByLabel('Fixed time').press('Enter');
    await becomes('09:00 Opening', '09:30 Health workers', '11:00 Coffee', '12:30 Lunch', '13:30 Data');
    await page.getByText('70 minutes free').waitFor();
    await row('Health workers').focus();
    await page.keyboard.press('Enter');
    await page.locator('.agenda-editor').getByLabel('Minutes').fill('175');
    await page.locator('.agenda-editor').getByLabel('Minutes').press('Enter');
    await page.getByText('runs 15 minutes into this fixed time').waitFor();
    await page.getByRole('button', { name: 'Shorten what stands before to end at 12:30' }).press('Enter');
    await page.locator('.agenda-overlap').waitFor({ state: 'detached' });
    expect(await day()).toContain('12:30 Lunch');
    await page.keyboard.press('Control+KeyZ');
    await page.getByText('runs 15 minutes into this fixed time').waitFor();
    await page.keyboard.press('Control+KeyZ');
    await becomes('09:00 Opening', '09:30 Health workers', '11:00 Coffee', '12:30 Lunch', '13:30 Data');
  });

  it('splits an item over tables with one digit, and takes it back with one key', async () => {
    const { page } = screen;
    await row('Data').focus();
    await page.keyboard.press('3');
    await page.locator('.agenda-beside[data-many] .agenda-row').nth(2).waitFor();
    expect(await page.locator('.agenda-beside[data-many] .agenda-about').allInnerTexts()).toEqual([1, 2, 3].map((table) => expect.stringContaining(`Table ${String(table)}`)));
    await page.keyboard.press('Control+KeyZ');
    await page.locator('.agenda-beside[data-many]').waitFor({ state: 'detached' });
  });

  it('refuses what would run past midnight', async () => {
    const { page } = screen;
    await row('Data').focus();
    await page.keyboard.press('Enter');
    await page.locator('.agenda-editor').getByLabel('Minutes').fill('700');
    await page.getByText('A day ends at midnight: nothing was changed.').waitFor();
    await page.locator('.agenda-editor').getByLabel('Minutes').press('Escape');
    await becomes('09:00 Opening', '09:30 Health workers', '11:00 Coffee', '12:30 Lunch', '13:30 Data');
  });

  it('says who leads: a stakeholder group by its letters, a role by its name', async () => {
    const { page } = screen;
    await row('Opening').focus();
    await page.keyboard.press('Enter');
    const led = page.getByRole('combobox', { name: 'Led by' });
    await led.fill('line');
    await page.getByRole('option', { name: 'Line ministries' }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Take away Line ministries' }).waitFor();
    await led.fill('Chair of the meeting');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Take away Chair of the meeting' }).waitFor();
    await page.locator('.agenda-editor').getByLabel('Item').press('Enter');
    expect(await row('Opening').innerText()).toMatch(/Line ministries\s+Chair of the meeting/u);
  });

  it('is moved and made longer by hand as well: seen while it is held, given up with Escape, one thing to take back', async () => {
    const { page } = screen;
    const before = await day();
    const grip = (at: number, kind: 'grip' | 'stretch') => page.locator('.agenda-slot').nth(at).locator(`.agenda-${kind}`).first();
    const hold = async (at: number, kind: 'grip' | 'stretch', by: number): Promise<void> => {
      const box = await grip(at, kind).boundingBox();
      if (box === null) throw new Error('nothing to take hold of');
      await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
      await page.mouse.down();
      await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2 + by / 2);
      await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2 + by);
    };
    const height = (await page.locator('.agenda-slot').nth(1).boundingBox())?.height ?? 0;
    await hold(0, 'grip', height);
    await page.locator('.agenda-slot[data-held]').waitFor();
    expect((await day())[0]).not.toBe(before[0]);
    await page.keyboard.press('Escape');
    await becomes(...before);
    await page.mouse.up();
    await becomes(...before);
    await hold(0, 'grip', height);
    await page.mouse.up();
    await page.locator('.agenda-slot[data-held]').waitFor({ state: 'detached' });
    const titleOf = (line: string | undefined): string | undefined => line?.replace(/^[\d:]+ /u, '');
    await expect.poll(async () => titleOf((await day())[1])).toBe(titleOf(before[0]));
    await page.keyboard.press('Control+KeyZ');
    await becomes(...before);
    await hold(0, 'stretch', 16);
    await expect.poll(async () => (await day())[1]).not.toBe(before[1]);
    await page.mouse.up();
    // What is shown from here on is what was saved.
    await page.locator('.agenda-slot[data-pulled]').first().waitFor({ state: 'detached' });
    await expect.poll(async () => (await day())[1]).not.toBe(before[1]);
    await page.keyboard.press('Control+KeyZ');
    await becomes(...before);
  });

  it('copies a day, and removes with a way back', async () => {
    const { page } = screen;
    await page.getByRole('button', { name: 'Copy to day 2' }).press('Enter');
    await page.locator('[role="tab"][aria-selected="true"]', { hasText: 'Day 2' }).waitFor();
    await becomes('09:00 Opening', '09:30 Health workers', '11:00 Coffee', '12:30 Lunch', '13:30 Data');
    await row('Coffee').focus();
    await page.keyboard.press('Delete');
    await page.getByText('Coffee: removed').waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toContain('Lunch');
    await becomes('09:00 Opening', '09:30 Health workers', '12:30 Lunch', '13:30 Data');
    await page.keyboard.press('Control+KeyZ');
    await row('Coffee').waitFor();
  });

  it('offers to take back the newest alone', async () => {
    const { page } = screen;
    await row('Coffee').focus();
    await page.keyboard.press('Delete');
    await page.locator('.notice', { hasText: 'Coffee: removed' }).getByRole('button', { name: 'Undo' }).waitFor();
    await row('Data').focus();
    await page.keyboard.press('Alt+ArrowUp');
    await becomes('09:00 Opening', '09:30 Health workers', '11:00 Data', '12:30 Lunch');
    // Long before its eight seconds are over.
    await expect.poll(() => page.locator('.notice', { hasText: 'Coffee: removed' }).count(), { timeout: 3000 }).toBe(0);
    await page.keyboard.press('Control+KeyZ');
    await becomes('09:00 Opening', '09:30 Health workers', '12:30 Lunch', '13:30 Data');
    await page.keyboard.press('Control+KeyZ');
    await row('Coffee').waitFor();
  });

  it('is all there after the page was loaded anew, and leads to its report', async () => {
    const { page, reload } = screen;
    await reload();
    await openAgenda();
    await becomes('09:00 Opening', '09:30 Health workers', '11:00 Coffee', '12:30 Lunch', '13:30 Data');
    await page.getByRole('button', { name: 'Print or Word' }).press('Enter');
    await page.locator('.export-counts').waitFor();
    expect(await page.locator('input[type="checkbox"][value="agenda"]').isChecked()).toBe(true);
  });
});
