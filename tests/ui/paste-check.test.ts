import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { entryBox } from '../e2e/support/steps.ts';
import { clippedOf, findingsOf, openScreen, violationsOf, type Screen } from './support/screen.ts';
import { makeWorkshop, openPart, takeFirstLanguage } from './support/steps.ts';

/** What is pasted with its letters read in a wrong encoding is named, kept, and put right where that is certain and wanted. */

let screen: Screen;
let workshop: string;

beforeAll(async () => {
  screen = await openScreen();
  await screen.resize([1440, 900]);
  await takeFirstLanguage(screen.page);
  workshop = await makeWorkshop(screen.page, 'Health round', 'Bălți');
});
afterAll(async () => {
  await screen.close();
});

const notice = (): Locator => screen.page.locator('.notice');
const paste = async (text: string): Promise<void> => {
  await screen.app.evaluate(({ clipboard }, copied) => { void clipboard.writeText(copied); }, text);
  await screen.page.keyboard.press('Control+v');
};
const toQuestion = async (): Promise<void> => {
  await screen.page.getByRole('navigation').getByText('Capture', { exact: true }).click();
  await entryBox(screen.page).waitFor();
  await entryBox(screen.page).focus();
};
const toParticipants = async (): Promise<void> => {
  await screen.go(`#/workshop/${workshop}/prepare`);
  await screen.page.locator('.prepare-map-row').nth(1).waitFor();
  await openPart(screen.page, 'participants');
};

describe('pasted into the entry box', () => {
  it('text of any language is nobody’s concern', async () => {
    await toQuestion();
    await paste('«\u00a0Où\u00a0?\u00a0» Bălți, Größe, Миграция, الهجرة، 移民');
    await screen.page.waitForFunction(() => document.querySelector('textarea')?.value.endsWith('移民'));
    expect(await notice().count()).toBe(0);
    await entryBox(screen.page).fill('');
  });

  it('UTF-8 that was misread is named and kept, and one press puts it right', async () => {
    await entryBox(screen.page).fill('They said: ');
    await paste('Ð¼Ð¸Ð³Ñ€Ð°Ñ†Ð¸Ð¸ и');
    await notice().getByRole('button', { name: 'Close' }).waitFor();
    expect(await entryBox(screen.page).inputValue()).toBe('They said: Ð¼Ð¸Ð³Ñ€Ð°Ñ†Ð¸Ð¸ и');
    await entryBox(screen.page).fill('They said: ');
    await paste('Ð¼Ð¸Ð³Ñ€Ð°Ñ†Ð¸Ð¸');
    await notice().getByRole('button', { name: 'Convert' }).waitFor();
    expect(await findingsOf(screen.page)).toEqual([]);
    expect(await clippedOf(screen.page)).toEqual([]);
    await notice().getByRole('button', { name: 'Convert' }).click();
    await notice().getByText('The text was converted.').waitFor();
    expect(await entryBox(screen.page).inputValue()).toBe('They said: миграции');
    await screen.page.keyboard.press('Control+z');
    expect(await entryBox(screen.page).inputValue()).toBe('They said: Ð¼Ð¸Ð³Ñ€Ð°Ñ†Ð¸Ð¸');
    await notice().getByRole('button', { name: 'Undo' }).waitFor();
  });

  it('what was put right is what is saved', async () => {
    await entryBox(screen.page).fill('');
    await paste('Ìèãðàöèÿ è ðàçâèòèå');
    await notice().getByRole('button', { name: 'Convert' }).click();
    await notice().getByText('The text was converted.').waitFor();
    await screen.page.keyboard.press('Enter');
    await screen.page.locator('.capture-row').getByText('Миграция и развитие').waitFor();
  });

  it('Bengali of the Bijoy keyboard is named, with what can be done', async () => {
    await paste('Avgvi †mvbvi evsjv, evsjv‡`k');
    await notice().getByText('Bijoy').first().waitFor();
    expect(await notice().getByRole('button').allInnerTexts()).toEqual(['Close']);
    await notice().getByRole('button', { name: 'Close' }).click();
    expect(await notice().count()).toBe(0);
    expect(await entryBox(screen.page).inputValue()).toBe('Avgvi †mvbvi evsjv, evsjv‡`k');
    expect(await violationsOf(screen.page)).toEqual([]);
  });
});

describe('pasted into any other field', () => {
  it('it is named as well, in Arabic from the right', async () => {
    await screen.dress({ language: 'ar', theme: 'light', textSize: 100, size: [1440, 900] });
    await toParticipants();
    const name = screen.page.locator('.prepare-entry input').first();
    await name.waitFor();
    await name.focus();
    await paste('ÇáåÌÑÉ');
    await notice().getByRole('button', { name: 'تحويل' }).waitFor();
    expect(await findingsOf(screen.page)).toEqual([]);
    await notice().getByRole('button', { name: 'تحويل' }).click();
    await notice().getByText('حُوّل النص.').waitFor();
    expect(await name.inputValue()).toBe('الهجرة');
  });
});

describe('a State as a participant’s body', () => {
  it('is found by its name in another language and stands under the one of the workshop', async () => {
    await screen.dress({ language: 'en', theme: 'light', textSize: 100, size: [1440, 900] });
    await toParticipants();
    const body = screen.page.getByRole('combobox', { name: 'Body' });
    await body.waitFor();
    await body.fill('Молдова');
    const option = screen.page.getByRole('option', { name: 'Republic of Moldova' });
    await option.waitFor();
    await screen.page.keyboard.press('ArrowDown');
    await screen.page.keyboard.press('Enter');
    expect(await body.inputValue()).toBe('Republic of Moldova');
  });
});
