import { useState } from 'react';
import type { SnapshotPlace, SnapshotSummary } from '../../../data/snapshots/snapshots.ts';
import type { AskPassphrase } from '../../../data/vault/sealed-files.ts';
import { useWords } from '../../../i18n/use-words.ts';
import { Margin } from '../../../ui/margin.tsx';
import { RestoreView } from '../restore/restore-view.tsx';
import { FirstFolder, LastSnapshot, SecondFolder } from './folders.tsx';
import { SnapshotList } from './snapshot-list.tsx';
import { useSnapshots } from './use-snapshots.ts';
import './snapshots.css';

/** Snapshots: the last one, the folders they lie in, and all there are. */
export function SnapshotsPart({ ask }: { readonly ask: AskPassphrase }) {
  const t = useWords();
  const [place, setPlace] = useState<SnapshotPlace>('first');
  const [opened, setOpened] = useState<SnapshotSummary | null>(null);
  const view = useSnapshots(place);
  const { state } = view;
  if (state === undefined) return <div aria-busy="true" />;
  if (opened !== null) return <RestoreView key={opened.id} snapshot={opened} place={place} ask={ask} onBack={() => { setOpened(null); }} />;
  return (
    <Margin>
      <div className="snapshots" data-ready="">
        <p className="secondary">{t('snapshots.about')}</p>
        <LastSnapshot state={state} view={view} />
        <div className="snapshots-folders">
          <FirstFolder state={state} view={view} />
          <SecondFolder state={state} view={view} />
        </div>
        <SnapshotList view={view} state={state} place={place} onPlace={setPlace} onOpen={setOpened} />
      </div>
    </Margin>
  );
}
