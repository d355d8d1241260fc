import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { countDocx } from '../../renderer/report/docx/count-docx.ts';
import { documentOf, paragraphsOf, textOf } from '../report/helpers/word-file.ts';
import { launchWorkbook, type Launched } from './support/launch.ts';
import { entryBox, takeLanguage } from './support/steps.ts';

/** A room of four languages: the screen French, the questions Arabic, answers Russian and English, the report Chinese. */

const question = 'كيف تُموَّل برامج العودة الطوعية بعد 2012؟';
const translator = '李文秀';
const answers = [
  { language: 'ru', said: 'Из 10 медсестёр 3 называют причиной отъезда жильё, а не зарплату.', translation: '10 名护士中有 3 名说离开是因为住房，而不是工资。', isReviewed: true },
  { language: 'en', said: 'MIDA Ghana paid the returning doctors for 4 months only.', translation: '“MIDA 加纳”项目只为回国医生支付了 4 个月的报酬。', isReviewed: false },
  { language: 'ru', said: 'Кто платит надбавки после окончания проекта?' },
  { language: 'en', said: 'The Bălți hospital has 12 vacancies and no housing.' },
] as const;

let launched: Launched;
let page: Page;
beforeAll(async () => {
  launched = await launchWorkbook({ args: ['--lang=en-GB'], env: { LANG: 'en_GB.UTF-8' } });
  page = launched.page;
});
afterAll(async () => { await launched.close(); });

/** Takes an item of an open list by the first letters of its name. */
async function takeItem(begins: string, name: string): Promise<void> {
  await page.locator('[role="listbox"] [role="option"]:focus').waitFor();
  await page.keyboard.type(begins);
  await page.locator('[role="option"]:focus', { hasText: name }).waitFor();
  await page.keyboard.press('Enter');
  await page.locator('[role="listbox"]').waitFor({ state: 'detached' });
}

/** A workshop with the ten guiding questions; its language becomes Arabic, and a question of its own is typed in it. */
async function prepare(): Promise<void> {
  await page.keyboard.press('Control+KeyN');
  await page.locator('.home-form input').first().waitFor();
  await page.keyboard.type('Table ronde sur la santé et l’emploi');
  await page.keyboard.press('Enter');
  await page.locator('.prepare-fields').first().waitFor();
  await page.locator('.choice-select', { hasText: 'Langue des nouveaux textes' }).locator('button').press('Enter');
  await takeItem('ara', 'arabe');
  await page.locator('.prepare-map-row[data-part="questions"]').click();
  await page.locator('.prepare-question-entry input[lang="ar"]').last().fill(question);
  await page.keyboard.press('Enter');
  await page.locator('.prepare-wording', { hasText: question }).waitFor();
}

/** Types each answer to the Arabic question, its language chosen by key before it. */
async function capture(): Promise<void> {
  await page.locator('.columns-map .button').first().click();
  await entryBox(page).waitFor();
  await page.locator('.capture-map-row').last().click();
  await page.locator('.capture-head .question-text', { hasText: question }).waitFor();
  for (const { language, said } of answers) {
    await entryBox(page).focus();
    for (let times = 0; (await entryBox(page).getAttribute('lang')) !== language && times < 8; times += 1) {
      const before = (await entryBox(page).getAttribute('lang')) ?? '';
      await page.keyboard.press('Alt+KeyL');
      await page.locator(`.capture-entry textarea:not([lang="${before}"])`).waitFor();
    }
    await page.keyboard.type(said);
    await page.keyboard.press('Enter');
    await page.locator('.capture-row', { hasText: said }).waitFor();
  }
}

/** Translates the first two answers into Chinese, from their rows; one is reviewed by name, one stays a draft. */
async function translate(): Promise<void> {
  for (const [at, answer] of answers.entries()) {
    if (!('translation' in answer)) continue;
    await page.locator('.capture-row', { hasText: answer.said }).press('KeyT');
    await page.locator('.translate-area').waitFor();
    if (at === 0) {
      await page.locator('.translate-name input').fill(translator);
      await page.keyboard.press('Alt+Shift+KeyL');
      await page.locator('.translate-target button:focus').press('Enter');
      await takeItem('chi', 'chinois');
    }
    await page.locator('.translate-open', { hasText: answer.said }).locator('.translate-area[lang="zh"]').fill(answer.translation);
    await page.locator('.translate-open .translate-state[data-progress="draft"]').waitFor();
    if (answer.isReviewed) {
      await page.keyboard.press('Alt+KeyR');
      await page.locator('.translate-open .translate-state[data-progress="reviewed"]').waitFor();
    }
    await page.keyboard.press('Escape');
    await page.locator('.capture-row').first().waitFor();
  }
}

/** The summary report or the record, in Chinese, as the file that Word opens. */
async function report(kind: 'summary' | 'record'): Promise<Uint8Array> {
  const file = path.join(launched.userData, `${kind}.docx`);
  await launched.app.evaluate(({ dialog }, filePath) => { dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath }); }, file);
  await only('.export-kinds', kind);
  await only('.export-languages', 'zh');
  await page.locator('.export-choice').getByText('Personnes', { exact: true }).click();
  await page.locator('.export-choice input[value="person"]:checked').waitFor();
  await page.keyboard.press('Control+KeyE');
  await page.locator('.export-done', { hasText: `${kind}.docx` }).waitFor();
  return new Uint8Array(await readFile(file));
}

/** Leaves one box of a list ticked. */
async function only(list: string, value: string): Promise<void> {
  const box = (one: string) => page.locator(`${list} .check-line:has([value="${one}"])`);
  if (!(await box(value).locator('input').isChecked())) await box(value).locator('label').click();
  await box(value).locator('input:checked').waitFor();
  const ticked = await page.locator(`${list} input:checked`).evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).value));
  for (const other of ticked.filter((one) => one !== value)) await box(other).locator('label').click();
  await expect.poll(async () => await page.locator(`${list} input:checked`).count()).toBe(1);
}

/** What the reports say: each answer as far as it is translated, and the question nobody translated. */
const told = [
  `${question}（原文为阿拉伯语，尚未翻译）`,
  `要点：${answers[0].translation}（已审校译文，原文为俄语）`,
  `要点：${answers[1].translation}（译文草稿，原文为英语）`,
  `要点：${answers[2].said}（原文为俄语，尚未翻译）`,
  `要点：${answers[3].said}（原文为英语，尚未翻译）`,
];
const table = [
  ['回答所用语言', '合计', '正式', '已审校', '草稿', '原文此后已修改', '未翻译'],
  ['英语', '2', '0', '0', '1', '0', '1'],
  ['俄语', '2', '0', '1', '0', '0', '1'],
];

/** The rows of a table whose head is `head`, as words. */
const tableOf = (xml: string, head: string): readonly (readonly string[])[] =>
  (xml.match(/<w:tbl>.*?<\/w:tbl>/gsu) ?? []).map((table) => (table.match(/<w:tr>.*?<\/w:tr>/gsu) ?? []).map((row) => (row.match(/<w:tc>.*?<\/w:tc>/gsu) ?? []).map(textOf)))
    .find(([first]) => first?.[0] === head) ?? [];

it('keeps every answer of a room of four languages and says which are translated, and how far', { timeout: 240_000 }, async () => {
  await takeLanguage(page, 'fr');
  await prepare();
  await capture();
  await translate();
  await page.keyboard.press('Control+KeyE');
  await page.locator('.export-counts').waitFor();
  for (const kind of ['summary', 'record'] as const) {
    const bytes = await report(kind);
    expect(countDocx(bytes)).toMatchObject({ questions: 11, contributions: 4 });
    const xml = documentOf(bytes);
    const lines = paragraphsOf(xml).map(({ text }) => text.replaceAll(/[\u200E\u200F]/gu, '').trim());
    for (const line of told) expect(lines, kind).toContain(line);
    expect(tableOf(xml, '回答所用语言')).toEqual(table);
    expect(lines).toContain(`译者：${translator}`);
    expect(lines).toContain(`审校：${translator}`);
  }
});
