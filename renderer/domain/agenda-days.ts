import type { DateSpan } from './date-span.ts';

/** The date of the n-th day of a workshop; null where its dates are not known or it ends before that day. */
export function dateOfDay(dates: DateSpan | null, day: number): string | null {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(dates?.from ?? '') ?? [];
  if (dates === null || year === undefined || month === undefined || date === undefined) return null;
  const iso = new Date(Date.UTC(Number(year), Number(month) - 1, Number(date) + day - 1)).toISOString().slice(0, 10);
  return iso <= dates.to ? iso : null;
}

/** The time of day so many minutes after `start` (`HH:MM`), as hours and minutes of two digits. */
export function clockAfter(start: string, minutes: number): readonly [string, string] {
  const [hour = 0, minute = 0] = start.split(':').map(Number);
  const total = (hour * 60 + minute + minutes) % (24 * 60);
  const two = (value: number): string => String(value).padStart(2, '0');
  return [two(Math.floor(total / 60)), two(total % 60)];
}
