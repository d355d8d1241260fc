import { useCallback, useEffect, useState } from 'react';
import { useWorkbook } from '../../../data/live.tsx';
import type { SnapshotPlace, SnapshotState, SnapshotSummary } from '../../../data/snapshots/snapshots.ts';
import type { Saved } from '../../../data/workbook.ts';
import { causeWords, notDoneWords } from '../../../i18n/named-words.ts';
import { useWords } from '../../../i18n/use-words.ts';
import { useNotice } from '../../../ui/notice.tsx';

type Listed = { readonly snapshots: readonly SnapshotSummary[]; readonly unreadable: number };

/** What the part shows, and what can be done there; each act says how it ended. */
export type SnapshotsView = {
  /** Undefined until main has answered. */
  readonly state: SnapshotState | undefined;
  readonly listed: Listed | undefined;
  readonly isBusy: boolean;
  readonly take: () => void;
  readonly move: () => void;
  readonly chooseSecond: () => void;
  readonly catchUp: () => void;
  readonly forgetSecond: () => void;
  readonly show: (place: 'first' | 'second') => void;
  /** Asks for a folder and answers its token; null when the person thinks better of it. */
  readonly chooseFolder: () => Promise<SnapshotPlace | null>;
};

/** The state of snapshots and those in one folder; read again after whatever may have changed them. */
export function useSnapshots(place: SnapshotPlace): SnapshotsView {
  const t = useWords();
  const notice = useNotice();
  const { snapshots, bridge } = useWorkbook();
  const [state, setState] = useState<SnapshotState>();
  const [listed, setListed] = useState<Listed>();
  const [isBusy, setIsBusy] = useState(false);
  const look = useCallback(async () => {
    const [now, list] = await Promise.all([snapshots.state(), snapshots.list(place)]);
    if (now.ok) setState(now.value);
    setListed(list.ok ? list.value : { snapshots: [], unreadable: 0 });
  }, [snapshots, place]);
  useEffect(() => {
    void look();
    return snapshots.subscribe(() => { void look(); });
  }, [look, snapshots]);
  // A stick that is back gets what it lacks when somebody comes to look.
  const lacks = state?.second?.condition === 'behind';
  const [isAsked, setIsAsked] = useState(false);
  useEffect(() => {
    if (!lacks || isAsked) return;
    setIsAsked(true);
    snapshots.catchUp().catch(() => undefined);
  }, [lacks, isAsked, snapshots]);

  /** Runs an act; `said` gives the words for its end, or null where there is nothing to say. */
  const act = <T,>(run: () => Promise<Saved<T>>, said: (value: T) => string | null): void => {
    setIsBusy(true);
    void run().then((result) => {
      const text = result.ok ? said(result.value) : result.code === 'in-use' ? t('snapshots.second.same') : notDoneWords(t, result.code);
      if (text !== null) notice({ text });
    }, () => { notice({ text: notDoneWords(t, 'failed') }); }).finally(() => { setIsBusy(false); });
  };
  return {
    state,
    listed,
    isBusy,
    take: () => {
      act(async () => {
        const taken = await snapshots.take('person');
        // Who takes one by hand may be about to pull the stick.
        if (taken.ok && (state?.second ?? null) !== null) await snapshots.catchUp();
        return taken;
      }, (taken) => t(taken === null ? 'snapshots.nothing' : 'snapshots.taken'));
    },
    move: () => { act(snapshots.moveFolder, (now) => (now === null ? null : t('snapshots.moved', { folder: now.first.folder }))); },
    chooseSecond: () => { act(snapshots.chooseSecond, () => null); },
    catchUp: () => { act(snapshots.catchUp, () => null); },
    forgetSecond: () => { act(snapshots.forgetSecond, () => t('snapshots.second.forgotten')); },
    show: (which) => { act(() => snapshots.show(which), () => null); },
    async chooseFolder() {
      const chosen = await bridge.call('file:choose-folder', {});
      if (!chosen.ok) notice({ text: causeWords(t, chosen.code) });
      return chosen.ok && chosen.value !== null ? { token: chosen.value.token } : null;
    },
  };
}
