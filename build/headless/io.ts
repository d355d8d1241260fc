import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { saveDocument } from '../../main/files/atomic-save.ts';
import { nodeDisk } from '../../main/files/node-disk.ts';

/** What the headless programs need of the machine; the folder holds `assets` and `locales`. */
export type HeadlessIo = {
  readonly readFile: (file: string) => Promise<Uint8Array>;
  /** All or nothing: temporary file, flush, rename, flush of the folder, read back. Answers what is on the disk. */
  readonly writeFileAtomic: (file: string, bytes: Uint8Array) => Promise<Uint8Array>;
  /** Reads and parses a JSON file of the program itself, e.g. `locales/fr/report.json`. */
  readonly readOwnJson: (place: string) => Promise<unknown>;
  /** The languages the program has words in, those of the folder `locales`. */
  readonly ownLanguages: () => Promise<readonly string[]>;
  /** Makes a folder, and those above it, where they are not there yet. */
  readonly makeFolder: (folder: string) => Promise<void>;
  readonly print: (line: string) => void;
  readonly error: (line: string) => void;
};

/** The real machine. Relative paths are taken from `from`. */
export function machineIo(own: string, from: string): HeadlessIo {
  return {
    readFile: (file) => readFile(path.resolve(from, file)),
    writeFileAtomic: (file, bytes) =>
      saveDocument(nodeDisk, path.resolve(from, file), bytes, randomUUID().slice(0, 8), { systemLocksOpenFiles: process.platform === 'win32' }),
    readOwnJson: async (place): Promise<unknown> => JSON.parse(await readFile(path.join(own, place), 'utf8')),
    ownLanguages: async () => {
      const entries = await readdir(path.join(own, 'locales'), { withFileTypes: true });
      return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name).sort();
    },
    makeFolder: async (folder) => {
      await mkdir(path.resolve(from, folder), { recursive: true });
    },
    print: (line) => {
      console.log(line);
    },
    error: (line) => {
      console.error(line);
    },
  };
}
