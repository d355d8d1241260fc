import { uptime } from 'node:os';
import { powerSaveBlocker, type BrowserWindow } from 'electron';
import { Awake } from '../awake.ts';
import type { Handlers } from './register.ts';

/** What timers need of the machine. It stays awake no longer than the window of the page that asked. */
export function timeHandlers(window: () => BrowserWindow): Pick<Handlers, 'awake:set' | 'clock:read'> {
  const awake = new Awake(powerSaveBlocker);
  let asker: BrowserWindow | undefined;
  return {
    'awake:set': ({ awake: isWanted }) => {
      const from = window();
      if (isWanted && asker !== from) from.once('closed', () => { if (asker === from) awake.set(false); });
      if (isWanted) asker = from;
      awake.set(isWanted);
      return null;
    },
    'clock:read': () => ({ up: Math.round(uptime() * 1000) }),
  };
}
