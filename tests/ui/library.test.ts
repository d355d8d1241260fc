import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clippedOf, findingsOf, openScreen, violationsOf, type Dress, type Screen } from './support/screen.ts';
import { makeWorkshop, openPart, takeFirstLanguage } from './support/steps.ts';

/** The library in the runtime itself: sound in every part and dress, and read by keyboard alone. */

const plain: Dress = { language: 'en', theme: 'light', textSize: 100, size: [1440, 900] };
const dresses: readonly (Dress & { readonly name: string })[] = [
  { name: 'English, light', ...plain },
  { name: 'English, dark, 1024 x 768', language: 'en', theme: 'dark', textSize: 100, size: [1024, 768] },
  { name: 'English, 200 % in 1440 x 900', language: 'en', theme: 'light', textSize: 200, size: [1440, 900] },
  { name: 'Arabic, dark', language: 'ar', theme: 'dark', textSize: 100, size: [1440, 900] },
  { name: 'Arabic, 200 % in 1024 x 768', language: 'ar', theme: 'light', textSize: 200, size: [1024, 768] },
];
/** Every part, and what has to be there before it is looked at. */
const parts = [
  ['handbook', '.library-overview-row'],
  ['handbook?item=step.4.situation-analysis', '.library-mark-read'],
  ['handbook?item=tor.national-focal-point', '.library-blank'],
  ['checklists', '.library-overview-row'],
  ['checklists?item=checklist.c5.health-services', '.library-rule'],
  ['practices', '.library-bars'],
  ['practices?item=practice.mida-ghana-health', '.library-address'],
  ['activities?item=theme.2b', '.library-chip'],
  ['questions', '.library-question'],
  ['glossary', '.library-term'],
  ['own', '.own-lead'],
  ['plan', '.empty-state'],
  ['bookmarks', '.empty-state'],
] as const;

let screen: Screen;
let page: Page;

beforeAll(async () => {
  screen = await openScreen();
  page = screen.page;
  await takeFirstLanguage(page);
});
afterAll(async () => {
  await screen.close();
});

const focused = (): Promise<string> => page.evaluate(() => document.activeElement?.className ?? '');
const selectedRow = () => page.locator('.library-table tr[aria-selected="true"]');
const panelKicker = (text: string) => page.locator('.columns-knowledge .library-kicker', { hasText: text });

describe('before the library is opened', () => {
  it('nothing of it is loaded', async () => {
    const loaded = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
    expect(loaded.filter((name) => /\/(library|practices|checklists|steps|glossary)-/u.test(name))).toEqual([]);
    await page.locator('.top-bar-place', { hasText: 'Library' }).click();
    await page.locator('.library-overview-row').first().waitFor();
    expect(await page.evaluate(() => location.hash)).toBe('#/library/handbook');
  });
});

describe.each(dresses)('in $name', (dress) => {
  it.each(parts)('%s is sound', async (hash, there) => {
    if ((await page.locator(`html[lang="${dress.language}"]`).count()) === 0 || hash === 'handbook') await screen.dress(dress);
    await screen.go(`#/library/${hash}`);
    await page.locator(there).first().waitFor({ state: 'attached' });
    expect(await findingsOf(page)).toEqual([]);
    expect(await clippedOf(page)).toEqual([]);
    expect(await violationsOf(page)).toEqual([]);
  });

  it('both pictures and their tables are sound', async () => {
    await screen.go('#/library/practices');
    const links = page.locator('.library-picture-acts .button');
    await links.first().click();
    await page.locator('.library-plain-table').first().waitFor();
    expect(await findingsOf(page)).toEqual([]);
    await links.nth(1).click();
    await page.locator('.library-plain-table td:nth-child(3)').first().waitFor();
    expect(await clippedOf(page)).toEqual([]);
    await links.first().click();
    await page.locator('.library-heat-table').waitFor({ state: 'attached' });
    expect(await findingsOf(page)).toEqual([]);
    expect(await clippedOf(page)).toEqual([]);
  });
});

describe('the catalogue by keyboard alone', () => {
  beforeAll(async () => {
    await screen.go('#/library/glossary');
    await screen.dress(plain);
    await screen.go('#/library/practices');
    await page.locator('.library-bars').waitFor();
  });

  it('finds by typing, goes down into the list, and shows what is selected whole', async () => {
    await page.getByText('79 of 79 shown').waitFor();
    await page.keyboard.press('Control+KeyF');
    await page.keyboard.type('ghana');
    const shown = await page.locator('.library-table tbody tr').count();
    await page.getByText(`${shown} of 79 shown`).waitFor();
    await page.keyboard.press('ArrowDown');
    const [first, second] = await page.locator('.library-row-number').allInnerTexts();
    await panelKicker(`Practice ${first}`).waitFor();
    await page.keyboard.press('ArrowDown');
    await panelKicker(`Practice ${second}`).waitFor();
    expect(await selectedRow().innerText()).toContain(second);
  });

  it('reads with Enter and comes back to the row with Escape', async () => {
    const row = await selectedRow().innerText();
    await page.keyboard.press('Enter');
    await page.locator('.columns-knowledge:focus').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('.library-table tr[aria-selected="true"]:focus').waitFor();
    expect(await selectedRow().innerText()).toBe(row);
  });

  it('takes a letter typed in the list into the field', async () => {
    await page.keyboard.press('s');
    expect(await page.locator('.library-find input').inputValue()).toBe('ghanas');
    await page.getByText('Let go of one to see more').waitFor();
  });

  it('clears all with one key', async () => {
    await page.keyboard.press('Alt+Digit0');
    await page.getByText('79 of 79 shown').waitFor();
  });

  it('goes round the columns with F6, chooses a facet and lets go of it', async () => {
    await page.keyboard.press('F6');
    await page.locator('.columns-knowledge :focus').waitFor();
    await page.keyboard.press('F6');
    expect(await focused()).toContain('library-map-row');
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Space');
    const chip = page.locator('.library-chip');
    await chip.waitFor();
    expect(await chip.innerText()).toBe('Development planning');
    await page.getByText('20 of 79 shown').waitFor();
    const moldova = page.locator('.check-row', { hasText: 'Republic of Moldova' }).locator('.check-row-count');
    expect(await moldova.innerText()).toBe('9');
    expect(await page.locator('.check-row[data-none]').count()).toBeGreaterThan(0);
    await page.keyboard.press('Space');
    await chip.waitFor({ state: 'detached' });
  });

  it('opens the item as a panel where there is no room for a third column', async () => {
    await screen.resize([1024, 768]);
    await page.locator('.library-find input').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.locator('.columns-knowledge[data-open]:focus').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('.columns-knowledge[data-open]').waitFor({ state: 'detached' });
    await screen.resize([1440, 900]);
  });

  it('copies an address and opens none', async () => {
    await screen.go('#/library/practices?item=practice.mida-ghana-health');
    await page.getByRole('button', { name: /^Copy the address/u }).click();
    await page.getByText('Address copied').waitFor();
    const copied = await screen.app.evaluate(({ clipboard }) => clipboard.readText());
    expect(copied).toBe(await page.locator('.library-address').innerText());
    expect(await page.locator('.columns a[href]').count()).toBe(0);
  });
});

describe('reading', () => {
  it('marks a step as read and counts it, goes on to the next, and leads to what is related', async () => {
    await screen.go('#/library/handbook?item=step.1.set-up-the-structure');
    await page.locator('.library-mark-read').waitFor();
    await page.keyboard.press('Alt+KeyR');
    await page.getByText('1 of 11 steps read').waitFor();
    await page.keyboard.press('Control+ArrowDown');
    await page.locator('h1', { hasText: 'Raise awareness' }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
    await page.locator('.library-related', { hasText: 'Roles' }).getByRole('button', { name: /National Focal Point/u }).click();
    await page.locator('h1', { hasText: 'National Focal Point' }).waitFor();
    expect(await page.evaluate(() => location.hash)).toBe('#/library/handbook?item=role.national-focal-point');
  });

  it('reads in the language of the screen and its direction, without saying so', async () => {
    await screen.dress({ ...plain, language: 'ar' });
    for (const item of ['handbook?item=step.4.situation-analysis', 'checklists?item=checklist.c5.health-services']) {
      await screen.go(`#/library/${item}`);
      await page.locator('.library-lead[lang="ar"][dir="rtl"]').waitFor();
      expect(await page.locator('.library-kicker .tag').count()).toBe(0);
    }
    await screen.dress(plain);
  });

  it('says once for all indicators what is not published, and numbers every question', async () => {
    await screen.go('#/library/checklists?item=checklist.c7.trafficking-and-smuggling');
    expect(await page.getByText('Figures on fewer than ten people are not published').count()).toBe(1);
    const numbers = await page.locator('.library-entry .margin-number').allInnerTexts();
    expect(numbers).toEqual([...Array.from({ length: numbers.length - 3 }, (_, index) => String(index + 1)), 'I1', 'I2', 'I3']);
    expect(numbers.length).toBeGreaterThanOrEqual(19);
  });

  it('filters the glossary and follows what else to see', async () => {
    await screen.go('#/library/glossary');
    await page.keyboard.press('Control+KeyF');
    await page.keyboard.type('remittances');
    await page.locator('.library-term').nth(30).waitFor({ state: 'detached' });
    await page.keyboard.press('ArrowDown');
    await page.locator('.library-term-name:focus').waitFor();
    await page.keyboard.press('Enter');
    await page.locator('.columns-knowledge:focus').waitFor();
    const link = page.locator('.library-also-link').first();
    const term = await link.innerText();
    await link.click();
    await page.locator('#library-panel-title', { hasText: new RegExp(`^${term}$`, 'u') }).waitFor();
  });
});

describe('from a workshop', () => {
  it('adds a set of questions as a roundtable, with a way back, and leads back to the workshop', async () => {
    await screen.go('#/home');
    await page.locator('.columns-map').waitFor();
    const workshop = await makeWorkshop(page, 'Health and employment', 'Bălți');
    await page.locator('.top-bar-place', { hasText: 'Capture' }).click();
    await page.locator('.capture-map').waitFor();
    await page.locator('.top-bar-place', { hasText: 'Library' }).click();
    await page.locator('.library-map-row', { hasText: 'Questions' }).click();
    await page.getByText('In the workshop').waitFor();
    await page.getByRole('button', { name: 'Add to the workshop: Further questions' }).click();
    await page.getByText('Further questions: added as a roundtable').waitFor();
    await page.keyboard.press('Control+KeyZ');
    await page.getByRole('button', { name: 'Add to the workshop: Further questions' }).click();
    await page.getByRole('button', { name: 'Add to the workshop: Further questions' }).waitFor({ state: 'detached' });
    await page.locator('.library-map-row', { hasText: 'Plan lines' }).click();
    await page.getByText('No plan line yet').waitFor();
    await page.locator('.top-bar-place', { hasText: 'Prepare' }).click();
    await page.locator('.prepare-fields').first().waitFor();
    await openPart(page, 'questions');
    await page.locator('.prepare-roundtable-title', { hasText: 'Further questions' }).waitFor();
    expect(await page.locator('.prepare-wording').count()).toBe(15);
    expect(await page.evaluate(() => location.hash)).toContain(workshop);
  });

  it('bookmarks, takes over and cites by keys, and keeps what was made of it', async () => {
    await page.locator('.top-bar-place', { hasText: 'Capture' }).click();
    await page.locator('.capture-map button').nth(1).click();
    await page.waitForFunction(() => location.hash.includes('question='));
    await page.locator('.top-bar-place', { hasText: 'Library' }).click();
    await page.locator('.library-map-row', { hasText: 'Practices' }).click();
    const cite = page.getByRole('button', { name: /^Cite into \d+\.\d/u });
    await cite.waitFor();
    const number = (await cite.innerText()).match(/\d+\.\d+/u)?.[0] ?? '';
    await page.locator('.library-table tbody tr').first().focus();
    await page.keyboard.press('Alt+KeyB');
    await page.locator('.library-map-row', { hasText: 'Bookmarks' }).getByText('1', { exact: true }).waitFor();
    await page.keyboard.press('Alt+Enter');
    await page.locator('.library-map-row', { hasText: 'Plan lines' }).getByText('1', { exact: true }).waitFor();
    await page.keyboard.press('Alt+KeyC');
    await page.locator('.notice', { hasText: number }).waitFor();
    await page.locator('.top-bar-place', { hasText: 'Capture' }).click();
    await page.locator('.capture-map').first().waitFor();
    await page.getByText('Interrelations between Public Policies').first().waitFor();
  });

  it.each(dresses)('plan lines and bookmarks are sound: $name', async (dress) => {
    const { workshop } = await page.evaluate(() => ({ workshop: location.hash.match(/workshop[=/]([^/&?]+)/u)?.[1] ?? '' }));
    await screen.dress(dress);
    for (const part of ['plan', 'bookmarks']) {
      await screen.go(`#/library/${part}?workshop=${workshop}`);
      await page.locator(part === 'plan' ? '.library-plan-line' : '.library-bookmark').waitFor();
      expect(await findingsOf(page)).toEqual([]);
      expect(await clippedOf(page)).toEqual([]);
    }
  });

  it('saves the title of a plan line while it is typed, and removes with a way back', async () => {
    await screen.dress(plain);
    const { workshop } = await page.evaluate(() => ({ workshop: location.hash.match(/workshop[=/]([^/&?]+)/u)?.[1] ?? '' }));
    await screen.go(`#/library/plan?workshop=${workshop}`);
    const title = page.getByLabel('Title of plan line 1');
    await title.fill('A household survey in two districts');
    await page.locator('.save-sign[data-kind="saved"]').waitFor();
    await screen.go('#/home');
    await page.locator('.home-list').waitFor();
    await screen.go(`#/library/plan?workshop=${workshop}`);
    await page.waitForFunction(() => document.querySelector<HTMLTextAreaElement>('.library-plan-line textarea')?.value === 'A household survey in two districts');
    await page.getByRole('button', { name: 'Remove plan line 1' }).click();
    await page.getByText('No plan line yet').waitFor();
    await page.keyboard.press('Control+KeyZ');
    await title.waitFor();
    await page.locator('.library-map-row', { hasText: 'Bookmarks' }).click();
    await page.getByRole('button', { name: /^Remove the bookmark/u }).click();
    await page.getByText('No bookmark yet').waitFor();
    await page.keyboard.press('Control+KeyZ');
    await page.locator('.library-bookmark').waitFor();
  });
});
