import { localDate } from '../../../domain/since-room.ts';
import { layOut } from '../../../domain/agenda/layout.ts';
import type { TimedSlot } from '../../../domain/agenda/spread-rest.ts';
import { standingOf, type Began, type Standing } from '../../../domain/agenda/standing.ts';
import type { AgendaBlock, AgendaView } from '../../../domain/agenda/views.ts';
import { dateOfDay } from '../../../domain/agenda-days.ts';
import type { DateSpan } from '../../../domain/date-span.ts';

export type DaySlot = TimedSlot<AgendaBlock>;
/** When a block began, as it is kept on this laptop. */
export type BeganBlock = { readonly workshop: string; readonly block: string; readonly at: number; readonly absorbed: number };

/** A day as the facilitator sees it. `standing` is null where the day is not today's. */
export type DayNow = { readonly slots: readonly DaySlot[]; readonly end: number; readonly began: readonly Began[]; readonly standing: Standing<DaySlot> | null };

/** Minutes since midnight, by the clock on the wall of the room. */
export const minutesOfDay = (at: number): number => {
  const date = new Date(at);
  return date.getHours() * 60 + date.getMinutes();
};

/** The day of the workshop that is today; null where its dates are not known, or do not hold today. */
export function dayToday(dates: DateSpan | null, days: readonly number[], now: number): number | null {
  return days.find((day) => dateOfDay(dates, day) === localDate(new Date(now))) ?? null;
}

/** How a day stands at `now` (milliseconds since 1970). A day is today's by the dates of the workshop, or because one of its blocks began today. */
export function dayNow(view: AgendaView, day: number, { dates, began, now }: { readonly dates: DateSpan | null; readonly began: readonly BeganBlock[]; readonly now: number }): DayNow {
  const plan = layOut(view.blocks.filter((block) => block.day === day), view.days.find((one) => one.day === day)?.start ?? null);
  const slots = plan.slots.flatMap((slot): readonly DaySlot[] => (slot.start === null ? [] : [{ ...slot, start: slot.start }]));
  const today = slots.flatMap(({ id, blocks }): readonly Began[] => {
    const known = began.filter(({ block, at }) => blocks.some((one) => one.id === block) && localDate(new Date(at)) === localDate(new Date(now))).at(-1);
    return known === undefined ? [] : [{ id, at: minutesOfDay(known.at), absorbed: known.absorbed }];
  });
  const isToday = today.length > 0 || dateOfDay(dates, day) === localDate(new Date(now));
  return { slots, end: plan.end ?? 0, began: today, standing: isToday ? standingOf(slots, today, minutesOfDay(now)) : null };
}
