import { beforeEach, describe, expect, it } from 'vitest';
import { SnapshotFolder } from '../../../../main/snapshots/folder.ts';
import { decodeIndex } from '../../../../main/snapshots/index-file.ts';
import { filesBelow } from '../support/whole-sitting.ts';
import type { Purged, Removed } from '../../../../main/wipe/purge-list.ts';
import { CrashDisk } from '../support/crash-disk.ts';
import { faultsIn, laptop, newWorld, type Laptop, type World } from './sitting.ts';

const health = '0192f0c1-7a10-7cc3-8000-0f1e2d3c4b5a';
const first = '/data/snapshots';
const second = '/data/stick/Mainstreaming Workbook snapshots';

let disk: CrashDisk;
let world: World;
let removed: { purged: Purged[]; owners: string[]; isOpen: boolean };
const list = (): Removed => removed;

beforeEach(async () => {
  disk = new CrashDisk();
  for (const folder of ['/data/stick', '/data/ministry']) await disk.makeFolder(folder);
  world = newWorld();
  world.journals.set('installation', ['own practices']).set(health, ['Santé et emploi']);
  removed = { purged: [], owners: [], isOpen: true };
});

const on = (own: World = world, machine = 'laptop in Chișinău'): Laptop => laptop(disk, own, { machine: Promise.resolve(machine), purged: list });
const wipe = (journal = health): void => { removed.purged.push({ journal, before: null, at: world.clock, contributions: 2, isDone: false }); };
const trace = async (root: string, text: string): Promise<readonly string[]> =>
  (await filesBelow(disk, root)).filter((file) => !file.endsWith('.txt') && file.includes(text));
const named = async (root: string): Promise<readonly string[]> =>
  (await new SnapshotFolder(disk, root, () => '').look()).listed.flatMap(({ journals }) => journals.map(({ journal }) => journal));

async function takeThree(here: Laptop): Promise<void> {
  for (let round = 0; round < 3; round += 1) {
    world.journals.get(health)?.push(`Răspunsul ${round}`);
    await here.take();
  }
}

describe('a wiped workshop', () => {
  it('goes from the snapshots of an installation that was lost with its settings, in both folders', async () => {
    const before = on();
    await before.snapshots.takeSecond('/data/stick');
    await takeThree(before);
    world.settings.snapshots = { installation: '00c0ffee', folder: null, second };
    const here = on();
    await takeThree(here);
    wipe();
    world.journals.delete(health);
    expect(await here.snapshots.forget()).toEqual({ snapshots: 6, others: 0, first: 'done', second: 'done' });
    expect([await trace(first, health), await trace(second, health)]).toEqual([[], []]);
    expect([...(await named(first)), ...(await named(second))]).not.toContain(health);
    expect([...(await faultsIn(disk, first)), ...(await faultsIn(disk, second))]).toEqual([]);
    expect((await here.snapshots.list('first')).snapshots).toHaveLength(6);
  });

  it('goes from a stick that comes back, was forgotten and comes back under another installation', async () => {
    const before = on();
    await before.snapshots.takeSecond('/data/stick');
    await takeThree(before);
    await disk.rename('/data/stick', '/data/in a pocket');
    wipe();
    world.journals.delete(health);
    expect(await before.snapshots.forget()).toMatchObject({ first: 'done', second: 'waiting' });
    await before.snapshots.forgetSecond();
    world.settings.snapshots = undefined;
    await disk.rename('/data/in a pocket', '/data/stick');
    expect(await trace(second, health)).not.toEqual([]);
    const here = on();
    await here.snapshots.takeSecond('/data/stick');
    expect(await trace(second, health)).toEqual([]);
  });

  it('is left where another laptop has it in the same folder, which is told, until a person wants it gone there', async () => {
    const theirs: World = { ...newWorld(), journals: new Map(world.journals), drawn: 5000 };
    const there = on(theirs, 'laptop in Bălți');
    await there.take();
    const bytes = async (): Promise<ReadonlyMap<string, string>> => new Map(await Promise.all((await filesBelow(disk, first)).map(async (file) => [file, Buffer.from(await disk.read(file)).toString()] as const)));
    const before = await bytes();
    const here = on();
    await takeThree(here);
    wipe();
    expect(await here.snapshots.forget()).toMatchObject({ snapshots: 3, others: 1 });
    const after = await bytes();
    expect([...before].filter(([file, text]) => after.get(file) !== text)).toEqual([]);
    expect((await there.snapshots.list('first')).snapshots.filter(({ isOwn }) => isOwn).map(({ journals }) => journals.map(({ journal }) => journal))).toEqual([[health, 'installation']]);
    expect(await faultsIn(disk, first)).toEqual([]);
    expect(await here.snapshots.forget('go')).toMatchObject({ snapshots: 1, others: 0 });
    expect(await trace(first, health)).toEqual([]);
    expect(await faultsIn(disk, first)).toEqual([]);
  });

  it('leaves no file behind where a list is damaged', async () => {
    const here = on();
    await takeThree(here);
    const [name = ''] = await disk.list(`${first}/index`);
    await (await disk.openAppend(`${first}/index/${name}`)).truncate(20);
    wipe();
    expect(await here.snapshots.forget()).toMatchObject({ first: 'done', others: 0 });
    expect(await trace(first, health)).toEqual([]);
    expect((await here.snapshots.list('first')).snapshots).toHaveLength(2);
  });

  it('of which only records were purged keeps its newest snapshot, and loses those of an earlier installation', async () => {
    await takeThree(on());
    world.settings.snapshots = undefined;
    const here = on();
    removed.purged.push({ journal: health, before: 5, at: world.clock, contributions: 2, isDone: false });
    expect(await here.snapshots.forget()).toMatchObject({ snapshots: 0, first: 'done' });
    world.journals.get(health)?.push('without what was purged');
    await here.take();
    expect((await named(first)).filter((journal) => journal === health)).toHaveLength(1);
    expect(await trace(first, health)).toHaveLength(1);
  });
});

describe('everything', () => {
  it('goes with the installation: own items and workshops nobody named any more, and none of it is taken for its successor', async () => {
    const here = on();
    await takeThree(here);
    world.journals.delete(health);
    removed.owners.push(...(await here.snapshots.traces()).owners);
    expect(await here.snapshots.forget()).toMatchObject({ snapshots: 3, first: 'done' });
    expect(await named(first)).toEqual([]);
    expect((await filesBelow(disk, first)).filter((file) => !file.endsWith('.txt'))).toEqual([]);
    const next = on();
    await next.take();
    expect(await next.snapshots.forget()).toMatchObject({ snapshots: 0, others: 0 });
    expect(await named(first)).toEqual(['installation']);
  });
});

it('names the computer in its lists, so that it is known again without its settings', async () => {
  await on().take();
  const [name = ''] = await disk.list(`${first}/index`);
  const index = decodeIndex(await disk.read(`${first}/index/${name}`));
  expect(index?.machine).toMatch(/^[0-9a-f]{8}$/u);
  expect(index?.machine).not.toBe(index?.owner);
});
