import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openScreen, type Screen } from './support/screen.ts';
import { makeWorkshop, openPart, takeFirstLanguage } from './support/steps.ts';
import { entryBox } from '../e2e/support/steps.ts';

let screen: Screen;

beforeAll(async () => {
  screen = await openScreen();
  await screen.resize([1440, 900]);
  await takeFirstLanguage(screen.page);
});
afterAll(async () => {
  await screen.close();
});

/** A tick stands when it is saved. */
async function tick(inside: string, label: string): Promise<void> {
  const line = screen.page.locator(inside).locator('.check-line', { hasText: label });
  await line.locator('label').click();
  await line.locator('input:checked').waitFor();
}

const countOf = (part: string) => screen.page.locator(`.prepare-map-row[data-part="${part}"] .prepare-map-count`);

describe('a new workshop', () => {
  it('is made from a template: the course has the ten steps with what each of them asks, and says what goes into a field', async () => {
    const { page } = screen;
    await makeWorkshop(screen.page, 'Course for planners', '', 'Handbook course');
    await countOf('questions').getByText('61', { exact: true }).waitFor();
    expect(await page.getByText('The ministry that invites first').count()).toBe(1);
    await openPart(page, 'questions');
    await page.locator('.prepare-roundtable-title').nth(9).waitFor();
    expect(await page.locator('.prepare-roundtable-title').first().innerText()).toContain('Set up the structure');
  });
});

describe('break-out tables', () => {
  it('are named while typing, and go and come back', async () => {
    const { page } = screen;
    await openPart(page, 'tables');
    for (const number of [1, 2]) {
      await page.getByRole('button', { name: 'Add a table' }).click();
      await page.locator('.tables-row').nth(number - 1).waitFor();
    }
    await page.getByLabel('Name of table 2').fill('Health');
    await page.locator('.tables-takers').first().getByText('Health').waitFor();
    await page.getByRole('button', { name: 'Remove Health' }).click();
    await page.locator('.tables-row').nth(1).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.locator('.tables-row').nth(1).waitFor();
  });

  it('stand in the head of capture on the laptop that is one, after a restart as well', async () => {
    const { page } = screen;
    await page.locator('.tables-here').getByRole('button').click();
    await page.getByRole('option', { name: 'Health' }).click();
    await tick('.tables-row >> nth=1', 'Never keep names of persons');
    await tick('.tables-takers >> nth=0', 'Table 1');
    await page.getByRole('button', { name: 'Begin capture' }).click();
    const line = page.locator('.capture-table');
    await line.getByText('Health').waitFor();
    await line.getByText('no names of persons').waitFor();
    await line.getByText('not discussed at this table').waitFor();
    await entryBox(page).pressSequentially('Two offices share one task.');
    await entryBox(page).press('Enter');
    await page.locator('.capture-row').first().waitFor();
    await screen.reload();
    await page.locator('.capture-table').getByText('Health').waitFor();
  });
});

describe('a template of one’s own', () => {
  it('is kept from a workshop and makes the next one, with its answers', async () => {
    const { page, go } = screen;
    const id = await page.evaluate(() => location.hash.split('/')[2] ?? '');
    await go(`#/workshop/${id}/prepare`);
    await page.locator('.prepare-map-row').first().waitFor();
    await openPart(page, 'template');
    await page.getByLabel('Name of the template').fill('Course as held in Bălți');
    await tick('.template-page', 'With the answers');
    await page.locator('.template-page .button-main').click();
    await page.getByText('Kept as a template: Course as held in Bălți').waitFor();
    await go('#/home');
    await page.locator('.home-list tbody tr').first().waitFor();
    await makeWorkshop(screen.page, 'Next course', '', 'Course as held in Bălți');
    await countOf('questions').getByText('61', { exact: true }).waitFor();
    await countOf('tables').getByText('2', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Begin capture' }).click();
    await page.locator('.capture-row', { hasText: 'Two offices share one task.' }).waitFor();
  });

  it('is removed, and brought back', async () => {
    const { page, go } = screen;
    await go('#/home');
    await page.locator('.home-starts').getByRole('button', { name: 'Templates' }).click();
    const row = page.locator('.home-template', { hasText: 'Questions: 61' });
    await row.waitFor();
    await row.getByRole('button', { name: /^Remove/u }).click();
    await page.locator('.home-templates .empty-state').waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await row.waitFor();
  });
});

describe('the team', () => {
  it('gets a role by name, from which the title block is written', async () => {
    const { page, go } = screen;
    await go('#/home');
    await page.locator('.home-list tbody tr').first().waitFor();
    await makeWorkshop(screen.page, 'Roundtable on health', '', 'Sector roundtable');
    await openPart(page, 'team');
    await page.locator('.team-page').waitFor();
    await page.locator('.prepare-entry').getByRole('button', { name: 'Role' }).click();
    await page.getByRole('option', { name: 'Rapporteur' }).click();
    await page.getByRole('combobox', { name: 'Name' }).fill('Silas Rapold');
    await page.keyboard.press('Enter');
    await page.locator('.team-person', { hasText: 'Silas Rapold' }).waitFor();
    await page.getByRole('button', { name: 'Write into the title block' }).click();
    await openPart(page, 'header');
    expect(await page.getByLabel('Rapporteur').inputValue()).toBe('Silas Rapold');
  });

  it('has a name that was typed without Enter when its page is left', async () => {
    const { page } = screen;
    await openPart(page, 'team');
    await page.getByRole('combobox', { name: 'Name' }).fill('Ana Rotari');
    await openPart(page, 'header');
    await openPart(page, 'team');
    await page.locator('.team-person', { hasText: 'Ana Rotari' }).waitFor();
    await openPart(page, 'header');
  });
});

describe('what the room agreed', () => {
  it('marks what was typed in preparation, and what was edited or added since', async () => {
    const { page } = screen;
    const say = async (text: string): Promise<void> => {
      const rows = await page.locator('.capture-row').count();
      await entryBox(page).fill(text);
      await entryBox(page).press('Enter');
      await page.locator('.capture-row').nth(rows).waitFor();
    };
    const nextYear = String(new Date().getFullYear() + 1);
    await page.getByLabel('First day').fill(`10.10.${nextYear}`);
    await page.getByLabel('Last day').fill(`11.10.${nextYear}`);
    await page.getByText(`10–11 October ${nextYear}`).first().waitFor();
    await page.getByRole('button', { name: 'Begin capture' }).click();
    await entryBox(page).waitFor();
    await say('Nine months for a diploma');
    await page.locator('.capture-row').first().getByText('prepared before the event').waitFor();
    await page.getByRole('button', { name: 'The room begins' }).click();
    await page.getByText('answers typed now are marked as prepared').waitFor({ state: 'detached' });
    await say('One counter in every district');
    expect(await page.locator('.capture-row').nth(1).getByText('prepared before the event').count()).toBe(0);
    await page.getByRole('button', { name: 'Keep as agreed' }).click();
    await page.locator('.capture-section-head .tag', { hasText: 'As agreed in the room' }).waitFor();
    await page.locator('.capture-row').first().focus();
    await page.keyboard.press('Enter');
    await page.locator('.capture-editor textarea').fill('Six months for a diploma');
    await page.keyboard.press('Enter');
    await page.locator('.capture-as-agreed', { hasText: 'Nine months for a diploma' }).waitFor();
    await say('Housing as well');
    await page.locator('.capture-row').nth(2).getByText('added since the room').waitFor();
    await page.getByRole('button', { name: 'Open again' }).click();
    await page.locator('.capture-as-agreed').waitFor({ state: 'detached' });
  });
});
