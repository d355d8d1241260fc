import type { SnapshotReason } from '../../../preload/shapes.ts';
import type { Saved } from '../saved.ts';
import type { Snapshots } from '../snapshots/snapshots.ts';

/**
 * Takes the snapshot that is the way back from what follows; its id, or null where there was nothing to take. A failure says that nothing
 * must follow.
 */
export async function takeFirst(snapshots: Pick<Snapshots, 'take'>, reason: SnapshotReason): Promise<Saved<string | null>> {
  const taken = await snapshots.take(reason);
  if (!taken.ok) return { ok: false, code: 'no-snapshot', detail: `${taken.code}: ${taken.detail}` };
  return { ok: true, value: taken.value?.id ?? null };
}
