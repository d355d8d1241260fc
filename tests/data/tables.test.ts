import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import { openWorkbook } from '../../renderer/data/open.ts';
import type { TableStore, Workbook } from '../../renderer/data/workbook.ts';
import { isTakenBy } from '../../renderer/domain/tables.ts';
import { memoryBridge, type MemoryBridge } from '../helpers/memory-bridge.ts';
import { valueOf } from '../helpers/value-of.ts';

let bridge: MemoryBridge;
let count = 0;
let here: Map<string, string>;

async function open(name = `tables-${String((count += 1))}`): Promise<Workbook> {
  const tableHere: TableStore = {
    get: (workshop) => here.get(workshop) ?? null,
    set: (workshop, table) => { if (table === null) here.delete(workshop); else here.set(workshop, table); },
    subscribe: () => () => undefined,
  };
  const sample = () => Promise.reject(new Error('no sample'));
  return valueOf(await openWorkbook({ bridge, start: bridge.start(), sample, now: () => new Date('2026-11-23T14:32:00Z'), database: name, tableHere }));
}

/** A workshop with two tables and a question. */
async function set(workbook: Workbook) {
  const workshop = valueOf(await workbook.workshops.create({ title: 'Health and employment', place: 'Bălți', language: 'en' }));
  const one = valueOf(await workbook.tables.add(workshop));
  const two = valueOf(await workbook.tables.add(workshop));
  const roundtable = valueOf(await workbook.roundtables.add(workshop, { plain: 'Health', language: 'en' }));
  const question = valueOf(await workbook.roundtables.addQuestion(roundtable, { plain: 'What keeps nurses?', language: 'en' }, null));
  return { workshop, one, two, roundtable, question };
}

beforeEach(() => {
  bridge = memoryBridge();
  here = new Map();
});

describe('break-out tables', () => {
  test('are numbered, named and put in order; one that comes back is the one that went', async () => {
    const workbook = await open();
    const { workshop, one, two } = await set(workbook);
    valueOf(await workbook.tables.setTitle(two, { plain: 'Santé', language: 'fr' }));
    valueOf(await workbook.tables.move(two, -1));
    const read = async () => (await workbook.read.tables(workshop)).tables.map(({ id, number }) => [id, number]);
    expect(await read()).toEqual([[two, 1], [one, 2]]);
    valueOf(await workbook.tables.remove(one));
    expect(await read()).toEqual([[two, 1]]);
    // A number that was used is not given to another table.
    const three = valueOf(await workbook.tables.add(workshop));
    expect(three).not.toBe(one);
    valueOf(await workbook.tables.restore(one));
    expect((await read()).map(([id]) => id)).toEqual([two, one, three]);
  });

  test('that two laptops make are the same, at the same place', async () => {
    const workbook = await open();
    const { workshop, one } = await set(workbook);
    expect(one).toBe(`${workshop}:table:1`);
    expect((await workbook.read.tables(workshop)).tables.every(({ open: versions }) => versions.length === 0)).toBe(true);
  });

  test('take the roundtables they are named for, in a copy as well', async () => {
    const workbook = await open();
    const { workshop, one, two, roundtable } = await set(workbook);
    valueOf(await workbook.tables.setTakes(roundtable, two, true));
    
    const view = await workbook.read.tables(workshop);
    expect([isTakenBy(view, roundtable, one), isTakenBy(view, roundtable, two)]).toEqual([false, true]);
    const copy = valueOf(await workbook.workshops.duplicate(workshop));
    const copied = await workbook.read.tables(copy);
    const [outline] = await workbook.read.outline(copy);
    expect(copied.tables.map(({ id }) => isTakenBy(copied, outline?.id ?? '', id))).toEqual([false, true]);
  });
});

describe('what is recorded on a laptop that is a table', () => {
  test('carries the table; an edit elsewhere does not take it away', async () => {
    const workbook = await open();
    const { workshop, two, question } = await set(workbook);
    here.set(workshop, two);
    const id = workbook.newId();
    valueOf(await workbook.contributions.write(question, id, { text: { plain: 'Nine months for a diploma', language: 'en' } }));
    here.delete(workshop);
    valueOf(await workbook.contributions.write(question, id, { text: { plain: 'Nine months for a diploma.', language: 'en' } }));
    expect((await workbook.read.capture(question))?.contributions.map(({ table }) => table)).toEqual([two]);
  });

  test('carries none where the table is gone', async () => {
    const workbook = await open();
    const { workshop, two, question } = await set(workbook);
    here.set(workshop, two);
    valueOf(await workbook.tables.remove(two));
    valueOf(await workbook.contributions.write(question, workbook.newId(), { text: { plain: 'Nine months', language: 'en' } }));
    expect((await workbook.read.capture(question))?.contributions.map(({ table }) => table)).toEqual([null]);
  });

  test('never has the name of a person where the table keeps none, in a journal line either', async () => {
    const workbook = await open();
    const { workshop, one, question } = await set(workbook);
    const ana = valueOf(await workbook.participants.add(workshop, { name: 'Ana Rusu', function: null, body: { plain: 'Ministry of Health', language: 'en' }, typedBody: null, group: 'line-ministries' }));
    const omar = valueOf(await workbook.participants.add(workshop, { name: 'Omar Haddad', function: null, body: null, typedBody: null, group: 'states' }));
    valueOf(await workbook.tables.setWithoutNames(one, true));
    here.set(workshop, one);
    const id = workbook.newId();
    const before = bridge.lines(workshop).length;
    valueOf(await workbook.contributions.write(question, id, { text: { plain: 'Pay', language: 'en' }, speakers: [{ participant: ana }] }));
    valueOf(await workbook.contributions.write(question, id, { speakers: [{ participant: ana }, { participant: omar }] }));
    valueOf(await workbook.positions.add(question, 'agreed', [{ text: { plain: 'Pay first', language: 'en' }, holders: [{ participant: omar }] }]));
    const capture = await workbook.read.capture(question);
    const body = `${workshop}:body:`;
    expect(capture?.contributions[0]?.speakers.map((speaker) => ('body' in speaker ? speaker.body.startsWith(body) : speaker))).toEqual([true, { group: 'states' }]);
    expect(capture?.positions[0]?.sides[0]?.holders).toEqual([{ group: 'states' }]);
    const written = bridge.lines(workshop).slice(before).join('\n');
    expect(written).not.toContain(ana);
    expect(written).not.toContain(omar);
  });
});
