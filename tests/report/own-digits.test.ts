import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import type { Digits } from '../../renderer/domain/locale.ts';
import { optionsFor, type ReportKind } from '../../renderer/report/input.ts';
import { checkReport, makeReport, modelReport, type ReportSettings } from '../../renderer/report/make-report.ts';
import type { NumberRef } from '../../renderer/report/model.ts';
import { libraryIn, reportWords, sample, sourceOf } from './helpers/sources.ts';

const id = 'sample-chisinau-2011';
const settings = (type: ReportKind, language: 'ar' | 'fr', digits: Digits): ReportSettings => ({
  options: optionsFor(type, language), region: 'EG', digits, words: reportWords(language), library: libraryIn(language), at: '2026-11-26T09:00:00Z',
});
const western = /[0-9]/u;

/** Every number of a model, wherever it stands. */
function labelsIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = 'series' in value && 'label' in value ? [(value as NumberRef).label] : [];
  return [...own, ...Object.values(value).flatMap(labelsIn)];
}

const documentOf = (bytes: Uint8Array): string => strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());

it.each(['summary', 'record', 'background', 'worksheets', 'agenda', 'checklists'] as const)('every number of the %s is in the digits of the language', async (kind) => {
  const model = await modelReport(sourceOf(sample()), id, settings(kind, 'ar', 'own'));
  expect(labelsIn(model).filter((label) => western.test(label))).toEqual([]);
  const french = labelsIn(await modelReport(sourceOf(sample()), id, settings(kind, 'fr', 'own')));
  expect(french.filter((label) => label !== '').some((label) => /[٠-٩]/u.test(label))).toBe(false);
});

it('Word counts nothing in digits it has no format for, and the text stands where it stood', async () => {
  const made = await makeReport(sourceOf(sample()), id, settings('record', 'ar', 'own'));
  expect(checkReport(made.bytes, made.expected)).toEqual([]);
  const paragraphs = documentOf(made.bytes).match(/<w:p>.*?<\/w:p>/gsu) ?? [];
  const question = paragraphs.find((paragraph) => paragraph.includes('w:val="Heading3"') && paragraph.includes('>١.١<')) ?? '';
  expect(question).toMatch(/<w:ind w:start="794" w:hanging="794"\/>.*>١\.١<.*<w:tab\/>/su);
  expect(paragraphs.filter((paragraph) => paragraph.includes('w:val="Caption"') && paragraph.includes('SEQ'))).toEqual([]);
  // Sides are lettered, and Word counts letters.
  const counted = paragraphs.filter((paragraph) => paragraph.includes('<w:numPr>'));
  expect(counted.filter((paragraph) => !/w:val="(?:Side|ListText|List)[A-Za-z]*"/u.test(paragraph)).map((paragraph) => /w:pStyle w:val="(\w+)"/u.exec(paragraph)?.[1])).toEqual([]);
});

it('a table of an Arabic report counts itself', async () => {
  const document = documentOf((await makeReport(sourceOf(sample()), id, settings('record', 'ar', 'western'))).bytes);
  const caption = (document.match(/<w:p>.*?<\/w:p>/gsu) ?? []).find((paragraph) => paragraph.includes('w:val="Caption"')) ?? '';
  expect(caption).toMatch(/ SEQ Table \\\* ARABIC .*<w:fldChar w:fldCharType="separate"\/>.*>1<.*<w:fldChar w:fldCharType="end"\/>/su);
});
