import { useWorkbook } from '../../../data/live.tsx';
import type { JournalLook } from '../../../data/restore/restore.ts';
import type { SnapshotPlace, SnapshotSummary } from '../../../data/snapshots/snapshots.ts';
import type { AskPassphrase } from '../../../data/vault/sealed-files.ts';
import { useLanguage, useWords } from '../../../i18n/use-words.ts';
import { nameOf } from './restore-words.ts';

/**
 * Asks for the pass-phrase of a workshop in a snapshot. One that is locked on this laptop is unlocked with it; of one that is gone, or
 * under another pass-phrase now, what the snapshot holds is opened.
 */
export function useUnlocking(snapshot: SnapshotSummary, place: SnapshotPlace | undefined, ask: AskPassphrase, onOpen: () => void): (look: JournalLook) => void {
  const t = useWords();
  const { language } = useLanguage();
  const { vault, restore } = useWorkbook();
  return (look) => {
    const { journal } = look;
    const isHere = vault.list.get().some(({ workshop, state }) => workshop === journal && state === 'locked');
    const ref = { id: snapshot.id, ...(place === undefined ? {} : { place }) };
    const attempt: Parameters<AskPassphrase>[0]['attempt'] = async (passphrase) => (isHere ? await vault.unlock(journal, passphrase) : await (await restore()).unlock(ref, journal, passphrase));
    void ask({ name: nameOf(t, language, look), attempt }).then((isOpen) => { if (isOpen) onOpen(); });
  };
}
