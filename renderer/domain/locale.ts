/** Language, region and digits together: how dates and numbers are written (design section 4). */

/** `own`: the digits of the language, where it has some of its own (Arabic ٠١٢٣). */
export const digitKinds = ['western', 'own'] as const;
export type Digits = (typeof digitKinds)[number];

/** How a workshop writes dates and numbers, beside the language: part of its record. */
export type Regional = {
  /** ISO 3166 code, e.g. `MD`: order of dates, names of months. Null where nobody has set one. */
  readonly region: string | null;
  /** Western unless it says otherwise. */
  readonly digits?: Digits | undefined;
};

export type LocaleChoice = {
  readonly language: string;
  readonly region?: string | null | undefined;
  /** `western` unless a workshop chooses the digits of its language. */
  readonly digits?: Digits | undefined;
};

/**
 * The tag that Intl is asked with. The calendar is Gregorian everywhere; English in a region that has no English of its
 * own is international English, for "10 October 2011" and not "October 10, 2011". A region that is none (a record written by
 * hand) is left out. Throws a `RangeError` when the language is not a BCP 47 tag.
 */
export function localeTag({ language, region, digits = 'western' }: LocaleChoice): string {
  const base = new Intl.Locale(language);
  const numberingSystem = digits === 'own' ? ownSystems[base.language] : 'latn';
  const asked = new Intl.Locale(language, {
    ...(isRegion(region) ? { region } : {}),
    calendar: 'gregory',
    ...(numberingSystem === undefined ? {} : { numberingSystem }),
  });
  const international = base.language === 'en' && base.region === undefined && knownRegion(asked) === undefined;
  return (international ? new Intl.Locale(asked.toString(), { region: '001' }) : asked).toString();
}

/** True where a language has digits of its own beside the Western ones. */
export function hasOwnDigits(language: string): boolean {
  try {
    return Object.hasOwn(ownSystems, new Intl.Locale(language).language);
  } catch {
    return false;
  }
}

/** Intl's default digits of Arabic and others hang on the region; a workshop that asks for own digits gets the script's. */
const ownSystems: Readonly<Record<string, string>> = { ar: 'arab', fa: 'arabext', ur: 'arabext', bn: 'beng', hi: 'deva', ne: 'deva', my: 'mymr' };

function isRegion(region: string | null | undefined): region is string {
  return region !== null && region !== undefined && /^(?:[A-Z]{2}|\d{3})$/iu.test(region);
}

/** The region that Intl has data of in this language; undefined where it has none. */
function knownRegion(locale: Intl.Locale): string | undefined {
  return new Intl.Locale(new Intl.DateTimeFormat(locale.toString()).resolvedOptions().locale).region;
}

/** Writes days and spans of days, as Intl does. */
export type DayFormat = { readonly format: (instant: number) => string; readonly formatRange: (from: number, to: number) => string };

/**
 * Days in full, e.g. `10 October 2011`. Arabic has two sets of names for the months: a region with Arabic of its own has
 * Intl's, anywhere else both stand side by side, as in the documents of the UN: «تشرين الأول/أكتوبر».
 */
export function longDays(tag: string): DayFormat {
  const days = new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: 'UTC' });
  const locale = new Intl.Locale(tag);
  if (locale.language === 'zh') return { format: (instant) => days.format(instant), formatRange: (from, to) => chineseSpan(days.format(from), days.format(to)) };
  if (locale.language !== 'ar') return days;
  const names = knownRegion(locale) === undefined ? bothNames() : new Map<string, string>();
  const written = (parts: readonly { readonly type: string; readonly value: string }[]): string =>
    parts.map(({ type, value }) => (type === 'month' ? (names.get(value) ?? value) : unset(value))).join('');
  return {
    format: (instant) => written(days.formatToParts(instant)),
    formatRange: (from, to) => written(days.formatRangeToParts(from, to)),
  };
}

/** Intl has no long span in Chinese and falls back to 2026/3/1 – 2026/3/2: of the second day what differs is written, 2026年3月1日至2日. */
function chineseSpan(from: string, to: string): string {
  if (from === to) return from;
  const [month = '', year = ''] = /^(\P{L}+年)\P{L}+月/u.exec(from) ?? [];
  const shared = [month, year].find((part) => to.startsWith(part)) ?? '';
  return `${from}至${to.slice(shared.length)}`;
}

/** Older data of Intl sets a comma before the year of a span, and of nothing else. */
const unset = (literal: string): string => literal.replace('،', '');

function bothNames(): ReadonlyMap<string, string> {
  const month = new Intl.DateTimeFormat('ar-001-u-ca-gregory', { month: 'long', timeZone: 'UTC' });
  return new Map(unMonths.map((name, at) => [month.format(Date.UTC(2001, at, 1)), name]));
}

/** The months in the spelling of the UN's Arabic documents, e.g. A/RES/73/195 «كانون الأول/ديسمبر»; June and July are not Intl's. */
const unMonths = [
  'كانون الثاني/يناير',
  'شباط/فبراير',
  'آذار/مارس',
  'نيسان/أبريل',
  'أيار/مايو',
  'حزيران/يونيه',
  'تموز/يوليه',
  'آب/أغسطس',
  'أيلول/سبتمبر',
  'تشرين الأول/أكتوبر',
  'تشرين الثاني/نوفمبر',
  'كانون الأول/ديسمبر',
] as const;

/**
 * Makes what writes the Western digits of a label (`4.1/3`) as the locale writes digits; the signs between them stay. Labels
 * are no quantities: no language groups or rounds them.
 */
export function digitWriter(tag: string): (label: string) => string {
  const number = new Intl.NumberFormat(tag, { useGrouping: false });
  const digits = Array.from({ length: 10 }, (_, digit) => number.format(digit));
  return digits[0] === '0' ? (label) => label : (label) => label.replace(/[0-9]/gu, (digit) => digits[Number(digit)] ?? digit);
}
