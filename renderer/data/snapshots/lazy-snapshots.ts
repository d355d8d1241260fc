import type { Snapshots } from './snapshots.ts';

type Loaded = Omit<Snapshots, 'subscribe'>;

/** Snapshots that load when they are first used: nothing of them is on the way to the first screen. A load that failed is tried again. */
export function lazySnapshots(load: () => Promise<Loaded>): Snapshots {
  let loaded: Promise<Loaded> | undefined;
  const listeners = new Set<() => void>();
  const ready = (): Promise<Loaded> => (loaded ??= load().catch((error: unknown) => {
    loaded = undefined;
    throw error;
  }));
  /** Runs what may have changed something, and tells. */
  const telling = async <T>(act: (snapshots: Loaded) => Promise<T>): Promise<T> => {
    try {
      return await act(await ready());
    } finally {
      for (const listener of listeners) listener();
    }
  };
  return {
    take: (reason, tell) => telling((snapshots) => snapshots.take(reason, tell)),
    list: async (place) => (await ready()).list(place),
    read: async (id, journal, place) => (await ready()).read(id, journal, place),
    state: async () => (await ready()).state(),
    moveFolder: () => telling((snapshots) => snapshots.moveFolder()),
    chooseSecond: () => telling((snapshots) => snapshots.chooseSecond()),
    forgetSecond: () => telling((snapshots) => snapshots.forgetSecond()),
    catchUp: () => telling((snapshots) => snapshots.catchUp()),
    show: async (place) => (await ready()).show(place),
    subscribe(listener) {
      listeners.add(listener);
      return () => { listeners.delete(listener); };
    },
  };
}
