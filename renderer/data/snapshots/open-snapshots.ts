import type { Bridge } from '../../../preload/contract.ts';
import { openDatabase, type Database } from '../database.ts';
import { createMaker, type SnapshotMaker } from './make-snapshot.ts';
import { workerMaker } from './snapshot-worker.ts';
import type { Snapshots } from './snapshots.ts';
import { failed, takeSnapshot } from './take-snapshot.ts';

type Parts = { readonly db: Database; readonly bridge: Bridge; readonly now: () => Date };

/** Snapshots of the open workbook. */
export function openSnapshots({ db, bridge, now }: Parts): Omit<Snapshots, 'subscribe'> {
  // Plain Node, where tests run, has no workers of this kind.
  const startMaker = (): SnapshotMaker => (typeof Worker === 'undefined' ? createMaker(() => openDatabase({ name: db.name }), now) : workerMaker({ name: db.name }));
  let tail: Promise<unknown> = Promise.resolve();
  return {
    take(reason, tell) {
      const taken = tail.then(async () => {
        const journals = (await db.journals.toArray()).map(({ journal, applied }) => ({ journal, upTo: applied }));
        return takeSnapshot({ bridge, reason, journals, startMaker, tell });
      }).catch(failed);
      tail = taken;
      return taken;
    },
    list: (place = 'first') => bridge.call('snapshot:list', { place }),
    async read(id, journal, place = 'first') {
      const read = await bridge.call('snapshot:read', { place, id, journal });
      if (!read.ok) return read;
      const maker = startMaker();
      try {
        return await maker.open(read.value.bytes);
      } catch (error) {
        return failed(error);
      } finally {
        maker.close();
      }
    },
    state: () => bridge.call('snapshot:state', {}),
    moveFolder: () => bridge.call('snapshot:choose-folder', {}),
    chooseSecond: () => bridge.call('snapshot:choose-second', {}),
    forgetSecond: () => bridge.call('snapshot:forget-second', {}),
    catchUp: () => bridge.call('snapshot:catch-up', {}),
    show: (place) => bridge.call('snapshot:show', { place }),
  };
}
