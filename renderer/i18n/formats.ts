import { digitWriter, localeTag, longDays, type DayFormat, type LocaleChoice } from '../domain/locale.ts';

/**
 * How values are written for a reader. Dates are `YYYY-MM-DD` (a day, in no time zone), instants are ISO UTC text and shown
 * in the machine's time zone unless one is given. A text that is no date is given back as it is: the screen never fails on it.
 */
export type Formats = {
  /** BCP 47 tag with region, calendar and digits: what `lang`-independent parts such as pickers are given. */
  readonly tag: string;
  readonly number: (value: number) => string;
  readonly percent: (share: number) => string;
  /** 320 MB; what is under a megabyte in kilobytes, from a thousand megabytes on in gigabytes. */
  readonly size: (bytes: number) => string;
  /** A label such as `4.3` in the reader's digits. */
  readonly label: (western: string) => string;
  /** 10 October 2011 */
  readonly date: (day: string) => string;
  /** 10 Oct 2011, for lists */
  readonly shortDate: (day: string) => string;
  /** Oct 2011, for scales; in Arabic, as its short dates, without a name of the month: the region decides between two. */
  readonly month: (day: string) => string;
  /** 10-11 October 2011; one day when both are the same. */
  readonly dateRange: (from: string, to: string) => string;
  /** 14:05 */
  readonly time: (instant: string) => string;
  readonly dateTime: (instant: string) => string;
  /** "today", "yesterday", "in 3 days" within a week of `now`, and the date beyond it. */
  readonly relativeDay: (instant: string, now: string) => string;
  /** a, b and c */
  readonly list: (items: readonly string[]) => string;
  /** a, b or c */
  readonly choice: (items: readonly string[]) => string;
  /** Orders names as a reader of the language expects; digits by value, case and accents last. */
  readonly compare: (a: string, b: string) => number;
};

const day = 24 * 60 * 60 * 1000;

const known = new Map<string, Formats>();

/**
 * The formats of a language, region and digits, made once for all screens that ask: what Intl makes costs milliseconds and memory, and each
 * row of a list asks. Made anew where the machine has come into another time zone. Throws as `createFormats`.
 */
export function formatsFor(choice: LocaleChoice): Formats {
  const key = JSON.stringify([choice.language, choice.region, choice.digits, new Date().getTimezoneOffset()]);
  const made = known.get(key) ?? createFormats(choice);
  known.set(key, made);
  return made;
}

/** Makes the formats of a language, region and digits, each part when it is first asked for. Throws a `RangeError` when the language is not a BCP 47 tag. */
export function createFormats(choice: LocaleChoice, timeZone?: string): Formats {
  const tag = localeTag(choice);
  const zone = timeZone === undefined ? {} : { timeZone };
  const number = lazy(() => new Intl.NumberFormat(tag));
  const percent = lazy(() => new Intl.NumberFormat(tag, { style: 'percent' }));
  const unit = (name: 'kilobyte' | 'megabyte' | 'gigabyte', digits: number): Intl.NumberFormat => new Intl.NumberFormat(tag, { style: 'unit', unit: name, maximumFractionDigits: digits });
  const long = lazy(() => longDays(tag));
  const short = lazy(() => new Intl.DateTimeFormat(tag, { dateStyle: 'medium', timeZone: 'UTC' }));
  const month = lazy(() => new Intl.DateTimeFormat(tag, { month: new Intl.Locale(tag).language === 'ar' ? '2-digit' : 'short', year: 'numeric', timeZone: 'UTC' }));
  const localDay = lazy(() => new Intl.DateTimeFormat(tag, { dateStyle: 'medium', ...zone }));
  const time = lazy(() => new Intl.DateTimeFormat(tag, { timeStyle: 'short', hourCycle: 'h23', ...zone }));
  const dateTime = lazy(() => new Intl.DateTimeFormat(tag, { dateStyle: 'medium', timeStyle: 'short', hourCycle: 'h23', ...zone }));
  const relative = lazy(() => new Intl.RelativeTimeFormat(tag, { numeric: 'auto' }));
  const list = lazy(() => new Intl.ListFormat(tag, { type: 'conjunction' }));
  const choiceList = lazy(() => new Intl.ListFormat(tag, { type: 'disjunction' }));
  const collator = lazy(() => new Intl.Collator(tag, { numeric: true }));
  const label = lazy(() => digitWriter(tag));
  return {
    tag,
    number: (value) => number().format(value),
    percent: (share) => percent().format(share),
    size: (bytes) => {
      if (bytes < 1e6) return unit('kilobyte', 0).format(bytes / 1e3);
      return bytes < 1e9 ? unit('megabyte', 0).format(bytes / 1e6) : unit('gigabyte', 1).format(bytes / 1e9);
    },
    label: (western) => label()(western),
    date: (text) => written(text, long),
    shortDate: (text) => written(text, short),
    month: (text) => written(text, month),
    dateRange: (from, to) => range(from, to, long),
    time: (text) => written(text, time),
    dateTime: (text) => written(text, dateTime),
    relativeDay: (text, now) => {
      const days = daysBetween(now, text, timeZone);
      if (days === null || Math.abs(days) > 6) return written(text, localDay);
      return relative().format(days, 'day');
    },
    list: (items) => list().format(items),
    choice: (items) => choiceList().format(items),
    compare: (a, b) => collator().compare(a, b),
  };
}

function lazy<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

function written(text: string, format: () => Pick<DayFormat, 'format'>): string {
  const at = Date.parse(text);
  return Number.isNaN(at) ? text : format().format(at);
}

function range(from: string, to: string, format: () => DayFormat): string {
  const [start, end] = [Date.parse(from), Date.parse(to)];
  if (Number.isNaN(start)) return written(to, format);
  return Number.isNaN(end) || end < start ? format().format(start) : format().formatRange(start, end);
}

/** Whole calendar days from one instant to another, as the machine's (or the given) time zone counts them. */
function daysBetween(from: string, to: string, timeZone: string | undefined): number | null {
  const calendar = new Intl.DateTimeFormat('en-CA', {
    calendar: 'gregory',
    numberingSystem: 'latn',
    ...(timeZone === undefined ? {} : { timeZone }),
  });
  const [start, end] = [Date.parse(from), Date.parse(to)];
  if (Number.isNaN(start) || Number.isNaN(end)) return null;
  return Math.round((Date.parse(calendar.format(end)) - Date.parse(calendar.format(start))) / day);
}
