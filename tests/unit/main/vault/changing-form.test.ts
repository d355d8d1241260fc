import { describe, expect, it } from 'vitest';
import { Journals } from '../../../../main/journal/journals.ts';
import { SealedJournals } from '../../../../main/vault/sealed-journals.ts';
import { Vaults } from '../../../../main/vault/vaults.ts';
import { CrashDisk, PowerCut, seeded, type Rules } from '../support/crash-disk.ts';

const workshop = '0192f0c1-7a10-7cc3-8000-0f1e2d3c4b5a';
const folder = `/data/journals/${workshop}`;
const photo = '/data/photo';
const phrase = 'пять мокрых зонтов';
const secret = /Răspunsul|flip chart/u;

type Program = { readonly vaults: Vaults; readonly journals: SealedJournals };

/** The journals with one other file that belongs to the workshop, as attachments do. */
function over(disk: CrashDisk): Program {
  const failed = (_journal: string, error: unknown): void => {
    throw error;
  };
  const vaults = new Vaults({ disk, folder: '/data/journals', cost: { n: 2, r: 1, p: 1 } });
  const journals = new Journals({ disk, folder: '/data/journals', machine: Promise.resolve('laptop'), segmentBytes: 500, failed });
  const follow = async (journal: string): Promise<void> => {
    const bytes = await vaults.seal(journal, await vaults.open(journal, await disk.read(photo)));
    await put(disk, '/data/photo.part', bytes);
    await disk.rename('/data/photo.part', photo);
    await disk.flushFolder('/data');
  };
  return { vaults, journals: new SealedJournals({ journals, vaults, follow }) };
}

async function put(disk: CrashDisk, place: string, bytes: Uint8Array): Promise<void> {
  if ((await disk.stat(place)) !== undefined) await disk.remove(place);
  const file = await disk.create(place);
  await file.append(bytes);
  await file.flush();
  await disk.flushFolder('/data');
}

const body = (s: number, more: object = {}): string => JSON.stringify({ s, n: 1, at: 1790000000000 + s, ws: workshop, op: 'x', w: [`Răspunsul ${s}`], ...more });
const lines = 5;

/** The screen's side of setting and taking off: a base line between begin and finish. */
async function setPassphrase({ journals }: Program): Promise<void> {
  await journals.beginSealing(workshop, phrase, null);
  await journals.appendBase(workshop, lines + 1, body(lines + 1, { base: true }));
  await journals.finish(workshop);
}
async function takeOff({ vaults, journals }: Program): Promise<void> {
  await vaults.unlock(workshop, phrase);
  await journals.beginUnsealing(workshop);
  await journals.appendBase(workshop, lines + 2, body(lines + 2, { base: true }));
  await journals.finish(workshop);
}

async function plainWorkshop(): Promise<CrashDisk> {
  const disk = new CrashDisk();
  const { journals } = over(disk);
  for (let seq = 1; seq <= lines; seq += 1) await journals.append(workshop, seq, body(seq));
  await journals.close();
  await put(disk, photo, Buffer.from('flip chart'));
  return disk.afterLosing();
}

async function everything(disk: CrashDisk): Promise<string> {
  const all = await Promise.all((await disk.list(folder)).map(async (name) => Buffer.from(await disk.read(`${folder}/${name}`)).toString()));
  return [...all, Buffer.from(await disk.read(photo)).toString()].join('\n');
}

/**
 * How a start finds the journal after a cut: readable as it was or as it should be, never in between without saying so.
 * A locked one is unlocked, which ends what was interrupted, and nothing in clear is left then.
 */
async function found(disk: CrashDisk): Promise<string> {
  const program = over(disk);
  const [state] = await program.journals.states();
  if (state === undefined) return 'gone';
  if (state.vault === undefined) {
    const { bodies, last } = await program.journals.read(workshop, state.base, 99);
    const isWhole = bodies.length === last - state.base && bodies.every((line) => line.includes('Răspunsul'));
    const isPlain = Buffer.from(await disk.read(photo)).toString() === 'flip chart';
    return isWhole && isPlain ? `plain to ${last}` : `plain, broken`;
  }
  if (!(await program.vaults.unlock(workshop, phrase))) return 'another pass-phrase';
  const after = await program.journals.finish(workshop);
  const { bodies, last } = await program.journals.read(workshop, after.base, 99);
  const isWhole = bodies.length === last - after.base && bodies.every((line) => line.includes('Răspunsul'));
  const readable = secret.test(await everything(disk));
  if (after.vault === undefined) return isWhole ? `plain to ${last}` : 'plain, broken';
  return isWhole && !readable ? `sealed to ${last}` : `sealed, ${isWhole ? 'readable' : 'broken'}`;
}

async function everyCut(from: CrashDisk, act: (program: Program) => Promise<void>, ignores?: Rules['ignores']): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  const rules: Rules = ignores === undefined ? {} : { ignores };
  for (let cutAt = 1; ; cutAt += 1) {
    const disk = from.afterLosing({ ...rules, cutAt });
    const wasCut = await act(over(disk)).then(
      () => false,
      (error: unknown) => {
        if (error instanceof PowerCut) return true;
        throw error;
      },
    );
    for (const after of [disk.afterLosing(), disk.afterKill(), disk.afterTearing(seeded(cutAt)), disk.afterTearing(seeded(cutAt + 1000))]) {
      const outcome = await found(after).catch((error: unknown) => `thrown: ${String(error)}`);
      counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
    }
    if (!wasCut) return counts;
  }
}

describe('setting a pass-phrase', () => {
  it('leaves nothing in clear', async () => {
    const disk = await plainWorkshop();
    expect(await everything(disk)).toMatch(secret);
    await setPassphrase(over(disk));
    expect(await everything(disk)).not.toMatch(secret);
    expect(await found(disk)).toBe('sealed to 6');
  });

  it('with the power cut at any call leaves the plain or the sealed journal, whole', async () => {
    const counts = await everyCut(await plainWorkshop(), setPassphrase);
    expect([...counts.keys()].sort()).toEqual(['plain to 5', 'sealed to 6']);
    expect(Math.min(...counts.values())).toBeGreaterThan(10);
  });

  it('goes on with lines in the form there is, and is taken back where no base line came', async () => {
    const program = over(await plainWorkshop());
    await program.journals.beginSealing(workshop, phrase, null);
    await program.journals.append(workshop, 6, body(6));
    expect(await program.journals.finish(workshop)).not.toHaveProperty('vault');
    expect((await program.journals.read(workshop, 0, 9)).bodies).toHaveLength(6);
    await program.journals.beginSealing(workshop, phrase, null);
    await program.journals.appendBase(workshop, 7, body(7, { base: true }));
    await program.journals.append(workshop, 8, body(8));
    expect(await program.journals.finish(workshop)).toMatchObject({ base: 6, last: 8, vault: { state: 'open' } });
    expect((await program.journals.read(workshop, 6, 9)).bodies).toEqual([body(7, { base: true }), body(8)]);
    expect((await program.journals.readHistory(workshop, null)).next).toBeNull();
  });
});

describe('taking a pass-phrase off', () => {
  const sealedWorkshop = async (): Promise<CrashDisk> => {
    const disk = await plainWorkshop();
    await setPassphrase(over(disk));
    return disk.afterLosing();
  };

  it('writes everything plain again, and with the power cut at any call leaves one or the other', async () => {
    const counts = await everyCut(await sealedWorkshop(), takeOff);
    expect([...counts.keys()].sort()).toEqual(['plain to 7', 'sealed to 6']);
    expect(Math.min(...counts.values())).toBeGreaterThan(10);
  });

  it('needs the journal to be open', async () => {
    await expect(over(await sealedWorkshop()).journals.beginUnsealing(workshop)).rejects.toMatchObject({ code: 'locked' });
  });
});

it.each([
  ['the key', (operation: string, place: string) => operation === 'flush' && place.includes('vault')],
  ['the folder', (operation: string, place: string) => operation === 'flushFolder' && place === folder],
  ['the base line', (operation: string, place: string) => operation === 'flush' && place.includes('.jsonl')],
])('with the flush of %s taken out, the same test notices', async (_title, ignores) => {
  const outcomes = [...(await everyCut(await plainWorkshop(), setPassphrase, ignores)).keys()];
  expect(outcomes.filter((outcome) => !['plain to 5', 'sealed to 6'].includes(outcome))).not.toEqual([]);
});
