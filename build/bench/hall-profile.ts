import { mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Journals } from '../../main/journal/journals.ts';
import { nodeDisk } from '../../main/files/node-disk.ts';
import { machineFingerprint } from '../../main/journal/machine.ts';
import type { Disk, DiskFile } from '../../main/files/disk.ts';
import { encodeOp } from '../../renderer/record/journal-line.ts';
import { hallId, hallOperations, hallQuestion } from './hall.ts';

/** The disk without flushes: a fixture that is lost in a power cut is made again. */
const hastyDisk: Disk = {
  ...nodeDisk,
  create: async (file, readers) => hasty(await nodeDisk.create(file, readers)),
  openAppend: async (file) => hasty(await nodeDisk.openAppend(file)),
  flushFolder: () => Promise.resolve(),
};
const hasty = (file: DiskFile): DiskFile => ({
  append: (bytes) => file.append(bytes),
  flush: () => Promise.resolve(),
  truncate: (length) => file.truncate(length),
  close: () => file.close(),
});

/** On the question that opens stand so many of a workshop's contributions, where it has more. */
const onOpenQuestion = 100;

/**
 * Makes a userData folder with journals of `workshops` x `contributions`, opening at a question of the first workshop or at its export. On that
 * question 100 contributions stand, the others have an equal share of the rest.
 */
export async function makeProfile(folder: string, workshops: number, contributions: number, view: 'capture' | 'export' = 'capture'): Promise<void> {
  const done = path.join(folder, `made-${workshops}-${contributions}-${onOpenQuestion}`);
  if ((await stat(done).catch(() => undefined)) !== undefined) return;
  await rm(folder, { recursive: true, force: true });
  await mkdir(path.join(folder, 'journals'), { recursive: true });
  const journals = new Journals({
    disk: hastyDisk,
    folder: path.join(folder, 'journals'),
    machine: machineFingerprint(),
    failed: (_journal, error) => {
      throw error;
    },
  });
  for (let number = 1; number <= workshops; number += 1) await fill(journals, hallId(number), contributions);
  await journals.close();
  const place = { workshop: hallId(1), view, question: hallQuestion(hallId(1), 0), entry: null };
  await writeFile(path.join(folder, 'settings.json'), settingsAt(place));
  await writeFile(done, '');
}

const settingsAt = (place: object | null): string => JSON.stringify({ format: 1, device: { language: 'en', theme: 'light', textSize: 100, place }, window: null, folder: null });

/** Runs `work` on a profile that opens at Home, and lets it open where it did before. */
export async function openingAtHome<T>(folder: string, work: () => Promise<T>): Promise<T> {
  const file = path.join(folder, 'settings.json');
  const before = await readFile(file, 'utf8');
  await writeFile(file, settingsAt(null));
  try {
    return await work();
  } finally {
    await writeFile(file, before);
  }
}

async function fill(journals: Journals, workshop: string, contributions: number): Promise<void> {
  const { actor } = await journals.open(workshop);
  for (const op of hallOperations(workshop, contributions, actor, { first: onOpenQuestion })) await journals.append(workshop, op.s, encodeOp(op));
}
