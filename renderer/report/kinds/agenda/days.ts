import { dateOfDay } from '../../../domain/agenda-days.ts';
import type { Context } from '../../context.ts';
import type { ReportBlock } from '../../input.ts';

/** `Day 1`, with its date where the dates of the workshop are known. */
export function dayWords({ words, format, input }: Context, day: number): string {
  const date = dateOfDay(input.workshop.dates, day);
  const number = format.number(day);
  return date === null ? words('agenda.day', { number }) : words('agenda.dayDate', { number, date: format.date(date) });
}

/** The blocks of one day, in the order of their time. */
export type AgendaDay = { readonly day: number | null; readonly blocks: readonly ReportBlock[] };

/**
 * The agenda by day; what has no day stands last, and what has no time last in its day. At one time the order is that in which
 * blocks were placed.
 */
export function agendaDays(blocks: readonly ReportBlock[]): readonly AgendaDay[] {
  const days = [...new Set(blocks.map(({ day }) => day))].sort((a, b) => rank(a) - rank(b));
  const time = ({ start }: ReportBlock): string => start ?? '~';
  return days.map((day) => ({
    day,
    blocks: blocks.filter((block) => block.day === day).sort((a, b) => (time(a) < time(b) ? -1 : Number(time(a) > time(b)))),
  }));
}

function rank(day: number | null): number {
  return day ?? Number.POSITIVE_INFINITY;
}
