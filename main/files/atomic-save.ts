import path from 'node:path';
import type { Disk, Readers } from './disk.ts';
import { errorCode, Refusal } from './failure.ts';
import { isOpenElsewhere } from './lock-files.ts';

/**
 * Puts a whole new content in the place of a file: after a power cut at any moment either the old or the new content is
 * there. The temporary file lies beside the target because a rename is atomic only within one folder's disk.
 * @throws what the disk throws; the old file is untouched and the temporary one removed.
 */
export async function replaceFile(disk: Disk, target: string, bytes: Uint8Array, tag: string, readers: Readers = 'owner'): Promise<void> {
  const folder = path.dirname(target);
  const temporary = path.join(folder, temporaryName(path.basename(target), tag));
  try {
    await writeWhole(disk, temporary, bytes, readers);
    await disk.rename(temporary, target);
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') await disk.remove(temporary).catch(() => undefined);
    throw error;
  }
  await disk.flushFolder(folder);
}

/** Short, so that a name that just fits the file system does not stop fitting. */
function temporaryName(name: string, tag: string): string {
  return `.${name.slice(0, 40)}.${tag}.part`;
}

async function writeWhole(disk: Disk, file: string, bytes: Uint8Array, readers: Readers): Promise<void> {
  const opened = await disk.create(file, readers);
  try {
    await opened.append(bytes);
    await opened.flush();
  } finally {
    await opened.close();
  }
}

/** What differs between systems: only Windows keeps others from replacing a file that is open. */
export type SaveHabits = { readonly systemLocksOpenFiles: boolean };

/**
 * Saves a document that a person will open: looks first whether somebody has it open, replaces it whole and reads it back.
 * @returns what is now on the disk.
 * @throws Refusal `in-use`, `read-only`, `no-space`, `damaged`, or what the disk throws.
 */
export async function saveDocument(disk: Disk, target: string, bytes: Uint8Array, tag: string, habits: SaveHabits): Promise<Uint8Array> {
  const old = await disk.stat(target);
  if (old?.isFolder === true) throw new Refusal('failed', 'a folder has this name');
  if (old?.isWritable === false) throw new Refusal('read-only', 'the file is marked read-only');
  // A left-over lock file must not stop anybody where the system itself knows who has the file open.
  if (!habits.systemLocksOpenFiles && (await isOpenElsewhere(disk, target))) throw new Refusal('in-use', 'a lock file lies beside it');
  const free = await disk.freeSpace(path.dirname(target)).catch(() => Infinity);
  if (free < bytes.byteLength) throw new Refusal('no-space', 'less space than the file needs');
  await replaceFile(disk, target, bytes, tag, 'shared').catch((error: unknown) => {
    throw old !== undefined && habits.systemLocksOpenFiles ? openOnWindows(error) : error;
  });
  const written = await disk.read(target);
  if (Buffer.compare(written, bytes) !== 0) throw new Refusal('damaged', 'what was read back differs from what was written');
  return written;
}

/** Windows answers a rename over an open file with these; a folder without rights fails before, at creation, with `open`. */
function openOnWindows(error: unknown): unknown {
  const refused = ['EPERM', 'EACCES', 'EBUSY'].includes(errorCode(error));
  const renaming = error instanceof Error && 'syscall' in error && error.syscall === 'rename';
  return refused && renaming ? new Refusal('in-use', errorCode(error)) : error;
}
