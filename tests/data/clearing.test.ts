import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import { openWorkbook } from '../../renderer/data/open.ts';
import type { ClearingOrder, Workbook } from '../../renderer/data/workbook.ts';
import { memoryBridge, type MemoryBridge } from '../helpers/memory-bridge.ts';
import { valueOf } from '../helpers/value-of.ts';

let bridge: MemoryBridge;
let clock = '2011-10-14T09:00:00.000Z';
let count = 0;
let workbook: Workbook;
let workshop = '';

async function open(): Promise<Workbook> {
  const sample = () => Promise.resolve({ id: 'sample-chisinau-2011', writes: [] });
  return valueOf(await openWorkbook({ bridge, start: bridge.start(), sample, now: () => new Date(clock), database: `clearing-${String(count)}` }));
}

beforeEach(async () => {
  bridge = memoryBridge();
  count += 1;
  clock = '2011-10-14T09:00:00.000Z';
  workbook = await open();
  workshop = valueOf(await workbook.workshops.create({ title: 'Health and employment', place: 'Bălți', language: 'en' }));
  valueOf(await workbook.workshops.setStage(workshop, 'draft'));
});

const sha256 = 'ab'.repeat(32);
const order: ClearingOrder = { name: 'Olga Ștefănescu', function: 'Deputy Minister', on: '2011-10-14', report: 'summary', language: 'en', file: { name: 'Report.docx', sha256 } };

describe('clearing a report', () => {
  test('begins as a draft', async () => {
    expect(await workbook.read.clearing(workshop)).toEqual({ state: 'draft', last: null, acts: [] });
  });

  test('goes from checked to cleared, each in one operation, with the file’s hash and a milestone', async () => {
    valueOf(await workbook.clearing.check(workshop, { ...order, file: null }));
    expect((await workbook.read.clearing(workshop)).state).toBe('checked');
    expect((await workbook.read.workshop(workshop))?.stage).toBe('draft');
    const lines = bridge.lines(workshop).length;
    clock = '2011-10-14T10:00:00.000Z';
    valueOf(await workbook.clearing.clear(workshop, order, 'As sent on 14 October'));
    expect(bridge.lines(workshop)).toHaveLength(lines + 1);
    const { state, last, acts } = await workbook.read.clearing(workshop);
    const [milestone] = await workbook.read.milestones(workshop);
    expect(state).toBe('cleared');
    expect(last).toMatchObject({ act: 'cleared', name: 'Olga Ștefănescu', function: 'Deputy Minister', on: '2011-10-14', file: { name: 'Report.docx', sha256 }, milestone: milestone?.id });
    expect(acts.map(({ act }) => act)).toEqual(['checked', 'cleared']);
    expect(milestone).toMatchObject({ name: 'As sent on 14 October', at: clock });
    expect((await workbook.read.workshop(workshop))?.stage).toBe('cleared');
  });

  test('sends back with a reason, and the workshop is a draft again', async () => {
    valueOf(await workbook.clearing.clear(workshop, order, 'As sent'));
    clock = '2011-10-15T10:00:00.000Z';
    valueOf(await workbook.clearing.sendBack(workshop, { ...order, on: '2011-10-15' }, '  The figures of table 2 are those of 2009. '));
    const { state, last } = await workbook.read.clearing(workshop);
    expect([state, last?.reason, last?.file]).toEqual(['draft', 'The figures of table 2 are those of 2009.', null]);
    expect((await workbook.read.workshop(workshop))?.stage).toBe('draft');
    // What was cleared stays readable.
    expect(await workbook.read.milestones(workshop)).toHaveLength(1);
  });

  test('refuses an act without name or day, a return without reason, a milestone without name, and writes nothing', async () => {
    const lines = bridge.lines(workshop).length;
    expect(await workbook.clearing.clear(workshop, { ...order, name: '  ' }, 'x')).toMatchObject({ ok: false });
    expect(await workbook.clearing.check(workshop, { ...order, on: 'yesterday' })).toMatchObject({ ok: false });
    expect(await workbook.clearing.sendBack(workshop, order, ' ')).toMatchObject({ ok: false });
    expect(await workbook.milestones.set(workshop, '')).toMatchObject({ ok: false });
    expect(bridge.lines(workshop)).toHaveLength(lines);
  });

  test('is there again after the database was rebuilt from the journal', async () => {
    valueOf(await workbook.clearing.clear(workshop, order, 'As sent'));
    const before = [await workbook.read.clearing(workshop), await workbook.read.milestones(workshop)];
    count += 1;
    workbook = await open();
    expect([await workbook.read.clearing(workshop), await workbook.read.milestones(workshop)]).toEqual(before);
  });
});

describe('milestones', () => {
  test('are listed from the newest, and can be taken away', async () => {
    valueOf(await workbook.milestones.set(workshop, 'Before lunch'));
    clock = '2011-10-14T12:00:00.000Z';
    const second = valueOf(await workbook.milestones.set(workshop, ' After the plenary '));
    expect((await workbook.read.milestones(workshop)).map(({ name }) => name)).toEqual(['After the plenary', 'Before lunch']);
    valueOf(await workbook.milestones.remove(workshop, second));
    expect((await workbook.read.milestones(workshop)).map(({ name }) => name)).toEqual(['Before lunch']);
  });
});
