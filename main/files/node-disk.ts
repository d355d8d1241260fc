import { access, constants, mkdir, open, readdir, readFile, rename, rm, rmdir, stat, statfs, type FileHandle } from 'node:fs/promises';
import type { BigIntStats } from 'node:fs';
import type { Disk, DiskFile, EntryState } from './disk.ts';
import { errorCode } from './failure.ts';

const ownerOnlyFile = 0o600;
const ownerOnlyFolder = 0o700;

/** The real disk. */
export const nodeDisk: Disk = {
  create: async (file, readers) => over(await open(file, 'ax', readers === 'owner' ? ownerOnlyFile : 0o666)),
  openAppend: async (file) => {
    await access(file, constants.F_OK); // mode `a` alone would make the file
    return over(await open(file, 'a', ownerOnlyFile));
  },
  read: async (file) => await readFile(file),
  readPart,
  rename: async (from, to) => await rename(from, to),
  remove: async (file) => await rm(file),
  makeFolder: async (folder) => {
    await mkdir(folder, { mode: ownerOnlyFolder }).catch((error: unknown) => {
      if (errorCode(error) !== 'EEXIST') throw error;
    });
  },
  removeFolder: async (folder) => await rmdir(folder),
  list: async (folder) => (await readdir(folder)).sort(byCodeUnit),
  stat: async (place) => {
    const found = await stat(place, { bigint: true }).catch((error: unknown) => {
      if (errorCode(error) === 'ENOENT' || errorCode(error) === 'ENOTDIR') return undefined;
      throw error;
    });
    return found === undefined ? undefined : stateOf(found);
  },
  flushFolder,
  freeSpace: async (folder) => {
    const { bavail, bsize } = await statfs(folder);
    return bavail * bsize;
  },
};

function over(handle: FileHandle): DiskFile {
  return {
    append: async (bytes) => await handle.appendFile(bytes),
    flush: async () => await handle.sync(),
    truncate: async (length) => await handle.truncate(length),
    close: async () => await handle.close(),
  };
}

async function readPart(file: string, offset: number, length: number): Promise<Uint8Array> {
  const handle = await open(file, 'r');
  try {
    const room = new Uint8Array(length);
    let filled = 0;
    while (filled < length) {
      const { bytesRead } = await handle.read(room, filled, length - filled, offset + filled);
      if (bytesRead === 0) break;
      filled += bytesRead;
    }
    return room.subarray(0, filled);
  } finally {
    await handle.close();
  }
}

async function flushFolder(folder: string): Promise<void> {
  // Windows has no flush for folders; NTFS keeps names in its own log.
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } catch (error) {
    // Some network and FUSE file systems refuse it for folders; nothing better can be done there.
    if (errorCode(error) !== 'EINVAL' && errorCode(error) !== 'ENOTSUP') throw error;
  } finally {
    await handle.close();
  }
}

function stateOf(found: BigIntStats): EntryState {
  return {
    size: Number(found.size),
    isFolder: found.isDirectory(),
    isWritable: (found.mode & 0o222n) !== 0n,
    // Device numbers change between starts on some systems, so they stand in only where no time of birth is known.
    identity: found.birthtimeNs > 0n ? `${found.ino}:${found.birthtimeNs}` : `${found.dev}:${found.ino}`,
  };
}

function byCodeUnit(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
