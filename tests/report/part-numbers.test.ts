import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { optionsFor } from '../../renderer/report/input.ts';
import { makeReport } from '../../renderer/report/make-report.ts';
import { readJson, sample, sourceOf } from './helpers/sources.ts';

const wordsOf = (paragraph: string): string => [...paragraph.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/gu)].map(([, text]) => text).join('');

it.each(['en', 'fr', 'es', 'ar', 'ru', 'zh'])('parts have one number in contents and at their head, in %s', async (language) => {
  const settings = { options: optionsFor('summary', language), region: null, words: readJson(`locales/${language}/report.json`), at: '2026-11-26T09:00:00Z' };
  const { bytes } = await makeReport(sourceOf(sample()), 'sample-chisinau-2011', settings);
  const paragraphs = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array()).match(/<w:p>.*?<\/w:p>/gsu) ?? [];
  const { numbering } = settings.words as { readonly numbering: { readonly parts: { readonly first: string; readonly second: string } } };
  const entry = paragraphs.find((paragraph) => paragraph.includes('w:val="TOC1"')) ?? '';
  expect(wordsOf(entry).startsWith(numbering.parts.first)).toBe(true);
  const head = paragraphs.find((paragraph) => /w:val="Heading1\w*"/u.test(paragraph) && paragraph.includes('w:name="part-introduction"')) ?? '';
  // Word counts in Roman numerals; any other number is written out.
  const isCounted = head.includes('<w:numPr>');
  expect([isCounted, isCounted ? 'I.' : wordsOf(head).slice(0, numbering.parts.first.length)]).toEqual([['en', 'fr', 'es'].includes(language), numbering.parts.first]);
});
