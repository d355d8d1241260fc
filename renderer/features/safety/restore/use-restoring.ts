import { useRef, useState } from 'react';
import { useWorkbook } from '../../../data/live.tsx';
import type { JournalLook, Restore, Restored } from '../../../data/restore/restore.ts';
import type { SnapshotPlace, SnapshotSummary } from '../../../data/snapshots/snapshots.ts';
import type { Saved } from '../../../data/saved.ts';
import { loadWords } from '../../../i18n/engine.ts';
import { createFormats } from '../../../i18n/formats.ts';
import { isShipped } from '../../../i18n/languages.ts';
import { causeWords, notDoneWords, tookBackWords } from '../../../i18n/named-words.ts';
import { useFormats, useLanguage, useWords } from '../../../i18n/use-words.ts';
import { useNavigate } from '../../../ui/route.tsx';
import { useNotice } from '../../../ui/notice.tsx';
import { nameOf } from './restore-words.ts';

export type Restoring = {
  readonly isWorking: boolean;
  readonly asCopy: (looks: readonly JournalLook[]) => void;
  readonly inPlace: (looks: readonly JournalLook[]) => void;
  readonly takeBack: () => void;
};

/** The acts on a snapshot, each with its notice: what was done, the way back, and what could not be done and why. */
export function useRestoring(snapshot: SnapshotSummary, place: SnapshotPlace | undefined, onDone: () => void): Restoring {
  const t = useWords();
  const formats = useFormats();
  const { language } = useLanguage();
  const workbook = useWorkbook();
  const notice = useNotice();
  const go = useNavigate();
  const [isWorking, setWorking] = useState(false);
  const busy = useRef(false);
  const takeBack = useTakeBack(onDone);
  const run = (act: (restore: Restore) => Promise<void>): void => {
    if (busy.current) return;
    busy.current = true;
    setWorking(true);
    void workbook.restore().then(act).catch(() => { notice({ text: notDoneWords(t, 'failed') }); }).finally(() => {
      busy.current = false;
      setWorking(false);
      onDone();
    });
  };
  const notRestored = (looks: readonly JournalLook[], failed: Restored['failed']): string => failed
    .map(({ journal, failure }) => {
      const look = looks.find((one) => one.journal === journal);
      return t('restore.notRestored', { name: look === undefined ? journal : nameOf(t, language, look), cause: causeWords(t, failure.code) });
    })
    .join(' ');
  /** Those that were restored, by name. */
  const named = (looks: readonly JournalLook[], failed: Restored['failed']): string =>
    formats.list(looks.filter(({ journal }) => !failed.some((one) => one.journal === journal)).map((look) => nameOf(t, language, look)));
  const said = (parts: readonly string[]): string => parts.filter((part) => part !== '').join(' ');
  return {
    isWorking,
    asCopy: (looks) => {
      run(async (restore) => {
        const titleIn = await copyTitles(looks, language, snapshot.at);
        const made = await restore.asCopy(snapshot, looks.map(({ journal }) => journal), titleIn, place);
        if (!made.ok) {
          notice({ text: notDoneWords(t, made.code) });
          return;
        }
        const { copies, failed } = made.value;
        const [first] = copies;
        const text = said([copies.length === 0 ? '' : t('restore.copied', { name: named(looks, failed) }), notRestored(looks, failed)]);
        const open = first === undefined ? {} : { action: { label: t('restore.openCopy'), isUndo: false, run: () => { go({ kind: 'workshop', id: first, view: 'capture', question: null }); } } };
        notice({ text, ...open });
      });
    },
    inPlace: (looks) => {
      run(async (restore) => {
        const set = await restore.inPlace({ id: snapshot.id, ...(place === undefined ? {} : { place }) }, looks.map(({ journal }) => journal));
        if (!set.ok) {
          notice({ text: notDoneWords(t, set.code) });
          return;
        }
        const { before, done, failed } = set.value;
        const when = formats.dateTime(new Date(snapshot.at).toISOString());
        const text = said([done.length === 0 ? '' : t('restore.setBack', { name: named(looks, failed), when }), notRestored(looks, failed)]);
        notice({ text, ...(before === null || done.length === 0 ? {} : { action: { label: t('common.undo'), run: () => { void takeBack(before); } } }) });
      });
    },
    takeBack: () => { run(() => takeBack(snapshot.id)); },
  };
}

/** Takes back what was done after a snapshot, and says what was kept of what was written since. */
function useTakeBack(onDone: () => void): (snapshot: string) => Promise<void> {
  const t = useWords();
  const workbook = useWorkbook();
  const notice = useNotice();
  return async (snapshot) => {
    const back = await workbook.restore().then((restore) => restore.takeBack(snapshot)).catch((): Saved<never> => ({ ok: false, code: 'failed', detail: 'not loaded' }));
    onDone();
    notice({ text: back.ok ? tookBackWords(t, back.value) : notDoneWords(t, back.code) });
  };
}

/** What a copy is called, in the language of each title where it has words, otherwise in the reader's. */
async function copyTitles(looks: readonly JournalLook[], reader: string, at: number): Promise<(language: string) => (title: string) => string> {
  const instant = new Date(at).toISOString();
  const named = async (language: string) => {
    const words = await loadWords(language);
    const date = createFormats({ language }).dateTime(instant);
    return [language, (title: string): string => words('restore.copyTitle', { title, date })] as const;
  };
  const titles = looks.flatMap(({ title }) => (title === null ? [] : [title.original?.language ?? reader, ...Object.keys(title.translations)]));
  const languages = [...new Set([reader, ...titles.filter(isShipped)])];
  const made = new Map(await Promise.all(languages.map(named)));
  const otherwise = made.get(reader) ?? ((title: string): string => title);
  return (language) => made.get(language) ?? otherwise;
}
