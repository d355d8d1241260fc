import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { openWorkbook } from '../../renderer/data/open.ts';
import type { Workbook } from '../../renderer/data/workbook.ts';
import { memoryBridge, type MemoryBridge } from '../helpers/memory-bridge.ts';
import { valueOf } from '../helpers/value-of.ts';

/** Actions on a record whose first save is still on its way: they wait for it, in the journal of its workshop. */

let bridge: MemoryBridge;
let workbook: Workbook;
let workshop = '';
let question = '';
let count = 0;

const said = { plain: 'The ministry publishes vacant posts in Bălți.', language: 'en' };

beforeEach(async () => {
  bridge = memoryBridge();
  const sample = () => Promise.reject(new Error('no sample here'));
  workbook = valueOf(await openWorkbook({ bridge, start: bridge.start(), sample, now: () => new Date('2026-11-23T14:32:00Z'), database: `early-${(count += 1)}` }));
  workshop = valueOf(await workbook.workshops.create({ title: 'Roundtable', place: 'Bălți', language: 'en' }));
  const roundtable = valueOf(await workbook.roundtables.add(workshop, { plain: 'Health', language: 'en' }));
  question = valueOf(await workbook.roundtables.addQuestion(roundtable, { plain: 'Who pays?', language: 'en' }, null));
});

test('a contribution that is taken back before it is written goes, and comes back', async () => {
  const id = workbook.newId();
  const answers = await Promise.all([workbook.contributions.write(question, id, { text: said }), workbook.contributions.remove(id)]);
  expect(answers.map(({ ok }) => ok)).toEqual([true, true]);
  expect((await workbook.read.capture(question))?.contributions).toEqual([]);
  expect(bridge.start().journals.map(({ journal }) => journal)).toEqual([workshop]);
  valueOf(await workbook.contributions.restore(id));
  expect((await workbook.read.capture(question))?.contributions.map((one) => one.id)).toEqual([id]);
});

test('a passage and a participant likewise', async () => {
  const place = { part: 'key-outcome', topic: null, output: null, after: null } as const;
  const passage = workbook.newId();
  const answers = await Promise.all([
    workbook.sections.write(workshop, passage, place, { text: said }),
    workbook.sections.setNote(passage, 1, said),
    workbook.sections.remove(passage),
    workbook.sections.restore(passage),
  ]);
  expect(answers.map(({ ok }) => ok)).toEqual([true, true, true, true]);
  expect((await workbook.read.sections(workshop)).map(({ id }) => id)).toEqual([passage]);
  expect(bridge.start().journals).toHaveLength(1);
});

test('what is not there is answered as such, and makes no journal', async () => {
  const answers = await Promise.all([workbook.contributions.remove('nobody'), workbook.positions.setState('nobody', 'open'), workbook.participants.remove('nobody'), workbook.notes.add('nobody', said)]);
  expect(answers.map((answer) => (answer.ok ? 'ok' : answer.code))).toEqual(['not-found', 'not-found', 'not-found', 'not-found']);
  expect(bridge.start().journals).toHaveLength(1);
});
