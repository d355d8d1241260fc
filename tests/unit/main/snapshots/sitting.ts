import type { SnapshotCounts, SnapshotReason, SnapshotSummary } from '../../../../preload/shapes.ts';
import type { Disk } from '../../../../main/files/disk.ts';
import { chainHash } from '../../../../main/journal/chain.ts';
import { SnapshotFolder, sha256Of } from '../../../../main/snapshots/folder.ts';
import { filePath, journalPath } from '../../../../main/snapshots/layout.ts';
import { Snapshots} from '../../../../main/snapshots/snapshots.ts';
import type { SnapshotParts } from '../../../../main/snapshots/snapshot-parts.ts';
import type { SnapshotSettings } from '../../../../main/settings.ts';

export const counts: SnapshotCounts = { records: 3, workshops: 1, contributions: 2 };

/** A laptop with journals, attachments and a disk that may fail; what is in its settings outlives a power cut. */
export type Laptop = {
  readonly snapshots: Snapshots;
  readonly settings: { snapshots: SnapshotSettings | undefined };
  readonly take: (reason?: SnapshotReason) => Promise<SnapshotSummary | null>;
};

export type World = {
  /** Lines of each journal; snapshots cover all of them. */
  readonly journals: Map<string, string[]>;
  readonly settings: { snapshots: SnapshotSettings | undefined };
  readonly attachments: Map<string, readonly { readonly sha256: string; readonly file: string; readonly bytes: number }[]>;
  clock: number;
  drawn: number;
};

export const newWorld = (): World => ({ journals: new Map(), settings: { snapshots: undefined }, attachments: new Map(), clock: Date.UTC(2026, 10, 26, 14, 30), drawn: 0 });

/** The bytes that the page would send. */
export const bytesOf = (journal: string, lines: readonly string[]): Uint8Array => Buffer.from(`${journal}\n${lines.join('\n')}`);

export function laptop(disk: Disk, world: World, more: Partial<SnapshotParts> = {}): Laptop {
  const snapshots = new Snapshots({
    disk,
    journals: {
      names: () => Promise.resolve([...world.journals.keys()]),
      chainAt: (journal, seq) => Promise.resolve((world.journals.get(journal) ?? []).slice(0, seq).reduce(chainHash, '')),
    },
    settings: {
      get snapshots() { return world.settings.snapshots; },
      write: (change) => {
        world.settings.snapshots = change.snapshots ?? world.settings.snapshots;
        return Promise.resolve();
      },
    },
    usualFolder: '/data/snapshots',
    machine: Promise.resolve('laptop in Chișinău'),
    draw: () => (world.drawn += 1).toString(16).padStart(8, '0'),
    now: () => (world.clock += 60_000),
    version: '0.1.0',
    words: () => Promise.resolve((key) => `${key} in Romanian`),
    attachments: (journal) => Promise.resolve(world.attachments.get(journal) ?? []),
    purged: () => ({ purged: [], owners: [], isOpen: false }),
    pathOf: (token) => token,
    failed: () => undefined,
    ...more,
  });
  return { snapshots, settings: world.settings, take: async (reason = 'timed') => await takeOn(snapshots, world, reason) };
}

async function takeOn(snapshots: Snapshots, { journals }: World, reason: SnapshotReason): Promise<SnapshotSummary | null> {
  const { run, wanted } = await snapshots.begin(reason, [...journals].map(([journal, lines]) => ({ journal, upTo: lines.length })));
  if (run === null) return null;
  for (const journal of wanted) {
    const lines = journals.get(journal) ?? [];
    await snapshots.put(run, journal, lines.length, bytesOf(journal, lines));
  }
  const taken = await snapshots.finish(run, wanted.map((journal) => ({ journal, counts })));
  await snapshots.catchUp('all');
  return taken;
}

/** Everything a folder's indexes name that is not there as it was. */
export async function faultsIn(disk: Disk, root: string): Promise<string[]> {
  const folder = new SnapshotFolder(disk, root, () => '');
  if (!(await folder.isThere())) return [];
  const { listed, unreadable } = await folder.look();
  const faults = unreadable === 0 ? [] : [`${unreadable} unreadable`];
  for (const { id, journals } of listed) {
    for (const { journal, file, sha256, files } of journals) {
      const isWhole = async (place: string, hash: string): Promise<boolean> => await disk.read(place).then((bytes) => sha256Of(bytes) === hash, () => false);
      if (!(await isWhole(journalPath(root, journal, file), sha256))) faults.push(`${id} lacks ${journal}`);
      for (const one of files) if (!(await isWhole(filePath(root, one.sha256), one.sha256))) faults.push(`${id} lacks a file`);
    }
  }
  return faults;
}

export async function idsIn(disk: Disk, root: string): Promise<readonly string[]> {
  const folder = new SnapshotFolder(disk, root, () => '');
  return (await folder.isThere()) ? (await folder.look()).listed.map(({ id }) => id) : [];
}
