import { digitWriter, localeTag, longDays, type Regional } from '../domain/locale.ts';
import type { LanguageTag } from '../domain/text.ts';
import type { DateSpan } from '../domain/date-span.ts';

/** Numbers, dates and names of languages as the report's language and region write them. */
export type Format = {
  readonly number: (value: number) => string;
  /** A share from 0 to 1 in whole hundredths. */
  readonly percent: (share: number) => string;
  /** A label such as `4.1/3` in the digits of the report. */
  readonly label: (western: string) => string;
  /** A day, e.g. `23 October 2011`; a text that is no date comes back as it is. */
  readonly date: (iso: string) => string;
  readonly dates: (span: DateSpan) => string;
  /** The name of a language, in the report's language. */
  readonly languageName: (tag: LanguageTag) => string;
};

/**
 * Makes the formatters. Digits are Western unless asked otherwise, the calendar is Gregorian everywhere (Intl would give
 * Hijri dates for ar-SA), days are days and have no time zone.
 */
export function makeFormat(language: LanguageTag, { region, digits }: Regional): Format {
  const locale = localeTag({ language: isTag(language) ? language : 'en', region, digits });
  const number = new Intl.NumberFormat(locale);
  const percent = new Intl.NumberFormat(locale, { style: 'percent' });
  const day = longDays(locale);
  const names = new Intl.DisplayNames(locale, { type: 'language', fallback: 'none' });
  const date = (iso: string): string => {
    const instant = instantOf(iso);
    return instant === undefined ? iso : tidy(day.format(instant));
  };
  return {
    number: (value) => tidy(number.format(value)),
    percent: (share) => tidy(percent.format(share)),
    label: digitWriter(locale),
    date,
    dates: ({ from, to }) => {
      const [start, end] = [instantOf(from), instantOf(to)];
      if (start === undefined || end === undefined || end < start) return date(from);
      // Within a month English sets spaces around the dash of two days; other languages do not.
      return tidy(day.formatRange(start, end)).replace(/^(\d{1,2})\s–\s(\d{1,2}\s)/u, '$1–$2');
    },
    languageName: (tag) => nameOf(names, tag),
  };
}

function isTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

function instantOf(iso: string): number | undefined {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})/u.exec(iso) ?? [];
  if (year === undefined || month === undefined || day === undefined) return undefined;
  const instant = Date.UTC(Number(year), Number(month) - 1, Number(day));
  return new Date(instant).toISOString().startsWith(`${year}-${month}-${day}`) ? instant : undefined;
}

function nameOf(names: Intl.DisplayNames, tag: LanguageTag): string {
  return isTag(tag) ? (names.of(tag) ?? tag) : tag;
}

/** Without the marks and thin spaces Intl puts in: the report sets direction by runs, and fonts may lack them. */
function tidy(text: string): string {
  return text.replace(/[\u200e\u200f\u061c]/gu, '').replace(/\u2009/gu, ' ').replace(/\u202f/gu, '\u00a0');
}
