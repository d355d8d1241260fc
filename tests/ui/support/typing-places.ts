import type { Locator, Page } from 'playwright-core';
import { entryBox } from '../../e2e/support/steps.ts';
import type { Screen } from './screen.ts';
import { openPart, type PreparePart } from './steps.ts';

/** Every place where a person types, in the sample workshop: for tests of what must hold in all of them. */

const workshop = 'sample-chisinau-2011';
const question = encodeURIComponent(`${workshop}:question:incentives`);

export type Place = {
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
/** The capture screen of the sample, with the focus in its entry box. */
export async function openSampleCapture({ page, go }: Screen): Promise<void> {
  await go(`#/workshop/${workshop}/capture?question=${question}`);
  await page.locator('.capture-row').first().waitFor();
  await entryBox(page).focus();
}

/** The places, each on the screen that there is when it is opened. */
export function typingPlaces(of: () => Screen): readonly Place[] {
  const page = (): Page => of().page;
  const escape = async (): Promise<void> => { await page().keyboard.press('Escape'); };

  async function openOwn(list: number, field: string): Promise<Locator> {
    await of().go('#/home');
    await page().locator('.home-list').waitFor();
    await of().go('#/library/own');
    await page().locator('.own-page[data-ready]').waitFor();
    await page().locator('.own-kinds .choice-segment-field').nth(list).click();
    await page().locator('.own-page[data-ready] .button').first().click();
    await page().locator('.own-fields').waitFor();
    return await focused(page().locator(field).first());
  }

  const prepare = async (part: PreparePart): Promise<void> => {
    await of().go(`#/workshop/${workshop}/prepare`);
    await page().locator('.prepare-map-row').first().waitFor();
    await openPart(page(), part);
  };

  return [
    { name: 'the entry box', open: async () => { await openSampleCapture(of()); return await focused(entryBox(page())); } },
    {
      name: 'the editor of a contribution',
      open: async () => {
        await openSampleCapture(of());
        await page().keyboard.press('Alt+ArrowUp');
        await page().locator('.capture-row[data-selected]').waitFor();
        await page().keyboard.press('Enter');
        return await focused(page().locator('.capture-editor textarea'));
      },
      leave: escape,
    },
    {
      name: 'the editor of a position',
      open: async () => { await openSampleCapture(of()); await page().keyboard.press('Alt+KeyP'); return await focused(page().locator('.capture-position-editor textarea').first()); },
      leave: escape,
    },
    {
      name: 'a note',
      open: async () => { await openSampleCapture(of()); await page().keyboard.press('Alt+KeyN'); return await focused(page().locator('.capture-note-editor textarea')); },
      leave: escape,
    },
    {
      name: 'the list of speakers',
      open: async () => { await openSampleCapture(of()); await page().keyboard.press('Alt+KeyS'); return await focused(page().locator('.capture-picker-input')); },
      leave: escape,
      isKept: false,
    },
    { name: 'the header of a workshop', open: async () => { await prepare('header'); return await focused(page().locator('.prepare-fields input').nth(2)); } },
    { name: 'hosts, in several lines', open: async () => { await prepare('header'); return await focused(page().locator('.prepare-fields textarea').first()); } },
    { name: 'the name of a participant', open: async () => { await prepare('participants'); return await focused(page().locator('.prepare-entry input').first()); } },
    // Enter makes the next line, so that the half name does not stay with the first one.
    { name: 'the body of a participant', open: async () => { await prepare('participants'); return await focused(page().locator('.prepare-entry input').nth(2)); }, isKept: false },
    { name: 'a question of one\'s own', open: async () => { await prepare('questions'); return await focused(page().locator('.prepare-grow input').last()); } },
    { name: 'a roundtable of one\'s own', open: async () => { await prepare('questions'); return await focused(page().locator('.prepare-new-roundtable input')); } },
    {
      name: 'a passage of the report',
      open: async () => { await of().go(`#/workshop/${workshop}/report?question=${question}`); return await focused(page().locator('.desk-editor-area')); },
    },
    {
      name: 'a footnote',
      open: async () => {
        await of().go(`#/workshop/${workshop}/report?question=${question}`);
        await focused(page().locator('.desk-editor-area'));
        await page().keyboard.type('With a note');
        await page().keyboard.press('Alt+KeyF');
        return await focused(page().locator('.desk-note textarea').last());
      },
    },
    { name: 'the title of an own practice', open: async () => await openOwn(0, '.own-fields input') },
    { name: 'the summary of an own practice', open: async () => await openOwn(0, '.own-fields textarea[rows="6"]') },
    { name: 'an own question', open: async () => await openOwn(1, '.own-add input') },
    { name: 'an own checklist', open: async () => await openOwn(2, '.own-fields textarea') },
    { name: 'guidance', open: async () => await openOwn(3, '.own-fields textarea') },
    { name: 'a pack', open: async () => await openOwn(4, '.own-fields input') },
    {
      name: 'the organisation on a report',
      open: async () => {
        await of().go(`#/workshop/${workshop}/export`);
        await page().locator('.export-counts').waitFor();
        const group = page().locator('.export-group:has(input[type="text"])');
        if ((await group.getAttribute('open')) === null) await group.locator('summary').click();
        return await focused(group.locator('input[type="text"]').first());
      },
    },
    {
      name: 'a new workshop',
      open: async () => {
        await of().go('#/home');
        await page().locator('.home-list tbody tr').first().waitFor();
        await page().keyboard.press('Control+KeyN');
        return await focused(page().locator('.home-form input').first());
      },
      leave: escape,
    },
    {
      name: 'the search',
      open: async () => {
        await openSampleCapture(of());
        await page().keyboard.press('Control+KeyK');
        return await focused(page().locator('.search-input'));
      },
      leave: escape,
      isKept: false,
    },
  ];
}
