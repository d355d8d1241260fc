import { describe, expect, it } from 'vitest';
import { PurgeList } from '../../../main/wipe/purge-list.ts';
import { removeAtStart, Wipe } from '../../../main/wipe/wipe.ts';
import { CrashDisk, PowerCut, seeded } from './support/crash-disk.ts';

const balti = '0192f0c1-7a10-7cc3-8000-0f1e2d3c4b5a';
const cahul = '0192f0c1-7a10-7cc3-8000-00000000cah1';
let tags = 0;
const newTag = (): string => (tags += 1).toString(16).padStart(8, '0');

/** A data folder with two workshops, the installation's own items, a database, settings and a log. */
async function filled(disk: CrashDisk): Promise<void> {
  const put = async (place: string): Promise<void> => {
    const file = await disk.create(place);
    await file.append(Buffer.from('Asistentele așteaptă nouă luni.'));
    await file.flush();
    await file.close();
    await disk.flushFolder(place.slice(0, place.lastIndexOf('/')));
  };
  const folder = async (place: string): Promise<void> => {
    await disk.makeFolder(place);
    await disk.flushFolder(place.slice(0, place.lastIndexOf('/')));
  };
  for (const place of ['journals', 'attachments', 'IndexedDB', 'logs']) await folder(`/data/${place}`);
  for (const journal of [balti, cahul, 'installation']) {
    await folder(`/data/journals/${journal}`);
    await put(`/data/journals/${journal}/00000001.jsonl`);
  }
  await folder(`/data/attachments/${balti}`);
  await put(`/data/attachments/${balti}/${'a'.repeat(64)}`);
  await put('/data/IndexedDB/000003.log');
  await put('/data/logs/main.log');
  for (const name of ['settings.json', 'settings.json.damaged-00000001', 'installation.json']) await put(`/data/${name}`);
}

const stick = '/media/stick/Mainstreaming Workbook snapshots';

async function wipeOver(disk: CrashDisk, forget: () => 'done' | 'waiting' = () => 'done', isStickThrough = () => true): Promise<{ readonly wipe: Wipe; readonly list: PurgeList }> {
  const list = await PurgeList.open({ disk, userData: '/data', newTag }, () => undefined);
  const snapshots = { forget: async () => await Promise.resolve({ snapshots: 2, others: 0, first: forget(), second: 'none' as const }), traces: async () => await Promise.resolve({ owners: ['0badcafe'], folders: ['/data/snapshots', stick] }), forgetIn: async (folder: string) => await Promise.resolve(folder !== stick || isStickThrough()) };
  return { wipe: new Wipe({ disk, userData: '/data', list, letGo: () => Promise.resolve(), snapshots, now: () => 1_790_000_000_000, failed: () => undefined }), list };
}

const namesIn = async (disk: CrashDisk, folder: string): Promise<readonly string[]> => ((await disk.stat(folder)) === undefined ? [] : await disk.list(folder));

describe('a wiped workshop', () => {
  it('is gone with its attachments, the other one is not, and the list says so after a restart', async () => {
    const disk = new CrashDisk();
    await filled(disk);
    const { wipe } = await wipeOver(disk);
    expect(await wipe.workshops([{ journal: balti, contributions: 40 }])).toEqual({ snapshots: 2, others: 0, first: 'done', second: 'none' });
    expect(await namesIn(disk, '/data/journals')).toEqual([cahul, 'installation']);
    expect(await namesIn(disk, '/data/attachments')).toEqual([]);
    const { list } = await wipeOver(disk.afterLosing());
    expect(list.wiped).toEqual([balti]);
    expect(list.purged).toMatchObject([{ journal: balti, before: null, contributions: 40, isDone: true }]);
    expect(list.atStart).toEqual({ database: true, settings: false });
  });

  it('has its database made anew at the next start, once', async () => {
    const disk = new CrashDisk();
    await filled(disk);
    await (await wipeOver(disk)).wipe.workshops([{ journal: balti, contributions: 40 }]);
    const { list } = await wipeOver(disk);
    expect(await removeAtStart(disk, '/data', list)).toEqual({ databaseRemoved: true });
    expect(await disk.stat('/data/IndexedDB')).toBeUndefined();
    expect(await removeAtStart(disk, '/data', list)).toEqual({ databaseRemoved: false });
    expect(await disk.stat('/data/settings.json')).toBeDefined();
  });

  it('waits for snapshots that are elsewhere, and may be allowed again', async () => {
    const disk = new CrashDisk();
    await filled(disk);
    let there: 'done' | 'waiting' = 'waiting';
    const { wipe, list } = await wipeOver(disk, () => there);
    expect(await wipe.workshops([{ journal: balti, contributions: 40 }])).toMatchObject({ first: 'waiting' });
    expect(list.purged).toMatchObject([{ isDone: false }]);
    there = 'done';
    await wipe.goOn();
    expect(list.purged).toMatchObject([{ isDone: true }]);
    await list.allowAgain(balti);
    expect(list.wiped).toEqual([]);
  });
});

describe('everything', () => {
  it('is gone after the next start, and only the list is left', async () => {
    const disk = new CrashDisk();
    await filled(disk);
    const { wipe } = await wipeOver(disk);
    await wipe.everything([balti, cahul, 'installation'].map((journal) => ({ journal, contributions: 1 })));
    const { list } = await wipeOver(disk);
    await removeAtStart(disk, '/data', list);
    expect(await disk.list('/data')).toEqual(['purged.copy.json', 'purged.json']);
    expect(list.wiped).toEqual([balti, cahul]);
    expect([list.folders, list.isOpen]).toEqual([[], false]);
  });

  it('goes on in the folder of a stick that was away, although the settings that named it are gone', async () => {
    const disk = new CrashDisk();
    await filled(disk);
    const { wipe } = await wipeOver(disk, () => 'done', () => false);
    await wipe.everything([{ journal: balti, contributions: 40 }]);
    const away = await wipeOver(disk.afterLosing(), () => 'done', () => false);
    await removeAtStart(disk, '/data', away.list);
    await away.wipe.goOn();
    expect([away.list.folders, away.list.isOpen]).toEqual([[stick], true]);
    const back = await wipeOver(disk);
    await back.wipe.goOn();
    expect([back.list.folders, back.list.isOpen]).toEqual([[], false]);
  });
});

describe('a list that cannot be read', () => {
  it('is kept aside and told of', async () => {
    const disk = new CrashDisk();
    const file = await disk.create('/data/purged.json');
    await file.append(Buffer.from('{"format":1,'));
    await file.close();
    let told = 0;
    const list = await PurgeList.open({ disk, userData: '/data', newTag }, () => (told += 1));
    expect([told, list.purged, (await disk.list('/data')).length]).toEqual([1, [], 1]);
    expect((await disk.list('/data'))[0]).toMatch(/^purged\.json\.damaged-/u);
  });
});

describe('a list that is lost', () => {
  it.each(['removed', 'damaged'])('is there from its copy (%s), so that an old stick brings nothing back', async (how) => {
    const disk = new CrashDisk();
    await filled(disk);
    await (await wipeOver(disk)).wipe.everything([{ journal: balti, contributions: 40 }]);
    if (how === 'removed') await disk.remove('/data/purged.json');
    else await (await disk.openAppend('/data/purged.json')).truncate(7);
    expect((await PurgeList.readOnly({ disk, userData: '/data', newTag })).wiped).toEqual([balti]);
    const { list } = await wipeOver(disk);
    expect([list.wiped, list.owners, list.atStart]).toEqual([[balti], ['0badcafe'], { database: true, settings: true }]);
  });
});

describe('a wipe whose power is cut at every call', () => {
  it.each([
    ['all that was not flushed is lost', (disk: CrashDisk) => disk.afterLosing()],
    ['only the process is killed', (disk: CrashDisk) => disk.afterKill()],
    ...[1, 2, 3].map((seed) => [`torn, seed ${seed}`, (disk: CrashDisk) => disk.afterTearing(seeded(seed))] as const),
  ] as const)('never was or goes on at the next start: %s', async (_title, ending) => {
    const found: string[] = [];
    for (let cutAt = 1; ; cutAt += 1) {
      const before = new CrashDisk();
      await filled(before);
      const disk = before.afterLosing({ cutAt });
      const cut = await wipeOver(disk).then(async ({ wipe }) => await wipe.workshops([{ journal: balti, contributions: 40 }])).then(() => false, (error: unknown) => {
        if (error instanceof PowerCut) return true;
        throw error;
      });
      const after = ending(disk);
      const { list, wipe } = await wipeOver(after);
      await removeAtStart(after, '/data', list);
      await wipe.goOn();
      const isThere = (await namesIn(after, '/data/journals')).includes(balti);
      const hasFiles = (await namesIn(after, `/data/attachments/${balti}`)).length === 1;
      if (list.wiped.includes(balti) ? isThere || hasFiles : !isThere || !hasFiles) found.push(`cut at ${cutAt}`);
      if (!(await namesIn(after, '/data/journals')).includes(cahul)) found.push(`cut at ${cutAt}: the other one`);
      if (!cut) break;
    }
    expect(found).toEqual([]);
  });
});
