import type { Session, WebPreferences } from 'electron';

type Given = { readonly preload?: string; readonly session: Session; readonly devTools: boolean };

/** What every window's page is kept to: the points of Electron's security list that a window decides, in one place for all windows. */
export function safePreferences(given: Given): WebPreferences {
  return {
    ...given,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webviewTag: false,
    webSecurity: true,
    navigateOnDragDrop: false,
    spellcheck: false,
  };
}
