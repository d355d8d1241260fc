import type { Page } from 'playwright-core';
import type { Screen } from '../../../ui/support/screen.ts';
import { openPart } from '../../../ui/support/steps.ts';
import { answers, checklists, priorities, readyReason, ready, tables, workshopTexts, type Activity, type Checklist, type Said, type ScriptLanguage } from './script.ts';

/** The hands of a rapporteur who plays the script by keyboard; next to nothing here depends on the language of the screen. */
export type Stage = { readonly screen: Screen; readonly language: ScriptLanguage; /** In the language of the screen. */ readonly words: { readonly template: string; readonly addTable: string }; readonly pathOf: (checklist: Checklist, number: number) => string };

const saved = async (page: Page): Promise<void> => { await page.locator('.save-sign[data-kind="saved"]').waitFor(); };

/** Makes the workshop with its two tables; answers its id. */
export async function makeAssessment({ screen: { page }, language, words }: Stage): Promise<string> {
  await page.keyboard.press('Control+KeyN');
  await page.locator('.home-form input').first().waitFor();
  await page.keyboard.insertText(workshopTexts.title[language]);
  await page.keyboard.press('Tab');
  await page.keyboard.insertText(workshopTexts.place[language]);
  await page.locator('.home-form .choice-button').last().focus();
  await page.keyboard.press('Enter');
  await page.getByRole('option', { name: words.template }).press('Enter');
  await page.locator('.home-form input').first().focus();
  await page.keyboard.press('Enter');
  await page.locator('.prepare-fields').first().waitFor();
  await openPart(page, 'tables');
  for (const [at, table] of tables.entries()) {
    await page.getByRole('button', { name: words.addTable }).press('Enter');
    const name = page.locator('.tables-name input').nth(at);
    await name.focus();
    await page.keyboard.insertText(table[language]);
    await page.keyboard.press('Tab');
    await saved(page);
  }
  return await page.evaluate(() => location.hash.split('/')[2] ?? '');
}

/** Goes to a place of Assess by its address, as a link there would. */
export async function goTo({ screen: { page, go } }: Stage, workshop: string, at: string): Promise<void> {
  await go(`#/workshop/${workshop}/assess?text=${encodeURIComponent(at)}&from=assess`);
  await page.locator('.assess[data-ready]').waitFor();
}

/** Answers every precondition, the first with a reason. */
export async function checkReadiness(stage: Stage, workshop: string): Promise<void> {
  const { page } = stage.screen;
  await goTo(stage, workshop, 'steps/guide.readiness-check');
  const rows = page.locator('[data-precondition] .assess-row');
  await rows.first().waitFor();
  for (let at = 0; at < (await rows.count()); at += 1) {
    await rows.nth(at).locator('input').first().focus();
    await page.keyboard.press(`Digit${String(['yes', 'partly', 'no'].indexOf(ready[at % ready.length] ?? 'yes') + 1)}`);
    await rows.nth(at).locator('input:checked').waitFor({ state: 'attached' });
  }
  await page.locator('[data-precondition] textarea').nth(1).focus();
  await page.keyboard.insertText(readyReason[stage.language]);
  await page.keyboard.press('Tab');
  await saved(page);
}

/** Takes up the checklists of the day. */
export async function chooseChecklists(stage: Stage, workshop: string): Promise<void> {
  const { page } = stage.screen;
  await stage.screen.go(`#/workshop/${workshop}/assess`);
  for (const checklist of checklists) {
    await page.locator(`.assess-choose-row[data-checklist="${checklist}"] input`).press('Space');
    await page.locator(`.assess-map-row[data-checklist="${checklist}"]`).waitFor();
  }
}

/** Answers everything the script says, each table in its turn. */
export async function answerAll(stage: Stage, workshop: string): Promise<void> {
  for (const said of answers) await answer(stage, workshop, said);
}

async function answer(stage: Stage, workshop: string, said: Said): Promise<void> {
  const { page } = stage.screen;
  await goTo(stage, workshop, `${said.checklist}/${stage.pathOf(said.checklist, said.number)}`);
  await page.locator('.margin-number, .margin-strong').getByText(String(said.number), { exact: true }).first().waitFor();
  await speakFor(page, said.by);
  const rows = page.locator('.assess-row');
  await take(page, 0, ['strong', 'some', 'none', 'unknown', 'not-applicable'].indexOf(said.strength ?? ''));
  if (said.direction !== null) await take(page, 1, ['helps', 'harms', 'both'].indexOf(said.direction));
  if (said.response !== null) await take(page, 2, ['yes', 'partly', 'no', 'unknown'].indexOf(said.response));
  if (said.confidence !== null) await take(page, (await rows.count()) - 2, ['high', 'medium', 'low'].indexOf(said.confidence));
  if (said.reason !== null) {
    await page.keyboard.press('Alt+KeyR');
    await page.keyboard.insertText(said.reason[stage.language]);
    await page.keyboard.press('Tab');
  }
  await saved(page);
}

/** Chooses the table that answers, or the room. */
async function speakFor(page: Page, by: number | null): Promise<void> {
  const chosen = page.locator('.assess-for .choice-button');
  const at = by === null ? 0 : by + 1;
  await chosen.focus();
  await page.keyboard.press('Enter');
  const option = page.getByRole('option').nth(at);
  const name = await option.innerText();
  await option.press('Enter');
  await chosen.filter({ hasText: name }).waitFor();
}

/** Takes a choice on a row by its digit. */
async function take(page: Page, row: number, choice: number): Promise<void> {
  const field = page.locator('.assess-row').nth(row);
  await field.locator('input').first().focus();
  await page.keyboard.press(`Digit${String(choice + 1)}`);
  await field.locator('.choice-segment-field').nth(choice).locator('input:checked').waitFor({ state: 'attached' });
}

/** What the heat map says of a cell: the number in it. */
export async function scoreIn(page: Page, checklist: number, column: number): Promise<string> {
  return await page.locator('.assess-heat tbody tr').nth(checklist).locator('.assess-cell-score').nth(column).innerText();
}

/** Makes the gaps of the script priorities of the room, chooses each and says why. */
export async function choosePriorities(stage: Stage, workshop: string): Promise<void> {
  const { page } = stage.screen;
  for (const { checklist, number } of priorities) {
    await goTo(stage, workshop, `${checklist}/${stage.pathOf(checklist, number)}`);
    await page.locator('.assess-acts .key-cap', { hasText: /G$/u }).waitFor();
    await page.keyboard.press('Alt+KeyG');
    await page.locator('.assess-acts .button-link').first().waitFor();
  }
  for (const { checklist, number, reason } of priorities) {
    await goTo(stage, workshop, 'priorities');
    await page.locator(`tr[data-priority$="${stage.pathOf(checklist, number)}"] td[data-column="name"]`).press('Enter');
    await page.locator('.assess-page textarea').first().waitFor();
    await page.keyboard.press('Alt+KeyD');
    await page.keyboard.press('Digit1');
    await page.locator('.assess-row').last().locator('input:checked').waitFor({ state: 'attached' });
    await page.keyboard.press('Alt+KeyR');
    await page.keyboard.insertText(reason[stage.language]);
    await page.keyboard.press('Tab');
    await saved(page);
  }
}

/** Makes each priority a goal, and puts an activity with an indicator below it. */
export async function plan(stage: Stage, workshop: string): Promise<void> {
  const { page } = stage.screen;
  for (const { checklist, number, activity } of priorities) {
    await goTo(stage, workshop, 'plan');
    const path = stage.pathOf(checklist, number);
    await page.locator(`.plan-waiting [data-priority$="${path}"] .button`).first().press('Enter');
    const goal = page.locator(`.plan-row[data-item$="${path}"]`);
    await goal.press('F2');
    await page.locator('.plan-days').waitFor();
    await below(page, activity.title[stage.language], 'activity');
    await writeActivity(stage, activity);
  }
  await goTo(stage, workshop, 'plan');
}

/** Writes an item below the one that is open, and opens it. */
async function below(page: Page, title: string, level: 'activity' | 'indicator'): Promise<void> {
  const chosen = page.locator('.plan-new .plan-level .choice-button');
  await chosen.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('option').nth(level === 'indicator' ? -1 : -2).press('Enter');
  await page.keyboard.press('Alt+KeyN');
  await page.keyboard.insertText(title);
  await page.keyboard.press('Enter');
  await page.locator('.plan-below-list .assess-link', { hasText: title }).press('Enter');
  await page.waitForFunction((text) => document.querySelector<HTMLTextAreaElement>('.assess-page textarea')?.value === text, title);
}

const textOrder = { activity: ['title', 'responsible', 'partners', 'budget', 'funding', 'risks', 'assumptions', 'followUp'], indicator: ['title', 'baseline', 'target', 'source', 'verification'] } as const;

async function writeActivity({ screen: { page }, language }: Stage, { texts, start, due, indicator }: Activity): Promise<void> {
  await write(page, texts, language, textOrder.activity);
  for (const [at, day] of [start, due].entries()) {
    await page.locator('.plan-days input').nth(at).fill(day);
    await page.keyboard.press('Enter');
  }
  await saved(page);
  await below(page, indicator.title[language], 'indicator');
  await write(page, indicator.texts, language, textOrder.indicator);
}

/** Types the texts of an item, each in its field, in the order in which they stand. */
async function write(page: Page, texts: Activity['texts'], language: ScriptLanguage, order: readonly (keyof Activity['texts'])[]): Promise<void> {
  for (const [field, text] of Object.entries(texts)) {
    await page.locator('.assess-page textarea').nth(order.indexOf(field as keyof Activity['texts'])).focus();
    await page.keyboard.insertText(text[language]);
    await page.keyboard.press('Tab');
  }
  await saved(page);
}
