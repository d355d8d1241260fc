import { BrowserWindow, type IpcMainEvent, type Session } from 'electron';
import { frozenNames } from '../../preload/frozen-names.ts';
import { projectorMessages } from '../../preload/projector-messages.ts';
import type { ProjectorShow } from '../../preload/projector-shapes.ts';
import { safePreferences } from '../safe-preferences.ts';
import type { Heard, ShownWindow } from './projector.ts';
import type { Where } from './where.ts';

/** The two grounds of the page, so that nothing flashes before it is painted. */
const grounds = { light: '#ffffff', dark: '#11171a' } as const;

type Parts = {
  readonly preload: string;
  readonly session: Session;
  readonly devTools: boolean;
  readonly title: string;
};

/** Makes a window of the projector. It never takes the focus: the workbook goes on being typed into. */
export function makeProjectorWindow({ preload, session, devTools, title }: Parts, where: Where, heard: Heard): ShownWindow {
  const isWhole = where.kind === 'full-screen';
  const window = new BrowserWindow({
    ...where.bounds,
    show: false,
    title,
    fullscreen: isWhole,
    frame: !isWhole,
    autoHideMenuBar: true,
    backgroundColor: grounds.light,
    webPreferences: {
      ...safePreferences({ preload, session, devTools }),
      // It is seldom the window with the focus, and its clock goes on all the same.
      backgroundThrottling: false,
    },
  });
  window.removeMenu();
  window.webContents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  window.once('ready-to-show', () => {
    window.showInactive();
    heard.painted();
  });
  window.once('closed', heard.ended);
  const page = talkWith(window, heard.ended);
  void window.loadURL(`${frozenNames.projectorOrigin}/index.html`).catch(heard.ended);
  return {
    show: (show) => {
      window.setBackgroundColor(grounds[show.theme]);
      page.show(show);
    },
    close: () => {
      window.removeListener('closed', heard.ended);
      if (!window.isDestroyed()) window.destroy();
    },
  };
}

/** A page that stopped is loaded again, once: the room would rather see it again than nothing. */
const mostStops = 1;

/** What is sent before the page is ready waits for it; only the last counts. */
function talkWith(window: BrowserWindow, ended: () => void): { readonly show: (show: ProjectorShow) => void } {
  const { webContents } = window;
  let isReady = false;
  let latest: ProjectorShow | undefined;
  let stops = 0;
  const isOwn = ({ senderFrame }: IpcMainEvent): boolean => senderFrame !== null && senderFrame === webContents.mainFrame && senderFrame.origin === frozenNames.projectorOrigin;
  webContents.ipc.on(projectorMessages.ready, (event) => {
    if (!isOwn(event)) return;
    isReady = true;
    if (latest !== undefined) webContents.send(projectorMessages.show, latest);
  });
  webContents.ipc.on(projectorMessages.end, (event) => {
    if (isOwn(event)) ended();
  });
  webContents.on('render-process-gone', () => {
    isReady = false;
    stops += 1;
    if (stops > mostStops) ended();
    else if (!window.isDestroyed()) webContents.reload();
  });
  return {
    show: (show) => {
      latest = show;
      if (isReady) webContents.send(projectorMessages.show, show);
    },
  };
}
