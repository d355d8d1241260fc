import type { App, WebContents } from 'electron';
import { frozenNames } from '../../preload/frozen-names.ts';

type Destination = { readonly address: string; readonly isMainFrame: boolean };

/**
 * Only a reload of the page itself: nothing else is ever loaded into a window, and there are no frames. `now` is what the window
 * shows: the projector stays the projector.
 */
export function isOwnPage({ address, isMainFrame }: Destination, now = ''): boolean {
  const origin = now.startsWith(`${frozenNames.projectorOrigin}/`) ? frozenNames.projectorOrigin : frozenNames.workbookOrigin;
  return isMainFrame && address.startsWith(`${origin}/`) && /^(?:\/(?:index\.html)?(?:[?#].*)?)$/su.test(address.slice(origin.length));
}

/** Guards every page there will ever be. `refused` learns of each attempt, without the address: it may hold words of the record. */
export function installNavigationGuards(app: App, refused: (what: string) => void): void {
  app.on('web-contents-created', (_event, contents) => guard(contents, refused));
}

function guard(contents: WebContents, refused: (what: string) => void): void {
  contents.on('will-navigate', (event) => {
    if (isOwnPage({ address: event.url, isMainFrame: event.isMainFrame }, contents.getURL())) return;
    event.preventDefault();
    refused('will-navigate');
  });
  contents.on('will-frame-navigate', (event) => {
    if (isOwnPage({ address: event.url, isMainFrame: event.isMainFrame }, contents.getURL())) return;
    event.preventDefault();
    refused('will-frame-navigate');
  });
  contents.on('will-redirect', (event) => {
    event.preventDefault();
    refused('will-redirect');
  });
  contents.on('will-attach-webview', (event) => {
    event.preventDefault();
    refused('will-attach-webview');
  });
  // No address is ever opened, not even in the browser: a link is copied (issue A).
  contents.setWindowOpenHandler(() => {
    refused('window-open');
    return { action: 'deny' };
  });
}
