import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import type { SnapshotSummary } from '../../preload/shapes.ts';
import { openDatabase } from '../../renderer/data/database.ts';
import { openWorkbook } from '../../renderer/data/open.ts';
import { createMaker } from '../../renderer/data/snapshots/make-snapshot.ts';
import type { Workbook } from '../../renderer/data/workbook.ts';
import { readMwb, writeMwb } from '../../renderer/record/file/mwb.ts';
import { recOf } from '../../renderer/record/row.ts';
import { memoryBridge, type MemoryBridge } from '../helpers/memory-bridge.ts';
import { valueOf } from '../helpers/value-of.ts';

let bridge: MemoryBridge;
let database = '';
let count = 0;

async function open(over = bridge, name = database): Promise<Workbook> {
  const sample = () => Promise.resolve({ id: 'sample-chisinau-2011', writes: [] });
  return valueOf(await openWorkbook({ bridge: over, start: over.start(), sample, now: () => new Date('2026-11-23T14:32:00Z'), database: name }));
}

async function takenFrom(workbook: Workbook): Promise<SnapshotSummary> {
  const taken = valueOf(await workbook.snapshots.take('person'));
  if (taken === null) throw new Error('nothing was taken');
  return taken;
}

async function withTwoWorkshops(): Promise<{ readonly workbook: Workbook; readonly health: string; readonly balti: string; readonly point: string }> {
  const workbook = await open();
  const health = valueOf(await workbook.workshops.create({ title: 'Santé et emploi', place: 'Chișinău', language: 'fr' }));
  const balti = valueOf(await workbook.workshops.create({ title: 'Sănătate și muncă', place: 'Bălți', language: 'ro' }));
  const roundtable = valueOf(await workbook.roundtables.add(balti, { plain: 'Educație', language: 'ro' }));
  const question = valueOf(await workbook.roundtables.addQuestion(roundtable, { plain: 'Cine plătește?', language: 'ro' }, null));
  const point = workbook.newId();
  valueOf(await workbook.contributions.write(question, point, { text: { plain: 'تدفع الوزارة نصفها', language: 'ar' } }));
  return { workbook, health, balti, point };
}

beforeEach(() => {
  bridge = memoryBridge();
  database = `snapshots-${(count += 1)}`;
});

describe('a snapshot', () => {
  test('holds exactly what the rows hold, and says at which line of the journal', async () => {
    const { workbook, balti } = await withTwoWorkshops();
    const taken = await takenFrom(workbook);
    expect(taken.journals.find(({ journal }) => journal === balti)).toMatchObject({ upTo: bridge.lines(balti).length, counts: { workshops: 1, contributions: 1 } });
    const read = valueOf(await workbook.snapshots.read(taken.id, balti));
    const db = await openDatabase({ name: database });
    const rows = await db.rows.where('[ws+kind+life]').between([balti], [balti, []]).toArray();
    const sorted = (records: readonly { readonly id: string }[]): readonly unknown[] => [...records].sort((a, b) => (a.id < b.id ? -1 : 1));
    expect(sorted(read.records)).toEqual(sorted(rows.map(recOf)));
    expect([read.upTo, read.chain]).toEqual([bridge.lines(balti).length, taken.journals.find(({ journal }) => journal === balti)?.chain]);
  });

  test('writes only the workshops that moved on since the last, and nothing new is none', async () => {
    const { workbook, health, balti, point } = await withTwoWorkshops();
    const first = await takenFrom(workbook);
    expect(valueOf(await workbook.snapshots.take('timed'))).toBeNull();
    valueOf(await workbook.contributions.remove(point));
    const second = valueOf(await workbook.snapshots.take('timed'));
    const files = async (journal: string) => (await bridge.snapshotDisk.list(`/data/snapshots/journals/${journal}`)).length;
    expect([await files(health), await files(balti)]).toEqual([1, 2]);
    expect(second?.journals.find(({ journal }) => journal === balti)?.counts.contributions).toBe(0);
    expect(second?.journals.find(({ journal }) => journal === health)).toEqual(first.journals.find(({ journal }) => journal === health));
    expect(valueOf(await workbook.snapshots.list()).snapshots.map(({ id }) => id)).toEqual([second?.id, first.id]);
  });

  test('of a workbook without a word is none', async () => {
    const workbook = await open();
    expect(valueOf(await workbook.snapshots.take('before-merge'))).toBeNull();
  });

  test('does not count when what is read back differs from the rows', async () => {
    const { workbook, balti } = await withTwoWorkshops();
    const maker = createMaker(() => openDatabase({ name: database }), () => new Date(0));
    const upTo = await maker.read(balti);
    const bytes = await maker.write('0123456789abcdef');
    expect((await maker.check(bytes)).ok).toBe(true);
    const read = readMwb(bytes);
    if (!read.ok) throw new Error(read.detail);
    const [first, ...rest] = read.records;
    const others = [
      writeMwb({ records: rest, info: { upTo, chain: '0123456789abcdef' } }),
      writeMwb({ records: read.records, info: { upTo: upTo - 1, chain: '0123456789abcdef' } }),
      writeMwb({ records: read.records, info: { upTo, chain: 'fedcba9876543210' } }),
      writeMwb({ records: [...rest, { id: first?.id ?? '', kind: first?.kind ?? '', purged: true as const }], info: { upTo, chain: '0123456789abcdef' } }),
      bytes.subarray(0, bytes.length - 40),
    ];
    for (const other of others) expect(await maker.check(other)).toMatchObject({ ok: false, code: 'damaged' });
    bridge.failAlways('snapshot:put', { ok: true, value: { bytes: others[0] } } as never);
    expect(await workbook.snapshots.take('person')).toMatchObject({ ok: false, code: 'damaged' });
    expect(valueOf(await workbook.snapshots.list()).snapshots).toEqual([]);
  });
});

describe('what replaces or merges data', () => {
  async function fileOf(): Promise<Uint8Array> {
    const elsewhere = memoryBridge('ministry');
    const other = await open(elsewhere, `${database}-ministry`);
    const id = valueOf(await other.workshops.create({ title: 'Emploi', place: 'Cahul', language: 'fr' }));
    elsewhere.answerSave({ name: 'cahul.mwb', folder: 'Documents' });
    valueOf(await other.saveCopy(id));
    return elsewhere.written() ?? new Uint8Array();
  }

  test('takes a protected snapshot first, one for all files', async () => {
    const { workbook } = await withTwoWorkshops();
    bridge.offerFiles([{ name: 'cahul.mwb', bytes: await fileOf() }, { name: 'again.mwb', bytes: await fileOf() }]);
    valueOf(await workbook.openFiles());
    expect(valueOf(await workbook.snapshots.list()).snapshots.map(({ reason, isProtected, journals }) => [reason, isProtected, journals.length])).toEqual([['before-merge', true, 2]]);
  });

  test('is refused, and changes nothing, when that cannot be taken', async () => {
    const { workbook } = await withTwoWorkshops();
    bridge.offerFiles([{ name: 'cahul.mwb', bytes: await fileOf() }]);
    bridge.failAlways('snapshot:begin', { ok: false, code: 'not-found', detail: 'the folder is not there' });
    expect(await workbook.openFiles()).toEqual({ ok: false, code: 'no-snapshot', detail: 'not-found: the folder is not there' });
    expect(await workbook.read.workshops()).toHaveLength(2);
    bridge.failAlways('snapshot:begin', null);
    valueOf(await workbook.openFiles());
    expect(await workbook.read.workshops()).toHaveLength(3);
  });

  test('takes none for a file that is refused anyway', async () => {
    const { workbook } = await withTwoWorkshops();
    bridge.offerFiles([{ name: 'holiday.mwb', bytes: new Uint8Array([1, 2, 3, 4]) }]);
    expect((await workbook.openFiles()).ok).toBe(false);
    expect(valueOf(await workbook.snapshots.list()).snapshots).toEqual([]);
  });
});

test('snapshots are taken one after the other', async () => {
  const { workbook, point } = await withTwoWorkshops();
  const [first, second] = [workbook.snapshots.take('person'), workbook.snapshots.take('before-restore')];
  valueOf(await workbook.contributions.remove(point));
  const third = workbook.snapshots.take('person');
  const taken = (await Promise.all([first, second, third])).map(valueOf);
  expect(taken.map((one) => one?.counter)).toEqual([1, 2, 3]);
});
