import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LiveRec } from '../../renderer/record/types.ts';
import { makeReport, modelReport } from '../../renderer/report/make-report.ts';
import type { ReportModel } from '../../renderer/report/model.ts';
import { linesOf, optionsIn } from '../report/helpers/read-model.ts';
import { languages, reportWords, sample, sourceOf, type Shipped } from '../report/helpers/sources.ts';
import { records, workshopId } from '../report/helpers/workshop.ts';

/** What a reader sees: LibreOffice lays the file out, and the words are read back with their places on the page. */
const run = promisify(execFile);

type Word = { readonly text: string; readonly left: number; readonly right: number; readonly top: number; readonly page: number };
type Rendered = { readonly words: readonly Word[]; readonly text: string; readonly pages: number; readonly model: ReportModel; readonly pdf: string };

let folder: string;
const rendered = new Map<string, Rendered>();

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'report-render-'));
  for (const language of languages) {
    rendered.set(`sample-${language}`, await render(sample(), 'sample-chisinau-2011', language));
    rendered.set(`own-${language}`, await render(records, workshopId, language));
  }
}, 300_000);

afterAll(async () => {
  await rm(folder, { recursive: true });
});

async function render(from: readonly LiveRec[], id: string, language: Shipped): Promise<Rendered> {
  const settings = { options: optionsIn(language), region: 'MD', words: reportWords(language), at: '2026-03-09T08:00:00Z' };
  const { bytes } = await makeReport(sourceOf(from), id, settings);
  const docx = path.join(folder, `${id.slice(0, 6)}-${language}.docx`);
  const pdf = docx.replace('.docx', '.pdf');
  await writeFile(docx, bytes);
  const profile = `-env:UserInstallation=${pathToFileURL(path.join(folder, 'profile')).href}`;
  await run('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, docx]);
  await run('pdftotext', ['-bbox-layout', pdf, `${pdf}.html`]);
  const words = wordsOf(await readFile(`${pdf}.html`, 'utf8'));
  const { stdout } = await run('pdftotext', ['-layout', pdf, '-']);
  return { words, text: stdout, pages: words.at(-1)?.page ?? 0, model: await modelReport(sourceOf(from), id, settings), pdf };
}

function wordsOf(html: string): readonly Word[] {
  let page = 0;
  return [...html.matchAll(/<page |<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="[\d.]+">(.*?)<\/word>/gu)].flatMap(
    ([, left, top, right, text]): readonly Word[] => {
      if (left === undefined) page += 1;
      if (left === undefined || top === undefined || right === undefined || text === undefined) return [];
      return [{ text: plainLetters(text), left: Number(left), right: Number(right), top: Number(top), page }];
    },
  );
}

/** Without marks of direction, and with presentation forms as letters. */
function plainLetters(text: string): string {
  return text.normalize('NFKC').replace(/[\u200e\u200f\u202a-\u202e]/gu, '').replace(/&amp;/gu, '&').replace(/&quot;/gu, '"');
}

const get = (name: string): Rendered => {
  const found = rendered.get(name);
  if (found === undefined) throw new Error(`Nothing was rendered for ${name}`);
  return found;
};

// A PDF holds Arabic as it is drawn, with ligatures: a word is known by its letters, its place says the rest.
const letters = (text: string): string => [...text.replace(/[^\p{L}\d]/gu, '')].sort().join('');
const isSame = (drawn: string, typed: string): boolean => letters(drawn) === letters(typed);

/** The words of a phrase as they stand on one line, in the order they are read; fails where they are not found. */
function onOneLine(words: readonly Word[], phrase: string): readonly Word[] {
  const wanted = phrase.split(' ');
  const first = wanted[0] ?? '';
  for (const start of words.filter((word) => isSame(word.text, first))) {
    const line = words.filter((word) => word.page === start.page && Math.abs(word.top - start.top) < 4);
    const found = wanted.flatMap((text) => line.find((word) => isSame(word.text, text)) ?? []);
    if (found.length === wanted.length) return found;
  }
  throw new Error(`Not on one line: ${phrase}`);
}

const startsOf = (words: readonly Word[]): readonly number[] => words.map(({ left }) => left);
const falling = (values: readonly number[]): boolean => values.every((value, at) => at === 0 || value < (values[at - 1] ?? 0));
const rising = (values: readonly number[]): boolean => values.every((value, at) => at === 0 || value > (values[at - 1] ?? 0));

describe('the rendered report in Arabic', () => {
  it('has Arabic words from right to left', () => {
    const { words } = get('sample-ar');
    for (const phrase of ['المنتدى العالمي المعني بالهجرة والتنمية', 'تعميم مراعاة الهجرة', 'ما الذي ييسر الاعتراف بالمهارات عبر']) {
      const line = onOneLine(words, phrase);
      expect([phrase, falling(startsOf(line))]).toEqual([phrase, true]);
    }
  });

  it('keeps Latin names intact, from left to right, between Arabic words', () => {
    const { words } = get('sample-ar');
    for (const name of ['Lars Johan Lönnback', 'Sarah Rosengaertner', 'Silas Rapold']) {
      const line = onOneLine(words, name);
      expect([name, rising(startsOf(line))]).toEqual([name, true]);
    }
    const name = onOneLine(words, 'Silas Rapold');
    const beside = words.filter((word) => /\p{Script=Arabic}/u.test(word.text) && name.some(({ page, top, left }) => word.page === page && Math.abs(word.top - top) < 4 && word.left < left));
    expect(beside.length).toBeGreaterThan(0);
  });

  it('keeps numbers, brackets and percent signs in order', () => {
    const { words } = get('own-ar');
    const left = (text: string): number => words.find((word) => word.text === text)?.left ?? Number.NaN;
    // A span of years and a list of Latin names are read from right to left, a code and a number from left to right.
    expect(left('2015')).toBeLessThan(left('2011'));
    expect(left('UNDP')).toBeLessThan(words.filter((word) => word.text === 'WHO').reduce((most, word) => Math.max(most, word.left), 0));
    expect(left('%')).toBeLessThan(words.filter((word) => word.text === '12').reduce((most, word) => Math.max(most, word.left), 0));
    expect(words.map((word) => word.text).join(' ')).toMatch(/WHA63\.16.* 1\.1\/1|1\.1\/1.* WHA63\.16/u);
  });

  it('sets heads of the form at the right and numbers in the right margin', () => {
    const { words, model } = get('sample-ar');
    expect(model.direction).toBe('rtl');
    const half = 595 / 2;
    const numbers = words.filter((word) => /^\d+\.\d+\/\d+$/u.test(word.text));
    expect(numbers.length).toBeGreaterThan(30);
    expect(numbers.filter((word) => word.left < half && word.page < get('sample-ar').pages - 1)).toEqual([]);
  });
});

describe.each(languages)('the rendered report in %s', (language) => {
  it('says on every page which it is and of how many', () => {
    const { words, pages } = get(`sample-${language}`);
    for (let page = 1; page <= pages; page += 1) {
      const foot = words.filter((word) => word.page === page && word.top > 780).map(({ text }) => text);
      expect(foot).toEqual(expect.arrayContaining([String(page), String(pages)]));
    }
  });

  it('has every line of the contents and every heading with the number of the model', () => {
    const { text, model } = get(`own-${language}`);
    const numbers = linesOf(model).filter((line) => /^(?:h3|contribution)/u.test(line)).map((line) => line.split(' | ')[1] ?? '');
    for (const number of numbers) expect(text).toContain(number);
    const entries = linesOf(model).filter((line) => line.startsWith('toc'));
    const lines = text.split('\n').map((line) => letters(line.normalize('NFKC')));
    for (const entry of entries) {
      const [, number = '', title = ''] = entry.split(' | ');
      expect(lines).toContain(letters(`${number}${title}`));
    }
  });

  it('has no glyph that is missing and no page that is empty', async () => {
    const { words, pages, pdf } = get(`sample-${language}`);
    expect(words.filter(({ text }) => /[\ufffd\u25a1]/u.test(text))).toEqual([]);
    for (let page = 1; page <= pages; page += 1) expect(words.filter((word) => word.page === page).length).toBeGreaterThan(15);
    const { stdout } = await run('pdffonts', [pdf]);
    const fonts = stdout.split('\n').slice(2).filter((line) => line !== '');
    expect(fonts.filter((line) => !/ yes +yes +yes /u.test(line))).toEqual([]);
    expect(stdout).not.toMatch(/LastResort|OpenSymbol/u);
  });

  it('keeps everything on the paper', () => {
    for (const name of [`sample-${language}`, `own-${language}`]) {
      expect(get(name).words.filter(({ left, right }) => left < 28 || right > 595 - 28)).toEqual([]);
    }
  });
});
