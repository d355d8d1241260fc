import path from 'node:path';
import { z } from 'zod';
import { DeviceSettings } from '../preload/shapes.ts';
import { replaceFile } from './files/atomic-save.ts';
import type { Disk } from './files/disk.ts';

const Bounds = z.strictObject({ x: z.number().int(), y: z.number().int(), width: z.number().int().min(1), height: z.number().int().min(1) });
export type Bounds = z.infer<typeof Bounds>;

const WindowState = z.strictObject({ bounds: Bounds, maximized: z.boolean() });
export type WindowState = z.infer<typeof WindowState>;

const SnapshotSettings = z.object({
  /** Drawn once; together with the machine it says whose snapshots are whose. */
  installation: z.string().regex(/^[0-9a-f]{8,64}$/),
  /** Where a person moved the snapshots; null: the usual folder. */
  folder: z.string().nullable(),
  /** The second folder, such as a USB stick. */
  second: z.string().nullable(),
});
export type SnapshotSettings = z.infer<typeof SnapshotSettings>;

/** What of the settings must outlive them: without it the snapshots taken so far would be nobody's. */
const Identity = z.object({ format: z.literal(1), snapshots: SnapshotSettings });

/** Everything that belongs to the device: the contract's part, and what main keeps for itself. */
const Stored = z.object({
  format: z.literal(1),
  device: DeviceSettings,
  window: WindowState.nullable(),
  /** Folder of the last save, for the next dialog. */
  folder: z.string().nullable(),
  snapshots: SnapshotSettings.optional(),
});
type Stored = z.infer<typeof Stored>;

const usual: Stored = {
  format: 1,
  device: { language: null, theme: 'system', textSize: 100, place: null },
  window: null,
  folder: null,
};

/** Beside the settings: the installation and its folders of snapshots once more. */
const identityName = 'installation.json';

/** Names of the files of settings in a data folder, with those that were put aside. */
export const isOfSettings = (name: string): boolean => name === identityName || name.startsWith('settings.json');

/** Settings of this device, in one file that is replaced whole; which installation it is stands in a second one. */
export class Settings {
  readonly #disk: Disk;
  readonly #file: string;
  /** What the second file is known to hold. */
  #identity: SnapshotSettings | undefined;
  /** Absent where nothing may be written: changes then hold until the end. */
  readonly #newTag: (() => string) | undefined;
  #stored: Stored;
  #writing: Promise<void> = Promise.resolve();

  private constructor(disk: Disk, file: string, stored: Stored, newTag: (() => string) | undefined) {
    this.#disk = disk;
    this.#file = file;
    this.#stored = stored;
    this.#newTag = newTag;
  }

  /**
   * Reads the settings. A file that cannot be understood is put aside beside its place, and `damaged` is told its name:
   * it is never silently taken for an empty one.
   */
  static async open(disk: Disk, file: string, newTag: () => string, damaged: (keptAs: string) => void): Promise<Settings> {
    if ((await disk.stat(file)) === undefined) return await Settings.#begin(disk, file, newTag);
    const stored = understand(await disk.read(file), Stored);
    if (stored !== undefined) return new Settings(disk, file, stored, newTag);
    const aside = `${file}.damaged-${newTag()}`;
    await disk.rename(file, aside);
    await disk.flushFolder(path.dirname(file));
    damaged(path.basename(aside));
    return await Settings.#begin(disk, file, newTag);
  }

  /** Settings that begin anew are still those of the installation there was. */
  static async #begin(disk: Disk, file: string, newTag: (() => string) | undefined): Promise<Settings> {
    const snapshots = await readIdentity(disk, file);
    return new Settings(disk, file, snapshots === undefined ? usual : { ...usual, snapshots }, newTag);
  }

  /** The settings where nothing may be written: changes are kept in memory, and what cannot be understood is left where it is. */
  static async readOnly(disk: Disk, file: string): Promise<Settings> {
    const stored = (await disk.stat(file)) === undefined ? undefined : understand(await disk.read(file), Stored);
    return stored === undefined ? await Settings.#begin(disk, file, undefined) : new Settings(disk, file, stored, undefined);
  }

  get device(): DeviceSettings {
    return this.#stored.device;
  }

  get window(): WindowState | null {
    return this.#stored.window;
  }

  get folder(): string | null {
    return this.#stored.folder;
  }

  get snapshots(): SnapshotSettings | undefined {
    return this.#stored.snapshots;
  }

  /** Changes some of the settings and answers when they are on the disk; one write at a time, the last one wins. */
  async write(change: Partial<Omit<Stored, 'format'>>): Promise<void> {
    this.#stored = { ...this.#stored, ...change };
    const newTag = this.#newTag;
    if (newTag === undefined) return;
    const write = async (): Promise<void> => {
      const stored = this.#stored;
      // The second one first: an installation that is drawn must never be in the settings alone.
      if (stored.snapshots !== undefined && stored.snapshots !== this.#identity) {
        await replaceFile(this.#disk, identityFile(this.#file), textOf({ format: 1, snapshots: stored.snapshots }), newTag());
        this.#identity = stored.snapshots;
      }
      await replaceFile(this.#disk, this.#file, textOf(stored), newTag());
    };
    const written = this.#writing.then(write, write);
    this.#writing = written;
    await written;
  }

  /** Answers when no write is under way. */
  async settled(): Promise<void> {
    await this.#writing.catch(() => undefined);
  }
}

const identityFile = (file: string): string => path.join(path.dirname(file), identityName);
const textOf = (value: object): Uint8Array => Buffer.from(`${JSON.stringify(value, null, 2)}\n`);

async function readIdentity(disk: Disk, settingsFile: string): Promise<SnapshotSettings | undefined> {
  const file = identityFile(settingsFile);
  // One that cannot be read is worth as much as none: another installation is drawn, and its snapshots name the computer.
  const bytes = (await disk.stat(file)) === undefined ? undefined : await disk.read(file).catch(() => undefined);
  return bytes === undefined ? undefined : understand(bytes, Identity)?.snapshots;
}

function understand<T>(bytes: Uint8Array, shape: z.ZodType<T>): T | undefined {
  try {
    return shape.safeParse(JSON.parse(Buffer.from(bytes).toString('utf8'))).data;
  } catch {
    return undefined;
  }
}
