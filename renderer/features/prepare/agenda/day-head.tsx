import { clockOf } from '../../../domain/agenda/clock.ts';
import type { DayPlan } from '../../../domain/agenda/layout.ts';
import type { AgendaBlock } from '../../../domain/agenda/views.ts';
import { useFormats, useWords } from '../../../i18n/use-words.ts';
import { Button } from '../../../ui/button.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { TimeField } from '../../../ui/value-fields.tsx';
import { clockWords, useGiven } from './names.ts';

/** When a day begins and ends, and what is done to it as a whole. */
export function DayHead({ day, plan, onDay }: { readonly day: number; readonly plan: DayPlan<AgendaBlock>; readonly onDay: (day: number) => void }) {
  const t = useWords();
  const formats = useFormats();
  const { agenda: { days, blocks }, view, act } = useGiven();
  const own = days.find((one) => one.day === day);
  const number = formats.number(day);
  const target = freeDay(days.map((one) => one.day), new Set(blocks.map((block) => block.day)));
  const copy = async (): Promise<void> => {
    const done = await act(t('agenda.dayCopied', { from: number, to: formats.number(target) }), (agenda) => agenda.copyDay(view.id, day, target));
    if (done.ok && done.value.refused === null) onDay(target);
  };
  return (
    <div className="agenda-day-head">
      <TimeField
        key={day}
        label={t('agenda.begins')}
        value={own === undefined || own.start === null ? null : clockOf(own.start)}
        errorMessage={t('agenda.clockError')}
        onChange={(start) => { void act(t('agenda.beginsDone', { number }), (agenda, since) => agenda.setDayStart(view.id, day, start, since), { isQuiet: true, stay: `day ${String(day)}` }); }}
      />
      <p className="agenda-day-end">
        {plan.end === null ? null : t('agenda.ends', { time: clockWords(formats, plan.end) })}
        {plan.isPastMidnight ? <span className="agenda-overlap"><Icon name="warning" /> {t('agenda.pastMidnight')}</span> : null}
      </p>
      <div className="agenda-day-acts">
        {plan.slots.length === 0 ? null : (
          <>
            <Button variant="quiet" icon="copy" onPress={() => { void copy(); }}>{t('agenda.copyDay', { number: formats.number(target) })}</Button>
            <Button variant="quiet" icon="trash" onPress={() => { void act(t('agenda.dayCleared', { number }), (agenda) => agenda.clearDay(view.id, day)); }}>{t('agenda.clearDay', { number })}</Button>
          </>
        )}
        {plan.slots.length > 0 || own === undefined || own.isDated ? null : (
          <Button variant="quiet" icon="trash" onPress={() => { void act(t('agenda.dayRemoved', { number }), (agenda) => agenda.clearDay(view.id, day)); }}>{t('agenda.removeDay', { number })}</Button>
        )}
      </div>
    </div>
  );
}

/** The first day that holds nothing, or one behind the last. */
function freeDay(days: readonly number[], used: ReadonlySet<number | null>): number {
  return days.find((day) => !used.has(day)) ?? Math.max(0, ...days) + 1;
}
