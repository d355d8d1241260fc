import { describe, expect, it } from 'vitest';
import { sha256Of } from '../../../../main/snapshots/folder.ts';
import { CrashDisk, PowerCut, seeded, type Rules } from '../support/crash-disk.ts';
import { faultsIn, idsIn, laptop, newWorld, type World } from './sitting.ts';

const health = '0192f0c1-7a10-7cc3-8000-0f1e2d3c4b5a';
const first = '/data/snapshots';
const second = '/data/stick/Mainstreaming Workbook snapshots';
const moved = '/data/ministry/Mainstreaming Workbook snapshots';
const photo = Buffer.from('a photo of the flip chart of table 3');

/** What was answered: it must be found in the folder that is used then. */
type Told = { readonly ids: string[] };

/** The world and the disk as they are before a sitting, and what happens in it. */
type Sitting = { readonly before: (disk: CrashDisk, world: World) => Promise<void>; readonly during: (disk: CrashDisk, world: World, told: Told) => Promise<void> };

const grow = (world: World): void => { world.journals.get(health)?.push(`Răspunsul ${world.drawn}, الجواب`); };

async function takeSome(disk: CrashDisk, world: World, count: number, told: Told = { ids: [] }): Promise<void> {
  const here = laptop(disk, world);
  for (let round = 0; round < count; round += 1) {
    grow(world);
    told.ids.push((await here.take())?.id ?? '');
  }
}

const nothing = (): Promise<void> => Promise.resolve();
const sittings: { readonly [name: string]: Sitting } = {
  'the first ones, with an attachment': {
    before: nothing,
    during: async (disk, world, told) => {
      world.attachments.set(health, [{ sha256: sha256Of(photo), file: '/data/attachments/photo', bytes: photo.byteLength }]);
      await takeSome(disk, world, 2, told);
    },
  },
  'two for which older ones and an attachment are let go': {
    before: async (disk, world) => {
      world.attachments.set(health, [{ sha256: sha256Of(photo), file: '/data/attachments/photo', bytes: photo.byteLength }]);
      await takeSome(disk, world, 1);
      world.attachments.delete(health);
      await takeSome(disk, world, 10);
    },
    during: async (disk, world, told) => { await takeSome(disk, world, 2, told); },
  },
  'a second folder': {
    before: async (disk, world) => { await takeSome(disk, world, 2); },
    during: async (disk, world, told) => {
      await laptop(disk, world).snapshots.takeSecond('/data/stick');
      await takeSome(disk, world, 1, told);
    },
  },
  'a move to another folder': {
    before: async (disk, world) => { await takeSome(disk, world, 2); },
    during: async (disk, world, told) => {
      told.ids.push(...(await idsIn(disk, first)));
      await laptop(disk, world).snapshots.moveTo('/data/ministry');
      await takeSome(disk, world, 1, told);
    },
  },
};

/** A disk with a stick, a folder to move to and a photo, and what a sitting finds there. */
async function prepared({ before }: Sitting): Promise<{ readonly disk: CrashDisk; readonly world: World }> {
  const disk = new CrashDisk();
  for (const folder of ['/data/stick', '/data/ministry', '/data/attachments']) await disk.makeFolder(folder);
  await disk.flushFolder('/data');
  const file = await disk.create('/data/attachments/photo');
  await file.append(photo);
  await file.flush();
  await disk.flushFolder('/data/attachments');
  const world = newWorld();
  world.journals.set('installation', ['own practices']).set(health, ['Santé et emploi']);
  await before(disk, world);
  return { disk, world };
}

const copyOf = (world: World): World => ({
  ...world,
  settings: { ...world.settings },
  journals: new Map([...world.journals].map(([journal, lines]) => [journal, [...lines]])),
  attachments: new Map(world.attachments),
});

async function faults(disk: CrashDisk, world: World, { ids }: Told): Promise<string[]> {
  const found: string[] = [];
  for (const root of [first, second, moved]) found.push(...(await faultsIn(disk, root)).map((fault) => `${root}: ${fault}`));
  const now = world.settings.snapshots?.folder ?? first;
  const there = new Set(await idsIn(disk, now));
  for (const id of ids) if (!there.has(id)) found.push(`${id} is not in ${now}`);
  return found;
}

type Ending = (disk: CrashDisk) => CrashDisk;
const endings: readonly Ending[] = [
  (disk) => disk.afterLosing(),
  ...[1, 2].map((seed) => (disk: CrashDisk) => disk.afterTearing(seeded(seed))),
  // The last: what comes after a kill goes on with the same disk.
  (disk) => disk.afterKill(),
];
const isCut = (error: unknown): boolean => {
  if (error instanceof PowerCut) return true;
  throw error;
};

/** A cut at every call, in every way; then a reading, one snapshot more, and a reading again. */
async function everyCut(sitting: Sitting, ends: readonly Ending[], ignores?: Rules['ignores']): Promise<string[]> {
  const begun = await prepared(sitting);
  const rules: Rules = ignores === undefined ? {} : { ignores };
  const found: string[] = [];
  for (let cutAt = 1; ; cutAt += 1) {
    const [disk, world, told] = [begun.disk.afterLosing({ ...rules, cutAt }), copyOf(begun.world), { ids: [] }];
    const wasCut = await sitting.during(disk, world, told).then(() => false, isCut);
    for (const ending of ends) {
      const after = ending(disk);
      found.push(...(await faults(after, world, told)).map((fault) => `cut at ${cutAt}: ${fault}`));
      const goesOn = copyOf(world);
      await takeSome(after, goesOn, 1);
      found.push(...(await faults(after.afterLosing(), goesOn, { ids: [] })).map((fault) => `cut at ${cutAt}, again: ${fault}`));
    }
    if (!wasCut) return found;
  }
}

describe('snapshots whose power is cut at every call', () => {
  it.each(Object.keys(sittings))('are there with all their files once they were answered: %s', { timeout: 240_000 }, async (name) => {
    const sitting = sittings[name];
    expect(sitting === undefined ? ['no such sitting'] : await everyCut(sitting, endings)).toEqual([]);
  });
});

describe('with one kind of flush taken out, the same test notices', () => {
  const inside = (place: string, name: string): boolean => place.includes(`/${name}/`) || place.endsWith(`/${name}`);
  const without: readonly (readonly [string, NonNullable<Rules['ignores']>])[] = [
    ['of a journal’s file', (operation, place) => operation === 'flush' && inside(place, 'journals')],
    ['of an attachment', (operation, place) => operation === 'flush' && inside(place, 'files')],
    ['of an index', (operation, place) => operation === 'flush' && inside(place, 'index')],
    ['of a journal’s folder', (operation, place) => operation === 'flushFolder' && place.includes('/journals/')],
    ['of the folder of journals', (operation, place) => operation === 'flushFolder' && place.endsWith('/journals')],
    ['of the folder of attachments', (operation, place) => operation === 'flushFolder' && place.endsWith('/files')],
    ['of the folder of indexes', (operation, place) => operation === 'flushFolder' && place.endsWith('/index')],
    ['of the folder of snapshots', (operation, place) => operation === 'flushFolder' && place === first],
    ['of the folder it lies in', (operation, place) => operation === 'flushFolder' && place === '/data'],
  ];
  it.each(without)('%s', { timeout: 240_000 }, async (_title, ignores) => {
    const ends: readonly Ending[] = [(disk) => disk.afterLosing(), (disk) => disk.afterTearing(seeded(7))];
    const found: string[] = [];
    for (const sitting of Object.values(sittings)) if (found.length === 0) found.push(...(await everyCut(sitting, ends, ignores)));
    expect(found).not.toEqual([]);
  });
});

describe('a disk that fails at any one call', () => {
  it.each(['ENOSPC', 'EIO', 'EROFS'])('%s: what was answered is whole, and the next snapshot is taken', { timeout: 240_000 }, async (code) => {
    const found: string[] = [];
    for (const sitting of Object.values(sittings)) {
      const begun = await prepared(sitting);
      for (let call = 1; ; call += 3) {
        const [disk, world, told] = [begun.disk.afterLosing({ failAt: { call, code } }), copyOf(begun.world), { ids: [] }];
        await sitting.during(disk, world, told).catch(() => undefined);
        found.push(...(await faults(disk.afterLosing(), world, told)).map((fault) => `${code} at ${call}: ${fault}`));
        // Ten minutes later, or by hand; where the failing call was in that one, ten minutes after it.
        await takeSome(disk, world, 1, told).catch(async () => { await takeSome(disk, world, 1, told); });
        found.push(...(await faults(disk.afterLosing(), world, { ids: told.ids.slice(-1) })).map((fault) => `${code} at ${call}, again: ${fault}`));
        if (disk.calls < call) break;
      }
    }
    expect(found).toEqual([]);
  });
});
