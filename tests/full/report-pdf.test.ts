import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Bridge } from '../../preload/contract.ts';
import { printInput } from '../../renderer/features/report/preview/make-pdf.ts';
import { printedBody } from '../../renderer/features/report/preview/print-body.tsx';
import { optionsFor } from '../../renderer/report/input.ts';
import { modelReport } from '../../renderer/report/make-report.ts';
import { launchWorkbook, type Launched } from '../e2e/support/launch.ts';
import { builtPrintStyles } from '../e2e/support/print-styles.ts';
import { languages, reportWords, sourceOf, type Shipped } from '../report/helpers/sources.ts';
import { records, workshopId } from '../report/helpers/workshop.ts';

declare global {
  var workbook: Bridge;
}

/** What a reader of the PDF sees: the program prints it, and poppler reads it back. */
const run = promisify(execFile);
let folder: string;
let program: Launched;
type Word = { readonly text: string; readonly left: number; readonly top: number };
const read = new Map<Shipped, { readonly text: string; readonly pages: readonly string[]; readonly fonts: string; readonly info: string; readonly structure: string; readonly words: readonly Word[] }>();

beforeAll(async () => {
  [folder, program] = await Promise.all([mkdtemp(path.join(tmpdir(), 'report-pdf-')), launchWorkbook()]);
  for (const language of languages) await readBack(language);
}, 300_000);
afterAll(async () => {
  await Promise.all([rm(folder, { recursive: true }), program.close()]);
});

async function readBack(language: Shipped): Promise<void> {
  const model = await modelReport(sourceOf(records), workshopId, { options: optionsFor('summary', language), region: 'MD', words: reportWords(language), at: '2026-03-09T08:00:00Z' });
  const { sections: _sections, notes: _notes, logo: _logo, numbering: _numbering, ...frame } = model;
  const input = printInput({ body: printedBody(model), frame, foreign: { count: 0, of: 0, languages: [] } }, builtPrintStyles());
  const bytes = await program.page.evaluate(async (given) => {
    const made = await workbook.call('report:print-pdf', given);
    return made.ok ? [...made.value.bytes] : [];
  }, input);
  const pdf = path.join(folder, `${language}.pdf`);
  await writeFile(pdf, new Uint8Array(bytes));
  const tool = async (name: string, ...options: readonly string[]): Promise<string> => (await run(name, [...options])).stdout;
  const text = (await tool('pdftotext', pdf, '-')).replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '');
  read.set(language, {
    text,
    pages: text.split('\f').slice(0, -1),
    fonts: await tool('pdffonts', pdf),
    info: await tool('pdfinfo', pdf),
    structure: await tool('pdfinfo', '-struct-text', pdf),
    words: [...(await tool('pdftotext', '-bbox', pdf, '-')).matchAll(/<word xMin="([\d.]+)" yMin="([\d.]+)"[^>]*>(.*?)<\/word>/gu)].map(([, left, top, word = '']) => ({ text: word.replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, ''), left: Number(left), top: Number(top) })),
  });
}

const of = (language: Shipped) => read.get(language)!;
/** Poppler puts blanks where a letter's dots are drawn apart from it. */
const letters = (text: string): string => text.normalize('NFKC').replace(/\s+/gu, '');

describe.each(languages)('the PDF in %s', (language) => {
  it('is tagged and has its title', () => {
    expect(of(language).info).toMatch(/Tagged:\s+yes/u);
    expect(of(language).info).toMatch(/Title:\s+\S/u);
    expect(of(language).structure).toMatch(/H1[\s\S]*H2[\s\S]*Table[\s\S]*TH/u);
  });

  it('has the faces in it', () => {
    const rows = of(language).fonts.trim().split('\n').slice(2);
    expect(rows.length).toBeGreaterThan(1);
    for (const row of rows) expect(row).toMatch(/\s(?:yes)\s+(?:yes|no)\s+(?:yes|no)\s+\d+\s+\d+$/u);
  });

  it('numbers its pages', () => {
    const { pages } = of(language);
    expect(pages.length).toBeGreaterThan(2);
    const [before, between] = { en: ['Page', 'of'], fr: ['Page', 'sur'], es: ['Página', 'de'], ar: ['الصفحة', 'من'], ru: ['Стр', 'из'], zh: ['第', '共'] }[language];
    // Poppler may give the number of an Arabic line before or after its words.
    pages.forEach((page, at) => {
      for (const part of [before, between, String(at + 1), String(pages.length)]) expect(letters(page.slice(language === 'ar' ? 0 : -60))).toContain(part);
    });
  });

  it('has every number of the record in order', () => {
    const found = ['1.1/1', '1.1/2', '1.1/3', '1.2/1'].map((number) => of(language).text.indexOf(number));
    expect(found.every((at) => at >= 0)).toBe(true);
  });
});

describe('the Arabic PDF', () => {
  const found = (text: string): Word => {
    const word = of('ar').words.find((one) => one.text.includes(text));
    if (word === undefined) throw new Error(`${text} is not on any page`);
    return word;
  };

  it('reads from right to left: numbers in the right margin, names in the order they are said', () => {
    expect(found('1.1/1').left).toBeGreaterThan(480);
    const { left, top } = found('UNDP');
    const line = of('ar').words.filter((word) => Math.abs(word.top - top) < 3);
    // «WHO and UNDP», then who said it: each further to the left.
    expect(line.filter((word) => word.left > left).map(({ text }) => text).join(' ')).toContain('WHO');
    expect(line.find(({ text }) => text === 'World')?.left ?? 0).toBeLessThan(left);
  });

  it('keeps a French text in its own order', () => {
    expect(found('partenariats').left).toBeGreaterThan(found('Étudier').left);
    expect(found('partenariats').top).toBe(found('Étudier').top);
  });
});
