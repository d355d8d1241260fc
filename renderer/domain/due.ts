/**
 * A date as people type it: `in 2 weeks`, `3 d`, `15.3.`, `15/03/2027`, `2027-03-15`, `tomorrow`. The words are those of the
 * language of the screen; dates are day first, as the United Nations write them.
 */

/** Words that a date is typed with, each a list: beginnings of words where the script has spaces. */
export type DueWords = {
  readonly today: readonly string[];
  readonly tomorrow: readonly string[];
  readonly day: readonly string[];
  readonly week: readonly string[];
  readonly month: readonly string[];
  /** Forms that mean two of it by themselves (Arabic dual). */
  readonly two: readonly string[];
};

/** ISO date of what was typed; undefined where it is none. `today` is an ISO date; a day without a year is the next one. */
export function dueOf(typed: string, today: string, words: DueWords): string | undefined {
  const text = westernDigits(typed).toLocaleLowerCase('und').trim();
  if (text === '') return undefined;
  return written(text, today) ?? counted(text, today, words);
}

function written(text: string, today: string): string | undefined {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/u.exec(text) ?? /^(\d{4})年(\d{1,2})月(\d{1,2})日?$/u.exec(text);
  if (iso !== null) return dateOf(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const chinese = /^(\d{1,2})月(\d{1,2})日?$/u.exec(text);
  const dayFirst = /^(\d{1,2})[./](\d{1,2})(?:[./](\d{4}|\d{2})?)?$/u.exec(text);
  const [month, day, year] = chinese !== null ? [chinese[1], chinese[2], undefined] : dayFirst !== null ? [dayFirst[2], dayFirst[1], dayFirst[3]] : [];
  if (month === undefined || day === undefined) return undefined;
  if (year !== undefined) return dateOf(year.length === 2 ? 2000 + Number(year) : Number(year), Number(month), Number(day));
  const thisYear = Number(today.slice(0, 4));
  const next = dateOf(thisYear, Number(month), Number(day));
  return next !== undefined && next >= today ? next : (dateOf(thisYear + 1, Number(month), Number(day)) ?? next);
}

function counted(text: string, today: string, words: DueWords): string | undefined {
  // A word stands at the beginning of the text or after what is no letter; scripts without spaces have it anywhere.
  const has = (list: readonly string[]): boolean => list.some((word) => new RegExp(/\p{Script=Han}/u.test(word) ? word : `(?:^|[^\\p{L}])${word}`, 'u').test(text));
  if (has(words.tomorrow)) return later(today, 1);
  if (has(words.today)) return today;
  const number = /\d+/u.exec(text)?.[0];
  const count = number !== undefined ? Number(number) : has(words.two) ? 2 : 1;
  if (count > 9999) return undefined;
  if (has(words.month)) return laterByMonths(today, count);
  if (has(words.week)) return later(today, count * 7);
  return has(words.day) ? later(today, count) : undefined;
}

/** The ISO date so many days later (or, below nought, earlier). */
export function later(date: string, days: number): string {
  return isoOf(new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000));
}

/** The same day so many months later; the last of the month where it has no such day. */
export function laterByMonths(date: string, months: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0));
  return isoOf(new Date(Date.UTC(last.getUTCFullYear(), last.getUTCMonth(), Math.min(day, last.getUTCDate()))));
}

function dateOf(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isReal ? isoOf(date) : undefined;
}

const isoOf = (date: Date): string => date.toISOString().slice(0, 10);

function westernDigits(text: string): string {
  return text.replace(/[٠-٩۰-۹]/gu, (digit) => String(digit.charCodeAt(0) & 0xf));
}
