import { expect, it } from 'vitest';
import { checkReport, makeReport } from '../../renderer/report/make-report.ts';
import { optionsIn } from './helpers/read-model.ts';
import { reportWords, sourceOf } from './helpers/sources.ts';
import { ids, record, records, text, workshopId } from './helpers/workshop.ts';
import { documentOf, errorsOf, paragraphsOf, parseParts } from './helpers/word-file.ts';

/** What people paste, and what somebody with bad intent types: `[name, typed, shown]`. */
const texts: readonly (readonly [string, string, string])[] = [
  ['control characters', 'a\u0000b\u0001c\u000bd\u001fe', 'a\ufffdb\ufffdc\ufffdd\ufffde'],
  ['halves of characters', 'x\ud800y\udfffz 😀', 'x\ufffdy\ufffdz 😀'],
  ['a hundred thousand letters', 'long '.repeat(20_000), 'long '.repeat(20_000)],
  ['zero-width signs', 'zero\u200bwidth\u2060join\ufeff', 'zero\u200bwidth\u2060join\ufeff'],
  ['an override of direction', 'pay \u202e0001 eveLet\u202d on', 'pay \ufffd0001 eveLet\ufffd on'],
  ['open isolates and embeddings', 'open \u2067\u202bleft open', 'open left open'],
  ['XML', '</w:t></w:r><script>&amp;]]><!--', '</w:t></w:r><script>&amp;]]><!--'],
  ['a formula', '=HYPERLINK("http://evil.example","x")', '=HYPERLINK("http://evil.example","x")'],
  ['names of lists', '{outline-0} {part-0} {annex-0}', '{outline-0} {part-0} {annex-0}'],
];

it.each(['en', 'ar'] as const)('hostile texts stand in a valid file as they were typed, or visibly replaced: %s', async (language) => {
  const hostile = texts.map(([, typed], at) => record('contribution', `${workshopId}-h${String(at)}`, ids.q3, `c${String(at)}`, { ...text('text', 'en', typed), type: 'quote' }));
  const { bytes, expected } = await makeReport(sourceOf([...records, ...hostile]), workshopId, { options: optionsIn(language), region: 'MD', words: reportWords(language), at: '2026-03-09T08:00:00.000Z' });
  parseParts(bytes);
  expect(checkReport(bytes, expected)).toEqual([]);
  const whole = paragraphsOf(documentOf(bytes)).map((paragraph) => paragraph.text.replace(/[\u200e\u200f]/gu, '')).join('\n');
  for (const [name, , shown] of texts) expect(whole.includes(shown) ? '' : name).toBe('');
  expect(await errorsOf(bytes)).toEqual([]);
});
