import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { Attachments } from '../../../main/attachments/attachments.ts';
import { CrashDisk, PowerCut, seeded, type Rules } from './support/crash-disk.ts';

const journals = ['0192f0c1-7a10-7cc3-8000-0f1e2d3c4b5a', 'sample-chisinau-2011'] as const;
/** A photo each, and one that both workshops have. */
const photo = (text: string): Uint8Array => Buffer.from(`ÿØÿà flip chart, ${text}`.repeat(8));
const photos = [photo('health'), photo('remittances'), photo('whole group')];
const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

type Told = { readonly journal: string; readonly sha256: string; readonly bytes: Uint8Array };
let tags = 0;

function over(disk: CrashDisk): Attachments {
  return new Attachments({ disk, folder: '/data/attachments', newTag: () => `t${(tags += 1)}` });
}

async function sitting(disk: CrashDisk, told: Told[]): Promise<void> {
  const attachments = over(disk);
  for (const journal of journals) {
    for (const bytes of photos) {
      const { sha256 } = await attachments.add(journal, bytes);
      told.push({ journal, sha256, bytes });
    }
  }
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

/** What was answered and is not there, and what stands under a name that it is not. */
async function faults(disk: CrashDisk, told: readonly Told[]): Promise<string[]> {
  const attachments = over(disk);
  const found: string[] = [];
  for (const { journal, sha256, bytes } of told) {
    const read = await attachments.read(journal, sha256).catch((error: unknown) => error);
    if (!(read instanceof Uint8Array) || hashOf(read) !== hashOf(bytes)) found.push(`${journal} ${sha256.slice(0, 8)} is not there`);
  }
  for (const journal of journals) {
    for (const { sha256 } of await attachments.list(journal)) await attachments.read(journal, sha256).catch(() => found.push(`${journal} ${sha256.slice(0, 8)} is damaged`));
  }
  return found;
}

/** A cut at every call, a reading, the same files again, a cut that loses all that it can, a reading. */
async function everyCut(ending: (disk: CrashDisk, rules: Rules) => CrashDisk, ignores?: Rules['ignores']): Promise<string[]> {
  const rules: Rules = ignores === undefined ? {} : { ignores };
  const found: string[] = [];
  for (let cutAt = 1; ; cutAt += 1) {
    const { disk, told, wasCut } = await cutSitting({ ...rules, cutAt });
    const reopened = ending(disk, rules);
    found.push(...(await faults(reopened, told)).map((fault) => `cut at ${cutAt}: ${fault}`));
    await sitting(reopened, told);
    found.push(...(await faults(reopened.afterLosing(rules), told)).map((fault) => `cut at ${cutAt}, again: ${fault}`));
    if (!wasCut) return found;
  }
}

describe('attachments whose power is cut at every call', () => {
  it.each([
    ['all that was not flushed is lost', (disk: CrashDisk, rules: Rules) => disk.afterLosing(rules)] as const,
    ['only the process is killed', (disk: CrashDisk, rules: Rules) => disk.afterKill(rules)] as const,
    ...[1, 2, 3, 4].map((seed) => [`torn, seed ${seed}`, (disk: CrashDisk, rules: Rules) => disk.afterTearing(seeded(seed), rules)] as const),
  ])('are there when they were answered, and are what they were: %s', async (_title, ending) => {
    expect(await everyCut(ending)).toEqual([]);
  });

  it('are not spared: a sitting makes many calls', async () => {
    const { disk, told, wasCut } = await cutSitting({});
    expect([disk.calls > 60, told.length, wasCut]).toEqual([true, 6, false]);
  });
});

describe('with one kind of flush taken out, the same test notices', () => {
  const home = (place: string): boolean => place.startsWith('/data/attachments/');
  const without: readonly (readonly [string, NonNullable<Rules['ignores']>])[] = [
    ['of a file', (operation, place) => operation === 'flush' && home(place)],
    ['of the folder of a journal', (operation, place) => operation === 'flushFolder' && home(place)],
    ['of the folder of attachments', (operation, place) => operation === 'flushFolder' && place === '/data/attachments'],
    ['of the data folder', (operation, place) => operation === 'flushFolder' && place === '/data'],
  ];
  it.each(without)('%s', async (_title, ignores) => {
    expect(await everyCut((disk, rules) => disk.afterLosing(rules), ignores)).not.toEqual([]);
  });

  it('of the name that a killed process had given', async () => {
    const isLate = (disk: CrashDisk): CrashDisk => disk.afterKill({ ignores: (operation, place) => operation === 'flushFolder' && home(place) });
    expect(await everyCut(isLate)).not.toEqual([]);
  });
});

describe('attachments whose disk fails at any one call', () => {
  it.each(['ENOSPC', 'EIO'])('%s: a second try works, and what was answered is there after a power cut', async (code) => {
    const found: string[] = [];
    const { disk: whole } = await cutSitting({});
    for (let call = 1; call <= whole.calls; call += 1) {
      const disk = new CrashDisk({ failAt: { call, code } });
      const told: Told[] = [];
      await sitting(disk, told).catch(async () => await sitting(disk, told));
      found.push(...(await faults(disk.afterLosing(), told)).map((fault) => `${code} at ${call}: ${fault}`));
    }
    expect(found).toEqual([]);
  });
});
