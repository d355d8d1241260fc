import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import { plainIn } from '../../renderer/domain/pick-text.ts';
import type { RecordHistory } from '../../renderer/data/history/history.ts';
import { openWorkbook } from '../../renderer/data/open.ts';
import type { Workbook } from '../../renderer/data/workbook.ts';
import { memoryBridge, type MemoryBridge } from '../helpers/memory-bridge.ts';
import { valueOf } from '../helpers/value-of.ts';

let bridge: MemoryBridge;
let count = 0;
let clock = Date.parse('2026-11-24T09:00:00Z');
let workbook: Workbook;
let workshop = '';
let question = '';

const reading = { signal: new AbortController().signal, progress: () => undefined };
const said = (plain: string) => ({ text: { plain, language: 'en' } });
const write = async (id: string, plain: string): Promise<void> => {
  clock += 60_000;
  valueOf(await workbook.contributions.write(question, id, said(plain)));
};
const historyOf = async (id: string): Promise<RecordHistory> => valueOf(await (await workbook.history()).versions(id, reading));
const texts = async (): Promise<readonly string[]> => ((await workbook.read.capture(question))?.contributions ?? []).map(({ text }) => plainIn(text, 'en'));
const acts = ({ versions }: RecordHistory): readonly string[] => versions.map(({ act, changes }) => `${act}: ${changes.map(({ field }) => field).join(' ')}`);

async function open(over: MemoryBridge, seedName = 'w'): Promise<Workbook> {
  const sample = () => Promise.resolve({ id: 'sample-chisinau-2011', writes: [] });
  return valueOf(await openWorkbook({ bridge: over, start: over.start(), sample, now: () => new Date(clock), database: `history-${seedName}-${(count += 1)}` }));
}

beforeEach(async () => {
  bridge = memoryBridge();
  workbook = await open(bridge);
  workshop = valueOf(await workbook.workshops.create({ title: 'Health and employment', place: 'Bălți', language: 'en' }));
  const roundtable = valueOf(await workbook.roundtables.add(workshop, { plain: 'Health', language: 'en' }));
  question = valueOf(await workbook.roundtables.addQuestion(roundtable, { plain: 'What gives the goals their money?', language: 'en' }, null));
});

describe('the history of a record', () => {
  test('is read back to its making, over several pages, and tells one version from the next', async () => {
    const [one, other] = [workbook.newId(), workbook.newId()];
    await write(one, 'A budget line');
    for (let at = 0; at < 30; at += 1) await write(other, `something else ${String(at)}`);
    await write(one, 'A budget line a year');
    let lines = 0;
    const history = valueOf(await (await workbook.history()).versions(one, { ...reading, progress: (read) => { lines = read; } }));
    expect(acts(history)).toEqual(['changed: text.o', 'made: text.o type place life']);
    expect(history.isWhole).toBe(true);
    expect(lines).toBe(bridge.lines(workshop).length);
  });

  test('reaches behind a line that the journal began anew with', async () => {
    const id = workbook.newId();
    await write(id, 'before');
    const base = bridge.lines(workshop).map((line) => JSON.parse(line) as { w: unknown[] });
    const body = { s: base.length + 1, n: 1, a: 'restored000000000000', at: clock, u: '', ws: workshop, op: 'restore', base: true, w: base.flatMap(({ w }) => w) };
    await bridge.call('journal:append-base', { journal: workshop, seq: body.s, body: JSON.stringify(body) });
    workbook = await open(bridge);
    await write(id, 'after');
    expect(acts(await historyOf(id))).toEqual(['changed: text.o', 'made: text.o type place life']);
    await bridge.call('journal:drop-history', { journal: workshop, keep: null });
    const left = await historyOf(id);
    expect(acts(left)).toEqual(['changed: text.o', 'first: text.o type place life']);
    expect(left.isWhole).toBe(true);
  });

  test('of a position takes in its sides', async () => {
    const position = valueOf(await workbook.positions.add(question, 'open', [{ text: { plain: 'States pay', language: 'en' }, holders: [{ group: 'states' }] }, { text: { plain: 'Donors pay', language: 'en' }, holders: [] }]));
    const side = (await workbook.read.capture(question))?.positions[0]?.sides[0]?.id ?? '';
    valueOf(await workbook.positions.setSideText(side, { plain: 'States pay half', language: 'en' }));
    const history = await historyOf(position);
    expect(history.versions.map(({ act, changes }) => [act, changes.some(({ id, field }) => id === side && field === 'text.o')])).toEqual([['changed', true], ['made', true]]);
    expect(history.label?.words).toMatchObject({ original: { language: 'en' } });
  });

  test('is not there for what never was, and ends when nobody wants it any more', async () => {
    expect(await (await workbook.history()).versions('nothing', reading)).toMatchObject({ ok: false, code: 'not-found' });
    const away = new AbortController();
    away.abort();
    expect(await (await workbook.history()).versions(question, { ...reading, signal: away.signal })).toMatchObject({ ok: false });
  });
});

describe('bringing a version back', () => {
  const bringBack = async (id: string, at: number) => {
    const history = await historyOf(id);
    const version = history.versions[at];
    if (version === undefined) throw new Error('no such version');
    return valueOf(await (await workbook.history()).bringBack(history, version));
  };

  test('is a new version, and can be taken back', async () => {
    const id = workbook.newId();
    for (const plain of ['one', 'two', 'three']) await write(id, plain);
    const { undo } = await bringBack(id, 2);
    expect(await texts()).toEqual(['one']);
    expect(acts(await historyOf(id))[0]).toBe('changed: text.o');
    expect((await historyOf(id)).versions).toHaveLength(4);
    valueOf(await undo());
    expect(await texts()).toEqual(['three']);
  });

  test('is not taken back over what was written since', async () => {
    const id = workbook.newId();
    for (const plain of ['one', 'two']) await write(id, plain);
    const { undo } = await bringBack(id, 1);
    await write(id, 'one and a half');
    valueOf(await undo());
    expect(await texts()).toEqual(['one and a half']);
  });

  test('brings a removed record back with what went with it; undo removes it again, uncontested', async () => {
    const id = workbook.newId();
    for (const plain of ['one', 'two']) await write(id, plain);
    valueOf(await workbook.contributions.remove(id));
    expect(acts(await historyOf(id))[0]).toBe('removed: life');
    const { undo } = await bringBack(id, 2);
    expect(await texts()).toEqual(['one']);
    valueOf(await undo());
    expect(await texts()).toEqual([]);
    expect((await workbook.read.capture(question))?.contributions).toEqual([]);
    expect((await historyOf(id)).isThere).toBe(false);
  });

  test('takes away what was not there then: a citation, a side', async () => {
    const id = workbook.newId();
    await write(id, 'one');
    const cite = { item: 'practice.mida', version: '1', title: { en: 'MIDA' }, source: { en: '000' } };
    valueOf(await workbook.contributions.write(question, id, { cites: [cite] }));
    await bringBack(id, 1);
    expect((await workbook.read.capture(question))?.contributions[0]?.cites).toEqual([]);
    const position = valueOf(await workbook.positions.add(question, 'agreed', [{ text: { plain: 'States pay', language: 'en' }, holders: [] }]));
    valueOf(await workbook.positions.addSide(position, { plain: 'Donors pay', language: 'en' }));
    await bringBack(position, 1);
    expect((await workbook.read.capture(question))?.positions[0]?.sides.map(({ text }) => plainIn(text, 'en'))).toEqual(['States pay']);
  });

  test('keeps a translation that was up to date then up to date', async () => {
    const id = workbook.newId();
    await write(id, 'one');
    const place = { record: id, field: 'text', language: 'fr' } as const;
    const line = JSON.parse(bridge.lines(workshop).at(-1) ?? '{}') as { a: string; s: number };
    valueOf(await workbook.translations.write(place, { text: 'un', by: 'Ana', of: [line.a, line.s] }));
    expect((await workbook.read.translation(place))?.stale).toBe(false);
    await write(id, 'two');
    expect((await workbook.read.translation(place))?.stale).toBe(true);
    await bringBack(id, 1);
    expect((await workbook.read.translation(place))?.stale).toBe(false);
  });
});

describe('what was changed lately', () => {
  test('is one line a stay and record, the newest first, and what a file brought is one line', async () => {
    const id = workbook.newId();
    await write(id, 'one');
    await write(id, 'one two');
    valueOf(await workbook.contributions.remove(id));
    const { changes, next } = valueOf(await (await workbook.history()).lately(workshop, null));
    expect(changes.map(({ act, record, others }) => [act, record?.kind, others])).toEqual([
      ['removed', 'contribution', 0],
      ['made', 'contribution', 0],
      ['made', 'question', 0],
      ['made', 'roundtable', 0],
      ['made', 'workshop', 0],
    ]);
    expect(next).toBeNull();
    expect(changes[1]?.changes.map(({ field }) => field)).toEqual(['text.o', 'type', 'place']);
  });

  test('tells what was removed for good without its words, and nothing of the journal that was written anew for it', async () => {
    const id = workbook.newId();
    await write(id, 'Ana Rusu has no post');
    valueOf(await workbook.contributions.remove(id));
    valueOf(await (await workbook.trash()).purge([{ journal: workshop, id }]));
    await write(workbook.newId(), 'one');
    const { changes } = valueOf(await (await workbook.history()).lately(workshop, null));
    expect(changes.map(({ act, record }) => [act, record?.kind ?? null])).toEqual([['made', 'contribution']]);
  });

  test('names the parent that was removed, and counts what went with it', async () => {
    await write(workbook.newId(), 'one');
    await write(workbook.newId(), 'two');
    const [roundtable] = await workbook.read.outline(workshop);
    valueOf(await workbook.roundtables.remove(roundtable?.id ?? ''));
    const [first] = valueOf(await (await workbook.history()).lately(workshop, null)).changes;
    expect(first).toMatchObject({ act: 'removed', others: 3, record: { id: roundtable?.id, isThere: false } });
  });
});
