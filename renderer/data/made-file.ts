import type { Bridge, Input } from '../../preload/contract.ts';
import type { Saved } from './saved.ts';

/** What is kept: what its dialog offers as a name, and which kind of file it is. */
export type MadeFile = { readonly title: string; readonly kind: Input<'file:choose-save'>['kind'] };

/**
 * Keeps what the page makes as a file where the person says. `make` is called once a place was chosen.
 * @returns the file's name and folder; null where the person thought better of it.
 */
export async function saveMade(bridge: Bridge, { title, kind }: MadeFile, make: () => Promise<Uint8Array>): Promise<Saved<{ readonly name: string; readonly folder: string } | null>> {
  const chosen = await bridge.call('file:choose-save', { suggestedName: title, kind });
  if (!chosen.ok) return chosen;
  if (chosen.value === null) return { ok: true, value: null };
  const { token, name, folder } = chosen.value;
  const written = await bridge.call('file:write', { token, bytes: await make() });
  return written.ok ? { ok: true, value: { name, folder } } : written;
}
