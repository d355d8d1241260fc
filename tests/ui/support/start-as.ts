import type { StartState } from '../../../preload/shapes.ts';
import type { Screen } from './screen.ts';

/** What main answers at a start is changed on its way to the page, so that each state can be looked at in one running program. */
type Answer = { readonly ok: true; readonly value: StartState };
type Handler = (...args: unknown[]) => Promise<Answer>;
type Registry = { readonly _invokeHandlers: Map<string, Handler>; usualStart?: Handler };

/** Starts the page again as if main had found `found`, and with `damage` in the first journal. */
export async function startAs({ app, page, reload }: Screen, change: { readonly found?: Partial<StartState['found']>; readonly damage?: { readonly lines: number; readonly characters: number }; readonly isKeptAside?: boolean }): Promise<void> {
  await app.evaluate(({ ipcMain }, { found, damage, isKeptAside }) => {
    // Electron has no public way to ask for a handler.
    const registry = ipcMain as unknown as Registry;
    const usual = registry.usualStart ?? registry._invokeHandlers.get('app:read-start');
    if (usual === undefined) throw new Error('no handler');
    registry.usualStart = usual;
    ipcMain.removeHandler('app:read-start');
    ipcMain.handle('app:read-start', async (...args) => {
      const { value } = await usual(...args);
      const journals = value.journals.map((state, at) => (at === 0 && damage !== undefined ? { ...state, tailKeptAside: isKeptAside ?? true, damage } : state));
      return { ok: true, value: { ...value, journals, found: { ...value.found, ...found } } };
    });
  }, change);
  await reload();
  await page.locator('.three-part').waitFor();
}

/** Main answers as it does again, and the page starts anew. */
export async function startAsUsual({ app, page, reload }: Screen): Promise<void> {
  await app.evaluate(({ ipcMain }) => {
    const registry = ipcMain as unknown as Registry;
    const usual = registry.usualStart;
    if (usual === undefined) return;
    ipcMain.removeHandler('app:read-start');
    ipcMain.handle('app:read-start', usual);
  });
  await reload();
  await page.locator('.top-bar').first().waitFor();
}
