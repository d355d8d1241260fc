import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { entryBox } from '../e2e/support/steps.ts';
import { clippedOf, findingsOf, openScreen, violationsOf, type Screen } from './support/screen.ts';
import { dropFiles, openPart } from './support/steps.ts';

/** Photos and files on questions, contributions and the workshop, in the program itself. */

const texts = {
  English: { work: 'Bălți health round', said: 'Families come late to the clinics.', shows: 'Flip chart of the health round: three causes of late visits', photo: 'Flip chart 1.jpg', lines: ['Late visits', '1. distance', '2. papers', '3. cost'] },
  العربية: { work: 'جولة الصحة في Bălți', said: 'تتأخر الأسر في زيارة العيادات.', shows: 'لوح ورقي من جولة الصحة: ثلاثة أسباب لتأخر الزيارات', photo: 'لوح ورقي 1.jpg', lines: ['تأخر الزيارات', 'المسافة', 'الوثائق', 'الكلفة'] },
} as const;

async function paste(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const canvas = new OffscreenCanvas(400, 300);
    canvas.getContext('2d')?.fillRect(0, 0, 400, 300);
    const transfer = new DataTransfer();
    transfer.items.add(new File([await canvas.convertToBlob()], 'image.png', { type: 'image/png' }));
    document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { bubbles: true, cancelable: true, clipboardData: transfer }));
  });
}

describe.each(['English', 'العربية'] as const)('in %s', (language) => {
  const words = texts[language];
  let launched: Screen;
  let page: Page;
  const thumbs = (): ReturnType<Page['locator']> => page.locator('.attached .attached-thumb');
  beforeAll(async () => {
    launched = await openScreen();
    page = launched.page;
    await page.getByRole('button', { name: new RegExp(language, 'u') }).first().click();
    await page.locator('.top-bar').waitFor();
    await page.keyboard.press('Control+n');
    await page.getByRole('textbox').first().waitFor();
    await page.keyboard.type(words.work);
    await page.keyboard.press('Enter');
    await page.locator('.prepare-fields').first().waitFor();
    await launched.go(`#/workshop/${await page.evaluate(() => location.hash.split('/')[2] ?? '')}/capture`);
    await entryBox(page).waitFor();
    await page.keyboard.type(words.said);
    await page.keyboard.press('Enter');
    await page.locator('.attached .button').waitFor();
  });
  afterAll(async () => {
    await launched.close();
  });

  it('a photo that is dropped stands beside the question, and asks for its words', async () => {
    await dropFiles(page, '.capture-head', [{ name: words.photo, lines: words.lines }]);
    await thumbs().locator('img').waitFor();
    expect(await thumbs().locator('.attached-thumb-missing').count()).toBe(1);
    await page.locator('.notice').getByText(words.photo).waitFor();
    expect(await findingsOf(page)).toEqual([]);
    expect(await clippedOf(page)).toEqual([]);
  });

  it('opens large, takes its words and its use, and grows by keys', async () => {
    await thumbs().first().click();
    await page.locator('.attached-large img').waitFor();
    expect(await findingsOf(page)).toEqual([]);
    await page.locator('.attached-alternative textarea').fill(words.shows);
    await page.locator('.dialog .choice-segment').nth(1).click();
    const place = page.locator('.attached-large-place');
    const wide = async (): Promise<boolean> => await place.evaluate((element) => element.scrollWidth > element.clientWidth * 1.4);
    expect(await wide()).toBe(false);
    await page.keyboard.press('Alt+Equal');
    await expect.poll(wide).toBe(true);
    await page.keyboard.press('Alt+Digit0');
    await expect.poll(wide).toBe(false);
    await page.keyboard.press('Escape');
    await thumbs().locator('.attached-thumb-said').getByText(words.shows).waitFor();
    expect(await thumbs().locator('.attached-thumb-missing').count()).toBe(0);
  });

  it('on a contribution it stands in its row, from a key or dropped, and is taken back with Ctrl Z', async () => {
    await dropFiles(page, '.capture-row', [{ name: 'a.jpg', lines: ['a'] }]);
    const inRow = page.locator('.capture-row .attached-thumb');
    await inRow.locator('img').waitFor();
    expect(await findingsOf(page)).toEqual([]);
    await entryBox(page).focus();
    await page.keyboard.press('Control+KeyZ');
    await inRow.waitFor({ state: 'detached' });
  });

  it('a picture that is pasted is taken, a program is refused with the reason', async () => {
    await entryBox(page).focus();
    await paste(page);
    await thumbs().nth(1).locator('img').waitFor();
    await dropFiles(page, '.capture-head', [{ name: 'setup.exe', text: 'MZ' }]);
    await page.locator('.notice').getByText('setup.exe').waitFor();
    expect(await thumbs().count()).toBe(2);
  });

  it('is removed in its dialog, and comes back by the notice', async () => {
    await thumbs().nth(1).click();
    await page.locator('.attached-large img').waitFor();
    await page.locator('.dialog-actions .button').nth(1).click();
    await thumbs().nth(1).waitFor({ state: 'detached' });
    await page.locator('.notice-action').click();
    await thumbs().nth(1).waitFor();
  });

  it('files of the workshop stand in its preparation as cards, without being drawn or opened', async () => {
    await launched.go(`#/workshop/${await page.evaluate(() => location.hash.split('/')[2] ?? '')}/prepare`);
    await page.locator('.prepare-map-row').first().waitFor();
    await openPart(page, 'files');
    await dropFiles(page, '.prepare-page', [{ name: 'Lista semnată, ziua 1.pdf', text: '%PDF-1.7 signed' }]);
    await thumbs().first().locator('.attached-sign').waitFor();
    expect(await findingsOf(page)).toEqual([]);
    await thumbs().first().click();
    await page.locator('.attached-card').waitFor();
    expect(await page.locator('.dialog .choice-segment').count()).toBe(2);
    expect(await findingsOf(page)).toEqual([]);
    await page.keyboard.press('Escape');
  });

  it('is there after the page is loaded anew; one that has gone from the disk is said to be missing, with its words', async () => {
    const workshop = await page.evaluate(() => location.hash.split('/')[2] ?? '');
    const folder = path.join(launched.userData, 'attachments', workshop);
    const files = await readdir(folder);
    expect([files.length, files.every((name) => /^[0-9a-f]{64}$/u.test(name))]).toEqual([7, true]);
    for (const name of files) await rm(path.join(folder, name));
    await launched.go(`#/workshop/${workshop}/capture`);
    await launched.reload();
    await thumbs().first().waitFor();
    await thumbs().first().getByText(words.shows).waitFor();
    await thumbs().first().click();
    await page.locator('.attached-card[role="alert"]').waitFor();
    expect(await findingsOf(page)).toEqual([]);
    await page.keyboard.press('Escape');
  });

  it('has no address of its own, and breaks no rule of the page', async () => {
    expect(await page.evaluate(async () => (await fetch(`app://workbook/attachment/${'a'.repeat(64)}`)).status)).toBe(404);
    expect(await violationsOf(page)).toEqual([]);
  });
});
