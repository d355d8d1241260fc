import { describe, expect, it } from 'vitest';
import { Journals } from '../../../main/journal/journals.ts';
import { CrashDisk, PowerCut, seeded, type Rules } from './support/crash-disk.ts';

/** What was answered to the screen: these lines must be there for ever. */
type Told = { readonly journal: string; readonly seq: number; readonly body: string };

const names = ['0192f0c1-7a10-7cc3-8000-0f1e2d3c4b5a', 'installation'];
let attempts = 0;

function over(disk: CrashDisk): Journals {
  const failed = (_journal: string, error: unknown): void => {
    throw error;
  };
  return new Journals({ disk, folder: '/data/journals', machine: Promise.resolve('laptop in Chișinău'), segmentBytes: 420, failed });
}

/** Each attempt is another text, so that a number used twice shows. */
function line(journal: string, seq: number, actor: string): string {
  attempts += 1;
  return JSON.stringify({ s: seq, n: 1, a: actor, ws: journal, op: 'contribution.text', w: [`Răspunsul ${attempts} din Bălți, الجواب`] });
}

async function appendSome(journals: Journals, journal: string, count: number, told: Told[]): Promise<void> {
  const { actor, last } = await journals.open(journal);
  for (let seq = last + 1; seq <= last + count; seq += 1) {
    const body = line(journal, seq, actor);
    await journals.append(journal, seq, body);
    told.push({ journal, seq, body });
  }
}

/** A sitting: two journals, several segments, a change of actor in between. */
async function sitting(disk: CrashDisk, told: Told[]): Promise<void> {
  const journals = over(disk);
  await journals.states();
  for (const journal of names) await appendSome(journals, journal, 4, told);
  await journals.renewActor(names[0] ?? '');
  for (const journal of names) await appendSome(journals, journal, 3, told);
  await journals.close();
}

async function cutSitting(rules: Rules): Promise<{ readonly disk: CrashDisk; readonly told: Told[]; readonly wasCut: boolean }> {
  const disk = new CrashDisk(rules);
  const told: Told[] = [];
  const wasCut = await sitting(disk, told).then(
    () => false,
    (error: unknown) => {
      if (error instanceof PowerCut) return true;
      throw error;
    },
  );
  return { disk, told, wasCut };
}

/** Reads everything; says what is wrong with it, or nothing. `seen` holds every operation anybody has ever seen, by its dot. */
async function faults(disk: CrashDisk, told: readonly Told[], seen: Map<string, string>): Promise<string[]> {
  const journals = over(disk);
  const found: string[] = [];
  for (const journal of names) {
    const { last } = await journals.open(journal);
    const { bodies } = await journals.read(journal, 0, 5000);
    if (bodies.length !== last) found.push(`${journal}: ${bodies.length} lines for ${last}`);
    for (const { seq, body } of told.filter((one) => one.journal === journal)) if (bodies[seq - 1] !== body) found.push(`${journal} ${seq} is not there`);
    for (const body of bodies) {
      const { s, a } = JSON.parse(body) as { s: number; a: string };
      const dot = `${journal} ${a} ${s}`;
      if ((seen.get(dot) ?? body) !== body) found.push(`${dot} was used twice`);
      seen.set(dot, body);
    }
  }
  return found;
}

type Ending = (disk: CrashDisk, rules: Rules) => CrashDisk;
const endings: readonly (readonly [string, Ending])[] = [
  ['all that was not flushed is lost', (disk, rules) => disk.afterLosing(rules)],
  ['only the process is killed', (disk, rules) => disk.afterKill(rules)],
  ...[1, 2, 3, 4, 5, 6].map((seed) => [`torn, seed ${seed}`, (disk: CrashDisk, rules: Rules) => disk.afterTearing(seeded(seed), rules)] as const),
];

/** One cut after another at every call; then a reading, more work, a second cut that loses all that it can, a reading. */
async function everyCut(ending: Ending, ignores?: Rules['ignores']): Promise<string[]> {
  const rules: Rules = ignores === undefined ? {} : { ignores };
  const found: string[] = [];
  for (let cutAt = 1; ; cutAt += 1) {
    const { disk, told, wasCut } = await cutSitting({ ...rules, cutAt });
    const seen = new Map(told.map(({ journal, seq, body }) => [`${journal} ${(JSON.parse(body) as { a: string }).a} ${seq}`, body]));
    const reopened = ending(disk, rules);
    found.push(...(await faults(reopened, told, seen)).map((fault) => `cut at ${cutAt}: ${fault}`));
    const readThen = reopened.afterLosing(rules);
    for (const journal of names) await appendSome(over(readThen), journal, 2, told);
    found.push(...(await faults(readThen.afterLosing(rules), told, seen)).map((fault) => `cut at ${cutAt}, again: ${fault}`));
    if (!wasCut) return found;
  }
}

describe('a journal whose power is cut at every call', () => {
  it.each(endings)('has everything that was answered, and no number twice: %s', async (_title, ending) => {
    expect(await everyCut(ending)).toEqual([]);
  });

  it('is not spared: a sitting makes many calls', async () => {
    const { disk, told, wasCut } = await cutSitting({});
    expect([disk.calls > 80, told.length, wasCut]).toEqual([true, 14, false]);
  });
});

describe('with one kind of flush taken out, the same test notices', () => {
  const isSegment = (place: string): boolean => place.endsWith('.jsonl');
  const without: readonly (readonly [string, NonNullable<Rules['ignores']>])[] = [
    ['of a segment', (operation, place) => operation === 'flush' && isSegment(place)],
    ['of the folder of a journal', (operation, place) => operation === 'flushFolder' && place.startsWith('/data/journals/')],
    ['of the folder of journals', (operation, place) => operation === 'flushFolder' && place === '/data/journals'],
    ['of the data folder', (operation, place) => operation === 'flushFolder' && place === '/data'],
  ];
  it.each(without)('%s', async (_title, ignores) => {
    expect(await everyCut((disk, rules) => disk.afterLosing(rules), ignores)).not.toEqual([]);
  });

  it('of what a killed process had written, at the next start', async () => {
    const isLate = (disk: CrashDisk): CrashDisk => disk.afterKill({ ignores: (operation, place) => operation === 'flush' && isSegment(place) });
    expect(await everyCut(isLate)).not.toEqual([]);
  });
});

describe('a journal whose disk fails at any one call', () => {
  it.each(['ENOSPC', 'EIO'])('%s: what was answered is there after a power cut, and the next append works', async (code) => {
    const found: string[] = [];
    const { disk: whole } = await cutSitting({});
    for (let call = 1; call <= whole.calls; call += 1) {
      const disk = new CrashDisk({ failAt: { call, code } });
      const told: Told[] = [];
      const journals = over(disk);
      for (const journal of names) await appendStubbornly(journals, journal, told);
      found.push(...(await faults(disk.afterLosing(), told, new Map())).map((fault) => `${code} at ${call}: ${fault}`));
    }
    expect(found).toEqual([]);
  });

  /** As the screen does it: after a failure it asks where the journal stands, then tries the same line again. */
  async function appendStubbornly(journals: Journals, journal: string, told: Told[]): Promise<void> {
    const again = async <T>(task: () => Promise<T>): Promise<T> => await task().catch(task);
    const { actor } = await again(async () => await journals.open(journal));
    for (let seq = 1; seq <= 5; seq += 1) {
      const body = line(journal, seq, actor);
      await again(async () => await journals.append(journal, seq, body));
      told.push({ journal, seq, body });
    }
  }
});
