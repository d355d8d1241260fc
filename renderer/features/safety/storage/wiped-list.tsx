import { useWorkbook } from '../../../data/live.tsx';
import type { WipedWorkshop } from '../../../data/wipe/wipe-actions.ts';
import { notDoneWords } from '../../../i18n/named-words.ts';
import { useFormats, useWords } from '../../../i18n/use-words.ts';
import { Button } from '../../../ui/button.tsx';
import { useNotice } from '../../../ui/notice.tsx';

/** The written record of what was wiped, with the one way back: a file may be taken in again. */
export function WipedList({ wiped, onAllowed }: { readonly wiped: readonly WipedWorkshop[]; readonly onAllowed: () => Promise<void> }) {
  const t = useWords();
  const formats = useFormats();
  const { wipe } = useWorkbook();
  const notice = useNotice();
  const allow = async (journal: string) => {
    const allowed = await wipe.allow(journal);
    notice({ text: allowed.ok ? t('storage.allowed') : notDoneWords(t, allowed.code) });
    await onAllowed();
  };
  return (
    <>
      <h2 className="small-head">{t('storage.wiped')}</h2>
      <p className="secondary">{t('storage.wipedAbout')}</p>
      <ul className="storage-wiped-list">
        {wiped.map(({ journal, at, contributions, isDone }) => {
          const row = t('storage.wipedRow', { date: formats.dateTime(new Date(at).toISOString()), list: t('home.contributions', { count: contributions }) });
          return (
            <li key={journal}>
              <span>{row} {isDone ? null : <span className="secondary">{t('storage.pending')}</span>}</span>
              <Button label={`${t('storage.allow')}: ${row}`} onPress={() => { void allow(journal); }}>{t('storage.allow')}</Button>
            </li>
          );
        })}
      </ul>
    </>
  );
}
