import { app } from 'electron';
import type { SpaceState } from '../../preload/shapes.ts';
import { nodeDisk } from '../files/node-disk.ts';
import { limitsFrom, SpaceWatch, type WatchedFolder } from './space-watch.ts';

type Parts = { readonly folders: () => readonly WatchedFolder[]; readonly changed: (state: SpaceState) => void };

/** The watch over the disks of this computer, by a clock that does not jump with the time of day. */
export function watchSpace({ folders, changed }: Parts): SpaceWatch {
  return new SpaceWatch({
    disk: nodeDisk,
    folders,
    limits: limitsFrom(process.env['WORKBOOK_SPACE_LIMITS'], app.isPackaged),
    changed,
    every: (milliseconds, run) => {
      const clock = setInterval(run, milliseconds);
      return () => clearInterval(clock);
    },
  });
}
