import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clippedOf, findingsOf, openScreen, violationsOf, type Dress, type Screen } from './support/screen.ts';
import { makeWorkshop, takeFirstLanguage } from './support/steps.ts';

/** Translations by keyboard alone, over the sample, which has none into Portuguese: type, review, make official, change the original, withdraw. */

const workshop = 'sample-chisinau-2011';
const place = `#/workshop/${workshop}/translate`;
const plain: Dress = { language: 'en', theme: 'light', textSize: 100, size: [1440, 900] };

let screen: Screen;
let page: Page;

beforeAll(async () => {
  screen = await openScreen();
  page = screen.page;
  await takeFirstLanguage(page);
  await page.getByRole('button', { name: /sample/iu }).first().click();
  await page.locator('.capture-row').first().waitFor();
});
afterAll(async () => {
  await screen.close();
});

const area = () => page.locator('.translate-area');
const typed = async (): Promise<string> => await area().inputValue();
const openKind = async (): Promise<string> => (await page.locator('.translate-open .translate-kind').textContent()) ?? '';
const state = () => page.locator('.translate-open .translate-state');
const counts = () => page.locator('.translate-counts');
const hasFocus = async (): Promise<boolean> => await area().evaluate((element) => element === document.activeElement);
const saved = async (): Promise<void> => { await page.locator('.save-sign', { hasText: /Saved|Everything|حُفظ|محفوظ/u }).waitFor(); };

async function expectSound(): Promise<void> {
  expect(await findingsOf(page)).toEqual([]);
  expect(await clippedOf(page)).toEqual([]);
}

/** From wherever the screen stands to another target language, by keys; then something of it is there. */
async function target(begins: string, name: string, then = '.translate-area'): Promise<void> {
  await page.keyboard.press('Alt+Shift+KeyL');
  await page.locator('.translate-target button:focus').waitFor();
  await page.keyboard.press('Enter');
  await page.locator('[role="listbox"]').waitFor();
  await page.keyboard.type(begins);
  await page.locator('[role="option"]:focus', { hasText: name }).waitFor();
  await page.keyboard.press('Enter');
  await page.locator('h1', { hasText: name }).waitFor();
  await page.locator(then).first().waitFor();
}

describe('by keyboard', () => {
  beforeAll(async () => {
    await screen.go(place);
    await area().waitFor();
  });

  it('opens with a field ready and says how far it has come', async () => {
    expect(await hasFocus()).toBe(true);
    expect(await page.locator('.translate-map-row').first().textContent()).toMatch(/Whole workshop/u);
    await expectSound();
    expect(await violationsOf(page)).toEqual([]);
  });

  it('changes the target language; nothing is there in Portuguese yet', async () => {
    await target('Por', 'Portuguese');
    expect(await counts().textContent()).toMatch(/^0 of \d+ texts translated/u);
    expect(await openKind()).toBe('Title');
    expect(await typed()).toBe('');
    expect(await area().getAttribute('lang')).toBe('pt');
    await expectSound();
  });

  it('saves what is typed while it is typed, counts it, and Enter opens the next', async () => {
    const began = Date.now();
    await page.keyboard.type('Integração da migração nas políticas de desenvolvimento');
    await page.locator('.translate-counts', { hasText: '1 of' }).waitFor();
    expect(Date.now() - began).toBeLessThan(4000);
    await saved();
    expect(await state().textContent()).toBe('Draft');
    expect(await hasFocus()).toBe(true);
    await page.keyboard.press('Enter');
    await page.locator('.translate-open .translate-kind', { hasText: 'Event' }).waitFor();
    expect(await typed()).toBe('');
    expect(await hasFocus()).toBe(true);
    await page.keyboard.press('Alt+ArrowUp');
    await page.waitForFunction(() => document.querySelector<HTMLTextAreaElement>('.translate-area')?.value.startsWith('Integração') === true);
    await expectSound();
  });

  it('asks for a name when nobody has given one, and keeps it on the laptop', async () => {
    await page.keyboard.press('Alt+KeyR');
    await page.locator('.translate-ask input:focus').waitFor();
    await expectSound();
    await page.keyboard.press('Enter');
    await page.locator('.translate-ask [id$="-error"]').waitFor();
    await page.keyboard.type('Olga Ivanova');
    await page.keyboard.press('Enter');
    await page.locator('.translate-open .translate-state', { hasText: 'Reviewed' }).waitFor();
    expect(await page.locator('.translate-open .translate-byline').textContent()).toContain('checked by Olga Ivanova');
    expect(await page.locator('.translate-name input').inputValue()).toBe('Olga Ivanova');
    expect(await counts().textContent()).toMatch(/1 reviewed or official/u);
    await expectSound();
  });

  it('makes it official by whoever says so, and a letter typed makes it a draft again', async () => {
    await page.keyboard.press('Alt+Shift+KeyR');
    await page.locator('.translate-ask input:focus').fill('Ministério dos Negócios Estrangeiros');
    await page.keyboard.press('Enter');
    await page.locator('.translate-open .translate-state', { hasText: 'Official' }).waitFor();
    expect(await hasFocus()).toBe(true);
    await page.keyboard.press('End');
    await page.keyboard.type('!');
    await page.locator('.translate-open .translate-state', { hasText: 'Draft' }).waitFor();
    expect(await page.locator('.translate-name input').inputValue()).toBe('Olga Ivanova');
    await page.keyboard.press('Backspace');
    await saved();
  });

  it('an emptied text is withdrawn when it is left, and comes back with one key', async () => {
    await page.keyboard.press('Control+KeyA');
    await page.keyboard.press('Delete');
    await page.keyboard.press('Enter');
    await page.locator('.notice', { hasText: 'withdrawn' }).waitFor();
    await page.locator('.translate-counts', { hasText: '0 of' }).waitFor();
    await page.keyboard.press('Control+KeyZ');
    await page.locator('.translate-counts', { hasText: '1 of' }).waitFor();
    await page.keyboard.press('Alt+ArrowUp');
    await page.waitForFunction(() => document.querySelector<HTMLTextAreaElement>('.translate-area')?.value.startsWith('Integração') === true);
    await expectSound();
  });

  it('lists what is missing and keeps the open text there while it is typed; the map narrows to a part', async () => {
    await page.locator('.translate-filters [role="tab"]').nth(1).focus();
    await page.keyboard.press('Enter');
    await page.locator('.translate-filters [role="tab"][aria-selected="true"]', { hasText: 'Not translated' }).waitFor();
    expect(await openKind()).toBe('Event it belongs to');
    await area().focus();
    await page.keyboard.type('Fórum Mundial sobre Migração e Desenvolvimento');
    await page.locator('.translate-counts', { hasText: '2 of' }).waitFor();
    expect(await openKind()).toBe('Event it belongs to');
    await page.locator('.translate-line', { hasText: '2011' }).waitFor();
    await page.keyboard.press('Control+End');
    await page.keyboard.press('Alt+KeyF');
    await page.waitForFunction(() => document.querySelector<HTMLTextAreaElement>('.translate-area')?.value.endsWith('Desenvolvimento 2011') === true);
    await page.keyboard.press('Escape');
    await page.locator('.translate-map-row:focus').waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.locator('.translate-map-row[aria-current]', { hasText: 'Method' }).waitFor();
    expect(await openKind()).toBe('Title of the roundtable');
    await expectSound();
  });

  it('shows every key with F1', async () => {
    await page.keyboard.press('F1');
    await page.locator('.help-keys').waitFor();
    await expectSound();
    await page.keyboard.press('Escape');
    await page.locator('.help-panel').waitFor({ state: 'detached' });
  });
});

describe('from an answer', () => {
  it('leads from a row of Capture to its text and back to its question', async () => {
    await screen.go(`#/workshop/${workshop}/capture?question=${encodeURIComponent(`${workshop}:question:incentives`)}`);
    await page.locator('.capture-row').first().waitFor();
    await page.keyboard.press('Alt+ArrowUp');
    const row = page.locator('.capture-row:focus');
    await row.waitFor();
    const id = await row.getAttribute('data-row');
    await expectSound();
    await page.keyboard.press('KeyT');
    await area().waitFor();
    expect(await page.evaluate(() => location.hash)).toContain(encodeURIComponent(id ?? ''));
    expect(await openKind()).toBe('Contribution');
    await expectSound();
    await page.keyboard.press('Escape');
    await page.locator('.capture-row').first().waitFor();
    expect(await page.evaluate(() => location.hash)).toContain('question%3Aincentives');
  });

  it('says that the original has changed since, and “still right” clears it', async () => {
    await page.keyboard.press('Alt+ArrowUp');
    await page.locator('.capture-row:focus').waitFor();
    await page.keyboard.press('KeyT');
    await area().waitFor();
    await target('Por', 'Portuguese');
    await page.keyboard.type('Os incentivos chegam a todos.');
    await saved();
    await page.locator('.translate-open .translate-state', { hasText: 'Draft' }).waitFor();
    await page.keyboard.press('Escape');
    await page.locator('.capture-row').first().waitFor();
    await page.keyboard.press('Alt+ArrowUp');
    await page.locator('.capture-row:focus').press('Enter');
    await page.locator('.capture-editor textarea').press('End');
    await page.keyboard.type(' In all districts.');
    await page.keyboard.press('Enter');
    await page.locator('.capture-row:focus').press('KeyT');
    await page.locator('.translate-open .translate-state', { hasText: 'Original changed' }).waitFor();
    await expectSound();
    await page.keyboard.press('Alt+KeyY');
    await page.locator('.translate-open .translate-state', { hasText: 'Draft' }).waitFor();
    expect(await page.locator('.translate-open .translate-byline').textContent()).toContain('checked by Olga Ivanova');
  });

  it('refuses to translate a text into the language it was written in, and says so', async () => {
    await target('Eng', 'English');
    await page.locator('.translate-refused[role="alert"]').waitFor();
    expect(await page.locator('.translate-refused').textContent()).toMatch(/was written in this language/u);
    await expectSound();
  });

  it('leads from the desk to the text of the selected answer and back', async () => {
    await screen.go(`#/workshop/${workshop}/report?question=${encodeURIComponent(`${workshop}:question:incentives`)}`);
    await page.locator('.desk-answer-row').first().focus();
    await expectSound();
    await page.keyboard.press('KeyT');
    await page.locator('.translate-work').waitFor();
    expect(await page.evaluate(() => location.hash)).toContain('from=report');
    await page.locator('.translate-foot button').first().click();
    await page.locator('.desk-answer-row').first().waitFor();
  });
});

describe('in both directions and at every size', () => {
  const looks: readonly (readonly [string, Dress])[] = [
    ['Arabic', { ...plain, language: 'ar', theme: 'dark' }],
    ['English at 200 %', { ...plain, textSize: 200, size: [1024, 768] }],
    ['Arabic at 200 %', { ...plain, language: 'ar', textSize: 200, size: [1024, 768] }],
    ['a narrow window', { ...plain, size: [480, 900] }],
  ];
  it.each(looks)('%s', async (_, dress) => {
    await screen.dress(dress);
    await screen.go(place);
    await area().waitFor();
    await expectSound();
    await area().focus();
    await page.keyboard.press('Alt+Shift+KeyR');
    await page.locator('.translate-ask').waitFor();
    await expectSound();
    await page.keyboard.press('Escape');
  });

  it('keeps what is typed when the page is left at once', async () => {
    await screen.dress(plain);
    await screen.go(place);
    await area().waitFor();
    await target('Tur', 'Turkish');
    expect(await hasFocus()).toBe(true);
    await page.keyboard.type('Göçün kalkınma planlarına katılması');
    await screen.go('#/settings');
    await page.locator('.translate-work').waitFor({ state: 'detached' });
    await screen.go(place);
    await area().waitFor();
    // The first text that is not translated opens: the next one, once the record says that this one is.
    await page.waitForFunction(() => [document.querySelector<HTMLTextAreaElement>('.translate-area')?.value, document.querySelector('.translate-rows')?.textContent]
      .some((shown) => shown?.includes('Göçün kalkınma planlarına katılması') === true));
  });
});

it('teaches where nothing is written, and lists what is', async () => {
  await screen.go('#/home');
  await page.locator('.home-list').waitFor();
  const id = await makeWorkshop(page, 'Empty on purpose', 'Bălți');
  await screen.go(`#/workshop/${id}/translate`);
  await page.locator('.translate-row').first().waitFor();
  expect(await page.locator('.translate-rows [role="listitem"]').first().getAttribute('aria-setsize')).toMatch(/^\d+$/u);
  await target('Eng', 'English', '.empty-state');
  await expectSound();
});
