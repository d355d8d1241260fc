import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import { openWorkbook } from '../../renderer/data/open.ts';
import type { Workbook } from '../../renderer/data/workbook.ts';
import { plainIn } from '../../renderer/domain/pick-text.ts';
import { readMwb, writeMwb } from '../../renderer/record/file/mwb.ts';
import type { Rec } from '../../renderer/record/types.ts';
import { memoryBridge, type MemoryBridge } from '../helpers/memory-bridge.ts';
import { valueOf } from '../helpers/value-of.ts';

let count = 0;
let bridge: MemoryBridge;
let workbook: Workbook;

async function laptop(name: string): Promise<{ readonly bridge: MemoryBridge; readonly workbook: Workbook }> {
  const over = memoryBridge(name);
  const sample = () => Promise.reject(new Error('no sample'));
  return { bridge: over, workbook: valueOf(await openWorkbook({ bridge: over, start: over.start(), sample, now: () => new Date('2026-11-23T14:32:00Z'), database: `templates-${String((count += 1))}` })) };
}

const en = (plain: string) => ({ plain, language: 'en' });

/** A workshop with hosts, a hint, two tables, a roundtable for one of them, a question with an answer and a position. */
async function set(): Promise<string> {
  const id = valueOf(await workbook.workshops.create({ title: 'Health and employment', place: 'Bălți', language: 'en' }));
  valueOf(await workbook.workshops.setText(id, 'hosts', en('Ministry of Health')));
  valueOf(await workbook.workshops.setHint(id, 'hosts', en('The ministry that invites first.')));
  valueOf(await workbook.workshops.setDates(id, { from: '2026-11-24', to: '2026-11-25' }));
  const one = valueOf(await workbook.tables.add(id));
  valueOf(await workbook.tables.add(id));
  const ana = valueOf(await workbook.participants.add(id, { name: 'Ana Rusu', function: null, body: en('Ministry of Health'), typedBody: null, group: 'line-ministries' }));
  const roundtable = valueOf(await workbook.roundtables.add(id, en('Health')));
  valueOf(await workbook.tables.setTakes(roundtable, one, true));
  const question = valueOf(await workbook.roundtables.addQuestion(roundtable, en('What keeps nurses?'), en('One figure, its year.')));
  valueOf(await workbook.translations.write({ record: question, field: 'wording', language: 'fr' }, { text: 'Qu’est-ce qui retient les infirmières ?', by: 'A. R.', of: await dotOf(id, question) }));
  valueOf(await workbook.contributions.write(question, workbook.newId(), { text: en('Nine months for a diploma'), speakers: [{ participant: ana }] }));
  valueOf(await workbook.positions.add(question, 'agreed', [{ text: en('Pay first'), holders: [{ participant: ana }] }]));
  return id;
}

async function dotOf(workshop: string, question: string): Promise<readonly [string, number]> {
  const found = (await workbook.read.translatables(workshop)).find(({ record, field }) => record === question && field === 'wording');
  return found?.of ?? ['', 0];
}

async function fresh(): Promise<string> {
  return valueOf(await workbook.workshops.create({ title: 'Second one', place: '', language: 'fr' }));
}

beforeEach(async () => {
  ({ bridge, workbook } = await laptop('laptop'));
});

describe('a workshop that is kept as a template', () => {
  test('gives structure, title block and hints to the next one, and nothing of the event', async () => {
    const templates = await workbook.templates();
    const id = valueOf(await templates.save(await set(), en('Health round'), { answers: false, hints: true }));
    const next = await fresh();
    valueOf(await templates.fillFrom(next, id));
    const head = await workbook.read.workshop(next);
    expect([plainIn(head?.texts.title ?? { original: undefined, translations: {} }, 'en'), head?.dates, head?.language]).toEqual(['Second one', null, 'fr']);
    expect(plainIn(head?.texts.hosts ?? { original: undefined, translations: {} }, 'en')).toBe('Ministry of Health');
    expect(head?.hints.hosts?.original?.blocks).toHaveLength(1);
    const [roundtable] = await workbook.read.outline(next);
    expect(roundtable?.questions.map(({ wording, contributions, positions }) => [plainIn(wording, 'en'), wording.translations['fr']?.stale, contributions, positions.agreed])).toEqual([['What keeps nurses?', false, 0, 0]]);
    const tables = await workbook.read.tables(next);
    expect(tables.tables.map(({ id: table }) => table)).toEqual([`${next}:table:1`, `${next}:table:2`]);
    expect(tables.takenBy.get(roundtable?.id ?? '')).toEqual([`${next}:table:1`]);
    expect(await workbook.read.participants(next)).toEqual([]);
  });

  test('gives the answers as well where that is wanted, without whoever spoke, and can leave hints behind', async () => {
    const templates = await workbook.templates();
    const id = valueOf(await templates.save(await set(), en('Health round'), { answers: true, hints: false }));
    const next = await fresh();
    valueOf(await templates.fillFrom(next, id));
    const [roundtable] = await workbook.read.outline(next);
    const capture = await workbook.read.capture(roundtable?.questions[0]?.id ?? '');
    expect(capture?.contributions.map(({ text, speakers }) => [plainIn(text, 'en'), speakers])).toEqual([['Nine months for a diploma', []]]);
    expect(capture?.positions.map(({ sides }) => sides.map(({ holders }) => holders))).toEqual([[[]]]);
    expect((await workbook.read.workshop(next))?.hints).toEqual({});
  });

  test('is listed with what it holds, renamed, removed and brought back', async () => {
    const templates = await workbook.templates();
    const id = valueOf(await templates.save(await set(), en('Health round'), { answers: true, hints: true }));
    valueOf(await templates.rename(id, en('Health, one day')));
    expect((await templates.list()).map(({ title, counts }) => [plainIn(title, 'en'), counts])).toEqual([['Health, one day', { questions: 1, blocks: 0, answers: 2, hints: 1 }]]);
    valueOf(await templates.remove(id));
    expect(await templates.list()).toEqual([]);
    valueOf(await templates.restore(id));
    expect(await templates.list()).toHaveLength(1);
  });
});

describe('the file of a template', () => {
  async function file(): Promise<Uint8Array> {
    const templates = await workbook.templates();
    const id = valueOf(await templates.save(await set(), en('Health round'), { answers: false, hints: true }));
    bridge.answerSave({ name: 'Health round.mwb', folder: '/documents' });
    valueOf(await templates.saveFile(id, 'Health round'));
    return bridge.written() ?? new Uint8Array();
  }

  test('is taken in on another laptop, once: twice is no change', async () => {
    const bytes = await file();
    const other = await laptop('other');
    const templates = await other.workbook.templates();
    other.bridge.offerFiles([{ name: 'Health round.mwb', bytes }]);
    expect(valueOf(await templates.openFile())).toMatchObject({ kind: 'taken', added: 1 });
    const lines = other.bridge.lines('installation').length;
    other.bridge.offerFiles([{ name: 'Health round.mwb', bytes }]);
    expect(valueOf(await templates.openFile())).toMatchObject({ kind: 'taken', added: 0 });
    expect((await templates.list()).map(({ title }) => plainIn(title, 'en'))).toEqual(['Health round']);
    expect(other.bridge.lines('installation').length).toBeLessThanOrEqual(lines + 1);
  });

  const actor = 'hostile0000000000000';
  const template = (records: unknown, id = 'evil'): Rec => ({ id, kind: 'template', r: { records: { v: [[actor, 1, records as never]] } } });
  const head = { id: 'template', kind: 'workshop', fields: {} };
  const broken: readonly (readonly [why: string, records: readonly Rec[], code: string])[] = [
    ['a workshop', [{ id: 'w1', kind: 'workshop', r: {} }], 'workshop'],
    ['an item of another kind', [{ id: 'p1', kind: 'practice', r: {} }], 'not-ours'],
    ['no list', [template('all')], 'hostile'],
    ['a record of a kind that no template has', [template([head, { id: 'x', kind: 'participant', fields: { place: { parent: 'template', key: 'a0' } } }])], 'hostile'],
    ['a parent that is not there', [template([head, { id: 'x', kind: 'roundtable', fields: { place: { parent: 'elsewhere', key: 'a0' } } }])], 'hostile'],
    ['a second workshop', [template([head, { id: 'other', kind: 'workshop', fields: {} }])], 'hostile'],
    ['an id that is there twice', [template([head, head])], 'hostile'],
    ['no workshop', [template([])], 'hostile'],
  ];
  test.each(broken)('is refused with %s, and nothing is changed', async (_why, records, code) => {
    const templates = await workbook.templates();
    bridge.offerFiles([{ name: 'x.mwb', bytes: writeMwb({ records }) }]);
    expect(valueOf(await templates.openFile())).toEqual({ kind: 'refused', name: 'x.mwb', code });
    expect(bridge.lines('installation')).toHaveLength(0);
  });

  test('is refused where it is cut off', async () => {
    const bytes = await file();
    const before = bridge.lines('installation').length;
    bridge.offerFiles([{ name: 'cut.mwb', bytes: bytes.slice(0, bytes.length - 40) }]);
    expect(readMwb(bytes).ok).toBe(true);
    expect(valueOf(await (await workbook.templates()).openFile())).toMatchObject({ kind: 'refused', name: 'cut.mwb' });
    expect(bridge.lines('installation')).toHaveLength(before);
  });
});
