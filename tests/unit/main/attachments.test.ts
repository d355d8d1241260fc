import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { Attachments } from '../../../main/attachments/attachments.ts';
import { replaceFile } from '../../../main/files/atomic-save.ts';
import { Refusal } from '../../../main/files/failure.ts';
import { SaveTokens } from '../../../main/files/save-tokens.ts';
import { attachmentHandlers } from '../../../main/ipc/attachment-handlers.ts';
import type { Sender } from '../../../main/ipc/sender.ts';
import { Settings } from '../../../main/settings.ts';
import { contract } from '../../../preload/contract.ts';
import { isRefusedName } from '../../../preload/attachment-rules.ts';
import { CrashDisk } from './support/crash-disk.ts';

const us: Sender = { contentsId: 1, frame: { origin: 'app://workbook', isMainFrame: true } };
const journal = '0192f0c1-7a10-7cc3-8000-0f1e2d3c4b5a';
const jpeg = Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3, 4]);
const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

async function made(chosen: readonly string[], copies: readonly (string | undefined)[] = []) {
  const disk = new CrashDisk();
  let tags = 0;
  const newTag = (): string => `t${(tags += 1)}`;
  for (const folder of ['/data/Documents', '/data/usb']) await disk.makeFolder(folder);
  const attachments = new Attachments({ disk, folder: '/data/attachments', newTag });
  const asked: string[] = [];
  const left = [...copies];
  const dialogs = {
    chooseFiles: async (folder: string) => {
      asked.push(`files in ${folder}`);
      return await Promise.resolve(chosen);
    },
    chooseCopy: async (offered: string) => {
      asked.push(offered);
      return await Promise.resolve(left.shift());
    },
  };
  const settings = await Settings.open(disk, '/data/settings.json', newTag, () => undefined);
  const handlers = attachmentHandlers({
    snapshots: { eachFile: () => Promise.resolve(0) },
    ...{ disk, attachments, dialogs, tokens: new SaveTokens(), settings, documents: '/data/Documents', newTag },
    habits: { systemLocksOpenFiles: false },
  });
  return { disk, attachments, asked, handlers };
}

describe('attachments beside a journal', () => {
  it('lie under the hash of their bytes, once, and can be read back', async () => {
    const { disk, attachments } = await made([]);
    const first = await attachments.add(journal, jpeg);
    expect(await attachments.add(journal, jpeg)).toEqual(first);
    expect(first).toEqual({ sha256: hashOf(jpeg), size: 8 });
    expect(await disk.list(`/data/attachments/${journal}`)).toEqual([hashOf(jpeg)]);
    expect([...(await attachments.read(journal, first.sha256))]).toEqual([...jpeg]);
    expect(await attachments.list(journal)).toEqual([first]);
    expect(await attachments.list('installation')).toEqual([]);
  });

  it('say when they are gone or not what they were, and the same file once more puts it right', async () => {
    const { disk, attachments } = await made([]);
    const { sha256 } = await attachments.add(journal, jpeg);
    const place = `/data/attachments/${journal}/${sha256}`;
    await replaceFile(disk, place, jpeg.with(5, 0), 'x');
    await expect(attachments.read(journal, sha256)).rejects.toMatchObject({ code: 'damaged' });
    await attachments.add(journal, jpeg);
    expect([...(await attachments.read(journal, sha256))]).toEqual([...jpeg]);
    await disk.remove(place);
    await expect(attachments.read(journal, sha256)).rejects.toMatchObject({ code: 'ENOENT' });
    await attachments.add(journal, jpeg);
    expect(await attachments.list(journal)).toHaveLength(1);
  });

  it('are refused when they are programs, whatever they are called, or too large', async () => {
    const { attachments } = await made([]);
    for (const start of ['MZ\u0090', '\u007fELF', '#!/bin/sh']) await expect(attachments.add(journal, Buffer.from(start, 'latin1'))).rejects.toMatchObject({ code: 'forbidden' });
    await expect(attachments.add(journal, new Uint8Array(25 * 1024 * 1024 + 1))).rejects.toMatchObject({ code: 'too-large' });
    expect(await attachments.list(journal)).toEqual([]);
  });

  it('go only where they are not among those to be kept', async () => {
    const { disk, attachments } = await made([]);
    const list = Buffer.from('%PDF-1.7 signed list');
    for (const bytes of [jpeg, list]) await attachments.add(journal, bytes);
    await disk.create(`/data/attachments/${journal}/.half.t9.part`);
    expect(await attachments.keepOnly(journal, new Set([hashOf(list)]))).toBe(1);
    expect(await disk.afterLosing().list(`/data/attachments/${journal}`)).toEqual([hashOf(list)]);
    expect(await attachments.keepOnly('installation', new Set())).toBe(0);
  });

  it('are sealed on their way in and opened on their way out where the journal is', async () => {
    const disk = new CrashDisk();
    const turned = (bytes: Uint8Array): Uint8Array => Uint8Array.from([1, ...bytes.map((byte) => byte ^ 0xff)]);
    const wrapping = {
      isSealed: (bytes: Uint8Array) => bytes[0] === 1,
      seal: async (_journal: string, bytes: Uint8Array) => await Promise.resolve(turned(bytes)),
      open: async (_journal: string, bytes: Uint8Array) => await Promise.resolve(bytes.subarray(1).map((byte) => byte ^ 0xff)),
    };
    const attachments = new Attachments({ disk, folder: '/data/attachments', newTag: () => 't', wrapping });
    const { sha256, size } = await attachments.add(journal, jpeg);
    expect([...(await disk.read(`/data/attachments/${journal}/${sha256}`))]).toEqual([...turned(jpeg)]);
    expect([...(await attachments.read(journal, sha256)), size]).toEqual([...jpeg, 9]);
    const [lying] = await attachments.lying(journal);
    expect(lying).toEqual({ sha256: hashOf(turned(jpeg)), file: `/data/attachments/${journal}/${sha256}`, bytes: 9 });
    await attachments.keepOnly(journal, new Set());
    expect(await attachments.putBack(journal, turned(jpeg))).toEqual({ sha256, size: 9 });
  });

  it('go into a snapshot as they lie there, a damaged one left out, and are read once for it', async () => {
    const { disk, attachments } = await made([]);
    const { sha256 } = await attachments.add(journal, jpeg);
    const other = await attachments.add(journal, Buffer.from('%PDF-1.7'));
    await replaceFile(disk, `/data/attachments/${journal}/${other.sha256}`, Buffer.from('%PDF-1.8'), 'x');
    const lying = [{ sha256, file: `/data/attachments/${journal}/${sha256}`, bytes: 8 }];
    expect(await attachments.lying(journal)).toEqual(lying);
    expect(await attachments.putBack('installation', jpeg)).toEqual({ sha256, size: 8 });
    expect(await attachments.lying('sample-chisinau-2011')).toEqual([]);
    await attachments.add(journal, Buffer.from('%PDF-1.7'));
    expect(await attachments.lying(journal)).toHaveLength(2);
  });
});

describe('the channels of attachments', () => {
  it('hand chosen files over by token, never by path, and start in the folder used last', async () => {
    const { disk, asked, handlers } = await made(['/data/usb/Flip chart 1.jpg', '/data/usb/Lista semnată.pdf']);
    await replaceFile(disk, '/data/usb/Flip chart 1.jpg', jpeg, 'x');
    await replaceFile(disk, '/data/usb/Lista semnată.pdf', Buffer.from('%PDF-1.7'), 'y');
    const chosen = await handlers['attachment:choose']({}, us);
    expect(chosen.map(({ name, size }) => [name, size])).toEqual([['Flip chart 1.jpg', 8], ['Lista semnată.pdf', 8]]);
    expect(JSON.stringify(chosen)).not.toContain('/data');
    expect([...(await handlers['attachment:take']({ token: chosen[0]?.token ?? '' }, us)).bytes]).toEqual([...jpeg]);
    await handlers['attachment:choose']({}, us);
    expect(asked).toEqual(['files in /data/Documents', 'files in /data/usb']);
    await expect(async () => await handlers['attachment:take']({ token: '/data/usb/Flip chart 1.jpg' }, us)).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('do not read a program or a file that is too large', async () => {
    const { disk, handlers } = await made(['/data/usb/setup.exe', '/data/usb/film.mov']);
    await replaceFile(disk, '/data/usb/setup.exe', jpeg, 'x');
    await replaceFile(disk, '/data/usb/film.mov', new Uint8Array(25 * 1024 * 1024 + 1), 'y');
    const [program, film] = await handlers['attachment:choose']({}, us);
    await expect(async () => await handlers['attachment:take']({ token: program?.token ?? '' }, us)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(async () => await handlers['attachment:take']({ token: film?.token ?? '' }, us)).rejects.toMatchObject({ code: 'too-large' });
  });

  it('save a copy under a name of the same ending, and say at once when the file is gone', async () => {
    const { disk, asked, handlers } = await made([], ['/data/usb/lista.exe', undefined]);
    const { sha256 } = await handlers['attachment:add']({ journal, bytes: jpeg }, us);
    const saved = await handlers['attachment:save-copy']({ journal, sha256, suggestedName: 'Flip chart / 1.JPG' }, us);
    expect(saved).toMatchObject({ name: 'lista.exe.JPG', folder: '/data/usb' });
    expect([...(await disk.afterLosing().read('/data/usb/lista.exe.JPG'))]).toEqual([...jpeg]);
    expect(await handlers['attachment:save-copy']({ journal, sha256, suggestedName: 'x.jpg' }, us)).toBeNull();
    await expect(async () => await handlers['attachment:save-copy']({ journal, sha256, suggestedName: 'x.bat' }, us)).rejects.toMatchObject({ code: 'forbidden' });
    await handlers['attachment:keep-only']({ journal, kept: [] }, us);
    await expect(async () => await handlers['attachment:save-copy']({ journal, sha256, suggestedName: 'x.jpg' }, us)).rejects.toMatchObject({ code: 'ENOENT' });
    expect(asked).toEqual(['/data/Documents/Flip chart 1.JPG', '/data/usb/x.jpg']);
  });

  it('take a hash, and nothing from which a path could be made', () => {
    for (const sha256 of ['../journals/x', '', 'A'.repeat(64), `${'a'.repeat(63)}/`]) {
      expect([sha256, contract['attachment:read'].in.safeParse({ journal, sha256 }).success]).toEqual([sha256, false]);
    }
  });
});

describe('names that are refused', () => {
  it('are those of programs, scripts, documents with macros and pages, however they are written', () => {
    for (const name of ['setup.exe', 'SETUP.EXE', 'list.exe.', 'list.exe . ', 'plan.docm', 'a.b.ps1', 'page.html', 'logo.svg', 'x.lnk']) expect([name, isRefusedName(name)]).toEqual([name, true]);
    for (const name of ['list.pdf', 'exe', 'Lista semnată', 'photo.HEIC', 'notes.exe.pdf', 'plan.docx', '.exe.jpg']) expect([name, isRefusedName(name)]).toEqual([name, false]);
  });
});

describe('attachments of a snapshot', () => {
  const damagedOne = Buffer.from('damaged');
  const snapshotOf = (lying: readonly Uint8Array[], lost = 0) => ({
    eachFile: async (_place: unknown, _id: string, _journal: string, take: (bytes: Uint8Array) => Promise<unknown>) => {
      for (const bytes of lying) await take(bytes);
      return lost;
    },
  });
  const order = { place: 'first', id: '20261126T120000Z-abcdef01', journal, into: 'installation' } as const;

  it('come back to a journal or to its copy; what cannot be opened is counted, and a full disk ends it', async () => {
    let isFull = false;
    const disk = Object.assign(new CrashDisk(), { freeSpace: async () => await Promise.resolve(isFull ? 1 : 1e9) });
    const wrapping = {
      isSealed: (bytes: Uint8Array) => bytes[0] === 1,
      seal: async (_journal: string, bytes: Uint8Array) => await Promise.resolve(bytes),
      open: async (from: string, bytes: Uint8Array) => await (bytes[0] !== 1 ? Promise.resolve(bytes) : from === journal && bytes[1] !== 0 ? Promise.resolve(bytes.subarray(1)) : Promise.reject(new Refusal('damaged', 'another key'))),
    };
    const attachments = new Attachments({ disk, folder: '/data/attachments', newTag: () => 't', wrapping });
    const settings = await Settings.open(disk, '/data/settings.json', () => 't', () => undefined);
    const handlersOf = (snapshots: Pick<Parameters<typeof attachmentHandlers>[0]['snapshots'], 'eachFile'>) =>
      attachmentHandlers({ disk, attachments, snapshots, dialogs: { chooseFiles: () => Promise.resolve([]), chooseCopy: () => Promise.resolve(undefined) }, tokens: new SaveTokens(), settings, documents: '/data', newTag: () => 't', habits: { systemLocksOpenFiles: false } });
    const back = await handlersOf(snapshotOf([jpeg, Uint8Array.from([1, ...damagedOne]), Uint8Array.from([1, 0, 0])], 1))['attachment:put-back'](order, us);
    expect(back).toEqual({ kept: 2, missing: 2 });
    expect((await attachments.list('installation')).map(({ sha256 }) => sha256)).toEqual([hashOf(jpeg), hashOf(damagedOne)].sort());
    isFull = true;
    await expect(async () => await handlersOf(snapshotOf([Buffer.from('%PDF-1.7')]))['attachment:put-back'](order, us)).rejects.toMatchObject({ code: 'no-space' });
  });
});

describe('a pass-phrase that is set or taken off', () => {
  it('finds every file in its present form, a damaged one as well, and twice is once', async () => {
    const disk = new CrashDisk();
    let isOn = false;
    const wrapping = {
      isSealed: (bytes: Uint8Array) => bytes[0] === 1,
      seal: async (_journal: string, bytes: Uint8Array) => await Promise.resolve(isOn ? Uint8Array.from([1, ...bytes]) : bytes),
      open: async (_journal: string, bytes: Uint8Array) => await Promise.resolve(bytes[0] === 1 ? bytes.subarray(1) : bytes),
    };
    let tags = 0;
    const attachments = new Attachments({ disk, folder: '/data/attachments', newTag: () => `t${(tags += 1)}`, wrapping });
    const { sha256 } = await attachments.add(journal, jpeg);
    const list = await attachments.add(journal, Buffer.from('%PDF-1.7'));
    await replaceFile(disk, `/data/attachments/${journal}/${list.sha256}`, Buffer.from('%PDF-1.8'), 'x');
    isOn = true;
    await attachments.rewrite(journal);
    await attachments.rewrite(journal);
    const lying = await Promise.all([sha256, list.sha256].map(async (name) => [...(await disk.afterLosing().read(`/data/attachments/${journal}/${name}`))]));
    expect(lying).toEqual([[1, ...jpeg], [1, ...Buffer.from('%PDF-1.8')]]);
    expect([...(await attachments.read(journal, sha256))]).toEqual([...jpeg]);
    await expect(attachments.read(journal, list.sha256)).rejects.toMatchObject({ code: 'damaged' });
    isOn = false;
    await attachments.rewrite(journal);
    expect([...(await disk.read(`/data/attachments/${journal}/${sha256}`))]).toEqual([...jpeg]);
  });
});
