import { useEffect, useState } from 'react';
import { useWorkbook } from '../../../data/live.tsx';
import type { JournalLook, NotTakeable, Takeable } from '../../../data/restore/restore.ts';
import type { SnapshotPlace, SnapshotSummary } from '../../../data/snapshots/snapshots.ts';

export type Looks = {
  readonly looks: readonly JournalLook[];
  readonly isDone: boolean;
  /** What was done right after the snapshot was taken, where it was taken before something. */
  readonly after: Takeable | NotTakeable | null;
};

const none: Looks = { looks: [], isDone: false, after: null };

/** Compares the snapshot with what there is now, one workshop after the other; anew when `round` changes. */
export function useLooks(snapshot: SnapshotSummary, place: SnapshotPlace | undefined, round: number): Looks {
  const workbook = useWorkbook();
  const [state, setState] = useState<{ readonly of: string; readonly looks: Looks }>({ of: '', looks: none });
  const of = `${snapshot.id} ${String(round)}`;
  useEffect(() => {
    let isWanted = true;
    const show = (next: (before: Looks) => Looks): void => {
      if (isWanted) setState((before) => ({ of, looks: next(before.of === of ? before.looks : none) }));
    };
    void workbook.restore().then(async (restore) => {
      const mayBe = snapshot.isOwn && (snapshot.reason === 'before-merge' || snapshot.reason === 'before-restore');
      const after = mayBe ? await restore.takeable(snapshot.id) : null;
      show((before) => ({ ...before, after: after?.ok === true ? after.value : null }));
      await restore.look(snapshot, place, (look) => { show((before) => ({ ...before, looks: [...before.looks, look] })); }, () => isWanted);
      show((before) => ({ ...before, isDone: true }));
    });
    return () => { isWanted = false; };
  }, [workbook, snapshot, place, of]);
  return state.of === of ? state.looks : none;
}
