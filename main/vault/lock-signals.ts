import { powerMonitor } from 'electron';

/** Asks the page to lock when the system goes to sleep or its screen is locked, if something is open then. */
export function askForLock(someAreOpen: () => boolean, ask: () => void): void {
  const lock = (): void => {
    if (someAreOpen()) ask();
  };
  powerMonitor.on('suspend', lock);
  powerMonitor.on('lock-screen', lock);
}
