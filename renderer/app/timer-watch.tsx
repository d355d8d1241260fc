import { useEffect, useEffectEvent, useState } from 'react';
import { useTimerStore } from '../data/timers/use-timers.ts';
import { useWorkbook } from '../data/live.tsx';
import type { TimerSign } from '../data/timers/timers.ts';
import { signLeft } from '../domain/timer.ts';
import { tableWords } from '../i18n/table-words.ts';
import { spokenTime } from '../i18n/timer-words.ts';
import { useFormats, useLanguage, useWords } from '../i18n/use-words.ts';

/** Says the signs of timers aloud, politely and each once, wherever in the workbook somebody is. Nothing of it is seen. */
export function TimerWatch() {
  const store = useTimerStore();
  const [said, setSaid] = useState('');
  const wordsOf = useSignWords();
  const hear = useEffectEvent((signs: readonly TimerSign[]) => { void Promise.all(signs.map(wordsOf)).then((words) => { setSaid(words.filter((one) => one !== '').join('\n')); }); });
  useEffect(() => store?.onSigns((signs) => { hear(signs); }), [store]);
  return <div className="visually-hidden timer-watch" role="status">{said}</div>;
}

function useSignWords(): (sign: TimerSign) => Promise<string> {
  const t = useWords();
  const { tag } = useFormats();
  const { language } = useLanguage();
  const { read } = useWorkbook();
  return async ({ timer, stage }) => {
    const number = await read.questionNumber(timer.workshop, timer.question);
    // The question is gone, or its workshop is locked: nothing is said of it.
    if (number === null) return '';
    const table = timer.table === null ? undefined : (await read.tables(timer.workshop)).tables.find(({ id }) => id === timer.table);
    const what = table === undefined ? t('timer.ofQuestion', { number }) : t('timer.ofTable', { table: tableWords(t, table, language), number });
    const left = signLeft(timer, stage);
    return left === null ? t('timer.sayOver', { what }) : t('timer.sayLeft', { what, time: spokenTime(tag, left) });
  };
}
