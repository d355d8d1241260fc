import path from 'node:path';
import { powerSaveBlocker, screen, type BrowserWindow } from 'electron';
import { Projector } from './projector.ts';
import { projectorSession } from './projector-session.ts';
import { makeProjectorWindow } from './projector-window.ts';
import { whereToShow } from './where.ts';

type Parts = {
  readonly root: string;
  readonly devServer: string | undefined;
  readonly devTools: boolean;
  readonly title: string;
  /** The workbook's window; the projector goes to another screen than this one. */
  readonly workbook: () => BrowserWindow | undefined;
  readonly refused: (what: string) => void;
};

/** The projector with Electron's screens and windows. Nothing of it is made before it is first opened. */
export function openProjector({ root, devServer, devTools, title, workbook, refused }: Parts): Projector {
  return new Projector({
    where: () => whereToShow(screen.getAllDisplays(), workbookScreen(workbook())),
    watchScreens,
    keepAwake: () => {
      const blocker = powerSaveBlocker.start('prevent-display-sleep');
      return () => powerSaveBlocker.stop(blocker);
    },
    changed: () => workbook()?.webContents.send('projector-changed'),
    makeWindow: (where, heard) =>
      makeProjectorWindow({ preload: path.join(root, 'out/preload/projector.cjs'), session: projectorSession({ root: path.join(root, 'out/renderer'), devServer, refused }), devTools, title }, where, heard),
  });
}

function workbookScreen(window: BrowserWindow | undefined): number {
  return window === undefined ? screen.getPrimaryDisplay().id : screen.getDisplayMatching(window.getBounds()).id;
}

function watchScreens(changed: () => void): () => void {
  screen.on('display-added', changed);
  screen.on('display-removed', changed);
  screen.on('display-metrics-changed', changed);
  return () => {
    screen.off('display-added', changed);
    screen.off('display-removed', changed);
    screen.off('display-metrics-changed', changed);
  };
}
