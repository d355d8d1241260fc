import { setTimeout } from 'node:timers/promises';
import { app, dialog, Menu } from 'electron';
import { nodeDisk } from './files/node-disk.ts';
import { errorKind } from './log.ts';
import { newTag } from './new-tag.ts';
import type { Place } from './start/place.ts';
import { prepareStart } from './start/prepare.ts';
import { Workbook } from './workbook.ts';

/** Milliseconds for looking at the journals before the window: a damaged one is read whole, which the page says meanwhile. */
const longestLook = 250;

/**
 * Runs the program with its window, from before `ready` to the end. Awaited for the same reason as `planStart`, and because the disk
 * answers at once before Chromium starts, and only now and then while it does.
 */
export async function runWorkbook(place: Place): Promise<void> {
  const { plan, userData, ownFolder, now } = place;
  const workbook = prepareStart(plan, { disk: nodeDisk, userData, ownFolder, now, newTag }).then((prepared) => new Workbook(place, prepared));
  // Why it could not be is said below, when there can be a dialog.
  await workbook.then(async (made) => { await Promise.race([made.lookAhead(), setTimeout(longestLook)]); }).catch(() => undefined);
  Menu.setApplicationMenu(null); // Electron builds a default one at `ready` otherwise; ours comes after the window
  void Promise.all([workbook, app.whenReady()]).then(
    ([made]) => { made.start(); },
    (error: unknown) => {
      process.stderr.write(`the data folder cannot be used: ${errorKind(error)}\n`);
      dialog.showErrorBox(app.getName(), errorKind(error));
      app.exit(1);
    },
  );
}
