import type { Bridge } from '../../../preload/contract.ts';
import type { Failure, SnapshotCounts, SnapshotReason, SnapshotSummary } from '../../../preload/shapes.ts';
import type { Saved } from '../saved.ts';
import type { SnapshotMaker } from './make-snapshot.ts';

export type Taking = {
  readonly bridge: Bridge;
  readonly reason: SnapshotReason;
  /** How far the rows of each journal go. */
  readonly journals: readonly { readonly journal: string; readonly upTo: number }[];
  readonly startMaker: () => SnapshotMaker;
  readonly tell?: (() => void) | undefined;
};

/**
 * Takes one snapshot: main says which journals moved on, each is made, written, read back and compared, and only then is the snapshot
 * listed. Null when there is nothing to take, or, where the reason is content with that, nothing new. Needs no open workbook: before a
 * migration there is none.
 */
export async function takeSnapshot({ bridge, reason, journals, startMaker, tell }: Taking): Promise<Saved<SnapshotSummary | null>> {
  const written = journals.filter(({ upTo }) => upTo > 0).map(({ journal, upTo }) => ({ journal, upTo }));
  if (written.length === 0) return { ok: true, value: null };
  const begun = await bridge.call('snapshot:begin', { reason, journals: written });
  tell?.();
  if (!begun.ok) return begun;
  const { run, wanted } = begun.value;
  if (run === null) return { ok: true, value: null };
  const checked: { journal: string; counts: SnapshotCounts }[] = [];
  const maker = startMaker();
  try {
    for (const journal of wanted) {
      const counts = await putJournal(bridge, maker, run, journal);
      tell?.();
      if (!counts.ok) return counts;
      checked.push({ journal, counts: counts.value });
    }
  } catch (error) {
    return failed(error);
  } finally {
    maker.close();
  }
  return bridge.call('snapshot:finish', { run, checked });
}

async function putJournal(bridge: Bridge, maker: SnapshotMaker, run: string, journal: string): Promise<Saved<SnapshotCounts>> {
  // Rows may have gone on since the beginning: the file says which line it stands at.
  const upTo = await maker.read(journal);
  const chain = await bridge.call('snapshot:chain', { journal, upTo });
  if (!chain.ok) return chain;
  const bytes = await maker.write(chain.value.chain);
  const put = await bridge.call('snapshot:put', { run, journal, upTo, bytes });
  if (!put.ok) return put;
  return maker.check(put.value.bytes);
}

/** What a worker or a lost call threw, as the value that everything here answers. */
export function failed(error: unknown): Failure {
  return { ok: false, code: 'failed', detail: error instanceof Error ? `${error.name}: ${error.message}` : String(error) };
}
