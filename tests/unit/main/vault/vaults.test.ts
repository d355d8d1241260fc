import { beforeEach, describe, expect, it } from 'vitest';
import { Journals } from '../../../../main/journal/journals.ts';
import { SealedJournals } from '../../../../main/vault/sealed-journals.ts';
import { Tries } from '../../../../main/vault/tries.ts';
import { Vaults } from '../../../../main/vault/vaults.ts';
import { CrashDisk, PowerCut, seeded } from '../support/crash-disk.ts';

const workshop = '0192f0c1-7a10-7cc3-8000-0f1e2d3c4b5a';
const folder = `/data/journals/${workshop}`;
const phrase = 'пять мокрых зонтов';
const cost = { n: 2, r: 1, p: 1 };

function over(disk: CrashDisk): { readonly vaults: Vaults; readonly journals: SealedJournals } {
  const failed = (_journal: string, error: unknown): void => {
    throw error;
  };
  const vaults = new Vaults({ disk, folder: '/data/journals', cost });
  const journals = new Journals({ disk, folder: '/data/journals', machine: Promise.resolve('laptop'), segmentBytes: 900, failed });
  return { vaults, journals: new SealedJournals({ journals, vaults, follow: () => Promise.resolve() }) };
}

const body = (s: number): string => JSON.stringify({ s, n: 1, ws: workshop, op: 'contribution.text', w: [`Răspunsul ${s} din Bălți`] });
const code = async (work: Promise<unknown>): Promise<string> => await work.then(() => 'done', (error: unknown) => (error as { code?: string }).code ?? 'unknown');
const bytesOf = async (disk: CrashDisk): Promise<string> => (await Promise.all((await disk.list(folder)).map(async (name) => Buffer.from(await disk.read(`${folder}/${name}`)).toString()))).join('\n');

/** A journal that was under a pass-phrase from its first line on. */
async function sealedFromTheStart(disk: CrashDisk, lines = 6): Promise<void> {
  const { vaults, journals } = over(disk);
  await journals.open(workshop);
  await vaults.make(workshop, phrase, null, 'sealed');
  for (let seq = 1; seq <= lines; seq += 1) await journals.append(workshop, seq, body(seq));
  await journals.close();
}

describe('a journal under a pass-phrase', () => {
  let disk: CrashDisk;
  beforeEach(async () => {
    disk = new CrashDisk();
    await sealedFromTheStart(disk);
  });

  it('has nothing readable on the disk', async () => {
    const all = await bytesOf(disk);
    expect(all).toContain('"s":6');
    expect(all).not.toMatch(/Răspunsul|contribution|зонтов/u);
  });

  it('is looked at once ahead of the page, and anew for whoever asks later', async () => {
    const { vaults, journals } = over(disk);
    await journals.lookAhead();
    await vaults.unlock(workshop, phrase);
    await journals.append(workshop, 7, body(7));
    expect(await journals.states()).toMatchObject([{ last: 6, vault: { state: 'locked' } }]);
    expect(await journals.states()).toMatchObject([{ last: 7, vault: { state: 'open' } }]);
  });

  it('answers `locked` to everything until it is opened, and then gives back every line', async () => {
    const { vaults, journals } = over(disk);
    expect(await journals.states()).toMatchObject([{ journal: workshop, last: 6, vault: { state: 'locked', label: null } }]);
    expect([await code(journals.open(workshop)), await code(journals.read(workshop, 0, 9)), await code(journals.append(workshop, 7, body(7))), await code(journals.renewActor(workshop))])
      .toEqual(['locked', 'locked', 'locked', 'locked']);
    expect([await vaults.unlock(workshop, 'пять мокрых зонтиков'), await vaults.unlock(workshop, phrase)]).toEqual([false, true]);
    expect(await journals.open(workshop)).toMatchObject({ last: 6, vault: { state: 'open' } });
    expect((await journals.read(workshop, 0, 9)).bodies).toEqual([1, 2, 3, 4, 5, 6].map(body));
    expect(await journals.append(workshop, 7, body(7))).toBe(7);
    vaults.lock(null);
    expect(await code(journals.read(workshop, 0, 9))).toBe('locked');
  });

  it('takes the same line once more after a failure as done', async () => {
    const { vaults, journals } = over(disk);
    await vaults.unlock(workshop, phrase);
    await journals.append(workshop, 7, body(7));
    expect(await journals.append(workshop, 7, body(7))).toBe(7);
    expect(await code(journals.append(workshop, 7, body(7).replace('Răspunsul', 'Alt răspuns')))).toBe('out-of-sequence');
  });

  it('refuses a line in clear that somebody put among the sealed ones', async () => {
    const plain = new Journals({ disk, folder: '/data/journals', machine: Promise.resolve('laptop'), failed: () => undefined });
    await plain.append(workshop, 7, body(7));
    await plain.close();
    const { vaults, journals } = over(disk);
    await vaults.unlock(workshop, phrase);
    expect(await code(journals.read(workshop, 0, 9))).toBe('damaged');
  });

  it('changes its pass-phrase without writing its lines again', async () => {
    const { vaults, journals } = over(disk);
    expect(await code(vaults.change(workshop, 'другая длинная фраза'))).toBe('locked');
    await vaults.unlock(workshop, phrase);
    await vaults.change(workshop, 'другая длинная фраза');
    expect([await vaults.isRight(workshop, phrase), await vaults.isRight(workshop, 'другая длинная фраза')]).toEqual([false, true]);
    expect((await journals.read(workshop, 0, 9)).bodies).toHaveLength(6);
  });

  it('seals files of the journal, and leaves those of others as they are', async () => {
    const { vaults } = over(disk);
    const content = Buffer.from('PK photo');
    expect(await code(vaults.seal(workshop, content))).toBe('locked');
    await vaults.unlock(workshop, phrase);
    const sealed = await vaults.seal(workshop, content);
    expect([Buffer.from(sealed).includes('photo'), Buffer.from(await vaults.open(workshop, sealed)).toString()]).toEqual([false, 'PK photo']);
    expect(await vaults.seal('another', content)).toBe(content);
    expect([vaults.isSealed(sealed), vaults.isSealed(content)]).toEqual([true, false]);
  });
});

describe('the file with the locked key', () => {
  it('is put right from its copy when any one bit of it flips; with both damaged it is damage, not a wrong pass-phrase', async () => {
    const disk = new CrashDisk();
    await sealedFromTheStart(disk, 1);
    const whole = Buffer.from(await disk.read(`${folder}/vault.json`));
    const put = async (name: string, bytes: Buffer): Promise<void> => {
      await disk.remove(`${folder}/${name}`);
      const file = await disk.create(`${folder}/${name}`);
      await file.append(bytes);
    };
    const wrong: string[] = [];
    for (let bit = 0; bit < whole.length * 8; bit += 7) {
      const flipped = Buffer.from(whole);
      flipped[bit >> 3]! ^= 1 << (bit & 7);
      await put('vault.json', flipped);
      if (!(await over(disk).vaults.unlock(workshop, phrase))) wrong.push(`bit ${bit}`);
    }
    expect(wrong).toEqual([]);
    await put('vault.json', whole.subarray(0, -9));
    await put('vault-copy.json', whole.subarray(4));
    expect(await over(disk).vaults.stateOf(workshop)).toEqual({ state: 'damaged', label: null });
    expect(await code(over(disk).vaults.unlock(workshop, phrase))).toBe('damaged');
    expect(await code(over(disk).journals.read(workshop, 0, 9))).toBe('damaged');
  });

  it('opens with the old or with the new pass-phrase after a power cut at any call of a change', async () => {
    const base = new CrashDisk();
    await sealedFromTheStart(base, 1);
    const next = 'другая длинная фраза';
    const found = new Set<string>();
    const faults: string[] = [];
    for (let cutAt = 1; ; cutAt += 1) {
      const disk = base.afterLosing({ cutAt });
      const { vaults } = over(disk);
      const wasCut = await vaults.unlock(workshop, phrase).then(async () => await vaults.change(workshop, next)).then(() => false, (error: unknown) => error instanceof PowerCut);
      for (const after of [disk.afterLosing(), disk.afterKill(), disk.afterTearing(seeded(cutAt))]) {
        const opened = [await over(after).vaults.isRight(workshop, phrase), await over(after).vaults.isRight(workshop, next)];
        if (opened.filter(Boolean).length !== 1) faults.push(`cut at ${cutAt}: ${opened.join()}`);
        found.add(opened.join());
      }
      if (!wasCut) break;
    }
    expect(faults).toEqual([]);
    expect([...found].sort()).toEqual(['false,true', 'true,false']);
  });
});

describe('wrong pass-phrases', () => {
  it('may be tried for ever, with pauses that grow', () => {
    let now = 0;
    const tries = new Tries(() => now);
    const pauses: number[] = [];
    for (let times = 0; times < 9; times += 1) {
      pauses.push(tries.failed(workshop));
      now += 1000 * tries.wait(workshop);
    }
    expect(pauses).toEqual([0, 0, 2, 4, 8, 15, 30, 30, 30]);
    tries.failed(workshop);
    now += 29_500;
    expect([tries.wait(workshop), tries.wait('another')]).toEqual([1, 0]);
    tries.succeeded(workshop);
    expect(tries.wait(workshop)).toBe(0);
  });
});
