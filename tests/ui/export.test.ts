import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countDocx } from '../../renderer/report/docx/count-docx.ts';
import { clippedOf, findingsOf, openScreen, violationsOf, type Screen } from './support/screen.ts';
import { ministryTemplate } from '../report/helpers/ministry.ts';
import { makeWorkshop, openExport, takeFirstLanguage, takeReportLanguage } from './support/steps.ts';

let screen: Screen;
let folder: string;

beforeAll(async () => {
  screen = await openScreen();
  await screen.resize([1440, 900]);
  folder = path.join(screen.userData, 'evening');
  await mkdir(folder);
  await takeFirstLanguage(screen.page);
  await screen.page.getByRole('button', { name: /sample/iu }).first().click();
  await screen.page.locator('.capture-row').first().waitFor();
});
afterAll(async () => {
  await screen.close();
});

/** What the person answers in the next dialogs of the system. */
async function answer({ save, open }: { readonly save?: string; readonly open?: string }): Promise<void> {
  await screen.app.evaluate(({ dialog }, given) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: given.save === '', filePath: given.save });
    dialog.showOpenDialog = () => Promise.resolve({ canceled: given.open === '', filePaths: given.open === '' ? [] : [given.open] });
  }, { save: save ?? '', open: open ?? '' });
}

const group = (id: string) => screen.page.locator(`.export-group[data-group="${id}"]`);
const openGroup = async (id: string): Promise<void> => {
  if ((await group(id).getAttribute('open')) === null) await group(id).locator('summary').click();
};
const chosenIn = (id: string): Promise<string> => group(id).locator('.export-group-chosen').innerText();

describe('the choices of the export page', () => {
  it('are kept with the workshop when the page is left, and over a restart of the page', async () => {
    const { page, go, reload } = screen;
    await openExport(page);
    await takeReportLanguage(page, 'Français');
    await page.locator('.export-choice').getByText('Persons').click();
    await openGroup('looks');
    await group('looks').getByLabel('Organisation').fill('Ministry of Labour');
    await group('looks').getByText('US Letter', { exact: true }).click();
    await group('looks').locator('.export-group-chosen', { hasText: 'US Letter; Ministry of Labour; Draft mark' }).waitFor();
    await go('#/workshop/sample-chisinau-2011/prepare');
    await page.locator('.prepare-fields').first().waitFor();
    await reload();
    await openExport(page);
    expect(await page.locator('.export-languages .check-line', { has: page.locator('input:checked') }).locator('label').allInnerTexts()).toEqual(['Français']);
    expect(await page.locator('.export-choice').getByRole('radio', { name: 'Persons' }).isChecked()).toBe(true);
    expect(await chosenIn('looks')).toContain('Ministry of Labour');
  });

  it('begin with the language of a new workshop', async () => {
    const { page, go } = screen;
    await go('#/home');
    await makeWorkshop(page, 'Health in Bălți', 'Bălți');
    await openExport(page);
    expect(await page.locator('.export-languages input:checked').count()).toBe(1);
    expect(await page.locator('.export-languages .check-line', { has: page.locator('input:checked') }).innerText()).toContain('English');
    await page.getByText('Nothing is recorded yet.').waitFor();
    await go('#/workshop/sample-chisinau-2011/export');
  });

  it('order the parts of a report by keys, with the focus on the part that moves', async () => {
    const { page } = screen;
    await openExport(page);
    await openGroup('parts');
    const parts = page.locator('[data-kind="summary"] .export-part');
    const names = async (): Promise<readonly (string | null)[]> => await parts.evaluateAll((rows) => rows.map((row) => row.getAttribute('data-part')));
    expect((await names()).slice(0, 4)).toEqual(['title', 'contents', 'introduction', 'discussion']);
    await parts.nth(2).locator('input').focus();
    // Both before the page has had time for the first.
    await parts.nth(2).locator('input').evaluate((input) => {
      const press = { key: 'ArrowDown', code: 'ArrowDown', altKey: true, bubbles: true, cancelable: true };
      for (const event of [new KeyboardEvent('keydown', press), new KeyboardEvent('keydown', press)]) input.dispatchEvent(event);
    });
    await page.locator('[data-kind="summary"] .export-part:nth-child(5)[data-part="introduction"]').waitFor();
    expect(await page.evaluate(() => document.activeElement?.closest('[data-part]')?.getAttribute('data-part'))).toBe('introduction');
    await page.keyboard.press('Space');
    await page.locator('[data-kind="summary"] .export-part:last-child[data-part="introduction"]').waitFor();
    expect(await chosenIn('parts')).toBe('Changed in 1 report');
    await page.locator('[data-kind="summary"]').getByRole('button', { name: 'All parts in their usual order' }).click();
    await group('parts').locator('.export-group-chosen', { hasText: 'All parts' }).waitFor();
    expect((await names()).slice(0, 4)).toEqual(['title', 'contents', 'introduction', 'discussion']);
  });

  it('take a logo by its bytes, ask what it shows, and say what is wrong with another file', async () => {
    const { page } = screen;
    await openGroup('looks');
    const wrong = path.join(folder, 'logo.png');
    await writeFile(wrong, 'GIF89a, although its name says otherwise');
    await answer({ open: wrong });
    await page.getByRole('button', { name: 'Choose a picture' }).click();
    await page.getByText('The file is no PNG or JPEG picture.').waitFor();
    await writeFile(wrong, Buffer.alloc(512 * 1024 + 1));
    await page.getByRole('button', { name: 'Choose a picture' }).click();
    await page.getByText('The picture is larger than 512 KB.').waitFor();
    await writeFile(wrong, Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64'));
    await page.getByRole('button', { name: 'Choose a picture' }).click();
    await page.locator('.export-logo-picture').waitFor();
    const words = page.getByLabel('What the logo shows');
    expect(await words.inputValue()).toBe('Ministry of Labour');
    await words.fill('');
    await page.getByText('until then the logo is not printed').waitFor();
    await words.fill('Emblem of the ministry');
    await page.getByText('until then the logo is not printed').waitFor({ state: 'detached' });
    expect(await findingsOf(page)).toEqual([]);
  });
});

describe('a ministry’s template', () => {
  it('is refused in words when it cannot be used, and nothing is kept', async () => {
    const { page } = screen;
    await openExport(page);
    await openGroup('looks');
    const template = page.getByRole('group', { name: 'Word template' });
    const wrong = path.join(folder, 'letterhead.dotx');
    await answer({ open: wrong });
    for (const [bytes, words] of [
      [Buffer.from('Ministry of Labour'), 'The file is not a Word file of 2007 or later.'],
      [Buffer.from(ministryTemplate().slice(0, 2000)), 'The file is damaged.'],
      [Buffer.from('d0cf11e0a1b11ae1' + Buffer.from('EncryptedPackage', 'utf16le').toString('hex'), 'hex'), 'The file is protected by a password.'],
      [Buffer.alloc(1024 * 1024 + 1), 'The template is larger than 1 MB'],
    ] as const) {
      await writeFile(wrong, bytes);
      await template.getByRole('button', { name: 'Choose a template' }).click();
      await template.getByRole('alert').filter({ hasText: words }).waitFor();
      expect(await template.getByRole('button', { name: 'Take away' }).count()).toBe(0);
    }
    expect(await findingsOf(page)).toEqual([]);
  });

  it('is taken with its name and what is in it, stays over a restart of the page, and comes back when it was taken away', async () => {
    const { page, reload } = screen;
    const file = path.join(folder, 'En-tête du ministère.dotm');
    await writeFile(file, ministryTemplate());
    await answer({ open: file });
    const template = page.getByRole('group', { name: 'Word template' });
    await template.getByRole('button', { name: 'Choose a template' }).click();
    await template.getByText('En-tête du ministère.dotm').waitFor();
    await template.getByText('Taken over: styles, colours and typefaces, header, footer and margins.').waitFor();
    await template.getByText('macros, links and files from elsewhere, embedded objects').waitFor();
    expect(await template.getByRole('alert').count()).toBe(0);
    await reload();
    await openExport(page);
    await openGroup('looks');
    expect(await chosenIn('looks')).toContain('Word template');
    await template.getByRole('button', { name: 'Take away' }).click();
    await template.getByText('En-tête du ministère.dotm').waitFor({ state: 'detached' });
    await page.locator('.notice').getByRole('button', { name: 'Undo' }).click();
    await template.getByText('macros, links and files from elsewhere').waitFor();
    expect(await findingsOf(page)).toEqual([]);
  });

  it('dresses the Word files that are made', async () => {
    const { page } = screen;
    const file = path.join(folder, 'dressed.docx');
    await answer({ save: file });
    await page.keyboard.press('Control+KeyE');
    await page.locator('.export-done').waitFor();
    const parts = Object.entries(unzipSync(new Uint8Array(await readFile(file)))).filter(([name]) => name.startsWith('word/header'));
    expect(parts.some(([, part]) => Buffer.from(part).toString('utf8').includes('MINISTRY OF PLANNING'))).toBe(true);
    await rm(file);
  });
});

describe('a PDF', () => {
  const choosePdf = async (isOn: boolean): Promise<void> => {
    await openGroup('files');
    const line = group('files').locator('.check-line', { hasText: 'PDF' });
    if ((await line.locator('input').isChecked()) !== isOn) await line.locator('label').click();
    await line.locator(isOn ? 'input:checked' : 'input:not(:checked)').waitFor();
  };

  it('is made beside the Word file: tagged, in Arabic, of several pages', async () => {
    const { page } = screen;
    const place = path.join(screen.userData, 'pdf');
    await mkdir(place);
    await openExport(page);
    await takeReportLanguage(page, 'العربية');
    await choosePdf(true);
    await page.locator('.export-files', { hasText: '2 files' }).waitFor();
    await answer({ open: place });
    await page.keyboard.press('Control+KeyE');
    await page.getByText('2 of 2 files are written and checked.').waitFor();
    const files = await readdir(place);
    expect(files.map((name) => path.extname(name)).sort()).toEqual(['.docx', '.pdf']);
    const pdf = (await readFile(path.join(place, files.find((name) => name.endsWith('.pdf')) ?? ''))).toString('latin1');
    expect(pdf.slice(0, 5)).toBe('%PDF-');
    // The faces prove that the styles came with it: they are a chunk of their own.
    for (const part of ['/StructTreeRoot', '/Marked true', '/Lang (ar)', 'NotoNaskhArabic']) expect(pdf).toContain(part);
    expect(Number(/\/Type \/Pages[^>]*\/Count (\d+)/u.exec(pdf)?.[1])).toBeGreaterThan(1);
    expect(await findingsOf(page)).toEqual([]);
  });

  it('can be stopped while it is laid out; what was finished before stays', async () => {
    const { page, app } = screen;
    const place = path.join(screen.userData, 'stopped');
    await mkdir(place);
    await answer({ open: place });
    // The way to the printer is held up until Cancel was pressed; the printing itself is the real one.
    await app.evaluate(({ ipcMain }) => {
      type Handler = (...args: unknown[]) => Promise<unknown>;
      const handlers = (ipcMain as unknown as { _invokeHandlers: Map<string, Handler> })._invokeHandlers;
      const print = handlers.get('report:print-pdf');
      const stop = handlers.get('report:stop-print');
      let release = (): void => undefined;
      const held = new Promise<void>((resolve) => { release = resolve; });
      handlers.set('report:print-pdf', async (...args) => {
        const printed = print?.(...args);
        await held;
        handlers.set('report:print-pdf', print ?? (() => Promise.reject(new Error('no handler'))));
        return printed;
      });
      handlers.set('report:stop-print', (...args) => {
        release();
        handlers.set('report:stop-print', stop ?? (() => Promise.reject(new Error('no handler'))));
        return stop?.(...args) ?? Promise.reject(new Error('no handler'));
      });
    });
    await page.keyboard.press('Control+KeyE');
    await page.locator('.export-working', { hasText: '2 of 2 files' }).waitFor();
    await expect.poll(async () => await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(2);
    await page.locator('.export-working').getByRole('button', { name: 'Cancel' }).click();
    await page.getByText('Stopped. What is listed here was finished and stays.').waitFor();
    expect((await readdir(place)).map((name) => path.extname(name))).toEqual(['.docx']);
    await expect.poll(async () => await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
    await page.keyboard.press('Control+KeyE');
    await page.getByText('2 of 2 files are written and checked.').waitFor();
    await choosePdf(false);
  });
});

describe('making files', () => {
  it('writes several into a folder, replaces none, and lists what each holds', async () => {
    const { page } = screen;
    await openExport(page);
    await takeReportLanguage(page, 'English');
    await page.locator('.export-languages .check-line', { hasText: 'العربية' }).locator('label').click();
    await page.locator('.export-files', { hasText: '2 files' }).waitFor();
    await openGroup('files');
    await group('files').locator('.check-line', { hasText: 'Record as JSON' }).locator('label').click();
    await page.locator('.export-files', { hasText: '3 files' }).waitFor();
    await answer({ open: folder });
    await page.keyboard.press('Control+KeyE');
    await page.getByText('3 of 3 files are written and checked.').waitFor();
    await page.keyboard.press('Control+KeyE');
    await page.locator('.export-made', { hasText: '(2)' }).waitFor();
    const files = (await readdir(folder)).filter((name) => /^\w+ report/u.test(name) || name.endsWith('.json'));
    expect(files.filter((name) => name.endsWith('.docx'))).toHaveLength(4);
    expect(files.filter((name) => name.endsWith('.json'))).toHaveLength(2);
    const arabic = files.find((name) => name.includes('Arabic') && !name.includes('(2)')) ?? '';
    const read = countDocx(new Uint8Array(await readFile(path.join(folder, arabic))));
    expect(await page.locator('.export-made').innerText()).toContain(`${String(read.contributions)} contributions`);
    expect(await findingsOf(page)).toEqual([]);
  });

  it('says which file of several failed and why, and keeps the others', async () => {
    const { page, app } = screen;
    await app.evaluate(({ ipcMain }) => {
      const handlers = (ipcMain as unknown as { _invokeHandlers: Map<string, (...args: unknown[]) => Promise<unknown>> })._invokeHandlers;
      const write = handlers.get('file:write-in');
      handlers.set('file:write-in', (event, input) =>
        (input as { name: string }).name.endsWith('.json') ? Promise.resolve({ ok: false, code: 'no-space', detail: 'ENOSPC' }) : write?.(event, input) ?? Promise.reject(new Error('no handler')));
    });
    await page.keyboard.press('Control+KeyE');
    await page.getByText('2 of 3 files are written and checked.').waitFor();
    expect(await page.locator('.export-made li').last().innerText()).toContain('The disk has no room');
    expect(await findingsOf(page)).toEqual([]);
  });

  it('puts everything into an evening package', async () => {
    const { page } = screen;
    await openExport(page);
    await openGroup('files');
    await group('files').locator('.check-line', { hasText: 'Evening package' }).locator('label').click();
    await group('files').locator('.export-group-chosen', { hasText: 'Evening package' }).waitFor();
    const zip = path.join(folder, 'evening.zip');
    await answer({ save: zip });
    await page.keyboard.press('Control+KeyE');
    await page.getByText('In evening.zip').waitFor();
    const entries = Object.keys(unzipSync(new Uint8Array(await readFile(zip))));
    expect(entries).toHaveLength(4);
    expect(entries).toContain('contents.html');
    expect(await findingsOf(page)).toEqual([]);
  });
});

describe('the export page in every dress', () => {
  it.each([
    ['en', 'light', 100], ['en', 'dark', 200], ['ar', 'light', 100], ['ar', 'dark', 200], ['fr', 'light', 100],
  ] as const)('has no finding and nothing cut off: %s, %s, %i %%', async (language, theme, textSize) => {
    const { page, dress, go } = screen;
    await dress({ language, theme, textSize, size: [1024, 768] });
    await go('#/workshop/sample-chisinau-2011/export');
    await page.locator('.export-counts').waitFor();
    await page.locator('.export-kinds .check-line:has([value="practices"]) label').click();
    await page.locator('.export-group[data-group="library"]').waitFor();
    const closed = page.locator('.export-page details:not([open]) > summary');
    while ((await closed.count()) > 0) await closed.first().click();
    await page.locator('.export-group[data-group="library"][open]').waitFor();
    expect(await findingsOf(page)).toEqual([]);
    expect(await clippedOf(page)).toEqual([]);
    expect(await violationsOf(page)).toEqual([]);
    await page.locator('.export-kinds .check-line:has([value="practices"]) label').click();
    await page.locator('.export-group[data-group="library"]').waitFor({ state: 'detached' });
  });
});
