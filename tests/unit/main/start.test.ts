import { describe, expect, it } from 'vitest';
import { Journals } from '../../../main/journal/journals.ts';
import { refusedIn } from '../../../main/ipc/only-reading.ts';
import { leastSpace, markUnusable, planStart, putDatabaseAside } from '../../../main/start/plan.ts';
import { dataSchema, recordVersions } from '../../../main/versions.ts';
import { contract, type Channel } from '../../../preload/contract.ts';
import { startModes } from '../../../preload/shapes.ts';
import { CrashDisk, PowerCut } from './support/crash-disk.ts';

const now = { app: '0.1.0', chromium: '130.0.6723.137', schema: dataSchema };
const dataFolder = '/data';

/** A data folder that was last used by these versions. */
async function usedBy(versions: typeof now): Promise<CrashDisk> {
  const disk = new CrashDisk();
  await recordVersions(disk, dataFolder, undefined, versions, 'a');
  await disk.makeFolder('/data/IndexedDB');
  await disk.flushFolder(dataFolder);
  return disk;
}

class FullDisk extends CrashDisk {
  override async freeSpace(): Promise<number> {
    return await Promise.resolve(leastSpace - 1);
  }
}

describe('the plan of a start', () => {
  it.each([
    ['as usual', now, { mode: 'usual', putAside: null }],
    ['after a newer Chromium', { ...now, chromium: '138.0.1.2' }, { mode: 'usual', putAside: 'newer-chromium' }],
    ['after a newer program', { ...now, schema: dataSchema + 1 }, { mode: 'newer-data', putAside: null }],
    ['after a newer program on a newer Chromium', { app: '9.0.0', chromium: '200.0.0.0', schema: 99 }, { mode: 'newer-data', putAside: null }],
  ])('%s', async (_title, before, plan) => {
    expect(await planStart(await usedBy(before), dataFolder, now)).toMatchObject(plan);
  });

  it('is a first start where there is no data, and changes nothing', async () => {
    const disk = new CrashDisk();
    expect(await planStart(disk, '/data/new', now)).toEqual({ mode: 'usual', found: undefined, putAside: null, space: null });
    expect(await disk.list(dataFolder)).toEqual([]);
  });

  it('leaves the database alone on a full disk, and says what is needed', async () => {
    expect(await planStart(new FullDisk(), dataFolder, now)).toMatchObject({ mode: 'no-space', space: { free: leastSpace - 1, needed: leastSpace } });
  });

  it('puts a database aside that could not be used, keeps it, and does so once', async () => {
    const disk = await usedBy(now);
    await markUnusable(disk, dataFolder, 'm');
    const after = disk.afterLosing();
    expect((await planStart(after, dataFolder, now)).putAside).toBe('unusable');
    await putDatabaseAside(after, dataFolder, 'unusable', 'x');
    expect(await after.afterLosing().list(dataFolder)).toEqual(['IndexedDB.unusable-x', 'versions.json']);
    expect((await planStart(after.afterLosing(), dataFolder, now)).putAside).toBeNull();
  });

  it('never loses the database, whenever the power is cut while it is put aside', async () => {
    for (let cutAt = 1; ; cutAt += 1) {
      const disk = await usedBy(now);
      await markUnusable(disk, dataFolder, 'm');
      const cutting = disk.afterLosing({ cutAt });
      const done = await putDatabaseAside(cutting, dataFolder, 'unusable', 'x').then(() => true, (error: unknown) => { if (!(error instanceof PowerCut)) throw error; return false; });
      for (const after of [cutting.afterLosing(), cutting.afterKill()]) {
        const names = await after.list(dataFolder);
        expect(names.filter((name) => name.startsWith('IndexedDB')), `cut at call ${cutAt}`).toHaveLength(1);
        // Not moved yet: the next start still knows that it has to be.
        if (names.includes('IndexedDB')) expect(names, `cut at call ${cutAt}`).toContain('database-unusable');
      }
      if (done) return;
    }
  });
});

describe('a start that only reads', () => {
  it('refuses every channel that is not known to be harmless, with the reason', () => {
    const open = Object.keys(contract).filter((channel) => refusedIn('newer-data', channel as Channel) === undefined);
    expect(open.filter((channel) => /append|renew|drop|wipe:(?!read)|purge|put|finish|seal|choose-second/u.test(channel))).toEqual([]);
    expect(refusedIn('newer-data', 'journal:append')).toMatchObject({ ok: false, code: 'newer-data' });
    expect(refusedIn('read-only', 'journal:append')).toMatchObject({ ok: false, code: 'read-only' });
    expect(startModes.filter((mode) => refusedIn(mode, 'journal:append') === undefined)).toEqual(['usual', 'no-space', 'no-database']);
    expect(refusedIn('newer-data', 'journal:read')).toBeUndefined();
  });
});

const body = (s: number, text: string): string => JSON.stringify({ s, n: 1, ws: 'balti', t: text });

async function withJournal(): Promise<{ readonly disk: CrashDisk; readonly open: (disk: CrashDisk, machine?: string) => Journals }> {
  const disk = new CrashDisk();
  const open = (on: CrashDisk, machine = 'one'): Journals => new Journals({ disk: on, folder: '/data/journals', machine: Promise.resolve(machine), failed: (_journal, error) => { throw error; } });
  const journals = open(disk);
  await journals.open('balti');
  for (const [at, text] of ['Nurses wait nine months.', 'Un seul guichet.', 'تنشر الوزارة قائمة.'].entries()) await journals.append('balti', at + 1, body(at + 1, text));
  await journals.close();
  return { disk, open };
}

async function damage(disk: CrashDisk): Promise<void> {
  const file = '/data/journals/balti/00000001.jsonl';
  const bytes = Buffer.from(await disk.read(file));
  bytes[bytes.lastIndexOf('}')] = 0x20;
  await disk.remove(file);
  const written = await disk.create(file);
  await written.append(bytes);
  await written.flush();
  await written.close();
  await disk.flushFolder('/data/journals/balti');
}

/** All that a folder holds, to compare. */
async function contentOf(disk: CrashDisk, folder: string): Promise<Readonly<Record<string, string>>> {
  const all = await Promise.all((await disk.list(folder)).map(async (name): Promise<readonly (readonly [string, string])[]> => {
    const place = `${folder}/${name}`;
    const state = await disk.stat(place);
    if (state?.isFolder === true) return Object.entries(await contentOf(disk, place));
    return [[place, Buffer.from(await disk.read(place)).toString('base64')]];
  }));
  return Object.fromEntries(all.flat());
}

describe('journals that are only read', () => {
  it('are all there, damage and copies left where they are, without one byte changed', async () => {
    const { disk, open } = await withJournal();
    await damage(disk);
    const before = await contentOf(disk, dataFolder);
    const frozen = open(disk, 'another');
    await frozen.freeze();
    expect(await frozen.states()).toMatchObject([{ journal: 'balti', last: 2, tailKeptAside: false, damage: { lines: 1 } }]);
    expect((await frozen.read('balti', 0, 10)).bodies).toEqual([body(1, 'Nurses wait nine months.'), body(2, 'Un seul guichet.')]);
    await expect(frozen.append('balti', 3, body(3, 'x'))).rejects.toThrow('only read');
    await expect(frozen.renewActor('balti')).rejects.toThrow('only read');
    await frozen.close();
    expect(await contentOf(disk, dataFolder)).toEqual(before);
  });
});

describe('what opening journals finds', () => {
  it('is how much was damaged, in lines and characters', async () => {
    const { disk, open } = await withJournal();
    await damage(disk);
    const journals = open(disk);
    const line = `0123456789abcdef ${body(3, 'تنشر الوزارة قائمة.')}`;
    expect(await journals.states()).toMatchObject([{ last: 2, tailKeptAside: true, damage: { lines: 1, characters: [...line].length + 1 } }]);
    expect(await journals.keptAside('balti')).toBe('/data/journals/balti/00000001.jsonl.damaged-1');
  });

  it('is that the folder comes from another computer, once', async () => {
    const { disk, open } = await withJournal();
    const elsewhere = open(disk, 'another');
    await elsewhere.states();
    expect((await elsewhere.found()).copied).toEqual(['balti']);
    const again = open(disk, 'another');
    await again.states();
    expect((await again.found()).copied).toEqual([]);
  });

  it('is which journals cannot be read, while the others are there', async () => {
    const { disk } = await withJournal();
    const readPart = (): Promise<Uint8Array> => Promise.reject(Object.assign(new Error('EIO'), { code: 'EIO' }));
    Object.assign(disk, { readPart });
    const told: string[] = [];
    const journals = new Journals({ disk, folder: '/data/journals', machine: Promise.resolve('one'), failed: (journal) => { told.push(journal); } });
    expect([await journals.states(), (await journals.found()).unreadable, told]).toEqual([[], ['balti'], ['balti']]);
  });
});
