import type { Bridge } from '../../../preload/contract.ts';
import type { Failure } from '../../../preload/shapes.ts';
import type { AttachedFiles } from '../../record/file/mwb.ts';
import type { Saved } from '../saved.ts';

/** Files on their way out with a copy, and in with a file that is opened. */

/** Reads the files that a copy takes along; what is missing or damaged here is left out, and the copy says so. */
export async function readForCopy(bridge: Bridge, journal: string, named: Iterable<string>): Promise<Saved<AttachedFiles>> {
  const files = new Map<string, Uint8Array>();
  for (const sha256 of named) {
    const read = await bridge.call('attachment:read', { journal, sha256 });
    if (read.ok) files.set(sha256, read.value.bytes);
    else if (read.code !== 'not-found' && read.code !== 'damaged') return read;
  }
  return { ok: true, value: files };
}

/**
 * Keeps the files of an opened file, before its records name them. A program among them is not taken: its record then says that the
 * file is not in this copy.
 */
export async function keepBrought(bridge: Bridge, journal: string, files: AttachedFiles): Promise<Failure | undefined> {
  for (const bytes of files.values()) {
    // A part of a larger buffer would be sent whole.
    const kept = await bridge.call('attachment:add', { journal, bytes: bytes.slice() });
    if (!kept.ok && kept.code !== 'forbidden') return kept;
  }
  return undefined;
}
