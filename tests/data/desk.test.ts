import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import { openDatabase } from '../../renderer/data/database.ts';
import { openWorkbook } from '../../renderer/data/open.ts';
import { recordSourceOf } from '../../renderer/data/record-source.ts';
import type { Workbook } from '../../renderer/data/workbook.ts';
import type { PassagePlace, PassageView } from '../../renderer/domain/desk-views.ts';
import { draftOf } from '../../renderer/domain/draft-text.ts';
import { sectionId } from '../../renderer/domain/ids.ts';
import type { Json } from '../../renderer/domain/json.ts';
import { plainIn } from '../../renderer/domain/pick-text.ts';
import { deskOf, labelOf } from '../../renderer/features/report/desk/desk-model.ts';
import { optionsFor } from '../../renderer/report/input.ts';
import { modelReport } from '../../renderer/report/make-report.ts';
import { memoryBridge, type MemoryBridge } from '../helpers/memory-bridge.ts';
import { libraryIn, reportWords, sample } from '../report/helpers/sources.ts';
import { records } from '../report/helpers/workshop.ts';
import { valueOf } from '../helpers/value-of.ts';

/** Passages of the report against a real database, and their numbers against the report itself. */

let bridge: MemoryBridge;
let count = 0;
let database = '';

beforeEach(() => {
  bridge = memoryBridge();
  database = `desk-${(count += 1)}`;
});

type Records = ReturnType<typeof sample>;

/** A workbook whose "sample" is these records, brought in as the bundled one is. */
async function open(brought: Records = [], over = bridge, name = database): Promise<Workbook> {
  const writes = brought.flatMap(({ id, kind, r }) => Object.entries(r).map(([f, reg]) => ({ id, kind, f, reg })));
  const id = brought.find(({ kind }) => kind === 'workshop')?.id ?? '';
  return valueOf(await openWorkbook({ bridge: over, start: over.start(), sample: () => Promise.resolve({ id, writes }), now: () => new Date('2026-11-26T09:00:00Z'), database: name }));
}

const introduction: PassagePlace = { part: 'introduction', topic: null, output: null, after: null };
const outcome: PassagePlace = { ...introduction, part: 'key-outcome' };
const en = (plain: string) => ({ plain, language: 'en' });

async function begun(workbook: Workbook): Promise<string> {
  return valueOf(await workbook.workshops.create({ title: 'Health and employment: sector roundtable', place: 'Bălți', language: 'en' }));
}

async function add(workbook: Workbook, workshop: string, place: PassagePlace, plain: string): Promise<string> {
  const id = workbook.newId();
  valueOf(await workbook.sections.write(workshop, id, place, { text: en(plain) }));
  return id;
}

const textsOf = (passages: readonly PassageView[]): readonly string[] => passages.map(({ text }) => plainIn(text, 'en'));

describe('a passage', () => {
  test('is made with its first letters and grows under one id', async () => {
    const workbook = await open();
    const workshop = await begun(workbook);
    const id = workbook.newId();
    for (const plain of ['The m', 'The meeting in Bălți', 'The meeting in Bălți was the first.']) {
      valueOf(await workbook.sections.write(workshop, id, introduction, { text: en(plain), stay: 'stay' }));
    }
    const passages = await workbook.read.sections(workshop);
    expect(passages.map((one) => [one.id, one.part, one.topic])).toEqual([[id, 'introduction', null]]);
    expect(textsOf(passages)).toEqual(['The meeting in Bălți was the first.']);
  });

  test('stands after the one it follows, moves by one place and stops at the ends of its part', async () => {
    const workbook = await open();
    const workshop = await begun(workbook);
    const first = await add(workbook, workshop, outcome, 'Incentives reach all staff.');
    await add(workbook, workshop, introduction, 'The meeting in Bălți was the first.');
    const last = await add(workbook, workshop, outcome, 'Recruitment is ethical.');
    await add(workbook, workshop, { ...outcome, after: first }, 'Data are shared.');
    const outcomes = async () => textsOf((await workbook.read.sections(workshop)).filter(({ part }) => part === 'key-outcome'));
    expect(await outcomes()).toEqual(['Incentives reach all staff.', 'Data are shared.', 'Recruitment is ethical.']);
    valueOf(await workbook.sections.move(last, -1));
    expect(await outcomes()).toEqual(['Incentives reach all staff.', 'Recruitment is ethical.', 'Data are shared.']);
    const lines = bridge.lines(workshop).length;
    valueOf(await workbook.sections.move(first, -1));
    expect(bridge.lines(workshop)).toHaveLength(lines);
    valueOf(await workbook.sections.move(first, 1));
    expect(await outcomes()).toEqual(['Recruitment is ethical.', 'Incentives reach all staff.', 'Data are shared.']);
  });

  test('takes an answer over in one operation, and gives it back', async () => {
    const workbook = await open();
    const workshop = await begun(workbook);
    const id = workbook.newId();
    const before = bridge.lines(workshop).length;
    valueOf(await workbook.sections.write(workshop, id, outcome, { text: en('Incentives reach all staff.'), cites: ['c1', 'c2'] }));
    expect(bridge.lines(workshop)).toHaveLength(before + 1);
    const condensed = async () => (await workbook.read.sections(workshop))[0]?.condenses;
    expect(await condensed()).toEqual(['c1', 'c2']);
    valueOf(await workbook.sections.uncite(id, 'c1'));
    expect(await condensed()).toEqual(['c2']);
    valueOf(await workbook.sections.cite(id, 'c1'));
    expect(await condensed()).toEqual(['c1', 'c2']);
  });

  test('keeps its footnotes apart from its text; an empty one is none', async () => {
    const workbook = await open();
    const workshop = await begun(workbook);
    const id = await add(workbook, workshop, introduction, 'The code of practice[^1] was named.');
    valueOf(await workbook.sections.setNote(id, 1, en('WHA63.16.')));
    valueOf(await workbook.sections.setNote(id, 2, { plain: 'جمعية الصحة العالمية', language: 'ar' }));
    const notes = async () => (await workbook.read.sections(workshop))[0]?.notes.map(({ number, text }) => [number, text.original?.language, plainIn(text, 'en')]);
    expect(await notes()).toEqual([[1, 'en', 'WHA63.16.'], [2, 'ar', 'جمعية الصحة العالمية']]);
    valueOf(await workbook.sections.setNote(id, 1, en('')));
    expect(await notes()).toEqual([[2, 'ar', 'جمعية الصحة العالمية']]);
  });

  test('comes back whole after it was removed; the one core message written anew keeps nothing of the old one', async () => {
    const workbook = await open();
    const workshop = await begun(workbook);
    const place: PassagePlace = { ...introduction, part: 'core-message' };
    const id = sectionId(workshop, 'core-message');
    valueOf(await workbook.sections.write(workshop, id, place, { text: en('Dialogue begins early.'), cites: ['c1'] }));
    valueOf(await workbook.sections.setNote(id, 1, en('See annex.')));
    const shown = await workbook.read.sections(workshop);
    valueOf(await workbook.sections.remove(id));
    expect(await workbook.read.sections(workshop)).toEqual([]);
    valueOf(await workbook.sections.restore(id));
    expect(await workbook.read.sections(workshop)).toEqual(shown);
    valueOf(await workbook.sections.remove(id));
    valueOf(await workbook.sections.write(workshop, id, place, { text: en('Data first.') }));
    expect((await workbook.read.sections(workshop)).map(({ text, condenses, notes }) => [plainIn(text, 'en'), condenses, notes])).toEqual([['Data first.', [], []]]);
  });

  test('written on two laptops stands beside the other one: both are there and nothing is to be settled', async () => {
    const here = await open();
    const workshop = await begun(here);
    await add(here, workshop, outcome, 'Incentives reach all staff.');
    bridge.answerSave({ name: 'copy.mwb', folder: 'stick' });
    valueOf(await here.saveCopy(workshop));
    const other = memoryBridge('other');
    other.offerFiles([{ name: 'copy.mwb', bytes: bridge.written() ?? new Uint8Array() }]);
    const there = await open([], other, `${database}-there`);
    valueOf(await there.openFiles());
    await add(there, workshop, outcome, 'Data are shared.');
    await add(here, workshop, outcome, 'Recruitment is ethical.');
    other.answerSave({ name: 'back.mwb', folder: 'stick' });
    valueOf(await there.saveCopy(workshop));
    bridge.offerFiles([{ name: 'back.mwb', bytes: other.written() ?? new Uint8Array() }]);
    expect(valueOf(await here.openFiles())).toMatchObject([{ added: 1, conflicts: 0 }]);
    expect([...textsOf(await here.read.sections(workshop))].sort()).toEqual(['Data are shared.', 'Incentives reach all staff.', 'Recruitment is ethical.']);
  });
});

describe('numbers', () => {
  const workshops: readonly (readonly [string, Records])[] = [['the sample', sample()], ['a workshop with gone, disputed and lost records', records]];

  test.each(workshops)('of %s are those of the report', async (_, brought) => {
    const workbook = await open(brought);
    const workshop = valueOf(await workbook.workshops.openSample());
    const language = (await workbook.read.workshop(workshop))?.language === 'ar' ? 'ar' : 'en';
    const source = recordSourceOf(await openDatabase({ name: database }));
    const printed = new Map<string, string[]>();
    for (const type of ['summary', 'background'] as const) {
      const settings = { options: optionsFor(type, language), region: null, words: reportWords(language), library: libraryIn(language), at: '2026-11-26T09:00:00Z' };
      const report = await modelReport(source, workshop, settings);
      for (const block of report.sections.flatMap(({ blocks }) => blocks)) {
        if (block.type !== 'paragraph' || block.record === undefined || block.number === undefined || block.number.label === '') continue;
        if (!['numbered', 'outcome', 'further', 'contribution', 'position'].includes(block.role)) continue;
        printed.set(block.record.id, [...(printed.get(block.record.id) ?? []), block.number.label.replace(/\.$/u, '')]);
      }
    }
    const desk = deskOf(await workbook.read.sections(workshop), await workbook.read.answers(workshop), language);
    const onDesk = new Map<string, readonly string[]>([
      ...[...desk.answers.values()].map(({ id, number }) => [id, [number]] as const),
      ...desk.parts.flatMap(({ passages }) => passages).flatMap(({ id, labels }) => {
        const given = labels.filter((label) => label !== '');
        return given.length === 0 ? [] : [[id, given] as const];
      }),
    ]);
    expect(Object.fromEntries(onDesk)).toEqual(Object.fromEntries(printed));
    expect(onDesk.size).toBeGreaterThan(8);
  });
});

test('lists and marks of a text survive an edit beside them', async () => {
  const workbook = await open(sample());
  const workshop = valueOf(await workbook.workshops.openSample());
  const id = sectionId(workshop, 'core-message');
  const passage = async () => (await workbook.read.sections(workshop)).find((one) => one.id === id);
  const before = (await passage())?.text.original?.blocks ?? [];
  const draft = draftOf(before);
  expect(draft.split('\n').filter((line) => line.startsWith('- '))).toHaveLength(6);
  const place: PassagePlace = { ...introduction, part: 'core-message' };
  const lines = bridge.lines(workshop).length;
  valueOf(await workbook.sections.write(workshop, id, place, { text: en(draft) }));
  expect(bridge.lines(workshop)).toHaveLength(lines);
  valueOf(await workbook.sections.write(workshop, id, place, { text: en(`${draft}\nThe host thanked all who came.`) }));
  expect((await passage())?.text.original?.blocks).toEqual([...before, { type: 'paragraph', runs: [{ text: 'The host thanked all who came.' }] }]);
});

test('a label says the first and the last number', () => {
  const labels: readonly Json[] = [labelOf({ labels: [] }), labelOf({ labels: ['7'] }), labelOf({ labels: ['7', '', '8', '9'] })];
  expect(labels).toEqual(['', '7', '7–9']);
});
