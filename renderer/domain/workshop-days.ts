import type { DateSpan } from './date-span.ts';

const dayLength = 86_400_000;

/** How many days a workshop has; null where its dates are not set or make no sense. */
export function daysOf(dates: DateSpan | null): number | null {
  if (dates === null) return null;
  const days = (Date.parse(dates.to) - Date.parse(dates.from)) / dayLength + 1;
  return Number.isInteger(days) && days >= 1 && days <= 366 ? days : null;
}

/** Which day of the workshop a date is, counted from 1; undefined for one before it. What comes after it is a day beyond its last. */
export function dayOfDate(dates: DateSpan | null, iso: string): number | undefined {
  if (dates === null) return undefined;
  const day = (Date.parse(iso) - Date.parse(dates.from)) / dayLength + 1;
  return Number.isInteger(day) && day >= 1 && day <= 366 ? day : undefined;
}
