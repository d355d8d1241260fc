import { useCallback, useEffect, useState } from 'react';
import type { WipedWorkshop } from '../../../data/wipe/wipe-actions.ts';
import { useLive, useWorkbook } from '../../../data/live.tsx';
import type { WorkshopSummary } from '../../../domain/views.ts';
import { useWords } from '../../../i18n/use-words.ts';
import { Button } from '../../../ui/button.tsx';
import { Margin } from '../../../ui/margin.tsx';
import './storage.css';
import { StoredWorkshops } from './stored-workshops.tsx';
import { useWipe, type WipeTarget } from './use-wipe.ts';
import { WipeDialog } from './wipe-dialog.tsx';
import { WipedList } from './wiped-list.tsx';
import { WipedPage } from './wiped-page.tsx';

/** What lies on this laptop, and the ways to remove it for good. */
export function StoragePart() {
  const t = useWords();
  const workshops = useLive(({ read }) => read.workshops(), []);
  const { wiped, sizes, look } = useStored(workshops);
  const [asked, setAsked] = useState<WipeTarget | null>(null);
  const { result, isRunning, run } = useWipe(look);
  if (result !== null) return <WipedPage result={result} />;
  return (
    <div className="storage" data-ready={sizes === null ? undefined : ''}>
      <Margin><p>{t('storage.open')}</p></Margin>
      <Margin>
        <h2 className="small-head">{t('storage.workshops')}</h2>
        <StoredWorkshops workshops={workshops ?? []} sizes={sizes ?? new Map()} onWipe={(workshop) => { setAsked({ kind: 'workshop', workshop }); }} />
      </Margin>
      {wiped.length === 0 ? null : <Margin><WipedList wiped={wiped} onAllowed={look} /></Margin>}
      <Margin>
        <h2 className="small-head">{t('storage.all')}</h2>
        <p className="storage-text secondary">{t('storage.allAbout')}</p>
        <Button icon="trash" onPress={() => { setAsked({ kind: 'everything', workshops: workshops ?? [] }); }}>{t('storage.allDo')}</Button>
      </Margin>
      {asked === null ? null : (
        <WipeDialog
          target={asked}
          isRunning={isRunning}
          onClose={() => { setAsked(null); }}
          onWipe={() => { void run(asked).then((isDone) => { if (!isDone) setAsked(null); }); }}
        />
      )}
    </div>
  );
}

/** Sizes on the disk and what was wiped, read again when the list of workshops changes. */
function useStored(workshops: readonly WorkshopSummary[] | undefined) {
  const { wipe } = useWorkbook();
  const [wiped, setWiped] = useState<readonly WipedWorkshop[]>([]);
  const [sizes, setSizes] = useState<ReadonlyMap<string, number> | null>(null);
  const look = useCallback(async () => {
    const [listed, measured] = await Promise.all([wipe.list(), wipe.sizes()]);
    if (listed.ok) setWiped(listed.value);
    setSizes(new Map((measured.ok ? measured.value : []).map(({ journal, live, history }) => [journal, live + history])));
  }, [wipe]);
  useEffect(() => { void look(); }, [look, workshops]);
  return { wiped, sizes, look };
}
