import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { openDatabase } from '../../renderer/data/database.ts';
import { openWorkbook } from '../../renderer/data/open.ts';
import { memoryBridge } from '../helpers/memory-bridge.ts';
import { valueOf } from '../helpers/value-of.ts';

test('a database that the browser closes and empties is made again once, before anything is read or written', async () => {
  const bridge = memoryBridge();
  let starts = 0;
  const counted = { ...bridge, call: ((channel, input) => {
    if (channel === 'app:read-start') starts += 1;
    return bridge.call(channel, input);
  }) as typeof bridge.call };
  const db = await openDatabase({ name: 'closed' });
  const workbook = valueOf(await openWorkbook({ bridge: counted, start: bridge.start(), sample: () => Promise.reject(new Error('none')), now: () => new Date('2026-11-27T01:00:00Z'), opening: Promise.resolve(db) }));
  const workshop = valueOf(await workbook.workshops.create({ title: 'Roundtable', place: 'Bălți', language: 'en' }));
  const roundtable = valueOf(await workbook.roundtables.add(workshop, { plain: 'Health', language: 'en' }));
  const question = valueOf(await workbook.roundtables.addQuestion(roundtable, { plain: 'Who pays?', language: 'en' }, null));

  db.close({ disableAutoOpen: false });
  await new Promise<void>((done, fail) => {
    const asked = indexedDB.deleteDatabase('closed');
    asked.onsuccess = () => { done(); };
    asked.onerror = () => { fail(new Error('not deleted')); };
  });
  const written = workbook.contributions.write(question, 'typed-after', { text: { plain: 'Typed after it.', language: 'en' } });
  await workbook.remaking();
  expect((await workbook.read.outline(workshop)).map(({ id }) => id)).toEqual([roundtable]);
  valueOf(await written);
  expect((await workbook.read.capture(question))?.contributions.map(({ id }) => id)).toEqual(['typed-after']);
  await workbook.settle();
  expect([starts, workbook.remaking()]).toEqual([1, undefined]);
});
