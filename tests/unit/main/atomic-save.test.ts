import { describe, expect, it } from 'vitest';
import { replaceFile, saveDocument } from '../../../main/files/atomic-save.ts';
import { asFailure } from '../../../main/files/failure.ts';
import { lockNames } from '../../../main/files/lock-files.ts';
import { Settings } from '../../../main/settings.ts';
import { CrashDisk, PowerCut, seeded, type Rules } from './support/crash-disk.ts';

const target = '/data/Raport Chișinău.docx';
const old = 'what the ministry had before';
const fresh = 'what the meeting in Chișinău said, with a longer text than before';
const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('utf8');
const linux = { systemLocksOpenFiles: false };
const windows = { systemLocksOpenFiles: true };

async function withOld(rules: Rules): Promise<CrashDisk> {
  const first = new CrashDisk();
  await replaceFile(first, target, Buffer.from(old), 'first');
  return first.afterLosing(rules);
}

/** Cuts a save at every call and in every way; lists what was found in the file's place that should not be. */
async function everyCut(ignores?: Rules['ignores']): Promise<string[]> {
  const rules: Rules = ignores === undefined ? {} : { ignores };
  const found: string[] = [];
  for (let cutAt = 1; ; cutAt += 1) {
    const disk = await withOld({ ...rules, cutAt });
    const wasAnswered = await replaceFile(disk, target, Buffer.from(fresh), 'second').then(
      () => true,
      (error: unknown) => {
        if (!(error instanceof PowerCut)) throw error;
        return false;
      },
    );
    const ends = [disk.afterLosing(), disk.afterKill(), ...[1, 2, 3, 4, 5, 6, 7, 8].map((seed) => disk.afterTearing(seeded(seed)))];
    for (const end of ends) {
      const there = await end.read(target).then(text, () => 'nothing');
      if (there !== fresh && (wasAnswered || there !== old)) found.push(`cut at ${cutAt}, answered ${String(wasAnswered)}: ${there}`);
    }
    if (wasAnswered) return found;
  }
}

describe('replacing a file', () => {
  it('leaves the old or the new content at every cut, and the new one once answered', async () => {
    expect(await everyCut()).toEqual([]);
  });

  it.each([
    ['of the temporary file', 'flush'],
    ['of the folder', 'flushFolder'],
  ])('is noticed by this test when the flush %s is taken out', async (_title, taken) => {
    expect(await everyCut((operation) => operation === taken)).not.toEqual([]);
  });

  it.each(['ENOSPC', 'EROFS', 'EACCES', 'EBUSY'])('leaves the old file and nothing else when any call fails with %s', async (code) => {
    for (let call = 1; call <= 5; call += 1) {
      const disk = await withOld({ failAt: { call, code } });
      await expect(replaceFile(disk, target, Buffer.from(fresh), 'second')).rejects.toMatchObject({ code });
      expect([text(await disk.read(target)), await disk.list('/data')]).toEqual([old, ['Raport Chișinău.docx']]);
    }
  });
});

describe('saving a document', () => {
  it('answers what is on the disk', async () => {
    expect(text(await saveDocument(await withOld({}), target, Buffer.from(fresh), 'x', linux))).toBe(fresh);
  });

  it.each(lockNames('Raport Chișinău.docx'))('is refused while %s lies beside it, and not on Windows', async (lock) => {
    const disk = await withOld({});
    await disk.create(`/data/${lock}`);
    await expect(saveDocument(disk, target, Buffer.from(fresh), 'x', linux)).rejects.toMatchObject({ code: 'in-use' });
    expect(text(await disk.read(target))).toBe(old);
    expect(text(await saveDocument(disk, target, Buffer.from(fresh), 'x', windows))).toBe(fresh);
  });

  it('says that a file is in use when Windows refuses the rename', async () => {
    const disk = await withOld({});
    const refuses = Object.assign(Object.create(disk) as CrashDisk, {
      rename: async () => await Promise.reject(Object.assign(new Error('EPERM'), { code: 'EPERM', syscall: 'rename' })),
    });
    for (const name of ['create', 'stat', 'remove', 'read', 'freeSpace', 'flushFolder'] as const) Object.assign(refuses, { [name]: disk[name].bind(disk) });
    await expect(saveDocument(refuses, target, Buffer.from(fresh), 'x', windows)).rejects.toMatchObject({ code: 'in-use' });
  });

  it.each([
    ['ENOSPC', 'no-space'],
    ['EROFS', 'read-only'],
    ['EACCES', 'read-only'],
    ['EPERM', 'read-only'],
    ['EBUSY', 'in-use'],
    ['ETXTBSY', 'in-use'],
    ['ENOENT', 'not-found'],
    ['EIO', 'failed'],
  ])('%s is called %s', (code, meaning) => {
    expect(asFailure(Object.assign(new Error('/home/ana/x'), { code }))).toEqual({ ok: false, code: meaning, detail: code });
  });

  it('never puts a message into the answer: it may name a path', () => {
    expect(asFailure(new TypeError('/home/ana/Raport'))).toEqual({ ok: false, code: 'failed', detail: 'TypeError' });
  });
});

describe('settings', () => {
  const file = '/data/settings.json';
  const arabic = { language: 'ar', theme: 'dark', textSize: 150, place: null } as const;
  let tags = 0;
  const tag = (): string => `t${(tags += 1)}`;
  const noDamage = (name: string): never => {
    throw new Error(name);
  };

  it('are the old or the new ones after every cut', async () => {
    for (let cutAt = 1; ; cutAt += 1) {
      const disk = new CrashDisk({ cutAt });
      const run = async (): Promise<void> => {
        const settings = await Settings.open(disk, file, tag, noDamage);
        await settings.write({ device: { ...arabic, language: 'fr' } });
        await settings.write({ device: arabic });
      };
      const wasCut = await run().then(
        () => false,
        () => true,
      );
      for (const end of [disk.afterLosing(), disk.afterTearing(seeded(cutAt))]) {
        const { language } = (await Settings.open(end, file, tag, noDamage)).device;
        expect([null, 'fr', 'ar']).toContain(language);
        if (!wasCut) expect(language).toBe('ar');
      }
      if (!wasCut) return;
    }
  });

  it.each(['', '{"format":1', '{"format":1,"device":{}}', '[]'])('that are damaged (%s) are kept aside and told of', async (damaged) => {
    const disk = new CrashDisk();
    await replaceFile(disk, file, Buffer.from(damaged), 'x');
    const told: string[] = [];
    const settings = await Settings.open(disk, file, tag, (name) => told.push(name));
    expect(settings.device.language).toBeNull();
    expect(told).toEqual([expect.stringMatching(/^settings\.json\.damaged-/)]);
    expect(text(await disk.read(`/data/${told[0]}`))).toBe(damaged);
  });

  it('that are lost or damaged leave the installation and its folders of snapshots what they were', async () => {
    const disk = new CrashDisk();
    const own = { installation: '1f2e3d4c', folder: '/ministry/snapshots', second: null };
    let drawn = 0;
    const open = async (): Promise<Settings> => await Settings.open(disk, '/data/settings.json', () => `t${(drawn += 1)}`, () => undefined);
    const settings = await open();
    await settings.write({ snapshots: own });
    await settings.write({ device: { ...settings.device, language: 'ru' } });
    await disk.remove('/data/settings.json');
    const again = await open();
    expect([again.snapshots, again.device.language]).toEqual([own, null]);
    await again.write({ folder: '/reports' });
    await (await disk.openAppend('/data/settings.json')).truncate(9);
    expect((await Settings.readOnly(disk, '/data/settings.json')).snapshots).toEqual(own);
    expect((await open()).snapshots).toEqual(own);
    await (await disk.openAppend('/data/installation.json')).truncate(9);
    expect((await open()).snapshots).toBeUndefined();
  });
});
