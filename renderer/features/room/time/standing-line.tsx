import { clockOf } from '../../../domain/agenda/clock.ts';
import type { Standing } from '../../../domain/agenda/standing.ts';
import { useFormats, useWords } from '../../../i18n/use-words.ts';
import { Tag } from '../../../ui/tag.tsx';
import type { DaySlot } from './day-model.ts';

/** In one line: what is on, until when, and how far the day is behind or ahead. */
export function StandingLine({ standing, titleOf }: { readonly standing: Standing<DaySlot> | null; readonly titleOf: (slot: DaySlot) => string }) {
  const t = useWords();
  const { label } = useFormats();
  if (standing === null) return null;
  const { current, behind, until } = standing;
  const time = label(clockOf(until));
  const words = current === null ? t('timer.waits', { time }) : t('timer.onNow', { title: titleOf(current), time });
  const count = Math.abs(behind);
  return (
    <p className="time-day-standing">
      <span>{words}</span>{' '}
      {behind > 0 ? <Tag tone="caution" icon="warning">{t('timer.behind', { count })}</Tag> : null}
      {behind < 0 ? <Tag tone="ok" icon="tick">{t('timer.ahead', { count })}</Tag> : null}
      {behind === 0 && current !== null ? <Tag tone="ok" icon="tick">{t('timer.onTime')}</Tag> : null}
    </p>
  );
}
