import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import { openWorkbook } from '../../renderer/data/open.ts';
import { openDatabase } from '../../renderer/data/database.ts';
import type { Saved, Workbook } from '../../renderer/data/workbook.ts';
import { memoryBridge, type MemoryBridge } from '../helpers/memory-bridge.ts';
import { valueOf } from '../helpers/value-of.ts';

let bridge: MemoryBridge;
let count = 0;
let database = '';

async function open(): Promise<Workbook> {
  return valueOf(await openWorkbook({ bridge, start: bridge.start(), sample: () => Promise.reject(new Error('no sample')), now: () => new Date('2026-11-23T14:32:00Z'), database }));
}

/** A workshop with one question and two answers; answers their ids. */
async function filled(workbook: Workbook, title = 'Health and employment, Bălți'): Promise<{ readonly id: string; readonly question: string; readonly answers: readonly [string, string] }> {
  const id = valueOf(await workbook.workshops.create({ title, place: 'Bălți', language: 'en' }));
  const roundtable = valueOf(await workbook.roundtables.add(id, { plain: 'Health', language: 'en' }));
  const question = valueOf(await workbook.roundtables.addQuestion(roundtable, { plain: 'What stands in the way?', language: 'en' }, null));
  const answers = [workbook.newId(), workbook.newId()] as const;
  valueOf(await workbook.contributions.write(question, answers[0], { text: { plain: 'Doamna Rusu waits nine months.', language: 'en' } }));
  valueOf(await workbook.contributions.write(question, answers[1], { text: { plain: 'One desk for returnees.', language: 'en' } }));
  return { id, question, answers };
}

beforeEach(() => {
  bridge = memoryBridge();
  database = `wipe-${(count += 1)}`;
});

describe('a wiped workshop', () => {
  test('is gone from the rows, and nothing can be written to it any more', async () => {
    const workbook = await open();
    const { id, question } = await filled(workbook);
    const other = await filled(workbook, 'Education, Cahul');
    valueOf(await workbook.wipe.workshops([id]));
    expect((await workbook.read.workshops()).map((one) => one.id)).toEqual([other.id]);
    expect(await workbook.contributions.write(question, workbook.newId(), { text: { plain: 'Late.', language: 'en' } })).toMatchObject({ ok: false });
    expect(await workbook.workshops.setStage(id, 'room')).toMatchObject({ ok: false, code: 'wiped' });
    expect(bridge.lines(id)).toEqual([]);
    expect(valueOf(await workbook.wipe.list()).map(({ journal }) => journal)).toEqual([id]);
  });

  test('that could not be wiped can be written again, unless it is on the list: then it goes at the next start', async () => {
    const workbook = await open();
    const { id } = await filled(workbook);
    bridge.failAlways('wipe:workshops', { ok: false, code: 'no-space', detail: 'ENOSPC' });
    expect(await workbook.wipe.workshops([id])).toMatchObject({ ok: false });
    expect(await workbook.workshops.setStage(id, 'room')).toMatchObject({ ok: true });
    bridge.failAlways('wipe:workshops', null);
    valueOf(await bridge.call('wipe:workshops', { workshops: [{ journal: id, contributions: 2 }] }) as Saved);
    bridge.failAlways('wipe:workshops', { ok: false, code: 'failed', detail: 'EBUSY' });
    expect(await workbook.wipe.workshops([id])).toMatchObject({ ok: false });
    expect(await workbook.workshops.setStage(id, 'draft')).toMatchObject({ ok: false, code: 'wiped' });
  });

  test('does not come back at the next start from rows that a crash left', async () => {
    const workbook = await open();
    const { id } = await filled(workbook);
    // As if the program had been killed between main's part and the page's.
    valueOf(await bridge.call('wipe:workshops', { workshops: [{ journal: id, contributions: 2 }] }) as Saved);
    const again = await open();
    expect(await again.read.workshops()).toEqual([]);
    expect(bridge.lines(id)).toEqual([]);
  });

  test('is not taken in from a file until it is allowed again', async () => {
    const workbook = await open();
    const { id } = await filled(workbook);
    bridge.answerSave({ name: 'balti.mwb', folder: '/media/stick' });
    valueOf(await workbook.saveCopy(id));
    bridge.offerFiles([{ name: 'balti.mwb', bytes: bridge.written() ?? new Uint8Array() }]);
    valueOf(await workbook.wipe.workshops([id]));
    expect(await workbook.openFiles()).toMatchObject({ ok: false, code: 'wiped' });
    expect(await workbook.read.workshops()).toEqual([]);
    valueOf(await workbook.wipe.allow(id));
    expect(valueOf(await workbook.openFiles())).toMatchObject([{ workshop: id, conflicts: 0 }]);
    expect((await workbook.read.workshops()).map((one) => [one.id, one.contributions])).toEqual([[id, 2]]);
  });
});

describe('a purged record', () => {
  test('is gone from rows, journal, history and named versions, and the workshop goes on', async () => {
    const workbook = await open();
    const { id, question, answers: [first, second] } = await filled(workbook);
    valueOf(await workbook.milestones.set(id, 'Sent to the minister'));
    valueOf(await workbook.contributions.remove(first));
    valueOf(await workbook.wipe.purge(id, [first]));
    const db = await openDatabase({ name: database });
    expect(await db.rows.get(first)).toMatchObject({ purged: true });
    expect(JSON.stringify(await db.rows.toArray())).not.toContain('Doamna Rusu');
    expect(JSON.stringify(await db.rows.toArray())).toContain('One desk');
    const history = valueOf(await bridge.call('journal:read-history', { journal: id, before: null }));
    expect(history.bodies.join('\n')).not.toContain('Doamna Rusu');
    expect(history.next).toBeNull();
    valueOf(await workbook.contributions.write(question, second, { text: { plain: 'One desk for returnees, by June.', language: 'en' } }));
    expect((await workbook.read.capture(question))?.contributions.map((one) => one.id)).toEqual([second]);
  });

  test('takes its photo with it, and leaves the photo of another', async () => {
    const workbook = await open();
    const { id, answers: [first, second] } = await filled(workbook);
    const attachments = await workbook.attachments();
    const names: string[] = [];
    for (const [parent, letter] of [[first, 'a'], [second, 'b']] as const) {
      const bytes = new TextEncoder().encode(`%PDF-1.7 signed list ${letter}`);
      expect(await attachments.add(parent, { name: `list ${letter}.pdf`, bytes }, { reduce: () => Promise.resolve(undefined) })).toMatchObject({ ok: true });
      names.push(...[...bridge.attached(id).keys()].filter((name) => !names.includes(name)));
    }
    expect(names).toHaveLength(2);
    valueOf(await workbook.contributions.remove(first));
    valueOf(await workbook.wipe.purge(id, [first]));
    expect([...bridge.attached(id).keys()]).toEqual([names[1]]);
  });

  test('does not come back with a file that still has it', async () => {
    const workbook = await open();
    const { id, answers: [first] } = await filled(workbook);
    bridge.answerSave({ name: 'balti.mwb', folder: '/media/stick' });
    valueOf(await workbook.saveCopy(id));
    bridge.offerFiles([{ name: 'balti.mwb', bytes: bridge.written() ?? new Uint8Array() }]);
    valueOf(await workbook.contributions.remove(first));
    valueOf(await workbook.wipe.purge(id, [first]));
    valueOf(await workbook.openFiles());
    const db = await openDatabase({ name: database });
    expect(await db.rows.get(first)).toMatchObject({ purged: true });
  });
});
