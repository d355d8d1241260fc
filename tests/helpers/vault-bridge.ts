import { randomUUID } from 'node:crypto';
import path from 'node:path';
import type { Bridge, Channel } from '../../preload/contract.ts';
import type { StartState } from '../../preload/shapes.ts';
import { nodeDisk } from '../../main/files/node-disk.ts';
import { SaveTokens } from '../../main/files/save-tokens.ts';
import { journalHandlers } from '../../main/ipc/journal-handlers.ts';
import { registerChannels, type Handlers } from '../../main/ipc/register.ts';
import type { Sender } from '../../main/ipc/sender.ts';
import { vaultFileHandlers } from '../../main/ipc/vault-file-handlers.ts';
import { vaultHandlers } from '../../main/ipc/vault-handlers.ts';
import { Journals } from '../../main/journal/journals.ts';
import { SealedJournals } from '../../main/vault/sealed-journals.ts';
import { snapshotHandlers } from '../../main/ipc/snapshot-handlers.ts';
import { wipeHandlers } from '../../main/ipc/wipe-handlers.ts';
import type { SnapshotSettings } from '../../main/settings.ts';
import { Snapshots } from '../../main/snapshots/snapshots.ts';
import { PurgeList } from '../../main/wipe/purge-list.ts';
import { Wipe } from '../../main/wipe/wipe.ts';
import { Tries } from '../../main/vault/tries.ts';
import { Vaults } from '../../main/vault/vaults.ts';

export type VaultBridge = Bridge & { readonly start: () => Promise<StartState>; readonly vaults: Vaults };

const us: Sender = { contentsId: 1, frame: { origin: 'app://workbook', isMainFrame: true } };

/** Main's own journals and pass-phrases over a folder, without windows; `more` are the channels a test needs beside them. */
export function vaultBridge(folder: string, clearDatabase: () => Promise<void>, more: Partial<Handlers> = {}, tokens = new SaveTokens()): VaultBridge {
  const listeners = new Map<string, (sender: Sender, input: unknown) => Promise<unknown>>();
  const journals = path.join(folder, 'journals');
  const failed = (_journal: string, error: unknown): void => {
    throw error;
  };
  const vaults = new Vaults({ disk: nodeDisk, folder: journals, cost: { n: 2, r: 1, p: 1 } });
  const plain = new Journals({ disk: nodeDisk, folder: journals, machine: Promise.resolve('laptop'), failed });
  const sealed = new SealedJournals({ journals: plain, vaults, follow: () => Promise.resolve() });
  const parts = { vaults, journals: sealed, tries: new Tries(() => 0) };
  const files = { disk: nodeDisk, tokens, newTag: () => randomUUID().slice(0, 8), habits: { systemLocksOpenFiles: false } };
  const list = PurgeList.open({ disk: nodeDisk, userData: folder, newTag: files.newTag }, () => undefined);
  const snapshots = list.then((purge) => snapshotsIn(folder, plain, vaults, purge));
  const wipe = Promise.all([list, snapshots]).then(([purge, known]) => new Wipe({
    disk: nodeDisk,
    userData: folder,
    list: purge,
    letGo: async (journal) => await sealed.letGo(journal),
    snapshots: known,
    now: () => 1,
    failed: () => undefined,
  }));
  const kept = async (): Promise<Partial<Handlers>> => ({
    ...snapshotHandlers({ snapshots: await snapshots, dialogs: { chooseFolder: () => Promise.resolve(undefined), showInFolder: () => undefined }, documents: folder, chainAt: (journal, upTo) => plain.chainAt(journal, upTo) }),
    ...wipeHandlers(await wipe, await list),
  });
  const handlers = { ...journalHandlers(sealed), ...vaultHandlers({ ...parts, clearDatabase, locked: () => undefined }), ...vaultFileHandlers({ ...files, ...parts, snapshots: { lying: async (place, id, journal) => await (await snapshots).lying(place, id, journal) } }), ...more };
  const register = (known: Partial<Handlers>): void => registerChannels({
    handle: (channel, listener) => void listeners.set(channel, listener),
    handlers: known as Handlers,
    ownWindows: new Set([1]),
    failed: () => undefined,
  });
  const ready = kept().then((more) => register({ ...handlers, ...more }));
  return {
    vaults,
    call: (channel: Channel, input: unknown) => ready.then(() => listeners.get(channel)?.(us, input) ?? Promise.reject(new Error(channel))) as never,
    subscribe: () => () => undefined,
    start: async () => ({
      version: '0.1.0',
      substituteRuntime: true,
      systemLanguages: ['en'],
      settings: { language: 'en', theme: 'system', textSize: 100, place: null },
      journals: await sealed.states(),
      wiped: [],
      databaseRemoved: false,
      found: { mode: 'usual', space: null, setAside: null, copied: [], unreadable: [] },
    }),
  };
}

/** Main's own snapshots, in `snapshots` of the folder. */
function snapshotsIn(folder: string, journals: Journals, vaults: Vaults, purge: PurgeList): Snapshots {
  let settings: SnapshotSettings | undefined;
  let drawn = 0;
  return new Snapshots({
    disk: nodeDisk,
    journals,
    settings: {
      get snapshots() { return settings; },
      write: (change) => {
        settings = change.snapshots ?? settings;
        return Promise.resolve();
      },
    },
    usualFolder: path.join(folder, 'snapshots'),
    machine: Promise.resolve('laptop'),
    draw: () => (drawn += 1).toString(16).padStart(8, '0'),
    now: () => new Date('2026-11-23T14:32:00Z').getTime() + drawn * 60_000,
    version: '0.1.0',
    words: () => Promise.resolve(() => undefined),
    attachments: () => Promise.resolve([]),
    wrapping: vaults,
    purged: () => purge,
    pathOf: () => folder,
    failed: () => undefined,
  });
}
