import { useState } from 'react';
import type { JournalLook } from '../../../data/restore/restore.ts';
import type { AskPassphrase } from '../../../data/vault/sealed-files.ts';
import type { SnapshotPlace, SnapshotSummary } from '../../../data/snapshots/snapshots.ts';
import { useFormats, useLanguage, useWords } from '../../../i18n/use-words.ts';
import { Button } from '../../../ui/button.tsx';
import { useHelpPage } from '../../../ui/help-door.ts';
import { Margin } from '../../../ui/margin.tsx';
import { Progress } from '../../../ui/states.tsx';
import { Contents } from './contents.tsx';
import { Differences } from './differences.tsx';
import { momentText, sizeText } from '../snapshots/snapshot-words.ts';
import { nameOf, ownJournal } from './restore-words.ts';
import { TakeBackBox } from './take-back-box.tsx';
import { useLate } from './use-late.ts';
import { useLooks } from './use-looks.ts';
import { useUnlocking } from './use-unlocking.ts';
import { useRestoring, type Restoring } from './use-restoring.ts';
import './restore.css';

type RestoreViewProps = {
  readonly snapshot: SnapshotSummary;
  /** Where the snapshot lies, when not in the first folder. */
  readonly place?: SnapshotPlace;
  readonly ask: AskPassphrase;
  readonly onBack: () => void;
};

/** The row that stands for all that is in the snapshot. */
const everything = '*';

/** One snapshot: what is in it, how that differs from now, and the ways to bring it back. */
export function RestoreView({ snapshot, place, ask, onBack }: RestoreViewProps) {
  const t = useWords();
  const formats = useFormats();
  useHelpPage('restore');
  const [round, setRound] = useState(0);
  const [wanted, setWanted] = useState<string | null>(null);
  const { looks, isDone, after } = useLooks(snapshot, place, round);
  const restoring = useRestoring(snapshot, place, () => { setRound((before) => before + 1); });
  const unlock = useUnlocking(snapshot, place, ask, () => { setRound((before) => before + 1); });
  const isLate = useLate(!isDone || restoring.isWorking);
  const only = snapshot.journals.length === 1 ? snapshot.journals[0]?.journal : undefined;
  const selected = wanted ?? only ?? everything;
  const chosen = selected === everything ? looks : looks.filter(({ journal }) => journal === selected);
  const total = snapshot.journals.length;
  return (
    <Margin>
      <section className="restore" aria-label={t('restore.label')} aria-busy={!isDone || restoring.isWorking}>
        <Button variant="quiet" icon="back" onPress={onBack}>{t('restore.back')}</Button>
        <h2 className="restore-title" data-ready={isDone ? '' : undefined}>{t('restore.title', { when: momentText(formats, snapshot.at) })}</h2>
        <p className="secondary">{t(snapshot.isOwn ? 'restore.about' : 'restore.aboutForeign', { size: sizeText(formats, snapshot.bytes) })}</p>
        {isLate ? <Working isRestoring={restoring.isWorking} done={looks.length} total={total} /> : null}
        {after === null ? null : <TakeBackBox after={after} isDisabled={restoring.isWorking} onTakeBack={restoring.takeBack} />}
        <Contents looks={looks} everything={only === undefined ? everything : null} selected={selected} onSelect={setWanted} />
        {chosen.length === 0 ? null : <Ways chosen={chosen} isWhole={selected === everything} isDone={isDone} restoring={restoring} />}
        {selected === everything ? null : chosen.map((look) => (isLocked(look) ? <Unlock key={look.journal} onPress={() => { unlock(look); }} /> : null))}
        {selected === everything ? null : chosen.map((look) => <Differences key={look.journal} look={look} />)}
      </section>
    </Margin>
  );
}

/** Of what is under a pass-phrase nothing can be shown or brought back before it is given. */
function Unlock({ onPress }: { readonly onPress: () => void }) {
  const t = useWords();
  return (
    <div className="restore-way">
      <Button icon="lock" onPress={onPress}>{t('restore.unlock')}</Button>
      <p className="secondary">{t('restore.unlockText')}</p>
    </div>
  );
}

const isLocked = (look: JournalLook): boolean => !look.isReadable && look.failure.code === 'locked';

function Working({ isRestoring, done, total }: { readonly isRestoring: boolean; readonly done: number; readonly total: number }) {
  const t = useWords();
  const label = t(isRestoring ? 'restore.restoring' : 'restore.comparing');
  if (isRestoring) return <p className="secondary" role="status">{label}</p>;
  return <Progress label={label} done={done} total={total} text={t('restore.compared', { done, total })} />;
}

type WaysProps = { readonly chosen: readonly JournalLook[]; readonly isWhole: boolean; readonly isDone: boolean; readonly restoring: Restoring };

/** Both ways, each with what it does to what is there now. All of a snapshot can only be restored once all of it is known. */
function Ways({ chosen, isWhole, isDone, restoring }: WaysProps) {
  const t = useWords();
  const { language } = useLanguage();
  const can = chosen.filter((look) => look.isReadable && look.now !== 'purged');
  const workshops = can.filter(({ journal }) => journal !== ownJournal);
  const [only] = chosen;
  const name = isWhole || only === undefined ? t('restore.everything') : nameOf(t, language, only);
  const isOff = restoring.isWorking || (isWhole && !isDone);
  return (
    <div className="restore-ways" role="group" aria-label={t('restore.ways', { name })}>
      <div className="restore-way">
        <Button variant="main" icon="copy" isDisabled={isOff || workshops.length === 0} onPress={() => { restoring.asCopy(workshops); }}>{t('restore.asCopy')}</Button>
        <p className="secondary">{t(isWhole ? 'restore.asCopyWhole' : 'restore.asCopyText')}</p>
      </div>
      <div className="restore-way">
        <Button icon="undo" isDisabled={isOff || can.length === 0} onPress={() => { restoring.inPlace(can); }}>{t('restore.inPlace')}</Button>
        <p className="secondary">{t(isWhole ? 'restore.inPlaceWhole' : 'restore.inPlaceText')}</p>
      </div>
    </div>
  );
}
