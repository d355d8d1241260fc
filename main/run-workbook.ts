import { app, dialog, Menu } from 'electron';
import { nodeDisk } from './files/node-disk.ts';
import { errorKind } from './log.ts';
import { newTag } from './new-tag.ts';
import type { Place } from './start/place.ts';
import { prepareStart } from './start/prepare.ts';
import { Workbook } from './workbook.ts';

/** Runs the program with its window, from before `ready` to the end. */
export function runWorkbook(place: Place): void {
  const { plan, userData, ownFolder, now } = place;
  const prepared = prepareStart(plan, { disk: nodeDisk, userData, ownFolder, now, newTag });
  Menu.setApplicationMenu(null); // Electron builds a default one at `ready` otherwise; ours comes after the window
  void Promise.all([prepared, app.whenReady()]).then(
    async ([parts]) => { await new Workbook(place, parts).start(); },
    (error: unknown) => {
      process.stderr.write(`the data folder cannot be used: ${errorKind(error)}\n`);
      dialog.showErrorBox(app.getName(), errorKind(error));
      app.exit(1);
    },
  );
}
