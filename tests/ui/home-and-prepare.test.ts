import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openScreen, type Screen } from './support/screen.ts';
import { makeWorkshop, openPart, takeFirstLanguage, typePeople } from './support/steps.ts';

let screen: Screen;
let workshop: string;
const people = [
  { name: 'Ana Rusu', function: 'State secretary', body: 'Ministry of Health', group: 3 },
  { name: 'Omar Haddad', function: 'Adviser', body: 'International Organization for Migration', group: 2 },
  { name: 'Светлана Ионова', function: 'Начальник отдела', body: 'Министерство труда', group: 3 },
  { name: 'فاطمة الزهراء بنعلي', function: 'مديرة', body: 'وزارة الصحة', group: 1 },
] as const;

beforeAll(async () => {
  screen = await openScreen();
  await screen.resize([1440, 900]);
});
afterAll(async () => {
  await screen.close();
});

describe('the first start', () => {
  it('turns the screen to the language one moves onto, and takes it with Enter', async () => {
    const { page } = screen;
    await page.locator('.first-start-choice').nth(5).waitFor();
    expect(await page.locator('.first-start-name').allInnerTexts()).toEqual(['English', 'Español', 'Français', 'Русский', 'العربية', '中文']);
    const there = ['es', 'fr', 'ru', 'ar', 'zh'];
    for (const [key, languages] of [['ArrowDown', there], ['ArrowUp', [...there.slice(0, -1).reverse(), 'en']]] as const) {
      for (const language of languages) {
        await page.keyboard.press(key);
        await page.locator(`html[lang="${language}"][dir="${language === 'ar' ? 'rtl' : 'ltr'}"]`).waitFor();
      }
    }
    await takeFirstLanguage(page);
  });
});

describe('preparing a workshop by keyboard alone', () => {
  it('keeps the title of a new workshop from its first letters on, and takes it away again with Escape', async () => {
    const { page, reload } = screen;
    await page.keyboard.press('Control+KeyN');
    await page.locator('.home-form input').first().waitFor();
    await page.keyboard.type('Migration and local heal');
    await page.locator('.home-list tbody tr', { hasText: 'Migration and local heal' }).waitFor();
    expect(await page.locator('.home-form input').first().evaluate((field) => field === document.activeElement)).toBe(true);
    await page.keyboard.press('Escape');
    await page.getByText('Migration and local heal: removed').waitFor();
    await page.locator('.home-list tbody tr').waitFor({ state: 'detached' });
    await reload();
    await page.locator('.home-empty').waitFor();
  });

  it('begins with title and place, and has the ten guiding questions', async () => {
    const { page } = screen;
    workshop = await makeWorkshop(page, 'Health and employment: sector roundtable', 'Bălți');
    await page.locator('.prepare-map-row', { hasText: 'Questions' }).locator('.prepare-map-count', { hasText: /^10$/u }).waitFor();
  });

  it('saves a header field without leaving it', async () => {
    const { page } = screen;
    const hosts = page.getByLabel('Hosts');
    await hosts.focus();
    await page.keyboard.type('Ministry of Health, Republic of Moldova');
    await page.locator('.prepare-empty li', { hasText: 'Hosts' }).waitFor({ state: 'detached' });
    expect(await hosts.evaluate((field) => field === document.activeElement)).toBe(true);
    expect(await hosts.inputValue()).toBe('Ministry of Health, Republic of Moldova');
  });

  it('reads days as they are written and says what it cannot read', async () => {
    const { page } = screen;
    await page.getByLabel('First day').fill('10.10.2011');
    await page.getByLabel('Last day').fill('11.10.2011');
    await page.getByText('10–11 October 2011', { exact: true }).waitFor();
    await page.getByLabel('Last day').fill('9.10.2011');
    await page.getByText('The last day is before the first.').waitFor();
    await page.getByLabel('Last day').fill('soon');
    await page.getByLabel('First day').focus();
    await page.getByText('Write a day as').waitFor();
    await page.getByLabel('Last day').fill('2011-10-11');
    await page.getByLabel('Participants in all').fill('٨٠');
    await page.getByText('0 of 80 entered').waitFor();
  });

  it('takes participants line by line, in three scripts', async () => {
    const { page } = screen;
    await openPart(page, 'participants');
    await typePeople(page, people);
    await page.getByText('4 of 80 entered').waitFor();
    expect(await page.locator('.prepare-name').allInnerTexts()).toEqual(people.map(({ name }) => name));
    const ministries = page.locator('.prepare-counts li', { hasText: 'Line ministries' });
    expect(await ministries.locator('span').last().innerText()).toBe('2');
  });

  it('lets go of a line that was ended before its record was there', async () => {
    const { page } = screen;
    // In one task: no save can come between the last letter and Enter.
    await page.getByLabel('Name').evaluate((field: HTMLInputElement) => {
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, 'Vera Lungu');
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    });
    await page.getByLabel('Name').press('Enter');
    const row = page.locator('.prepare-people tbody tr', { hasText: 'Vera Lungu' });
    await row.click();
    await page.locator('.prepare-acts').getByRole('button', { name: 'Remove' }).click();
    await row.waitFor({ state: 'detached' });
    await page.getByLabel('Name').focus();
  });

  it('completes a body that is known, with its stakeholder group, and makes no other of half a name', async () => {
    const { page } = screen;
    await page.getByLabel('Name').fill('Ion Munteanu');
    await page.getByRole('combobox', { name: 'Body' }).focus();
    await page.keyboard.type('minis');
    await page.getByRole('option', { name: 'Ministry of Health' }).waitFor();
    await page.locator('.prepare-people tbody tr').nth(4).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await page.locator('.prepare-people tbody tr').nth(4).getByText('Ministry of Health').waitFor();
    expect(await page.locator('.prepare-people tbody tr').nth(4).innerText()).toContain('Line ministries');
    await page.getByRole('combobox', { name: 'Body' }).fill('m');
    await page.getByRole('option', { name: 'International Organization for Migration' }).waitFor();
    const offered = await page.getByRole('option').allInnerTexts();
    // Bodies of the workshop stand before States that have not been entered.
    expect(offered.slice(0, 2)).toEqual(['Ministry of Health', 'International Organization for Migration']);
    await page.getByRole('combobox', { name: 'Body' }).fill('');
  });

  it('keeps the name of a body while it is typed, and makes a body of it when the field is left', async () => {
    const { page } = screen;
    await page.getByLabel('Name').fill('Elena Cojocaru');
    await page.getByRole('combobox', { name: 'Body' }).focus();
    await page.keyboard.type('Council of Soc');
    const row = page.locator('.prepare-people tbody tr').nth(5);
    await row.getByText('Council of Soc', { exact: true }).waitFor();
    await page.keyboard.type('ial Workers');
    await page.keyboard.press('Enter');
    await row.getByText('Council of Social Workers', { exact: true }).waitFor();
    await page.getByRole('combobox', { name: 'Body' }).fill('coun');
    await page.getByRole('option').first().waitFor();
    expect(await page.getByRole('option').allInnerTexts()).toEqual(['Council of Social Workers']);
    await page.getByRole('combobox', { name: 'Body' }).fill('');
    await row.click();
    await page.keyboard.press('Delete');
    await row.waitFor({ state: 'detached' });
    await page.getByLabel('Name').focus();
  });

  it('saves nothing on the Enter of an input method', async () => {
    const { page } = screen;
    await page.getByLabel('Name').fill('李');
    // What is typed is kept after a moment: only then is it certain what has to be removed again.
    const row = page.locator('.prepare-people tbody tr', { hasText: '李' });
    await row.waitFor();
    await page.getByLabel('Name').dispatchEvent('keydown', { key: 'Enter', code: 'Enter', isComposing: true, bubbles: true });
    expect(await page.getByLabel('Name').inputValue()).toBe('李');
    await page.getByLabel('Name').press('Enter');
    await row.click();
    await page.keyboard.press('Delete');
    await row.waitFor({ state: 'detached' });
    await page.getByLabel('Name').focus();
  });

  it('removes with a way back', async () => {
    const { page } = screen;
    const rows = page.locator('.prepare-people tbody tr');
    await rows.nth(1).click();
    await page.keyboard.press('Delete');
    await page.getByText('Omar Haddad removed').waitFor();
    await rows.filter({ hasText: 'Omar Haddad' }).waitFor({ state: 'detached' });
    await page.keyboard.press('Control+KeyZ');
    await rows.filter({ hasText: 'Omar Haddad' }).waitFor();
  });

  it('adds a question of one’s own below the ten', async () => {
    const { page } = screen;
    await openPart(page, 'questions');
    await page.getByLabel('New question', { exact: true }).fill('Which figures on health workers are missing?');
    await page.keyboard.press('Enter');
    await page.locator('.prepare-wording', { hasText: 'Which figures on health workers' }).waitFor();
    expect(await page.getByLabel('New question', { exact: true }).inputValue()).toBe('');
    await page.locator('.prepare-wording').nth(10).waitFor();
    expect(await page.locator('.prepare-wording').count()).toBe(11);
  });

  it('keeps the title of a new roundtable while it is typed', async () => {
    const { page } = screen;
    await page.getByLabel('New roundtable').fill('Employment');
    const title = page.locator('.prepare-roundtable-title', { hasText: /^Employment$/u });
    await title.waitFor();
    await page.keyboard.press('Enter');
    expect(await page.getByLabel('New roundtable').inputValue()).toBe('');
    await page.getByRole('button', { name: 'Remove 2', exact: true }).click();
    await title.waitFor({ state: 'detached' });
  });

  it('is all there after the page was loaded anew, at the same place', async () => {
    const { page, reload } = screen;
    await reload();
    expect(await page.evaluate(() => location.hash)).toContain(workshop);
    await page.locator('.prepare-fields').first().waitFor();
    expect(await page.getByLabel('Hosts').inputValue()).toBe('Ministry of Health, Republic of Moldova');
    expect(await page.getByLabel('Last day').inputValue()).toBe('2011-10-11');
    await openPart(page, 'participants');
    await page.locator('.prepare-people tbody tr').nth(4).waitFor();
    expect(await page.locator('.prepare-people tbody tr').count()).toBe(5);
  });
});

describe('home by keyboard alone', () => {
  it('finds, duplicates without answers, archives and brings back', async () => {
    const { page, go } = screen;
    await go('#/home');
    const rows = page.locator('.home-list tbody tr');
    await rows.first().waitFor();
    await page.keyboard.press('Control+KeyD');
    await page.getByText('duplicated without answers').waitFor();
    await rows.nth(1).waitFor();
    await page.keyboard.press('Control+KeyF');
    await page.keyboard.type('balti');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Delete');
    await page.getByText('1 of 2 shown, archive hidden').waitFor();
    await page.keyboard.press('Control+KeyZ');
    await page.getByText('2 of 2 shown').waitFor();
  });

  it('keeps the sample apart, tagged, at the end', async () => {
    const { page, go } = screen;
    await page.getByRole('button', { name: 'Open the sample' }).click();
    await page.locator('.top-bar-place[aria-current]', { hasText: 'Capture' }).waitFor();
    await go('#/home');
    const rows = page.locator('.home-list tbody tr');
    await rows.nth(2).waitFor();
    expect(await rows.last().innerText()).toContain('Sample');
    expect(await page.getByRole('button', { name: 'Open the sample' }).count()).toBe(0);
  });

  it('asks for its title before a whole workshop is removed, and can still bring it back', async () => {
    const { page } = screen;
    const rows = page.locator('.home-list tbody tr');
    await rows.first().click();
    await page.getByRole('button', { name: 'Remove' }).click();
    const dialog = page.getByRole('alertdialog');
    const field = dialog.getByRole('textbox', { name: 'Type the title' });
    await page.keyboard.type('Health and employment');
    expect(await dialog.getByRole('button', { name: 'Remove' }).isEnabled()).toBe(false);
    await page.keyboard.press('Enter');
    await dialog.getByText('This is not the title yet.').waitFor();
    // The Enter that ends a word of an input method is no answer.
    await field.fill('');
    const client = await page.context().newCDPSession(page);
    await client.send('Input.imeSetComposition', { text: 'health', selectionStart: 6, selectionEnd: 6 });
    await client.send('Input.dispatchKeyEvent', { type: 'keyDown', key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 229 });
    await client.send('Input.insertText', { text: 'health  AND Employment: sector round' });
    await dialog.waitFor();
    // Pasted, in other letters and spaces than it was written in.
    await client.send('Input.insertText', { text: 'táble ' });
    await dialog.getByRole('button', { name: 'Remove', disabled: false }).waitFor();
    await page.keyboard.press('Enter');
    await rows.nth(2).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Undo' }).click();
    await rows.nth(2).waitFor();
  });
});
