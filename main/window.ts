import { BrowserWindow, nativeTheme, screen, type Session } from 'electron';
import { frozenNames } from '../preload/frozen-names.ts';
import { safePreferences } from './safe-preferences.ts';
import type { WindowState } from './settings.ts';
import { openingBounds, smallestSize } from './window-bounds.ts';

/** `bg` of the visual direction, so that nothing flashes before the page paints. */
const background = { light: '#F3F2EE', dark: '#11171A' } as const;

type Parts = { readonly preload: string; readonly stored: WindowState | null; readonly devTools: boolean; readonly title: string; readonly session: Session };

/** Makes the workbook's window, hidden until its page has painted. */
export function createWorkbookWindow({ preload, stored, devTools, title, session }: Parts): BrowserWindow {
  const displays = screen.getAllDisplays().map((display) => display.workArea);
  const { bounds, maximized } = openingBounds(stored, displays);
  const window = new BrowserWindow({
    ...bounds,
    minWidth: smallestSize.width,
    minHeight: smallestSize.height,
    show: false,
    title,
    autoHideMenuBar: true,
    backgroundColor: nativeTheme.shouldUseDarkColors ? background.dark : background.light,
    webPreferences: {
      ...safePreferences({ preload, session, devTools }),
      v8CacheOptions: 'bypassHeatCheck',
    },
  });
  window.once('ready-to-show', () => {
    if (maximized) window.maximize();
    window.show();
  });
  window.webContents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  return window;
}

/** Starts the page. @throws when it cannot be loaded. */
export async function loadWorkbook(window: BrowserWindow): Promise<void> {
  await window.loadURL(`${frozenNames.workbookOrigin}/index.html`);
}

/** Where the window stands, to be kept. */
export function windowState(window: BrowserWindow): WindowState {
  return { bounds: window.getNormalBounds(), maximized: window.isMaximized() };
}
