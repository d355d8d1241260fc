import { useState } from 'react';
import { useWorkbook } from '../../../data/live.tsx';
import type { WipeReport } from '../../../data/wipe/wipe-actions.ts';
import { plainIn } from '../../../domain/pick-text.ts';
import type { WorkshopSummary } from '../../../domain/views.ts';
import { notDoneWords } from '../../../i18n/named-words.ts';
import { useLanguage, useWords } from '../../../i18n/use-words.ts';
import { useNotice } from '../../../ui/notice.tsx';

export type WipeTarget =
  | { readonly kind: 'workshop'; readonly workshop: WorkshopSummary }
  | { readonly kind: 'everything'; readonly workshops: readonly WorkshopSummary[] };

/** What was wiped, when (ISO UTC), and how far it came. */
export type WipeResult = { readonly target: WipeTarget; readonly title: string; readonly at: string; readonly report: WipeReport };

/** The act itself; a failure is said and leaves everything where it was. */
export function useWipe(look: () => Promise<void>) {
  const t = useWords();
  const { language } = useLanguage();
  const { wipe } = useWorkbook();
  const notice = useNotice();
  const [result, setResult] = useState<WipeResult | null>(null);
  const [isRunning, setRunning] = useState(false);
  /** True when it was done. */
  const run = async (target: WipeTarget): Promise<boolean> => {
    setRunning(true);
    const done = await (target.kind === 'workshop' ? wipe.workshops([target.workshop.id]) : wipe.everything());
    setRunning(false);
    await look();
    if (!done.ok) {
      notice({ text: notDoneWords(t, done.code) });
      return false;
    }
    const title = target.kind === 'everything' ? t('storage.everything') : plainIn(target.workshop.title, language) || t('app.untitled');
    setResult({ target, title, at: new Date().toISOString(), report: done.value });
    return true;
  };
  return { result, isRunning, run };
}
