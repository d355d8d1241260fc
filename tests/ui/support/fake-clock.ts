import type { Screen } from './screen.ts';

/** The clock of the wall and the one that main counts by, moved together: for all that the program can tell, time has passed. */
export type FakeClock = {
  /** So many minutes later, to the millisecond. */
  readonly pass: (minutes: number) => Promise<void>;
  /** On to a later moment: the laptop slept meanwhile. */
  readonly setTo: (moment: Date) => Promise<void>;
};

type Handler = (...args: unknown[]) => Promise<{ readonly ok: true; readonly value: { readonly up: number } }>;
type Registry = { readonly _invokeHandlers: Map<string, Handler>; usualClock?: Handler };

/** Takes over the clocks of a program that has just started. */
export async function clockOf({ app, page }: Screen, at: Date): Promise<FakeClock> {
  let ahead = 0;
  await page.clock.install({ time: at });
  const pass = async (milliseconds: number): Promise<void> => {
    ahead += milliseconds;
    await app.evaluate(({ ipcMain }, more) => {
      // Electron has no public way to ask for a handler.
      const registry = ipcMain as unknown as Registry;
      const usual = registry.usualClock ?? registry._invokeHandlers.get('clock:read');
      if (usual === undefined) throw new Error('no handler');
      registry.usualClock = usual;
      ipcMain.removeHandler('clock:read');
      ipcMain.handle('clock:read', async (...args) => {
        const { value } = await usual(...args);
        return { ok: true, value: { up: value.up + more } };
      });
    }, ahead);
    await page.clock.fastForward(milliseconds);
  };
  return {
    pass: async (minutes) => { await pass(Math.round(minutes * 60_000)); },
    setTo: async (moment) => { await pass(moment.getTime() - (await page.evaluate(() => Date.now()))); },
  };
}
