import type { Disk } from '../../../main/files/disk.ts';
import { asFailure } from '../../../main/files/failure.ts';
import { journalHandlers } from '../../../main/ipc/journal-handlers.ts';
import { Journals } from '../../../main/journal/journals.ts';
import type { Bridge, Channel } from '../../../preload/contract.ts';
import type { StartState } from '../../../preload/shapes.ts';

/** Main's journals over any disk, and the bridge that hands them to the page's own code; other channels fail. */
export type DiskBridge = { readonly journals: Journals; readonly bridge: Bridge; readonly start: () => Promise<StartState> };

export const journalsFolder = '/data/journals';

/** @param segmentBytes small, so that a short sitting has several segments. */
export function diskBridge(disk: Disk, segmentBytes = 24 * 1024): DiskBridge {
  const failed = (_journal: string, error: unknown): void => {
    throw error;
  };
  const journals = new Journals({ disk, folder: journalsFolder, machine: Promise.resolve('a laptop in Bălți'), segmentBytes, failed });
  const handlers = new Map<string, unknown>(Object.entries(journalHandlers(journals)));
  const call = async (channel: Channel, input: unknown): Promise<unknown> => {
    const handler = handlers.get(channel) as ((input: unknown) => Promise<unknown>) | undefined;
    if (handler === undefined) return { ok: false, code: 'failed', detail: `no ${channel} here` };
    return await handler(input).then((value) => ({ ok: true, value }), asFailure);
  };
  return {
    journals,
    bridge: { call: call as Bridge['call'], subscribe: () => () => undefined },
    start: async () => ({
      version: '0.1.0',
      substituteRuntime: true,
      systemLanguages: ['en'],
      settings: { language: 'en', theme: 'system', textSize: 100, place: null },
      journals: await journals.states(),
      wiped: [],
      databaseRemoved: false,
      found: { mode: 'usual', space: null, setAside: null, copied: [], unreadable: [] },
    }),
  };
}
