import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { entryBox } from '../e2e/support/steps.ts';
import { findingsOf, openScreen, violationsOf, type Screen } from './support/screen.ts';
import { takeFirstLanguage } from './support/steps.ts';

let screen: Screen;
const page = () => screen.page;
const press = async (...chords: readonly string[]): Promise<void> => { for (const chord of chords) await page().keyboard.press(chord); };
const type = async (text: string): Promise<void> => { await page().keyboard.type(text); };
/** The page of help that can be read now. */
const readPage = (name: string) => page().locator(`.help-body[data-ready] .help-page[data-page="${name}"]`);
/** The line of the tour when so many steps were done. */
const step = async (tour: string, done: number): Promise<void> => { await page().locator(`.tour-line[data-tour="${tour}"][data-step="${String(done)}"]`).waitFor(); };

beforeAll(async () => {
  screen = await openScreen();
  await takeFirstLanguage(page());
  await page().getByRole('button', { name: /sample/iu }).first().click();
  await page().locator('.capture-row').first().waitFor();
});
afterAll(async () => {
  await screen.close();
});

describe('help', () => {
  it('opens at the page of the screen, leaves what is being typed, and gives the focus back', async () => {
    await entryBox(page()).focus();
    await type('Half a sentence');
    await press('F1');
    await readPage('capture').waitFor();
    expect(await entryBox(page()).inputValue()).toBe('Half a sentence');
    await press('Escape');
    await page().locator('.help-panel').waitFor({ state: 'detached' });
    await type(', and the rest.');
    expect(await entryBox(page()).inputValue()).toBe('Half a sentence, and the rest.');
    await press('Enter');
  });

  it('stays open beside the work, follows the screen, and F1 closes it', async () => {
    await press('F1');
    await readPage('capture').waitFor();
    await entryBox(page()).click();
    await type('Written while help is open.');
    await press('Enter');
    await page().locator('.capture-row', { hasText: 'Written while help is open.' }).waitFor();
    await screen.go(`#/workshop/sample-chisinau-2011/prepare`);
    await readPage('prepare-header').waitFor();
    await page().locator('.prepare-map-row[data-part="agenda"]').click();
    await readPage('prepare-agenda').waitFor();
    await press('F1');
    await page().locator('.help-panel').waitFor({ state: 'detached' });
  });

  it('ends nothing on the screen with the Escape that closes it', async () => {
    await screen.go('#/home');
    await press('Control+KeyN');
    await page().locator('.home-form input').first().waitFor();
    await type('Bălți 2027');
    await press('F1');
    await readPage('home').waitFor();
    await press('Escape');
    await page().locator('.help-panel').waitFor({ state: 'detached' });
    expect(await page().locator('.home-form input').first().inputValue()).toBe('Bălți 2027');
    await press('Escape');
    await page().locator('.home-form').waitFor({ state: 'detached' });
  });

  it('lies over the search, which stays open under it', async () => {
    await press('Control+KeyK');
    await page().locator('.search-input').waitFor();
    await type('ghana');
    await press('F1');
    await readPage('search').waitFor();
    expect(await findingsOf(page())).toEqual([]);
    await press('Escape');
    await page().locator('.help-panel').waitFor({ state: 'detached' });
    expect(await page().locator('.search-input').inputValue()).toBe('ghana');
    await press('Escape');
    await page().locator('.search-input').waitFor({ state: 'detached' });
  });

  it('leads from its contents to any page, and back to that of the screen', async () => {
    await press('F1');
    await readPage('home').waitFor();
    await page().locator('.help-head .button').first().click();
    await page().locator('.help-contents').waitFor();
    expect(await findingsOf(page())).toEqual([]);
    await page().locator('.help-contents-row', { hasText: 'Clearing' }).click();
    await readPage('clearing').waitFor();
    await page().locator('.help-head .button', { hasText: 'This screen' }).click();
    await readPage('home').waitFor();
  });
});

describe('the tours', () => {
  it('of capture waits for what is done, in a practice copy, by keyboard alone', async () => {
    await page().locator('.help-panel .tour-list button').first().click();
    await step('capture', 0);
    await entryBox(page()).waitFor();
    await entryBox(page()).focus();
    await type('Clinics lack interpreters.');
    // The sentence is in the record already, and still it has not been saved with Enter.
    await page().locator('.save-sign[data-kind="saved"]').waitFor();
    await step('capture', 0);
    await press('Enter');
    await step('capture', 1);
    await press('Alt+Digit2');
    await type('Train two of them in each district.');
    await press('Enter');
    await step('capture', 2);
    await press('Alt+KeyS');
    await page().locator('.capture-picker-option').first().waitFor();
    await type('mi');
    await press('Enter');
    await step('capture', 2);
    await type('The ministry has the means.');
    await press('Enter');
    await step('capture', 3);
    await press('Alt+KeyP');
    await page().locator('.capture-position-editor').waitFor();
    await type('Interpreters are paid from the health budget.');
    await press('Enter');
    await step('capture', 4);
    await press('Alt+ArrowUp');
    await page().locator('.capture-row:focus').waitFor();
    await press('KeyM');
    await step('capture', 5);
    await press('Control+KeyZ');
    await step('capture', 6);
    expect(await findingsOf(page())).toEqual([]);
    await press('Control+ArrowDown');
    await step('capture', 7);
    expect(await page().locator('.top-bar-title').textContent()).toContain('Practice');
  });

  it('of the projector follows what the room would see', async () => {
    await press('Escape');
    await page().locator('.tour-line').waitFor({ state: 'detached' });
    await press('F1');
    await page().locator('.help-panel .tour-list button').nth(1).click();
    await step('projector', 0);
    await entryBox(page()).waitFor();
    await press('F9');
    await step('projector', 1);
    await page().locator('.projector-strip').waitFor();
    await press('Control+ArrowDown');
    await step('projector', 2);
    for (let times = 0; times < 6 && (await page().locator('.projector-strip :focus').count()) === 0; times += 1) await press('F6');
    for (let times = 0; times < 12 && (await page().locator('.projector-strip [value="blank"]:focus').count()) === 0; times += 1) await press('Tab');
    await press('Space');
    await step('projector', 3);
    await press('Space');
    await step('projector', 4);
    await press('Alt+KeyT');
    await step('projector', 5);
    await press('F9');
    await step('projector', 6);
  });

  it('can be left and begun again, and comes back after the page began anew', async () => {
    await press('Escape');
    await screen.go('#/home');
    await page().locator('.tour-list button').nth(2).click();
    await step('report', 0);
    await page().locator('.desk-editor-area').waitFor();
    await screen.reload();
    await step('report', 0);
    await press('Escape');
    await page().locator('.notice', { hasText: 'step 1 of 5' }).waitFor();
    await press('F1');
    await page().locator('.help-panel .tour-list button').nth(2).click();
    await step('report', 0);
    await page().locator('.desk-editor-area').waitFor();
  });

  it('of the report makes a text of the answers', async () => {
    await page().locator('.desk-editor-area').focus();
    await press('Alt+Enter');
    await step('report', 1);
    await press('Enter');
    await type('The ministries will meet again in spring.');
    await press('Enter');
    await step('report', 2);
    await press('Alt+ArrowUp', 'Alt+Shift+ArrowUp');
    await step('report', 3);
    await press('Control+ArrowDown');
    await step('report', 4);
    await press('Control+KeyE');
    await step('report', 5);
  });

  it('offers to remove the practice copy, with a way back', async () => {
    await page().locator('.tour-line .button').first().click();
    await page().locator('.notice', { hasText: 'practice copy was removed' }).waitFor();
    await page().locator('.home-list tbody tr', { hasText: 'Chisinau' }).first().waitFor();
    expect(await page().locator('.home-list tbody tr', { hasText: 'Practice' }).count()).toBe(0);
    await press('Control+KeyZ');
    await page().locator('.home-list tbody tr', { hasText: 'Practice' }).waitFor();
    expect(await page().locator('.tour-line').count()).toBe(0);
    expect(await violationsOf(page())).toEqual([]);
  });
});
