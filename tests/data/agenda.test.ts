import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import { openWorkbook } from '../../renderer/data/open.ts';
import { recordSourceOf } from '../../renderer/data/record-source.ts';
import { openDatabase } from '../../renderer/data/database.ts';
import type { Agenda, AgendaDone } from '../../renderer/data/agenda/agenda.ts';
import type { Step } from '../../renderer/data/arrange/arrange.ts';
import type { Saved, Workbook } from '../../renderer/data/workbook.ts';
import { clockOf } from '../../renderer/domain/agenda/clock.ts';
import { layOut } from '../../renderer/domain/agenda/layout.ts';
import { plainIn } from '../../renderer/domain/pick-text.ts';
import { collect } from '../../renderer/report/collect.ts';
import { memoryBridge, type MemoryBridge } from '../helpers/memory-bridge.ts';
import { valueOf } from '../helpers/value-of.ts';

/** The agenda against a real database: what a person does, what then stands in the day, and the way back. */

let bridge: MemoryBridge;
let workbook: Workbook;
let agenda: Agenda;
let workshop: string;
let count = 0;

const lines = (): number => bridge.lines(workshop).length;
const en = (plain: string) => ({ plain, language: 'en' });

async function open(name: string): Promise<Workbook> {
  return valueOf(await openWorkbook({ bridge, start: bridge.start(), sample: () => Promise.resolve({ id: '', writes: [] }), now: () => new Date('2026-11-26T09:00:00Z'), database: name }));
}

async function add(title: string, minutes: number, day = 1, start: string | null = null): Promise<string> {
  const id = workbook.newId();
  valueOf(await agenda.write(workshop, id, day, { title: en(title), minutes, form: 'roundtable', ...(start === null ? {} : { start }) }));
  return id;
}

/** A day as it is read: `09:00 Opening`, tables of one time in one line. */
async function shown(day = 1): Promise<readonly string[]> {
  const view = await agenda.read(workshop);
  const { slots } = layOut(view.blocks.filter((block) => block.day === day), view.days.find((one) => one.day === day)?.start ?? null);
  return slots.map(({ start, blocks }) => `${start === null ? '-' : clockOf(start)} ${blocks.map(({ title, table }) => `${plainIn(title, 'en')}${table === null ? '' : ` ${table.slice(-1)}`}`).join(' | ')}`);
}

function stepOf(done: AgendaDone): Step {
  if (done.refused !== null) throw new Error(done.refused);
  return done.step;
}

/** Does it, in one operation, takes it back again, in one, does it again, and leaves the day as it was. */
async function andBack(act: () => Promise<Saved<AgendaDone>>, day = 1): Promise<readonly string[]> {
  const [before, from] = [await shown(day), lines()];
  const done = valueOf(await act());
  const { undo, redo } = stepOf(done);
  expect(lines() - from).toBe(1);
  const then = await shown(day);
  valueOf(await undo());
  expect([await shown(day), lines() - from]).toEqual([before, 2]);
  valueOf(await redo());
  expect([await shown(day), lines() - from]).toEqual([then, 3]);
  valueOf(await undo());
  expect(await shown(day)).toEqual(before);
  return then;
}

let ids: readonly string[];

beforeEach(async () => {
  bridge = memoryBridge();
  workbook = await open(`agenda-${(count += 1)}`);
  agenda = await workbook.agenda();
  workshop = valueOf(await workbook.workshops.create({ title: 'Health and employment: sector roundtable', place: 'Bălți', language: 'en' }));
  ids = [await add('Opening', 30), await add('Health workers', 90), await add('Coffee', 20), await add('Lunch', 60, 1, '12:30'), await add('Data', 60)];
});
const [opening, health, coffee, lunch, data] = [0, 1, 2, 3, 4].map((at) => () => ids[at] ?? '') as [() => string, () => string, () => string, () => string, () => string];

describe('a day', () => {
  test('begins at nine and goes on from there; growing letters make one block', async () => {
    expect(await shown()).toEqual(['09:00 Opening', '09:30 Health workers', '11:00 Coffee', '12:30 Lunch', '13:30 Data']);
    const id = workbook.newId();
    for (const plain of ['C', 'Closing']) valueOf(await agenda.write(workshop, id, 1, { title: en(plain), minutes: 15, stay: 'a' }));
    expect((await shown()).at(-1)).toBe('14:30 Closing');
  });

  test('follows where a block is moved, made longer or taken out: one operation, one way back', async () => {
    expect(await andBack(() => agenda.move(workshop, coffee(), -1))).toEqual(['09:00 Opening', '09:30 Coffee', '09:50 Health workers', '12:30 Lunch', '13:30 Data']);
    expect(await andBack(() => agenda.move(workshop, data(), -1))).toEqual(['09:00 Opening', '09:30 Health workers', '11:00 Coffee', '11:20 Data', '12:30 Lunch']);
    expect(await andBack(() => agenda.move(workshop, opening(), 1))).toEqual(['09:00 Health workers', '10:30 Opening', '11:00 Coffee', '12:30 Lunch', '13:30 Data']);
    expect(await andBack(() => agenda.write(workshop, health(), 1, { minutes: 120 }))).toEqual(['09:00 Opening', '09:30 Health workers', '11:30 Coffee', '12:30 Lunch', '13:30 Data']);
    expect(await andBack(() => agenda.remove(workshop, health()))).toEqual(['09:00 Opening', '09:30 Coffee', '12:30 Lunch', '13:30 Data']);
    expect(await andBack(() => agenda.setDayStart(workshop, 1, '08:15'))).toEqual(['08:15 Opening', '08:45 Health workers', '10:15 Coffee', '12:30 Lunch', '13:30 Data']);
    expect(await andBack(() => agenda.write(workshop, lunch(), 1, { start: null }))).toContain('11:20 Lunch');
    expect(await andBack(() => agenda.setMinutes(workshop, new Map([[opening(), 10], [health(), 60]])))).toEqual(['09:00 Opening', '09:10 Health workers', '10:10 Coffee', '12:30 Lunch', '13:30 Data']);
  });

  test('ends before midnight: what would go past it is refused and nothing is written', async () => {
    await add('Reports', 30, 2);
    const from = lines();
    expect(valueOf(await agenda.write(workshop, data(), 1, { minutes: 631 })).refused).toBe('midnight');
    expect(valueOf(await agenda.write(workshop, lunch(), 1, { start: '23:30' })).refused).toBe('midnight');
    expect(lines()).toBe(from);
    expect(valueOf(await agenda.write(workshop, data(), 1, { minutes: 630 })).refused).toBeNull();
  });

  test('does not move past its ends, and what is not there is not found', async () => {
    expect([valueOf(await agenda.move(workshop, opening(), -1)).refused, valueOf(await agenda.move(workshop, data(), 1)).refused]).toEqual(['end', 'end']);
    expect(await agenda.move(workshop, 'nowhere', 1)).toMatchObject({ ok: false, code: 'not-found' });
  });

  test('takes a block to another day, behind one or to the beginning', async () => {
    await add('Reports', 30, 2);
    expect(await andBack(() => agenda.moveTo(workshop, data(), { day: 2, behind: null }), 2)).toEqual(['09:00 Data', '10:00 Reports']);
    expect(await andBack(() => agenda.moveTo(workshop, data(), { day: 1, behind: opening() }))).toEqual(['09:00 Opening', '09:30 Data', '10:30 Health workers', '12:00 Coffee', '12:30 Lunch']);
  });

  test('is copied with its beginning, and cleared', async () => {
    expect(await andBack(() => agenda.copyDay(workshop, 1, 2), 2)).toEqual(await shown());
    valueOf(await agenda.copyDay(workshop, 1, 3));
    expect((await agenda.read(workshop)).days.map(({ day, start }) => [day, start])).toEqual([[1, 540], [3, 540]]);
    expect(await andBack(() => agenda.clearDay(workshop, 3), 3)).toEqual([]);
  });

  test('has the days of the dates, and those that somebody added', async () => {
    valueOf(await workbook.workshops.setDates(workshop, { from: '2011-10-10', to: '2011-10-11' }));
    valueOf(await agenda.setDayStart(workshop, 4, '10:00'));
    expect((await agenda.read(workshop)).days).toEqual([{ day: 1, start: 540, isDated: true }, { day: 2, start: null, isDated: true }, { day: 4, start: 600, isDated: false }]);
  });
});

describe('tables of one time', () => {
  test('are made with their blocks, and taken back with them', async () => {
    expect(await andBack(() => agenda.split(workshop, health(), 3))).toContain('09:30 Health workers 1 | Health workers 2 | Health workers 3');
    expect((await agenda.read(workshop)).tables).toEqual([]);
  });

  test('move together, and one that is set apart follows the others', async () => {
    valueOf(await agenda.split(workshop, health(), 2));
    const second = (await agenda.read(workshop)).blocks.find(({ beside }) => beside !== null)?.id ?? '';
    expect(await andBack(() => agenda.move(workshop, second, 1))).toEqual(['09:00 Opening', '09:30 Coffee', '09:50 Health workers 1 | Health workers 2', '12:30 Lunch', '13:30 Data']);
    expect((await andBack(() => agenda.setApart(workshop, second))).slice(1, 3)).toEqual(['09:30 Health workers 1', '11:00 Health workers 2']);
    expect((await andBack(() => agenda.setApart(workshop, health()))).slice(1, 3)).toEqual(['09:30 Health workers 2', '11:00 Health workers 1']);
    expect((await andBack(() => agenda.moveTo(workshop, second, { day: 2, behind: null }), 2))).toEqual(['- Health workers 1 | Health workers 2']);
  });

  test('split up on two laptops are the same blocks', async () => {
    valueOf(await agenda.split(workshop, health(), 3));
    const made = (await agenda.read(workshop)).blocks.map(({ id }) => id);
    valueOf(await agenda.remove(workshop, made.at(-1) ?? ''));
    valueOf(await agenda.split(workshop, health(), 3));
    expect((await agenda.read(workshop)).blocks.map(({ id }) => id).sort()).toEqual([...made].sort());
  });
});

test('who leads and what is taken up is one register each, in the report as on the screen', async () => {
  valueOf(await agenda.setOwner(workshop, opening(), { role: 'Chair' }, true));
  valueOf(await agenda.setOwner(workshop, opening(), { group: 'states' }, true));
  valueOf(await agenda.setRoundtable(workshop, opening(), 'r1', true));
  const step = stepOf(valueOf(await agenda.setOwner(workshop, opening(), { role: 'Chair' }, false)));
  const first = async () => (await agenda.read(workshop)).blocks.find(({ id }) => id === opening());
  expect([(await first())?.owners, (await first())?.roundtables]).toEqual([[{ group: 'states' }], ['r1']]);
  valueOf(await step.undo());
  expect((await first())?.owners).toEqual([{ role: 'Chair' }, { group: 'states' }]);
  const { blocks } = await collect(recordSourceOf(await openDatabase({ name: `agenda-${String(count)}` })), workshop);
  expect(blocks.map(({ start, owners }) => [start, owners.length])).toEqual([['09:00', 2], ['09:30', 0], ['11:00', 0], ['12:30', 0], ['13:30', 0]]);
});

test('what one stay in a field wrote is one step; what somebody changed since is left, and a block that was typed on goes all the same', async () => {
  const first = ids[0] ?? '';
  const minutes = async () => (await agenda.read(workshop)).blocks.find(({ id }) => id === first)?.minutes;
  const one = valueOf(await agenda.write(workshop, first, 1, { minutes: 4, stay: 's' }));
  const two = valueOf(await agenda.write(workshop, first, 1, { minutes: 45, stay: 's' }, one.refused === null ? one.reversal : undefined));
  valueOf(await stepOf(two).undo());
  expect(await minutes()).toBe(30);
  valueOf(await stepOf(two).redo());
  expect(await minutes()).toBe(45);
  valueOf(await agenda.write(workshop, first, 1, { minutes: 50 }));
  expect(await stepOf(two).undo()).toMatchObject({ ok: false, code: 'not-found' });
  expect(await minutes()).toBe(50);
  const made = valueOf(await agenda.write(workshop, 'block-new', 1, { title: { plain: 'Clo', language: 'en' }, form: 'closing', minutes: 15 }));
  valueOf(await agenda.write(workshop, 'block-new', 1, { title: { plain: 'Closing', language: 'en' }, form: 'closing', minutes: 20 }));
  const with3 = await shown(1);
  valueOf(await stepOf(made).undo());
  expect((await agenda.read(workshop)).blocks.some(({ id }) => id === 'block-new')).toBe(false);
  valueOf(await stepOf(made).redo());
  expect(await shown(1)).toEqual(with3);
});
