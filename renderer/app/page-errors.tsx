import { useEffect, useEffectEvent } from 'react';
import type { Problems } from '../data/problems.ts';
import { useWords } from '../i18n/use-words.ts';
import { useNotice } from '../ui/notice.tsx';
import { useNavigate } from '../ui/route.tsx';

type Listener = () => void;
const listeners = new Set<Listener>();

/** Milliseconds: what fails again and again is noted each time, and said once. */
const quiet = 60_000;
/** Errors without a place of their own: the browser tells a page with them that a measurement came late, and nothing is wrong. */
const isNoError = (event: ErrorEvent): boolean => event.error === null || event.error === undefined;

/** Notes what nobody caught, outside of what React draws; whoever is on the screen then says so. */
export function notePageErrors(page: Window, problems: Problems): void {
  page.addEventListener('error', (event) => {
    if (isNoError(event)) return;
    problems.note('error', event.error);
    tell();
  });
  page.addEventListener('unhandledrejection', (event) => {
    problems.note('promise', event.reason);
    tell();
  });
}

let told = -Infinity;
function tell(): void {
  if (performance.now() - told < quiet) return;
  told = performance.now();
  for (const listener of listeners) listener();
}

/** Says that something has failed and what is safe, with a way to the problem report. */
export function PageErrors() {
  const t = useWords();
  const notice = useNotice();
  const go = useNavigate();
  const say = useEffectEvent(() => {
    notice({
      text: t('problems.noticed'),
      action: { label: t('problems.seeProblems'), run: () => { go({ kind: 'safety', part: 'problems' }); }, isUndo: false },
    });
  });
  useEffect(() => {
    const listener = (): void => { say(); };
    listeners.add(listener);
    return () => { listeners.delete(listener); };
  }, []);
  return null;
}
