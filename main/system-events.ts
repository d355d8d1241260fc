import { app, powerMonitor } from 'electron';

/**
 * What the system tells: it is being switched off (the page saves what is being typed, and a person is asked only where it cannot),
 * and it was asleep.
 */
export function watchSystem(resumed: () => void): void {
  powerMonitor.on('shutdown', (event?: { readonly preventDefault: () => void }) => {
    event?.preventDefault();
    app.quit();
  });
  powerMonitor.on('resume', resumed);
}
