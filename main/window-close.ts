import type { BrowserWindow } from 'electron';
import { CloseHandshake } from './close-handshake.ts';
import { askToClose } from './native-questions.ts';
import type { Words } from './words.ts';

/** Milliseconds for a window to close that may. */
const longestClose = 3000;

/** The handshake with the page of the workbook's window, whichever window that is by then. */
export function handshakeWith(window: () => BrowserWindow | undefined, words: () => Promise<Words>): CloseHandshake {
  return new CloseHandshake({
    tellPage: () => window()?.webContents.send('close-requested'),
    askPerson: async () => {
      const open = window();
      return open === undefined || (await askToClose(open, await words()));
    },
    close: () => closeForSure(window()),
    after: (milliseconds, then) => {
      const clock = setTimeout(then, milliseconds);
      return () => clearTimeout(clock);
    },
  });
}

/** A page that hangs can keep a window from closing although the person has said that it may. */
function closeForSure(window: BrowserWindow | undefined): void {
  window?.close();
  setTimeout(() => { if (window?.isDestroyed() === false) window.destroy(); }, longestClose);
}
