import { mkdtemp, readdir, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { presentPage } from '../e2e/support/data-folder.ts';
import { clippedOf, findingsOf, openScreen, type Screen } from './support/screen.ts';
import { makeWorkshop, takeFirstLanguage } from './support/steps.ts';

let userData: string;
let screen: Screen;

beforeAll(async () => {
  userData = await mkdtemp(path.join(os.tmpdir(), 'workbook-start-'));
  screen = await openScreen({ userData });
  await takeFirstLanguage(screen.page);
  await makeWorkshop(screen.page, 'Diaspora and local actors', 'Cahul');
  await screen.close();
});
afterAll(async () => {
  await screen.close();
  await rm(userData, { recursive: true, force: true });
});

async function expectSound(page = screen.page): Promise<void> {
  expect(await findingsOf(page)).toEqual([]);
  expect(await clippedOf(page)).toEqual([]);
}

describe('a start without the database', () => {
  it('says that it was rebuilt from the journal, in counts, and goes on with Enter', async () => {
    const databases = (await readdir(userData)).filter((name) => name === 'IndexedDB');
    expect(databases).toEqual(['IndexedDB']);
    await rm(path.join(userData, 'IndexedDB'), { recursive: true });
    screen = await openScreen({ userData });
    await screen.page.getByRole('heading', { level: 1, name: /rebuilt from the journal/u }).waitFor();
    await screen.page.getByText('1 workshop and 0 contributions').waitFor();
    await expectSound();
    await screen.page.keyboard.press('Enter');
    await screen.page.locator('.prepare-fields').first().waitFor();
    expect(await screen.page.getByLabel('Title').inputValue()).toBe('Diaspora and local actors');
  });
});

describe('a screen that meets a fault of ours', () => {
  it('says what is safe, offers a report of the problem, and can be shown again', async () => {
    const { page, go } = screen;
    await page.evaluate(() => {
      const whole = Array.prototype.toSorted;
      Object.assign(globalThis, { mend: () => { Array.prototype.toSorted = whole; } });
      Array.prototype.toSorted = () => { throw new Error('broken on purpose'); };
    });
    await go('#/home');
    await page.getByRole('heading', { level: 1, name: 'This screen has stopped.' }).waitFor();
    await page.getByRole('button', { name: 'Make a problem report' }).click();
    await page.getByRole('button', { name: 'Copy the details' }).waitFor();
    await expectSound();
    await page.evaluate(() => { (globalThis as unknown as { mend: () => void }).mend(); });
    await page.getByRole('button', { name: 'Show again' }).click();
    await page.locator('.home-list tbody tr').first().waitFor();
  });
});

const breakDatabase = (): void => {
  IDBFactory.prototype.open = () => { throw new DOMException('broken on purpose', 'UnknownError'); };
};

describe('a start that cannot open the database', () => {
  it('goes on from the journals in another window, says so, and saves', async () => {
    await screen.page.addInitScript(breakDatabase);
    await screen.page.reload().catch(() => undefined); // its window is closed on the way
    const page = await pageWith('The database did not open.');
    await page.getByText('1 workshop and 0 contributions').waitFor();
    await expectSound(page);
    await page.keyboard.press('Enter');
    await page.getByLabel('Title').fill('Diaspora, local actors and return');
    await page.getByText('Saved').first().waitFor();
    await screen.app.evaluate(({ app }) => { app.quit(); });
    await screen.close();
  });

  it('puts the database aside at the next start, keeps it, and has everything', async () => {
    screen = await openScreen({ userData });
    await screen.page.getByText('The database did not open last time. It was put aside and kept').waitFor();
    expect((await readdir(userData)).filter((name) => name.startsWith('IndexedDB.unusable-'))).toHaveLength(1);
    await expectSound();
    await screen.page.keyboard.press('Enter');
    await screen.page.locator('.prepare-fields').first().waitFor();
    expect(await screen.page.getByLabel('Title').inputValue()).toBe('Diaspora, local actors and return');
  });

  it('says what happened, what is safe and what to do when nothing opens, and changes nothing', async () => {
    await screen.page.context().addInitScript(breakDatabase);
    await screen.page.reload().catch(() => undefined);
    const page = await pageWith('The workbook could not be opened.');
    await page.getByText('Nothing was changed or removed.').waitFor();
    await page.getByRole('button', { name: 'Try again' }).waitFor();
    await expectSound(page);
  });
});

/** The window with this text, once it is there. */
async function pageWith(text: string): Promise<Page> {
  for (;;) {
    const page = await presentPage(screen);
    if (await page.getByText(text).first().waitFor({ timeout: 10_000 }).then(() => true, () => false)) return page;
  }
}
