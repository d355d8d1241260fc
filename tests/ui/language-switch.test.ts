import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { entryBox } from '../e2e/support/steps.ts';
import { findingsOf, openScreen, type Screen } from './support/screen.ts';
import { openPart, takeFirstLanguage } from './support/steps.ts';

/**
 * The language of the screen is changed with the last letters not yet saved, in every place where a person types: each letter is
 * in the field, with the caret where it was, and then in the record.
 */
const workshop = 'sample-chisinau-2011';
const question = encodeURIComponent(`${workshop}:question:incentives`);

let screen: Screen;
let page: Page;

beforeAll(async () => {
  screen = await openScreen();
  page = screen.page;
  await screen.resize([1440, 900]);
  await takeFirstLanguage(page);
  await page.getByRole('button', { name: /sample/iu }).first().click();
  await page.locator('.capture-row').first().waitFor();
});
afterAll(async () => {
  await screen.close();
});

/** Takes a language from the list, without leaving the field. */
async function takeLanguage(language: string): Promise<void> {
  await page.keyboard.press('Control+Shift+KeyL');
  const wanted = page.locator(`.language-list [role="option"]:has([lang="${language}"])`);
  await wanted.waitFor();
  for (let steps = 0; (await wanted.getAttribute('data-focused')) === null && steps < 10; steps += 1) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.locator(`html[lang="${language}"]`).waitFor();
  await page.locator('.language-list').waitFor({ state: 'detached' });
}

type Field = { readonly value: string; readonly caret: number | null; readonly isFocused: boolean };
const stateOf = async (field: Locator): Promise<Field> => await field.evaluate((element) => {
  const { value, selectionStart } = element as HTMLInputElement;
  return { value, caret: selectionStart, isFocused: element === document.activeElement };
});

/** What all rows of the database hold, as one text. */
const recorded = async (): Promise<string> => await page.evaluate(async () => {
  const open = await new Promise<IDBDatabase>((done, fail) => {
    const asked = indexedDB.open('workbook');
    asked.onsuccess = () => { done(asked.result); };
    asked.onerror = () => { fail(asked.error ?? new Error('closed')); };
  });
  const rows = await new Promise((done) => {
    const asked = open.transaction('rows').objectStore('rows').getAll();
    asked.onsuccess = () => { done(asked.result); };
  });
  open.close();
  return JSON.stringify(rows);
});

type Place = {
  readonly name: string;
  /** Goes there and answers the field, with the focus in it. */
  readonly open: () => Promise<Locator>;
  /** Leaves the place as it is found. */
  readonly leave?: () => Promise<void>;
  /** False for what is looked for and not kept. */
  readonly isKept?: boolean;
};

const focused = async (field: Locator): Promise<Locator> => {
  await field.waitFor();
  await field.focus();
  return field;
};
const escape = async (): Promise<void> => { await page.keyboard.press('Escape'); };

async function openCapture(): Promise<void> {
  await screen.go(`#/workshop/${workshop}/capture?question=${question}`);
  await page.locator('.capture-row').first().waitFor();
  await entryBox(page).focus();
}

async function openOwn(list: number, field: string): Promise<Locator> {
  await screen.go('#/home');
  await page.locator('.home-list').waitFor();
  await screen.go('#/library/own');
  await page.locator('.own-page[data-ready]').waitFor();
  await page.locator('.own-kinds .choice-segment-field').nth(list).click();
  await page.locator('.own-page[data-ready] .button').first().click();
  await page.locator('.own-fields').waitFor();
  return await focused(page.locator(field).first());
}

const prepare = async (part: 1 | 2 | 3): Promise<void> => {
  await screen.go(`#/workshop/${workshop}/prepare`);
  await page.locator('.prepare-map-row').first().waitFor();
  await openPart(page, part);
};

const places: readonly Place[] = [
  { name: 'the entry box', open: async () => { await openCapture(); return await focused(entryBox(page)); } },
  {
    name: 'the editor of a contribution',
    open: async () => {
      await openCapture();
      await page.keyboard.press('Alt+ArrowUp');
      await page.locator('.capture-row[data-selected]').waitFor();
      await page.keyboard.press('Enter');
      return await focused(page.locator('.capture-editor textarea'));
    },
    leave: escape,
  },
  {
    name: 'the editor of a position',
    open: async () => { await openCapture(); await page.keyboard.press('Alt+KeyP'); return await focused(page.locator('.capture-position-editor textarea').first()); },
    leave: escape,
  },
  {
    name: 'a note',
    open: async () => { await openCapture(); await page.keyboard.press('Alt+KeyN'); return await focused(page.locator('.capture-note-editor textarea')); },
    leave: escape,
  },
  {
    name: 'the list of speakers',
    open: async () => { await openCapture(); await page.keyboard.press('Alt+KeyS'); return await focused(page.locator('.capture-picker-input')); },
    leave: escape,
    isKept: false,
  },
  { name: 'the header of a workshop', open: async () => { await prepare(1); return await focused(page.locator('.prepare-fields input').nth(2)); } },
  { name: 'hosts, in several lines', open: async () => { await prepare(1); return await focused(page.locator('.prepare-fields textarea').first()); } },
  { name: 'the name of a participant', open: async () => { await prepare(2); return await focused(page.locator('.prepare-entry input').first()); } },
  // Enter makes the next line, so that the half name does not stay with the first one.
  { name: 'the body of a participant', open: async () => { await prepare(2); return await focused(page.locator('.prepare-entry input').nth(2)); }, isKept: false },
  { name: 'a question of one\'s own', open: async () => { await prepare(3); return await focused(page.locator('.prepare-grow input').last()); } },
  { name: 'a roundtable of one\'s own', open: async () => { await prepare(3); return await focused(page.locator('.prepare-new-roundtable input')); } },
  {
    name: 'a passage of the report',
    open: async () => { await screen.go(`#/workshop/${workshop}/report?question=${question}`); return await focused(page.locator('.desk-editor-area')); },
  },
  {
    name: 'a footnote',
    open: async () => {
      await screen.go(`#/workshop/${workshop}/report?question=${question}`);
      await focused(page.locator('.desk-editor-area'));
      await page.keyboard.type('With a note');
      await page.keyboard.press('Alt+KeyF');
      return await focused(page.locator('.desk-note textarea').last());
    },
  },
  { name: 'the title of an own practice', open: async () => await openOwn(0, '.own-fields input') },
  { name: 'the summary of an own practice', open: async () => await openOwn(0, '.own-fields textarea[rows="6"]') },
  { name: 'an own question', open: async () => await openOwn(1, '.own-add input'), isKept: false },
  { name: 'an own checklist', open: async () => await openOwn(2, '.own-fields textarea') },
  { name: 'guidance', open: async () => await openOwn(3, '.own-fields textarea') },
  { name: 'a pack', open: async () => await openOwn(4, '.own-fields input') },
  {
    name: 'the organisation on a report',
    open: async () => {
      await screen.go(`#/workshop/${workshop}/export`);
      await page.locator('.export-counts').waitFor();
      const group = page.locator('.export-group:has(input[type="text"])');
      if ((await group.getAttribute('open')) === null) await group.locator('summary').click();
      return await focused(group.locator('input[type="text"]').first());
    },
  },
  {
    name: 'a new workshop',
    open: async () => {
      await screen.go('#/home');
      await page.locator('.home-list tbody tr').first().waitFor();
      await page.keyboard.press('Control+KeyN');
      return await focused(page.locator('.home-form input').first());
    },
    leave: escape,
  },
  {
    name: 'the search',
    open: async () => {
      await openCapture();
      await page.keyboard.press('Control+KeyK');
      return await focused(page.locator('.search-input'));
    },
    leave: escape,
    isKept: false,
  },
];

describe.each(['fr', 'ar'])('turned to %s and back', (language) => {
  it.each(places)('keeps every letter and the caret in $name', async ({ name, open, leave, isKept = true }) => {
    const field = await open();
    const { value: before } = await stateOf(field);
    await field.press('End');
    const text = ` ${language} ${name.replaceAll(/[^a-z]/gu, '')} Bălți`;
    await page.keyboard.type(text);
    for (let step = 0; step < 5; step += 1) await page.keyboard.press('ArrowLeft');
    const typed = await stateOf(field);
    expect(typed.value).toContain(text.trim());
    await takeLanguage(language);
    expect(await stateOf(field)).toEqual({ ...typed, isFocused: true });
    await page.keyboard.type('x');
    await takeLanguage('en');
    const after = await stateOf(field);
    expect(after.value).toBe(`${typed.value.slice(0, typed.caret ?? 0)}x${typed.value.slice(typed.caret ?? 0)}`);
    expect(after).toEqual({ value: after.value, caret: (typed.caret ?? 0) + 1, isFocused: true });
    if (isKept) await expect.poll(recorded).toContain(after.value.slice(before.length).trim());
    await leave?.();
  });
});

describe('the list of languages', () => {
  it('has no finding of axe, says where one is and closes with Escape, changing nothing', async () => {
    await openCapture();
    await page.keyboard.press('Control+Shift+KeyL');
    await page.locator('.language-list').waitFor();
    expect(await findingsOf(page)).toEqual([]);
    await page.keyboard.press('ArrowDown');
    const name = await page.locator('.language-list [data-focused] .choice-label').textContent();
    expect(name).not.toBe('English');
    await expect.poll(async () => await page.locator('[role="status"]').allTextContents()).toContain(`Language of the screen: ${name ?? ''}`);
    await page.keyboard.press('Escape');
    await page.locator('.language-list').waitFor({ state: 'detached' });
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    expect((await stateOf(entryBox(page))).isFocused).toBe(true);
  });

  it('closes when one goes on typing, and the letter is in the field', async () => {
    await openCapture();
    const { value } = await stateOf(entryBox(page));
    await entryBox(page).press('End');
    await page.keyboard.press('Control+Shift+KeyL');
    await page.locator('.language-list').waitFor();
    await page.keyboard.type('é');
    await page.locator('.language-list').waitFor({ state: 'detached' });
    expect((await stateOf(entryBox(page))).value).toBe(`${value}é`);
  });

  it('opens from the top bar by mouse and leaves the focus where it was', async () => {
    await openCapture();
    await page.locator('.language-button').click();
    await page.locator('.language-list [role="option"]:has([lang="es"])').click();
    await page.locator('html[lang="es"]').waitFor();
    expect((await stateOf(entryBox(page))).isFocused).toBe(true);
    await page.locator('.language-button').click();
    await page.locator('.language-list [role="option"]:has([lang="en"])').click();
    await page.locator('html[lang="en"]').waitFor();
  });
});
