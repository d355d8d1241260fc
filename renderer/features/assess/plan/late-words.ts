import { useWords } from '../../../i18n/use-words.ts';

/** How late an activity is or was, in words. */
export type LateWords = {
  /** Of one that is not done. */
  readonly due: (late: number, isToday: boolean) => string;
  /** Of one that is done; empty where one of its days is not known. */
  readonly done: (late: number | null) => string;
};

/** The words of the screen for what is late. */
export function useLateWords(): LateWords {
  const t = useWords();
  return {
    due: (late, isToday) => (late > 0 ? t('plan.follow.late', { count: late }) : isToday ? t('plan.follow.today') : t('plan.follow.thatDay')),
    done: (late) => (late === null ? '' : late === 0 ? t('plan.follow.onTime') : t('plan.follow.late', { count: late })),
  };
}
