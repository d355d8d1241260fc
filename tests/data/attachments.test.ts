import 'fake-indexeddb/auto';
import { createHash } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Attachments, Drawing, Kept } from '../../renderer/data/attachments/attachments.ts';
import { openWorkbook } from '../../renderer/data/open.ts';
import type { Workbook } from '../../renderer/data/workbook.ts';
import { readMwb, writeMwb } from '../../renderer/record/file/mwb.ts';
import { memoryBridge, type MemoryBridge } from '../helpers/memory-bridge.ts';
import { valueOf } from '../helpers/value-of.ts';

let bridge: MemoryBridge;
let count = 0;
let database = '';
let workbook: Workbook;
let attachments: Attachments;
let ids: { readonly workshop: string; readonly question: string; readonly contribution: string };

const latin = (text: string): number[] => [...text].map((letter) => letter.charCodeAt(0));
const segment = (marker: number, body: readonly number[]): number[] => [0xff, marker, 0, body.length + 2, ...body];
/** A photo with a place in it; `text` tells one from another. */
const photo = (text: string): Uint8Array => Uint8Array.from([0xff, 0xd8, ...segment(0xe1, latin('Exif\0\0 GPS 47.76 N')), ...segment(0xdb, latin(text)), ...segment(0xda, [1]), 7, 0xff, 0xd9]);
const list = Uint8Array.from(latin('%PDF-1.7 signed list'));
const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const drawing: Drawing = { reduce: (bytes) => Promise.resolve({ bytes: Uint8Array.from([0xff, 0xd8, 0xff, bytes.length]), width: 1600, height: 1200, from: { width: 4000, height: 3000 } }) };

async function open(at: MemoryBridge, name: string): Promise<Workbook> {
  const sample = () => Promise.resolve({ id: 'sample', writes: [] });
  return valueOf(await openWorkbook({ bridge: at, start: at.start(), sample, now: () => new Date('2026-11-26T14:32:00Z'), database: name }));
}

async function add(parent: string, name: string, bytes: Uint8Array): Promise<Kept> {
  const done = await attachments.add(parent, { name, bytes }, drawing);
  if (!done.ok) throw new Error(done.problem);
  return done.kept;
}

beforeEach(async () => {
  bridge = memoryBridge();
  database = `attachments-${(count += 1)}`;
  workbook = await open(bridge, database);
  attachments = await workbook.attachments();
  const workshop = valueOf(await workbook.workshops.create({ title: 'Health round', place: 'Bălți', language: 'en' }));
  const roundtable = valueOf(await workbook.roundtables.add(workshop, { plain: 'Health', language: 'en' }));
  const question = valueOf(await workbook.roundtables.addQuestion(roundtable, { plain: 'Who reaches the clinics?', language: 'en' }, null));
  const contribution = workbook.newId();
  valueOf(await workbook.contributions.write(question, contribution, { text: { plain: 'Families come late.', language: 'en' } }));
  ids = { workshop, question, contribution };
});

describe('a photo that is added', () => {
  test('is kept without its place, with a picture for screen and report, and named by one record', async () => {
    const { id, metadata } = await add(ids.question, 'Flip chart / 1.jpg', photo('one'));
    expect(metadata).toBe('removed');
    const [view] = await workbook.read.attached(ids.question);
    expect(view).toMatchObject({
      id, parent: ids.question, name: 'Flip chart 1.jpg', kind: 'picture', use: 'shown', alternative: { original: undefined },
      file: { type: 'image/jpeg', width: 4000, height: 3000 }, picture: { type: 'image/jpeg', width: 1600, height: 1200 },
    });
    const stored = valueOf(await attachments.bytes(id, view?.file.sha256 ?? ''));
    expect([hashOf(stored), stored.length]).toEqual([view?.file.sha256, view?.file.size]);
    expect(Buffer.from(stored).toString('latin1')).not.toContain('GPS');
    expect([...bridge.attached(ids.workshop).keys()].sort()).toEqual([view?.file.sha256, view?.picture?.sha256].sort());
    expect(bridge.lines(ids.workshop).at(-1)).toContain('attachment.add');
  });

  test('stands with what it belongs to, in order, and comes back after it was removed', async () => {
    const first = await add(ids.question, 'a.jpg', photo('a'));
    const below = await add(ids.contribution, 'b.jpg', photo('b'));
    const signed = await add(ids.workshop, 'Lista semnată.pdf', list);
    expect((await workbook.read.attachedUnder(ids.question)).map(({ id }) => id)).toEqual([first.id, below.id]);
    expect((await workbook.read.allAttached(ids.workshop)).map(({ id, kind, use }) => [id, kind, use])).toEqual(
      expect.arrayContaining([[first.id, 'picture', 'shown'], [below.id, 'picture', 'shown'], [signed.id, 'pdf', 'listed']]),
    );
    valueOf(await attachments.remove(first.id));
    expect(await workbook.read.attached(ids.question)).toEqual([]);
    valueOf(await attachments.restore(first.id));
    expect(await workbook.read.attached(ids.question)).toHaveLength(1);
    valueOf(await workbook.contributions.remove(ids.contribution));
    expect(await workbook.read.attachedUnder(ids.question)).toHaveLength(1);
    valueOf(await workbook.contributions.restore(ids.contribution));
    expect(await workbook.read.attachedUnder(ids.question)).toHaveLength(2);
  });

  test('says in words what it shows, which is translated like everything a person writes', async () => {
    const { id } = await add(ids.contribution, 'b.jpg', photo('b'));
    valueOf(await attachments.setAlternative(id, { plain: 'Flip chart of the health round', language: 'en' }));
    valueOf(await attachments.setUse(id, 'left-out'));
    valueOf(await workbook.translations.write({ record: id, field: 'alternative', language: 'fr' }, { text: 'Tableau de la table santé', by: 'Ana', of: (await found(id)).of }));
    const [view] = await workbook.read.attached(ids.contribution);
    expect([view?.alternative.original?.language, view?.use, Object.keys(view?.alternative.translations ?? {})]).toEqual(['en', 'left-out', ['fr']]);
    expect(await found(id)).toMatchObject({ kind: 'attachment', field: 'alternative', number: '1.1/1' });
  });

  const found = async (id: string) => {
    const text = (await workbook.read.translatables(ids.workshop)).find(({ record }) => record === id);
    if (text === undefined) throw new Error('no such text');
    return text;
  };

  test('is refused when it is a program, empty or too large, and nothing is written', async () => {
    const before = bridge.lines(ids.workshop).length;
    const tries = [['setup.exe', list], ['notes.txt', Uint8Array.from(latin('#!/bin/sh'))], ['empty.pdf', new Uint8Array()], ['film.mov', new Uint8Array(25 * 1024 * 1024 + 1)]] as const;
    const answers = await Promise.all(tries.map(([name, bytes]) => attachments.add(ids.question, { name, bytes }, drawing)));
    expect(answers.map((answer) => (answer.ok ? 'kept' : answer.problem))).toEqual(['program', 'program', 'empty', 'too-large']);
    expect([bridge.lines(ids.workshop).length, bridge.attached(ids.workshop).size]).toEqual([before, 0]);
  });

  test('whose line could not be written is not there, and can be added again', async () => {
    bridge.failNextAppend({ ok: false, code: 'no-space', detail: 'ENOSPC' });
    expect(await attachments.add(ids.question, { name: 'a.jpg', bytes: photo('a') }, drawing)).toMatchObject({ ok: false, problem: 'no-space' });
    expect(await workbook.read.attached(ids.question)).toEqual([]);
    await add(ids.question, 'a.jpg', photo('a'));
    expect(await workbook.read.attached(ids.question)).toHaveLength(1);
  });

  test('that is not to be found answers so, and the record still says what it was', async () => {
    const { id } = await add(ids.question, 'a.jpg', photo('a'));
    bridge.attached(ids.workshop).clear();
    const [view] = await workbook.read.attached(ids.question);
    expect(await attachments.bytes(id, view?.file.sha256 ?? '')).toMatchObject({ ok: false, code: 'not-found' });
    expect(view?.name).toBe('a.jpg');
  });
});

describe('files that are chosen', () => {
  test('come with their bytes; a program is named and not read', async () => {
    bridge.offerFiles([{ name: 'Flip chart.jpg', bytes: photo('x') }, { name: 'setup.exe', bytes: list }]);
    expect(valueOf(await attachments.choose())).toEqual([{ name: 'Flip chart.jpg', bytes: photo('x') }, { name: 'setup.exe', problem: 'program' }]);
  });
});

describe('copies of a workshop', () => {
  const copied = async (withFiles?: boolean) => {
    bridge.answerSave({ name: 'copy.mwb', folder: '/usb' });
    const answer = valueOf(await workbook.saveCopy(ids.workshop, withFiles === undefined ? {} : { withFiles }));
    const read = readMwb(bridge.written() ?? new Uint8Array());
    if (!read.ok) throw new Error(read.detail);
    return { answer, read };
  };

  test('take their files along, or leave them and say so', async () => {
    await add(ids.question, 'a.jpg', photo('a'));
    const { record, files, count: held } = await workbook.copyWeight(ids.workshop);
    expect([record > 500, files, held]).toEqual([true, [...bridge.attached(ids.workshop).values()].reduce((sum, { length }) => sum + length, 0), 2]);
    const whole = await copied();
    expect([whole.answer?.missing, whole.read.files.size, whole.read.manifest.files]).toEqual([0, 2, { held: 2, missing: 0 }]);
    const bare = await copied(false);
    expect([bare.answer?.missing, bare.read.files.size, bare.read.manifest.files]).toEqual([0, 0, { held: 0, missing: 2 }]);
  });

  test('say how many files could not be read here', async () => {
    await add(ids.question, 'a.jpg', photo('a'));
    await add(ids.workshop, 'list.pdf', list);
    bridge.attached(ids.workshop).delete(hashOf(list));
    expect((await copied()).answer?.missing).toBe(1);
  });

  test('bring their files to another laptop, with a file that had them or later', async () => {
    await add(ids.question, 'a.jpg', photo('a'));
    const bare = await copied(false);
    const bytes = bridge.written() ?? new Uint8Array();
    await copied();
    const other = memoryBridge('other');
    const there = await open(other, `${database}-other`);
    expect(bare.read.ok).toBe(true);
    other.offerFiles([{ name: 'bare.mwb', bytes }]);
    valueOf(await there.openFiles());
    expect([(await there.read.attached(ids.question)).length, other.attached(ids.workshop).size]).toEqual([1, 0]);
    other.offerFiles([{ name: 'whole.mwb', bytes: bridge.written() ?? new Uint8Array() }]);
    valueOf(await there.openFiles());
    expect([...other.attached(ids.workshop)].sort()).toEqual([...bridge.attached(ids.workshop)].sort());
  });

  test('do not carry signed lists into a workshop of the same make, and milestones keep their photos', async () => {
    const { id } = await add(ids.question, 'a.jpg', photo('a'));
    await add(ids.workshop, 'list.pdf', list);
    const twin = valueOf(await workbook.workshops.duplicate(ids.workshop));
    expect(await workbook.read.allAttached(twin)).toEqual([]);
    valueOf(await workbook.milestones.set(ids.workshop, 'As sent'));
    expect(bridge.lines(ids.workshop).at(-1)).toContain(id);
  });
});

describe('a snapshot', () => {
  test('brings the files back with the records: to the workshop itself, and to a copy of it', async () => {
    await add(ids.question, 'a.jpg', photo('a'));
    const taken = valueOf(await workbook.snapshots.take('person'));
    if (taken === null) throw new Error('nothing was taken');
    const restore = await workbook.restore();
    const { copies, failed } = valueOf(await restore.asCopy(taken, [ids.workshop], () => (title) => `${title} (copy)`));
    expect(failed).toEqual([]);
    const [copy = ''] = copies;
    const [file] = await workbook.read.allAttached(copy);
    expect([...bridge.attached(copy).keys()].sort()).toEqual([file?.file.sha256, file?.picture?.sha256].sort());
    expect(valueOf(await attachments.bytes(file?.id ?? '', file?.picture?.sha256 ?? '')).length).toBe(4);
    expect(valueOf(await restore.inPlace(taken, [ids.workshop])).failed).toEqual([]);
  });

  test('whose files cannot be put back for want of space leaves the workshop as it is', async () => {
    await add(ids.question, 'a.jpg', photo('a'));
    const taken = valueOf(await workbook.snapshots.take('person'));
    if (taken === null) throw new Error('nothing was taken');
    await add(ids.question, 'later.pdf', list);
    const { call } = bridge;
    Object.assign(bridge, { call: (channel: Parameters<typeof call>[0], input: never) => (channel === 'attachment:put-back' ? Promise.resolve({ ok: false, code: 'no-space', detail: 'ENOSPC' }) : call(channel, input)) });
    const { failed } = valueOf(await (await workbook.restore()).inPlace(taken, [ids.workshop]));
    expect(failed.map(({ failure }) => failure.code)).toEqual(['no-space']);
    expect(await workbook.read.attached(ids.question)).toHaveLength(2);
  });
});

describe('files that are needed no more', () => {
  test('stay while a record, the trash or a milestone names them, and go after a purge', async () => {
    const { id } = await add(ids.question, 'a.jpg', photo('a'));
    const kept = await add(ids.question, 'b.pdf', list);
    valueOf(await attachments.remove(id));
    expect(valueOf(await attachments.removeUnneeded(ids.workshop))).toBe(0);
    const purge = writeMwb({ records: [{ id: ids.workshop, kind: 'workshop', r: {} }, { id, kind: 'attachment', purged: true }] });
    bridge.offerFiles([{ name: 'purge.mwb', bytes: purge }]);
    valueOf(await workbook.openFiles());
    expect(valueOf(await attachments.removeUnneeded(ids.workshop))).toBe(2);
    expect(valueOf(await attachments.bytes(kept.id, hashOf(list)))).toEqual(list);
  });
});
