import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { CDPSession, Locator } from 'playwright-core';
import { afterEach, expect, it } from 'vitest';
import { countDocx } from '../../renderer/report/docx/count-docx.ts';
import { documentOf } from '../report/helpers/word-file.ts';
import { launchWorkbook, type Launched } from './support/launch.ts';
import { entryBox, tabTo, takeLanguage } from './support/steps.ts';
import { makeWorkshop } from '../ui/support/steps.ts';

/** The main job in Arabic with nothing but keys, and Chinese typed with an input method that composes. */

const folders: string[] = [];
const running: Launched[] = [];
afterEach(async () => {
  for (const launched of running.splice(0)) await launched.close();
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
});

async function start(): Promise<Launched> {
  const launched = await launchWorkbook({ args: ['--lang=en-GB'], env: { LANG: 'en_GB.UTF-8' } });
  running.push(launched);
  return launched;
}

const people = [
  ['فاطمة الزهراء بنعلي', 'مديرة الموارد البشرية', 'وزارة الصحة', 3],
  ['Ana Rusu', 'State secretary', 'Ministry of Labour', 3],
  ['سامي حداد', 'رئيس المكتب', 'المنظمة الدولية للهجرة', 2],
] as const;
const answers = [
  'ينبغي أن تشمل الحوافز العائدين والمقيمين على السواء (MIDA Ghana، 2012).',
  'طلبت وزارة الصحة من Bălți قائمة بالوظائف الشاغرة.',
  'من يدفع العلاوات، وإلى متى؟',
  'لا تعود الممرضات بسبب الأجر وحده؛ 3 من كل 10 يذكرن السكن.',
  'التزام أرباب العمل من القطاع الخاص بالتوظيف الأخلاقي (WHA63.16).',
];

it('does the whole main job in Arabic by keyboard alone', { timeout: 240_000 }, async () => {
  const { app, page } = await start();
  const { keyboard } = page;
  await takeLanguage(page, 'ar');
  expect(await page.locator('html').getAttribute('dir')).toBe('rtl');
  await makeWorkshop(page, 'المائدة المستديرة للصحة والعمالة', 'Bălți');

  await tabTo(page, '.prepare-map-row[data-part="participants"]');
  await keyboard.press('Enter');
  await page.locator('.prepare-entry input').first().waitFor();
  await page.waitForFunction(() => document.activeElement?.matches('.prepare-entry input') === true);
  for (const [at, [name, role, body, group]] of people.entries()) {
    await keyboard.type(name);
    await keyboard.press('Tab');
    await keyboard.type(role);
    await keyboard.press('Tab');
    await keyboard.type(body);
    await keyboard.press(`Alt+Digit${String(group)}`);
    await keyboard.press('Enter');
    await page.locator('.prepare-people tbody tr').nth(at).getByText(body).waitFor();
  }

  await tabTo(page, '.prepare-map-row[data-part="questions"]');
  await keyboard.press('Enter');
  await page.locator('.prepare-wording').first().waitFor();
  await tabTo(page, '.prepare-entry .prepare-question-entry input');
  await keyboard.type('كيف تُموَّل برامج العودة الطوعية بعد 2012؟');
  await keyboard.press('Enter');
  await page.locator('.prepare-wording', { hasText: 'كيف تُموَّل برامج العودة الطوعية بعد 2012؟' }).waitFor();

  await tabTo(page, '.columns-map .button');
  await keyboard.press('Enter');
  await entryBox(page).waitFor();
  await page.waitForFunction(() => document.activeElement?.matches('.capture-entry textarea') === true);
  for (const [at, answer] of answers.entries()) {
    await keyboard.press(`Alt+Digit${String(at + 1)}`);
    await keyboard.press('Alt+KeyS');
    await keyboard.type(at % 2 === 0 ? 'فاط' : 'Ana');
    await keyboard.press('Enter');
    await keyboard.type(answer);
    await keyboard.press('Enter');
    await page.locator('.capture-row', { hasText: answer }).waitFor();
  }
  await keyboard.press('Alt+KeyP');
  await page.locator('.capture-position-editor textarea').waitFor();
  await keyboard.type('يُدرج مخطط حوافز واحد في الخطة الوطنية.');
  await keyboard.press('Enter');
  await page.locator('.capture-position-editor').waitFor({ state: 'detached' });

  const folder = await mkdtemp(path.join(os.tmpdir(), 'workbook-main-job-'));
  folders.push(folder);
  const file = path.join(folder, 'report.docx');
  await app.evaluate(({ dialog }, filePath) => { dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath }); }, file);
  await keyboard.press('Control+KeyE');
  await page.locator('.export-counts').waitFor();
  await keyboard.press('Control+KeyE');
  await page.locator('.export-done').waitFor();

  const bytes = new Uint8Array(await readFile(file));
  expect(countDocx(bytes)).toMatchObject({ contributions: 5, positions: 1 });
  const xml = documentOf(bytes);
  const text = xml.replaceAll(/<[^>]+>/gu, '');
  for (const answer of answers) expect(text).toContain(answer);
  expect(text).toContain('فاطمة الزهراء بنعلي');
  expect(xml).toContain('<w:bidi/>');
});

/** Composes a word as a Pinyin input method does; every Enter on the way belongs to it. */
async function compose(cdp: CDPSession, field: Locator, pinyin: string, word: string): Promise<void> {
  const before = await field.inputValue();
  await cdp.send('Input.imeSetComposition', { text: pinyin, selectionStart: pinyin.length, selectionEnd: pinyin.length });
  const enter = async (key: string, virtual: number): Promise<void> => {
    const shared = { key, code: 'Enter', windowsVirtualKeyCode: virtual };
    await cdp.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...shared });
    await cdp.send('Input.dispatchKeyEvent', { type: 'keyUp', ...shared });
  };
  // The input method has the key: Chromium reports it as Process with the code 229. Some send the Enter itself.
  await enter('Process', 229);
  await enter('Enter', 13);
  expect(await field.inputValue()).toBe(before + pinyin);
  await cdp.send('Input.insertText', { text: word });
  expect(await field.inputValue()).toBe(before + word);
}

it('takes Chinese from an input method in every field of the main job', { timeout: 180_000 }, async () => {
  const { page } = await start();
  const { keyboard } = page;
  const cdp = await page.context().newCDPSession(page);
  await takeLanguage(page, 'zh');

  await keyboard.press('Control+KeyN');
  const title = page.locator('.home-form input').first();
  await title.waitFor();
  await compose(cdp, title, 'jiankang', '健康与就业圆桌会议');
  expect(await page.locator('.home-form').count()).toBe(1);
  await keyboard.press('Enter');
  await page.locator('.prepare-fields').first().waitFor();

  await tabTo(page, '.columns-map .button');
  await keyboard.press('Enter');
  await entryBox(page).waitFor();
  await page.waitForFunction(() => document.activeElement?.matches('.capture-entry textarea') === true);
  await compose(cdp, entryBox(page), 'zai', '在');
  await compose(cdp, entryBox(page), 'jixinewu', '基希讷乌');
  expect(await page.locator('.capture-row').count()).toBe(0);
  await keyboard.press('Enter');
  await page.locator('.capture-row', { hasText: '在基希讷乌' }).waitFor();

  await keyboard.press('Alt+ArrowUp');
  await page.locator('.capture-row[data-selected]').waitFor();
  await keyboard.press('Enter');
  const editor = page.locator('.capture-editor textarea');
  await editor.press('End');
  await compose(cdp, editor, 'peixun', '培训护士');
  await keyboard.press('Enter');
  await page.locator('.capture-row', { hasText: '在基希讷乌培训护士' }).waitFor();

  await keyboard.press('Alt+KeyP');
  const position = page.locator('.capture-position-editor textarea').first();
  await position.waitFor();
  await compose(cdp, position, 'guojia', '国家计划');
  expect(await page.locator('.capture-position-editor').count()).toBe(1);
  await keyboard.press('Enter');
  await page.locator('.capture-position-editor').waitFor({ state: 'detached' });

  await keyboard.press('Alt+KeyN');
  const note = page.locator('.capture-note-editor textarea');
  await note.waitFor();
  await compose(cdp, note, 'neibu', '内部备注');
  expect(await note.count()).toBe(1);
  await keyboard.press('Enter');
  await page.locator('.capture-note', { hasText: '内部备注' }).waitFor();

  await tabTo(page, '.top-bar-place[data-place="report"]');
  await keyboard.press('Enter');
  const passage = page.locator('.desk-editor-area');
  await passage.waitFor();
  await page.waitForFunction(() => document.activeElement?.matches('.desk-editor-area') === true);
  const id = await page.locator('.desk-editor').getAttribute('data-passage');
  await compose(cdp, passage, 'yihui', '与会者一致认为');
  expect(await page.locator('.desk-editor').getAttribute('data-passage')).toBe(id);
  await keyboard.press('Enter');
  await page.locator('.desk-passage-open', { hasText: '与会者一致认为' }).waitFor();
});
