import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pseudoManifest, pseudoText, pseudoWords, writePseudoLocales } from '../../build/locales/pseudo.ts';
import { projectCopy, type ProjectCopy } from '../helpers/project-copy.ts';
import { leave, sample, screenList } from './support/screen-list.ts';
import { clippedOf, openScreen, violationsOf, type Dress, type Screen } from './support/screen.ts';

/** A language is a folder: three that nobody speaks are laid beside the shipped ones, and not a line of code is changed. */

/** Level 1: what the interface, reports, questions and the sample need, and no more of the library. */
const madeUp = 'qaa';
const files = ['ui.json', 'report.json', 'library/questions.json', 'library/sample.json', 'library/labels.json'];
const usual: Dress = { language: 'en', theme: 'light', textSize: 100, size: [1440, 900] };

function addLanguages(locales: string): void {
  writePseudoLocales(locales, locales);
  mkdirSync(path.join(locales, madeUp, 'library'), { recursive: true });
  for (const file of files) {
    const words = pseudoWords(JSON.parse(readFileSync(path.join(locales, 'en', file), 'utf8')), 'en-XA');
    writeFileSync(path.join(locales, madeUp, file), JSON.stringify(words));
  }
  writeFileSync(path.join(locales, madeUp, 'manifest.json'), JSON.stringify({ ...pseudoManifest('en-XA'), language: madeUp, name: 'Madeupish', english: 'Made-up' }));
}

let copy: ProjectCopy;
let screen: Screen;

beforeAll(async () => {
  copy = await projectCopy(addLanguages);
  screen = await openScreen({ checkout: copy.folder });
});
afterAll(async () => {
  await screen.close();
  await copy.remove();
});

const english = (file: string): Record<string, never> => JSON.parse(readFileSync(path.join(copy.locales, 'en', file), 'utf8')) as Record<string, never>;
const inMadeUp = (text: string): string => pseudoText(text, 'en-XA');

describe('a language that is added as a folder', () => {
  it('is offered at the first start, and the whole interface is in it at once', async () => {
    const { page } = screen;
    await page.locator('.first-start-choice').filter({ hasText: 'Madeupish' }).click();
    await page.locator(`html[lang="${madeUp}"][dir="ltr"]`).waitFor();
    const { home } = english('ui.json') as unknown as { home: { openSample: string } };
    await page.getByRole('button', { name: inMadeUp(home.openSample) }).waitFor();
  });

  it('loads its own words and the stand-in\'s, and those of no other language', async () => {
    const { page } = screen;
    await screen.dress({ ...usual, language: madeUp });
    await page.waitForLoadState('networkidle');
    const loaded = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname).filter((name) => name.endsWith('.js')));
    const code = (await Promise.all(loaded.map((name) => readFile(path.join(copy.folder, 'out/renderer', name), 'utf8')))).join('\n');
    const said = (language: string): string => {
      const { common } = JSON.parse(readFileSync(path.join(copy.locales, language, 'ui.json'), 'utf8')) as { common: { notDone: string } };
      return common.notDone;
    };
    const found = Object.fromEntries([madeUp, 'en', 'ar', 'es', 'fr', 'ru', 'zh', 'ar-XB'].map((language) => [language, code.includes(said(language))]));
    expect(found).toEqual({ [madeUp]: true, en: true, ar: false, es: false, fr: false, ru: false, zh: false, 'ar-XB': false });
  });

  it('has its name and its state in the settings', async () => {
    await screen.go('#/settings');
    const { menu } = english('ui.json') as unknown as { menu: { language: string; draftLanguage: string } };
    await screen.page.getByRole('button', { name: new RegExp(inMadeUp(menu.language), 'u') }).click();
    const option = screen.page.getByRole('option', { name: 'Madeupish' });
    await option.waitFor();
    expect(await option.innerText()).toContain(inMadeUp(menu.draftLanguage));
    await screen.page.keyboard.press('Escape');
  });

  it('makes a Word report without a window', () => {
    const out = path.join(copy.folder, 'report.docx');
    const { status, stderr } = spawnSync(process.execPath, ['out/headless/cli.js', 'report', 'sample', '--language', madeUp, '--out', out], { cwd: copy.folder, encoding: 'utf8' });
    expect([status, stderr]).toEqual([0, '']);
    const text = strFromU8(unzipSync(readFileSync(out))['word/document.xml'] ?? new Uint8Array()).replaceAll(/<[^>]+>/gu, '');
    const { document } = english('report.json') as unknown as { document: { contents: string } };
    expect(text).toContain(inMadeUp(document.contents));
  });
});

const names = new Set([
  'home', 'settings', 'prepare, header', 'prepare, participants', 'prepare, questions', 'capture', 'capture, an answer open', 'desk', 'export',
  'library, handbook', 'library, checklists', 'library, questions', 'library, own',
]);
const main = screenList.filter(({ name }) => names.has(name));

describe.each([['a third longer', 'en-XA', 'ltr'], ['from right to left', 'ar-XB', 'rtl']] as const)('with words %s', (_how, language, direction) => {
  beforeAll(async () => {
    await screen.go('#/home');
    await screen.dress(usual);
    if (language === 'en-XA') await screen.page.getByRole('button', { name: /sample/iu }).first().click();
    else await screen.go(`#/workshop/${sample}/capture`);
    await screen.page.locator('.capture-row').first().waitFor();
    await screen.go('#/home');
    await screen.dress({ ...usual, language });
  });

  it.each(main)('$name is whole', async ({ open }) => {
    await open(screen);
    expect(await screen.page.evaluate(() => document.documentElement.dir)).toBe(direction);
    expect(await clippedOf(screen.page)).toEqual([]);
    expect(await violationsOf(screen.page)).toEqual([]);
    await leave(screen);
  });
});
