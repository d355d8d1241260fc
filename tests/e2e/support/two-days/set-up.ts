import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { xlsx } from '../../../helpers/xlsx.ts';
import type { Screen } from '../../../ui/support/screen.ts';
import { makeWorkshop, openPart } from '../../../ui/support/steps.ts';
import { ownGroup, participantsSheet, people } from './people.ts';
import { days, header, namelessTable, ownRoundtables, participantsTotal, reportDate, secondDay, tables, team } from './workshop.ts';

/** What is done before the event, in Prepare, until the workshop is as the script wants it. */

/** Answers the id of the workshop. */
export async function setUp({ app, page }: Screen, folder: string): Promise<string> {
  const workshop = await makeWorkshop(page, header.title, header.place, 'Sector roundtable');
  await writeHeader(page);
  await nameTables(page);
  await takeList(page, app, folder);
  await nameTeam(page);
  await askQuestions(page);
  await planSecondDay(page);
  return workshop;
}

async function writeHeader(page: Page): Promise<void> {
  await openPart(page, 'header');
  const fields = { 'Event it belongs to': header.event, Hosts: header.hosts, 'In collaboration with': header.collaboration, 'With the support of': header.supporters, 'First day': days.first, 'Last day': days.last, 'Participants in all': String(participantsTotal), 'Date of the report': reportDate, 'Who took part': header.participantsNote };
  for (const [label, text] of Object.entries(fields)) await page.locator('.prepare-page').getByLabel(label, { exact: true }).fill(text);
  await page.getByText('11–12 May 2027').first().waitFor();
  await page.getByRole('button', { name: 'Questions also in' }).click();
  await page.getByRole('option', { name: 'Arabic' }).click();
  await page.getByRole('button', { name: /Questions also in/u }).filter({ hasText: 'Arabic' }).waitFor();
}

async function nameTables(page: Page): Promise<void> {
  await openPart(page, 'tables');
  for (const [at, name] of tables.entries()) {
    await page.getByRole('button', { name: 'Add a table' }).click();
    await page.getByLabel(`Name of table ${String(at + 1)}`).fill(name);
    await page.locator('.tables-takers').first().getByText(name).waitFor();
  }
  const row = page.locator('.tables-row').nth(tables.findIndex((name) => name === namelessTable));
  await row.locator('.check-line label').click();
  await row.locator('input:checked').waitFor();
}

/** The secretariat's list, with rows that cannot go in as they stand: each is named, what can be is put right, and the rest stays out. */
async function takeList(page: Page, app: Screen['app'], folder: string): Promise<void> {
  const file = path.join(folder, 'participants.xlsx');
  const sheet = participantsSheet();
  await writeFile(file, xlsx([{ name: 'List', rows: sheet.rows }]));
  await openPart(page, 'participants');
  await app.evaluate(({ dialog }, filePath) => { dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [filePath] }); }, file);
  await page.keyboard.press('Alt+KeyI');
  await page.locator('.list-counts').waitFor();
  expect(await page.locator('.list-counts').innerText()).toBe('78 new, 1 twice in the list and 3 rows to mend');
  for (const { row, reason } of sheet.bad) {
    const line = page.locator('.list-mend tbody tr', { hasText: reason });
    expect(await line.locator('td, th').first().innerText(), reason).toBe(String(row));
  }
  for (const { mend } of sheet.bad) if (mend !== null) await page.locator('.list-mend').getByLabel(mend.label).fill(mend.text);
  await page.getByRole('button', { name: new RegExp(`^${ownGroup}|A new group of this workshop`, 'u') }).first().waitFor();
  await page.getByRole('button', { name: 'Take over 80' }).click();
  await page.locator('.prepare-people tbody tr').nth(people.length - 1).waitFor();
}

async function nameTeam(page: Page): Promise<void> {
  await openPart(page, 'team');
  for (const { role, person } of team) {
    const name = people[person]?.name ?? '';
    await page.locator('.prepare-entry').getByRole('button', { name: 'Role' }).click();
    await page.getByRole('option', { name: role }).click();
    await page.getByRole('combobox', { name: 'Name' }).fill(name);
    await page.keyboard.press('Enter');
    await page.locator('.team-role', { hasText: role }).locator('.team-person', { hasText: name }).waitFor();
  }
}

async function askQuestions(page: Page): Promise<void> {
  const { keyboard } = page;
  await openPart(page, 'questions');
  for (const [at, { title, questions }] of ownRoundtables.entries()) {
    await page.getByLabel('New roundtable').focus();
    await keyboard.insertText(title);
    await keyboard.press('Enter');
    await page.locator('.prepare-roundtable-title').nth(at + 1).getByText(title).waitFor();
    await page.locator('.prepare-entry .margin-number', { hasText: `${String(at + 2)}.1` }).waitFor();
    for (const { wording, context, minutes } of questions) {
      await page.getByLabel('New question', { exact: true }).focus();
      await keyboard.insertText(wording);
      await keyboard.press('Enter');
      const row = page.locator('.prepare-question', { hasText: wording });
      await row.locator('.prepare-row-acts .button').first().press('Enter');
      const details = page.locator('.prepare-question-details');
      await details.getByRole('textbox', { name: 'Background', exact: true }).fill(context);
      await details.getByLabel('Minutes').fill(String(minutes));
      await page.locator('.prepare-editor .button').first().press('Enter');
      await details.waitFor({ state: 'detached' });
    }
  }
}

/** The first day is that of the template; the second one is typed, with one item moved and put back. */
async function planSecondDay(page: Page): Promise<void> {
  const { keyboard } = page;
  await openPart(page, 'agenda');
  await page.locator('.agenda-row').nth(9).waitFor();
  await page.getByRole('tab', { name: /^Day 2/u }).click();
  await page.getByText('Nothing is planned on this day yet.').waitFor();
  for (const [at, { title, key, minutes }] of secondDay.entries()) {
    await page.getByLabel('New item', { exact: true }).last().focus();
    await keyboard.insertText(title);
    await keyboard.press(`Alt+Digit${String(key)}`);
    await keyboard.press('Tab');
    await keyboard.press('Control+KeyA');
    await keyboard.insertText(String(minutes));
    await keyboard.press('Enter');
    await page.locator('.agenda-row').nth(at).getByText(title).waitFor();
    await page.locator('.agenda-row').nth(at).getByText(`${String(minutes)} min`).waitFor();
  }
  const tea = page.locator('.agenda-row', { hasText: 'Tea' });
  const second = page.locator('.agenda-row').nth(1);
  await tea.focus();
  await keyboard.press('Alt+ArrowUp');
  await second.filter({ hasText: 'Tea' }).waitFor();
  await keyboard.press('Control+KeyZ');
  await second.filter({ hasNotText: 'Tea' }).waitFor();
}
