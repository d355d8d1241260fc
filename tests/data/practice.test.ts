import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { openWorkbook } from '../../renderer/data/open.ts';
import { plainFromBlocks } from '../../renderer/domain/text.ts';
import { memoryBridge } from '../helpers/memory-bridge.ts';
import { sample } from '../report/helpers/sources.ts';
import { valueOf } from '../helpers/value-of.ts';

test('the practice copy has questions and answers of the sample under ids of its own, and an empty report', async () => {
  const writes = sample().flatMap(({ id, kind, r }) => Object.entries(r).map(([f, reg]) => ({ id, kind, f, reg })));
  const bridge = memoryBridge();
  const bundled = { id: 'sample-chisinau-2011', writes };
  const workbook = valueOf(await openWorkbook({ bridge, start: bridge.start(), sample: () => Promise.resolve(bundled), now: () => new Date('2026-11-27T09:00:00Z'), database: 'practice' }));
  const own = valueOf(await workbook.workshops.openSample());
  const practice = valueOf(await workbook.workshops.makePractice((language) => (title) => `${language === 'fr' ? 'Exercice' : 'Practice'}: ${title}`));
  expect(practice).not.toBe(own);
  const view = await workbook.read.workshop(practice);
  expect(plainFromBlocks(view?.texts.title.original?.blocks ?? [])).toMatch(/^Practice: /u);
  expect(plainFromBlocks(view?.texts.title.translations['fr']?.blocks ?? [])).toMatch(/^Exercice: /u);
  expect(await workbook.read.sections(practice)).toEqual([]);
  expect((await workbook.read.sections(own)).length).toBeGreaterThan(10);
  const [there, here] = [await workbook.read.outline(own), await workbook.read.outline(practice)];
  const counts = (outline: typeof there) => outline.map(({ questions }) => questions.map(({ contributions }) => contributions));
  expect(counts(here)).toEqual(counts(there));
  expect(here.flatMap(({ questions }) => questions).filter(({ id }) => there.some(({ questions }) => questions.some((one) => one.id === id)))).toEqual([]);
  // What is removed in the copy stays in the sample.
  valueOf(await workbook.workshops.setRemoved(practice, true));
  expect(counts(await workbook.read.outline(own))).toEqual(counts(there));
  expect((await workbook.read.workshops()).map(({ id }) => id)).toEqual([own]);
});
