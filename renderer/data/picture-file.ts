import type { Bridge } from '../../preload/contract.ts';
import type { Saved } from './saved.ts';

/**
 * Keeps a picture as a file where the person says. `draw` is called once a place was chosen.
 * @returns the file's name and folder; null where the person thought better of it.
 */
export async function savePicture(bridge: Bridge, title: string, draw: () => Promise<Uint8Array>): Promise<Saved<{ readonly name: string; readonly folder: string } | null>> {
  const chosen = await bridge.call('file:choose-save', { suggestedName: title, kind: 'picture' });
  if (!chosen.ok) return chosen;
  if (chosen.value === null) return { ok: true, value: null };
  const { token, name, folder } = chosen.value;
  const written = await bridge.call('file:write', { token, bytes: await draw() });
  return written.ok ? { ok: true, value: { name, folder } } : written;
}
