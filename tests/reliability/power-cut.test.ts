import { expect, test } from 'vitest';
import { seededRandom } from '../../build/testing/seeded-random.ts';
import { cut, playThrough } from '../unit/main/support/power-cut.ts';
import { many, runSeed, startRow } from './support/table.ts';

/** The sitting of `tests/unit/main/power-cut.test.ts`, cut at every call; that no flush can be taken out is shown there. */
test('a power cut at every call of a sitting over all that main keeps: nothing that was said to be safe is lost', { timeout: 4 * 3_600_000 }, async ({ task }) => {
  const begun = await playThrough();
  const all = begun.flatMap((one) => Array.from({ length: one.calls + 1 }, (_, at) => ({ one, cutAt: at + 1, drawn: 0 })));
  const count = many(all.length, 150);
  const row = startRow(task, { what: 'Power cuts over journals, snapshots, attachments, settings, pass-phrases and wipe', count, bar: '0 lost of what was said to be safe' });
  const random = seededRandom(runSeed);
  const cuts = all.map((one) => ({ ...one, drawn: random() })).sort((a, b) => a.drawn - b.drawn).slice(0, count);
  const found: string[] = [];
  for (const { one, cutAt } of cuts) found.push(...(await cut(one, cutAt)));
  expect(found).toEqual([]);
  row.result = `${count} of ${all.length} calls in ${begun.length} runs of the program, each cut in 3 ways; 0 lost`;
});
