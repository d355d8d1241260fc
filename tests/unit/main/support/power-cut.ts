import path from 'node:path';
import { chapters, type Chapter } from './chapters.ts';
import { CrashDisk, PowerCut, seeded, type Rules } from './crash-disk.ts';
import { addPhoto, faults, start, Told, unlock } from './whole-sitting.ts';

/** A chapter with the disk and the promises that the chapters before have left. */
export type Begun = {
  readonly chapter: Chapter;
  readonly disk: CrashDisk;
  readonly told: Told;
  /** How many calls it makes; at which of them a flush is asked for, and after which of them something is told to be safe. */
  readonly calls: number;
  readonly flushes: readonly { readonly call: number; readonly site: string; readonly folder: string }[];
  readonly tells: readonly number[];
};

/** Plays all chapters once without a cut. @throws where even that leaves something missing. */
export async function playThrough(): Promise<readonly Begun[]> {
  let [disk, told] = [await emptyDisk(), new Told()];
  const begun: Begun[] = [];
  for (const chapter of chapters) {
    await chapter.before?.(disk, told);
    const flushes: { call: number; site: string; folder: string }[] = [];
    const played: CrashDisk = disk.fork({ ignores: (operation, place, site) => {
      flushes.push({ call: played.calls, site: site(), folder: operation === 'flush' ? path.dirname(place) : place });
      return false;
    } });
    const tells: number[] = [];
    const after = new Told(told, () => tells.push(played.calls));
    await chapter.during(await start(played, after), after);
    begun.push({ chapter, disk, told, calls: played.calls, flushes, tells });
    const wrong = await faults(played.fork(), after);
    if (wrong.length > 0) throw new Error(`${chapter.name}, without a cut: ${wrong.join('; ')}`);
    [disk, told] = [played.fork(), after];
  }
  return begun;
}

async function emptyDisk(): Promise<CrashDisk> {
  const disk = new CrashDisk();
  for (const folder of ['/data/stick', '/data/ministry']) await disk.makeFolder(folder);
  await disk.flushFolder('/data');
  return disk;
}

/**
 * The chapter once more until the power is cut at its call `cutAt`; then what was told and is not there: with all lost that was not
 * flushed, with some of it come through, and with the process killed, the program started again and the power cut then.
 */
export async function cut({ chapter, disk: before, told: known }: Begun, cutAt: number, ignores?: Rules['ignores']): Promise<readonly string[]> {
  const rules: Rules = ignores === undefined ? {} : { ignores };
  const disk = before.fork({ ...rules, cutAt });
  const told = new Told(known);
  await start(disk, told).then(async (program) => { await chapter.during(program, told); }).catch((error: unknown) => {
    if (!(error instanceof PowerCut)) throw error;
  });
  const found = [...(await faults(disk.afterLosing(), told)), ...(await faults(disk.afterTearing(seeded(cutAt)), told))];
  const again = disk.afterKill(rules);
  await goOn(again, told);
  found.push(...(await faults(again.afterLosing(), told)).map((fault) => `killed, then cut: ${fault}`));
  return found.map((fault) => `${chapter.name}, cut at ${cutAt}: ${fault}`);
}

export type Cut = { readonly one: Begun; readonly cutAt: number };

/**
 * Where a cut shows that a flush is missing, the likeliest first: right after what is told to be safe next; then right after what is
 * flushed next, when the one may be there without the other. A flush that mends what a killed process has left shows where another
 * one was about to come: `mending` has one cut for each flush of each folder.
 */
export function cutsFor(begun: readonly Begun[], site: string): readonly Cut[] {
  const called = begun.flatMap((one) => one.flushes.filter((flush) => flush.site === site).map(({ call }) => ({ one, call })));
  const afterTold = called.map(({ one, call }) => ({ one, cutAt: (one.tells.find((at) => at >= call) ?? call) + 1 }));
  const later = called.flatMap(({ one, call }) => {
    const places = [...one.flushes.map((flush) => flush.call).filter((at) => at > call).slice(0, 4), ...one.tells.filter((at) => at >= call).slice(1, 3)];
    return places.map((at, rank) => ({ one, cutAt: at + 1, rank }));
  });
  return [...afterTold, ...mending(begun), ...later.sort((a, b) => a.rank - b.rank)];
}

/** The first two chapters before all others, since most of what is mended is there already; of the others every flush, not only the last of each folder. */
function mending([first, second, ...others]: readonly Begun[]): readonly Cut[] {
  const lastOfFolder = new Map<string, Cut>();
  for (const one of [first, second]) for (const { call, site, folder } of one?.flushes ?? []) if (one !== undefined) lastOfFolder.set(`${site} ${folder}`, { one, cutAt: call });
  return [...lastOfFolder.values(), ...others.toReversed().flatMap((one) => one.flushes.map(({ call }) => ({ one, cutAt: call })))];
}

/** What a person sees after a kill is told as well: every line that is read, every photo that is added once more. */
async function goOn(disk: CrashDisk, told: Told): Promise<void> {
  const program = await start(disk, told);
  for (const { journal } of program.states) {
    const { base } = await unlock(program, journal);
    const { bodies } = await program.journals.read(journal, base, 999);
    bodies.forEach((line, index) => { told.line(journal, base + index + 1, line); });
    for (const { sha256 } of await program.attachments.list(journal)) await addPhoto(program, told, journal, await program.attachments.read(journal, sha256));
  }
}
