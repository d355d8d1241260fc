import { dateOfDay } from '../../../domain/agenda-days.ts';
import type { Context } from '../../context.ts';
import type { ReportBlock } from '../../input.ts';

/** `Day 1`, with its date where the dates of the workshop are known. */
export function dayWords({ words, format, input }: Context, day: number): string {
  const date = dateOfDay(input.workshop.dates, day);
  const number = format.number(day);
  return date === null ? words('agenda.day', { number }) : words('agenda.dayDate', { number, date: format.date(date) });
}

/** The blocks of one day, in the order in which it runs. */
export type AgendaDay = { readonly day: number | null; readonly blocks: readonly ReportBlock[] };

/** The agenda by day; what has no day stands last. Blocks come with their times, in the order in which the days run (`domain/agenda/layout.ts`). */
export function agendaDays(blocks: readonly ReportBlock[]): readonly AgendaDay[] {
  const days = [...new Set(blocks.map(({ day }) => day))].sort((a, b) => rank(a) - rank(b));
  return days.map((day) => ({ day, blocks: blocks.filter((block) => block.day === day) }));
}

function rank(day: number | null): number {
  return day ?? Number.POSITIVE_INFINITY;
}
