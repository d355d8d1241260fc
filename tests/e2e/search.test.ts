import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchWorkbook, type Launched } from './support/launch.ts';
import { entryBox, makeWorkshop } from './support/steps.ts';

/** The search from an open question, by keyboard alone, in the program itself. `npm run test:full` runs it once more where every connect is seen. */

const begun = 'Keep emigrants informed of job openings at home';
let launched: Launched;
let page: Page;

beforeAll(async () => {
  launched = await launchWorkbook();
  page = launched.page;
  await makeWorkshop(page, 'Chisinau workshop');
  await page.keyboard.type('Dialogue between the ministries of the interior and of health');
  await page.keyboard.press('Enter');
  await page.locator('.capture-row').first().waitFor();
  await page.keyboard.type(begun);
});
afterAll(async () => {
  await launched.close();
});

const chosen = () => page.locator('.search-row[aria-selected="true"]');
const closed = async (): Promise<void> => { await page.locator('.search-input').waitFor({ state: 'detached' }); };

describe('from an open question', () => {
  it('opens by a key while somebody types, takes the letters that follow at once, and gives everything back on Escape', async () => {
    await page.keyboard.press('Control+KeyK');
    await page.keyboard.type('nurses');
    await page.locator('.search-input').waitFor();
    expect(await page.locator('.search-input').inputValue()).toBe('nurses');
    await page.keyboard.press('Escape');
    await closed();
    await page.keyboard.type('.');
    expect(await entryBox(page).inputValue()).toBe(`${begun}.`);
  });

  it('finds a practice on health in Ghana with one typing error, and cites it with two keys', async () => {
    await page.keyboard.press('Control+KeyK');
    await page.keyboard.type('helth ghana');
    await page.locator('.search-count strong', { hasText: 'health ghana' }).waitFor();
    expect(await chosen().innerText()).toContain('MIDA Ghana Health Project');
    await page.keyboard.press('Alt+KeyC');
    await closed();
    await page.getByText('Cited into 1.1').waitFor();
    expect(await entryBox(page).inputValue()).toBe(`${begun}.`);
    await page.keyboard.press('Enter');
    await page.locator('.capture-cite-link', { hasText: 'Mainstreaming migration in the health sector' }).waitFor();
  });

  it('does what a key says about what is typed, although the answer is not there yet', async () => {
    await page.keyboard.press('Control+KeyK');
    await page.locator('.search-input').waitFor();
    await page.evaluate(() => {
      const input = document.querySelector<HTMLInputElement>('.search-input')!;
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!.set!.call(input, 'dialogue interior');
      input.dispatchEvent(new Event('input', { bubbles: true }));
      input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', code: 'Enter', bubbles: true, cancelable: true }));
    });
    await closed();
    expect(await page.evaluate(() => location.hash)).toContain('/capture?question=');
  });

  it('opens a recorded answer at its question', async () => {
    await page.keyboard.press('Control+ArrowDown');
    await page.locator('.capture-teaching').waitFor();
    await page.keyboard.press('Control+KeyK');
    await page.keyboard.type('dialogue interior');
    await chosen().getByText('contribution 1').waitFor();
    await page.keyboard.press('Enter');
    await closed();
    await page.locator('.capture-row').getByText('Dialogue between the ministries').waitFor();
  });

  it('finds what was recorded a moment ago, by groups and the row that opens one', async () => {
    await page.keyboard.press('Control+KeyK');
    await page.keyboard.type('emigrants informed');
    await chosen().getByText('Keep emigrants informed').waitFor();
    await page.keyboard.press('Control+KeyA');
    await page.keyboard.type('migration');
    await page.locator('.search-row', { hasText: /^Show/u }).first().waitFor();
    const practices = page.locator('.search-group').first().locator('.search-row');
    const few = await practices.count();
    for (let row = 1; row < few; row += 1) await page.keyboard.press('ArrowDown');
    expect(await chosen().innerText()).toMatch(/^Show/u);
    await page.keyboard.press('Enter');
    await practices.nth(few).waitFor();
    await page.keyboard.press('Tab');
    expect(await page.locator('.search-group').nth(1).locator('[aria-selected="true"]').count()).toBe(1);
    await page.keyboard.press('Alt+KeyB');
    await page.keyboard.press('Escape');
    await closed();
  });
});
