import { describe, expect, it } from 'vitest';
import { Journals } from '../../../main/journal/journals.ts';
import { CrashDisk, PowerCut, seeded, type Rules } from './support/crash-disk.ts';

const workshop = '0192f0c1-7a10-7cc3-8000-0f1e2d3c4b5a';
const folder = `/data/journals/${workshop}`;

function over(disk: CrashDisk): Journals {
  const failed = (_journal: string, error: unknown): void => {
    throw error;
  };
  return new Journals({ disk, folder: '/data/journals', machine: Promise.resolve('laptop in Chișinău'), segmentBytes: 400, failed });
}

const line = (seq: number, at = 1_790_000_000_000 + seq): string => JSON.stringify({ s: seq, n: 1, a: 'x', at, ws: workshop, op: 'contribution.edit', w: [`Răspunsul ${seq}, الجواب`] });
const base = (seq: number): string => JSON.stringify({ base: true, s: seq, n: 1, a: 'x', at: 1_790_000_000_000 + seq, ws: workshop, op: 'restore', w: [`Tot ce era la ${seq}`] });

async function lines(journals: Journals, from: number, to: number): Promise<void> {
  for (let seq = from; seq <= to; seq += 1) await journals.append(workshop, seq, line(seq));
}

/** All history, oldest first, as a reader comes to it from the end. */
async function history(journals: Journals): Promise<readonly string[]> {
  const all: string[] = [];
  for (let before: number | null = null; ;) {
    const { bodies, next } = await journals.readHistory(workshop, before);
    all.unshift(...bodies);
    if (next === null) return all;
    before = next;
  }
}

describe('a journal that begins anew', () => {
  it('is read from there on, after a restart too, and keeps what was before as history', async () => {
    const disk = new CrashDisk();
    const journals = over(disk);
    await lines(journals, 1, 9);
    expect(await journals.appendBase(workshop, 10, base(10))).toBe(10);
    await lines(journals, 11, 14);
    const now = [base(10), ...[11, 12, 13, 14].map((seq) => line(seq))];
    const again = over(disk.afterKill());
    for (const one of [journals, again]) {
      expect(await one.open(workshop)).toMatchObject({ base: 9, last: 14 });
      expect((await one.read(workshop, 0, 100)).bodies).toEqual(now);
      expect((await one.read(workshop, 11, 100)).bodies).toEqual(now.slice(2));
      expect(await history(one)).toEqual([...[1, 2, 3, 4, 5, 6, 7, 8, 9].map((seq) => line(seq)), ...now]);
    }
    expect(await over(disk.afterKill()).states()).toMatchObject([{ base: 9, last: 14 }]);
  });

  it('answers the same line once more, and refuses another number', async () => {
    const journals = over(new CrashDisk());
    await lines(journals, 1, 2);
    await journals.appendBase(workshop, 3, base(3));
    expect(await journals.appendBase(workshop, 3, base(3))).toBe(3);
    await expect(journals.appendBase(workshop, 3, base(3).replace('Tot', 'Alt'))).rejects.toMatchObject({ code: 'out-of-sequence' });
    await expect(journals.appendBase(workshop, 9, base(9))).rejects.toMatchObject({ code: 'out-of-sequence' });
  });

  it('goes back to the lines before where its first line no longer verifies, and keeps it aside', async () => {
    const disk = new CrashDisk();
    const journals = over(disk);
    await lines(journals, 1, 3);
    await journals.appendBase(workshop, 4, base(4));
    await journals.close();
    const file = await disk.openAppend(`${folder}/00000002.after-3.jsonl`);
    await file.truncate(40);
    const again = over(disk);
    expect(await again.open(workshop)).toMatchObject({ base: 0, last: 3, tailKeptAside: true });
    expect(await disk.list(folder)).toContain('00000002.after-3.jsonl.damaged-1');
    await lines(again, 4, 5);
    expect((await again.read(workshop, 0, 9)).bodies).toEqual([1, 2, 3, 4, 5].map((seq) => line(seq)));
  });
});

describe('history', () => {
  async function threeChains(disk: CrashDisk): Promise<Journals> {
    const journals = over(disk);
    await lines(journals, 1, 5);
    await journals.appendBase(workshop, 6, base(6));
    await lines(journals, 7, 9);
    await journals.appendBase(workshop, 10, base(10));
    await lines(journals, 11, 12);
    return journals;
  }

  it('goes by age, whole chains of it', async () => {
    const journals = await threeChains(new CrashDisk());
    await journals.dropHistory(workshop, { since: 1_790_000_000_005, bytes: 1_000_000 });
    expect((await history(journals))[0]).toBe(line(1));
    await journals.dropHistory(workshop, { since: 1_790_000_000_006, bytes: 1_000_000 });
    expect((await history(journals))[0]).toBe(base(6));
  });

  it('goes by size, the oldest first, and never what the journal is built from', async () => {
    const disk = new CrashDisk();
    const journals = await threeChains(disk);
    const [sizes] = await journals.sizes();
    await journals.dropHistory(workshop, { since: 0, bytes: (sizes?.live ?? 0) + (sizes?.history ?? 0) - 1 });
    expect((await history(journals))[0]).toBe(base(6));
    await journals.dropHistory(workshop, null);
    expect(await history(journals)).toEqual([base(10), line(11), line(12)]);
    expect(await journals.sizes()).toEqual([{ journal: workshop, live: sizes?.live, history: 0 }]);
    expect((await disk.list(folder)).filter((name) => name.endsWith('.jsonl'))).toEqual(['00000005.after-9.jsonl']);
  });
});

describe('a base whose power is cut at every call', () => {
  type Told = { lines: string[]; base: string | undefined };

  async function sitting(disk: CrashDisk, told: Told): Promise<void> {
    const journals = over(disk);
    for (let seq = 1; seq <= 4; seq += 1) told.lines.push((await journals.append(workshop, seq, line(seq)), line(seq)));
    await journals.appendBase(workshop, 5, base(5));
    Object.assign(told, { base: base(5), lines: [] });
    told.lines.push((await journals.append(workshop, 6, line(6)), line(6)));
    await journals.dropHistory(workshop, null);
    told.lines.push((await journals.append(workshop, 7, line(7)), line(7)));
  }

  async function faults(ending: (disk: CrashDisk) => CrashDisk, ignores?: Rules['ignores']): Promise<string[]> {
    const found: string[] = [];
    for (let cutAt = 1; ; cutAt += 1) {
      const disk = new CrashDisk(ignores === undefined ? { cutAt } : { cutAt, ignores });
      const told: Told = { lines: [], base: undefined };
      const cut = await sitting(disk, told).then(() => false, (error: unknown) => {
        if (error instanceof PowerCut) return true;
        throw error;
      });
      const journals = over(ending(disk));
      const { bodies, last } = await journals.open(workshop).then(async () => await journals.read(workshop, 0, 100));
      const expected = told.base === undefined ? told.lines : [told.base, ...told.lines];
      const isWhole = expected.every((body, at) => bodies[at] === body) && bodies.length <= expected.length + 1;
      // Not answered yet, the base may be there already: then it is all there is.
      const isBase = told.base === undefined && bodies.length === 1 && bodies[0] === base(5) && last === 5;
      if (!isWhole && !isBase) found.push(`cut at ${cutAt}: ${JSON.stringify(bodies)}`);
      if (!cut) return found;
    }
  }

  it.each([
    ['all that was not flushed is lost', (disk: CrashDisk) => disk.afterLosing()],
    ['only the process is killed', (disk: CrashDisk) => disk.afterKill()],
    ...[1, 2, 3, 4, 5].map((seed) => [`torn, seed ${seed}`, (disk: CrashDisk) => disk.afterTearing(seeded(seed))] as const),
  ] as const)('is there whole or not at all: %s', async (_title, ending) => {
    expect(await faults(ending)).toEqual([]);
  });

  it.each([
    ['of the line', (operation: string, place: string) => operation === 'flush' && place.endsWith('.part')],
    ['of the folder', (operation: string, place: string) => operation === 'flushFolder' && place === folder],
  ] as const)('and with one kind of flush taken out the test notices: %s', async (_title, ignores) => {
    expect(await faults((disk) => disk.afterLosing(), ignores)).not.toEqual([]);
  });
});
