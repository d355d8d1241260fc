import { mkdtemp, readdir, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { Refusal } from '../../../main/files/failure.ts';
import { nodeDisk } from '../../../main/files/node-disk.ts';
import { Journals } from '../../../main/journal/journals.ts';
import { limitsFrom, SpaceWatch, usualLimits } from '../../../main/space/space-watch.ts';

const workshop = '0192f0c1-7a10-7cc3-8000-0f1e2d3c4b5a';
const folders = { data: '/home/ana/.config/mainstreaming-workbook', snapshots: '/media/usb' };

function watching(free: { data: number; snapshots: number }): { watch: SpaceWatch; told: string[]; clocks: Map<number, () => void> } {
  const told: string[] = [];
  const clocks = new Map<number, () => void>();
  const watch = new SpaceWatch({
    disk: {
      freeSpace: async (folder) => {
        const left = folder === folders.data ? free.data : free.snapshots;
        return Number.isNaN(left) ? await Promise.reject(new Error('gone')) : await Promise.resolve(left);
      },
    },
    folders: () => [{ where: 'data', folder: folders.data }, { where: 'snapshots', folder: folders.snapshots }],
    limits: usualLimits,
    changed: ({ level, where }) => told.push(`${level} ${where}`),
    every: (milliseconds, run) => {
      clocks.set(milliseconds, run);
      return () => clocks.delete(milliseconds);
    },
  });
  return { watch, told, clocks };
}

describe('the room on the disk', () => {
  it.each([
    [5e9, 5e9, 'enough', 'data'],
    [500e6, 500e6, 'enough', 'data'],
    [499e6, 5e9, 'low', 'data'],
    [200e6, 5e9, 'low', 'data'],
    [199e6, 5e9, 'stopped', 'data'],
    [0, 0, 'stopped', 'data'],
    [5e9, 100, 'low', 'snapshots'],
    [400e6, 100, 'low', 'data'],
    [5e9, Number.NaN, 'enough', 'data'],
    [Number.NaN, 5e9, 'enough', 'data'],
  ])('%d bytes for the data, %d for the snapshots: %s', async (data, snapshots, level, where) => {
    const { watch } = watching({ data, snapshots });
    expect(await watch.look()).toMatchObject({ level, where, limit: 200e6 });
  });

  it('is told once a change, and looked at more often while there is little', async () => {
    const free = { data: 5e9, snapshots: 5e9 };
    const { watch, told, clocks } = watching(free);
    await watch.start();
    expect([told, [...clocks.keys()]]).toEqual([[], [30_000]]);
    free.data = 300e6;
    await watch.look();
    await watch.look();
    expect([told, [...clocks.keys()]]).toEqual([['low data'], [3000]]);
    free.data = 9e9;
    clocks.get(3000)?.();
    await expect.poll(() => told).toEqual(['low data', 'enough data']);
    expect([...clocks.keys()]).toEqual([30_000]);
    watch.stop();
    expect(clocks.size).toBe(0);
  });

  it('is asked before every write, so that a disk that has just been filled is not written to', async () => {
    const free = { data: 5e9, snapshots: 5e9 };
    const { watch } = watching(free);
    await watch.mayWrite();
    free.data = 199e6;
    await expect(watch.mayWrite()).rejects.toMatchObject({ code: 'no-space' });
    free.data = 201e6;
    await watch.mayWrite();
    expect(watch.state.level).toBe('low');
  });

  it('counts as none while the disk itself refuses (a quota): each write is tried, until one lands', async () => {
    const { watch, told } = watching({ data: 5e9, snapshots: 5e9 });
    watch.tried(true);
    await expect.poll(() => told).toEqual(['stopped data']);
    await watch.mayWrite();
    watch.tried(false);
    await expect.poll(() => told).toEqual(['stopped data', 'enough data']);
  });

  it('has other limits for tests only, and never in a release', () => {
    expect(limitsFrom('40,20', false)).toEqual({ warn: 40, stop: 20 });
    for (const given of [limitsFrom('40,20', true), limitsFrom(undefined, false), limitsFrom('-1,x', false), limitsFrom('', false)]) expect(given).toEqual(usualLimits);
  });
});

describe('journals without room', () => {
  const line = (seq: number): string => JSON.stringify({ s: seq, ws: workshop, op: 'contribution.text', w: [] });

  it('refuse before a byte is written, a new journal too, and read as before', async () => {
    const data = await mkdtemp(path.join(os.tmpdir(), 'journal-full-'));
    let full = false;
    const tried: boolean[] = [];
    const journals = new Journals({
      disk: nodeDisk,
      folder: path.join(data, 'journals'),
      machine: Promise.resolve('laptop in Chișinău'),
      failed: (_journal, error) => { throw error; },
      mayWrite: async () => await (full ? Promise.reject(new Refusal('no-space', 'less space than writing needs')) : Promise.resolve()),
      tried: (refused) => tried.push(refused),
    });
    await journals.append(workshop, 1, line(1));
    full = true;
    const { actor } = await journals.open(workshop);
    await expect(journals.append(workshop, 2, line(2))).rejects.toMatchObject({ code: 'no-space' });
    await expect(journals.open('installation')).rejects.toMatchObject({ code: 'no-space' });
    await expect(journals.renewActor(workshop)).rejects.toMatchObject({ code: 'no-space' });
    expect(await readdir(path.join(data, 'journals'))).toEqual([workshop]);
    expect(await journals.read(workshop, 0, 10)).toEqual({ bodies: [line(1)], last: 1 });
    full = false;
    await journals.append(workshop, 2, line(2));
    expect((await journals.open(workshop)).actor).toBe(actor);
    expect((await journals.open('installation')).last).toBe(0);
    expect(tried).toEqual([false, false]);
    await journals.close();
    await rm(data, { recursive: true });
  });
});
