import path from 'node:path';
import type { Bridge, Channel, StartState } from '../../preload/contract.ts';
import { nodeDisk } from '../../main/files/node-disk.ts';
import { journalHandlers } from '../../main/ipc/journal-handlers.ts';
import { registerChannels, type Handlers } from '../../main/ipc/register.ts';
import type { Sender } from '../../main/ipc/sender.ts';
import { vaultHandlers } from '../../main/ipc/vault-handlers.ts';
import { Journals } from '../../main/journal/journals.ts';
import { SealedJournals } from '../../main/vault/sealed-journals.ts';
import { Tries } from '../../main/vault/tries.ts';
import { Vaults } from '../../main/vault/vaults.ts';

export type VaultBridge = Bridge & { readonly start: () => Promise<StartState>; readonly vaults: Vaults };

const us: Sender = { contentsId: 1, frame: { origin: 'app://workbook', isMainFrame: true } };

/** Main's own journals and pass-phrases over a folder, without windows; `more` are the channels a test needs beside them. */
export function vaultBridge(folder: string, clearDatabase: () => Promise<void>, more: Partial<Handlers> = {}): VaultBridge {
  const listeners = new Map<string, (sender: Sender, input: unknown) => Promise<unknown>>();
  const journals = path.join(folder, 'journals');
  const failed = (_journal: string, error: unknown): void => {
    throw error;
  };
  const vaults = new Vaults({ disk: nodeDisk, folder: journals, cost: { n: 2, r: 1, p: 1 } });
  const sealed = new SealedJournals({
    journals: new Journals({ disk: nodeDisk, folder: journals, machine: Promise.resolve('laptop'), failed }),
    vaults,
    follow: () => Promise.resolve(),
  });
  const handlers = { ...journalHandlers(sealed), ...vaultHandlers({ vaults, journals: sealed, tries: new Tries(() => 0), clearDatabase }), ...more };
  registerChannels({
    handle: (channel, listener) => void listeners.set(channel, listener),
    handlers: handlers as Handlers,
    ownWindows: new Set([1]),
    failed: () => undefined,
  });
  return {
    vaults,
    call: (channel: Channel, input: unknown) => (listeners.get(channel)?.(us, input) ?? Promise.reject(new Error(channel))) as never,
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
