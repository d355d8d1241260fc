import { useEffect, useEffectEvent } from 'react';
import { useWorkbook } from '../data/live.tsx';
import { notDoneWords } from '../i18n/named-words.ts';
import { useWords } from '../i18n/use-words.ts';
import { useAfterFirstPaint } from '../ui/after-first-paint.ts';
import { useNotice } from '../ui/notice.tsx';
import { useNavigate, useRoute } from '../ui/route.tsx';
import { useVaultQuestions } from './vault-questions.tsx';

/** Opens the files that the system hands over, by a double click or on the command line, as those a person chooses; one workshop is shown at once. */
export function HandedFiles() {
  const t = useWords();
  const notice = useNotice();
  const go = useNavigate();
  const { bridge, openHanded } = useWorkbook();
  // The language is chosen first.
  const isChoosing = useRoute().kind === 'first-start';
  const isAfter = useAfterFirstPaint() && !isChoosing;
  const [questions, question] = useVaultQuestions();
  const open = useEffectEvent(async () => {
    const result = await openHanded(questions.passphrase);
    if (!result.ok) {
      notice({ text: notDoneWords(t, result.code) });
      return;
    }
    const files = result.value ?? [];
    const [first] = files;
    if (first === undefined) return;
    const sum = (part: 'added' | 'changed' | 'conflicts'): number => files.reduce((total, file) => total + file[part], 0);
    go(files.length === 1 ? { kind: 'workshop', id: first.workshop, view: 'capture', question: null } : { kind: 'home' });
    notice({ text: t('home.merged', { count: files.length, added: sum('added'), changed: sum('changed'), conflicts: sum('conflicts') }) });
  });
  useEffect(() => {
    if (!isAfter) return undefined;
    void open();
    return bridge.subscribe('files-handed', () => { void open(); });
  }, [bridge, isAfter]);
  return question;
}
