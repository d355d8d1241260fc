import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clippedOf, findingsOf, openScreen, violationsOf, type Screen } from './support/screen.ts';
import { sample } from './support/screen-list.ts';
import { takeFirstLanguage } from './support/steps.ts';

let screen: Screen;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'workbook-overview-'));
  screen = await openScreen();
  await screen.resize([1440, 900]);
  await takeFirstLanguage(screen.page);
  await screen.page.getByRole('button', { name: /sample/iu }).first().click();
  await screen.page.locator('.capture-row').first().waitFor();
  await screen.go(`#/workshop/${sample}/overview`);
  await screen.page.locator('.overview[data-ready]').waitFor();
});
afterAll(async () => {
  await screen.close();
  await rm(folder, { recursive: true, force: true });
});

describe('the overview', () => {
  it('shows the same numbers as picture and as table', async () => {
    const { page } = screen;
    const figure = page.locator('figure', { has: page.getByRole('heading', { name: 'Contributions by stakeholder group' }) });
    const drawn = await figure.locator('.picture-bar-count').allInnerTexts();
    await figure.getByRole('button', { name: 'Show as table' }).click();
    expect(await figure.locator('tbody td').allInnerTexts()).toEqual(drawn);
    expect(drawn.map(Number).reduce((sum, count) => sum + count, 0)).toBeGreaterThan(0);
    await figure.getByRole('button', { name: 'Show as picture' }).click();
    await figure.locator('.picture-bars').waitFor();
  });

  it.each(['Questions by state', 'Heard on each question'])('keeps %s as a file', async (title) => {
    const { app, page } = screen;
    const file = path.join(folder, `${title}.png`);
    await app.evaluate(({ dialog }, filePath) => { dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath }); }, file);
    await page.locator('figure', { has: page.getByRole('heading', { name: title }) }).getByRole('button', { name: 'Save as picture' }).click();
    await page.getByText(`${title}.png is in ${folder}.`).waitFor();
    const bytes = await readFile(file);
    expect(bytes.subarray(1, 4).toString()).toBe('PNG');
    expect(bytes.readUInt32BE(16)).toBe(1600);
    expect(bytes.readUInt32BE(20)).toBeGreaterThan(300);
  });

  it('says why a picture was not kept', async () => {
    const { app, page } = screen;
    await app.evaluate(({ dialog }) => { dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: '/nowhere at all/picture.png' }); });
    await page.getByRole('button', { name: 'Save as picture' }).first().click();
    await page.locator('.notice-place').getByText('This was not done.').waitFor();
  });

  it('leads from an open question to its capture', async () => {
    const { page } = screen;
    expect(await findingsOf(page)).toEqual([]);
    expect(await clippedOf(page)).toEqual([]);
    expect(await violationsOf(page)).toEqual([]);
    const row = page.locator('.overview-open-row').first();
    const wording = await row.locator('.overview-open-words').innerText();
    await row.click();
    await page.locator('.question-text').filter({ hasText: wording }).first().waitFor();
  });
});
