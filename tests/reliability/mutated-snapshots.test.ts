import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { seededRandom } from '../../build/testing/seeded-random.ts';
import { Refusal } from '../../main/files/failure.ts';
import type { CrashDisk } from '../unit/main/support/crash-disk.ts';
import { playThrough } from '../unit/main/support/power-cut.ts';
import { filesBelow, put, start, stick, takeSnapshot, Told, usual, writeLine, journals, type Program } from '../unit/main/support/whole-sitting.ts';
import { damage, mutateJson } from './support/mutations.ts';
import { many, runSeed, startRow } from './support/table.ts';

/**
 * One file of the snapshots in the first folder, of those on the stick, or of the attachments is spoiled; an index also on purpose,
 * with a checksum that holds. What is read then is what it was or is refused with a reason; reading changes nothing, and the next
 * snapshot is taken and whole.
 */
const random = seededRandom(runSeed);
const places = [usual, stick, '/data/attachments'];

/** Everything that can be read back of snapshots and attachments: its hash, or the reason why not. */
async function readAll(program: Program): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  const note = async (what: string, read: () => Promise<Uint8Array>): Promise<void> => {
    found.set(what, await read().then((bytes) => createHash('sha256').update(bytes).digest('hex'), reasonOf));
  };
  for (const place of ['first', 'second'] as const) {
    for (const { id, journals: inIt } of (await program.snapshots.list(place)).snapshots) {
      for (const { journal } of inIt) {
        await note(`${place} ${id} ${journal}`, async () => await program.snapshots.read(place, id, journal));
        await program.snapshots.eachFile(place, id, journal, (lying) => { found.set(`${place} ${id} ${createHash('sha256').update(lying).digest('hex')}`, 'as it was'); return Promise.resolve(); });
      }
    }
  }
  for (const journal of Object.values(journals)) for (const { sha256 } of await program.attachments.list(journal)) await note(`photo ${sha256}`, async () => await program.attachments.read(journal, sha256));
  return found;
}

const reasonOf = (error: unknown): string => (error instanceof Refusal ? `refused: ${error.code}` : `threw: ${String(error)}`);

async function bytesBelow(disk: CrashDisk): Promise<ReadonlyMap<string, string>> {
  const files = (await Promise.all(places.map(async (place) => await filesBelow(disk, place)))).flat();
  return new Map(await Promise.all(files.map(async (file) => [file, Buffer.from(await disk.read(file)).toString('base64')] as const)));
}

function spoiled(file: string, bytes: Uint8Array): { readonly how: string; readonly bytes: Uint8Array } {
  if (!file.endsWith('.json') || random() < 0.5) return damage(bytes, random);
  const index = mutateJson((JSON.parse(Buffer.from(bytes).toString('utf8')) as { readonly index: unknown }).index, random);
  return { how: 'on purpose', bytes: Buffer.from(JSON.stringify({ sha256: createHash('sha256').update(JSON.stringify(index)).digest('hex'), index })) };
}

it('spoiled snapshots and attachments: nothing wrong is read, nothing is changed by reading, the next snapshot is whole', { timeout: 3_600_000 }, async ({ task }) => {
  const count = many(10_000, 250);
  const row = startRow(task, { what: 'mutated files of snapshots and attachments', count, bar: '0 crashes, 0 wrong bytes, 0 changes, a reason each' });
  // Two snapshots in both folders, photos of two workshops, nothing sealed yet.
  const disk = (await playThrough())[2]?.disk;
  if (disk === undefined) throw new Error('no such chapter');
  const sound = await readAll(await start(disk.fork(), new Told()));
  const files = [...(await bytesBelow(disk)).keys()].filter((file) => !file.endsWith('.txt'));
  const reasons = new Map<string, number>();
  const found: string[] = [];
  for (let done = 0; done < count; done += 1) {
    const file = files[Math.floor(random() * files.length)] ?? '';
    const { how, bytes } = spoiled(file, await disk.read(file));
    const on = disk.fork();
    await put(on, file, bytes);
    const label = `${done} ${how} ${file}`;
    // The start brings to the stick what is lacking there: also an index that nobody can read.
    const program = await start(on, new Told());
    const before = await bytesBelow(on);
    const read = await readAll(program).catch((error: unknown) => new Map([['all', reasonOf(error)]]));
    for (const [what, now] of read) {
      if (now.startsWith('refused')) reasons.set(now, (reasons.get(now) ?? 0) + 1);
      else if (how !== 'on purpose' && now !== sound.get(what)) found.push(`${label}: ${what} reads otherwise: ${now}`);
      if (now.startsWith('threw')) found.push(`${label}: ${what} ${now}`);
    }
    if ([...(await bytesBelow(on))].some(([name, text]) => before.get(name) !== text)) found.push(`${label}: reading has changed a file`);
    await nextSnapshot(program).catch((error: unknown) => { found.push(`${label}: the next snapshot: ${String(error)}`); });
  }
  expect(found).toEqual([]);
  row.result = `0 crashes, 0 wrong, 0 changes; ${[...reasons].map(([reason, times]) => `${reason} ${times}`).join(', ')}`;
});

/** Taken, listed, and everything that it names can be read. @throws what is wrong. */
async function nextSnapshot(program: Program): Promise<void> {
  const told = new Told();
  await writeLine(program, told, journals.own);
  await takeSnapshot(program, told);
  const [newest] = (await program.snapshots.list('first')).snapshots.sort((a, b) => b.at - a.at);
  for (const { journal } of newest?.journals ?? []) await program.snapshots.read('first', newest?.id ?? '', journal);
}
