import { describe, expect, it } from 'vitest';
import { createFormats } from '../../../renderer/i18n/formats.ts';

const chisinau = 'Europe/Chisinau';
/** Intl puts thin, narrow and no-break spaces and direction marks where a reader sees a space or nothing. */
const seen = (text: string): string => text.replace(/[\u00a0\u2009\u202f]/gu, ' ').replace(/[\u061c\u200e\u200f]/gu, '');

describe('formats', () => {
  it('write international English where a region has no English of its own', () => {
    const formats = createFormats({ language: 'en', region: 'MD' }, chisinau);
    expect(formats.date('2011-10-10')).toBe('10 October 2011');
    expect(seen(formats.dateRange('2011-10-10', '2011-10-11'))).toBe('10–11 October 2011');
    expect(formats.dateRange('2011-10-10', '2011-10-10')).toBe('10 October 2011');
    expect(formats.time('2011-10-10T11:05:00Z')).toBe('14:05');
    expect(createFormats({ language: 'en' }).date('2011-10-10')).toBe('10 October 2011');
  });

  it('write a month for a scale', () => {
    expect(['en', 'fr', 'es', 'ru', 'zh', 'ar'].map((language) => seen(createFormats({ language }).month('2011-10-01')))).toEqual(['Oct 2011', 'oct. 2011', 'oct 2011', 'окт. 2011 г.', '2011年10月', '10/2011']);
  });

  it('write sizes of files as a person reads them', () => {
    const { size } = createFormats({ language: 'en' });
    expect([0, 999_000, 1e6, 499_600_000, 999_999_999, 1.25e9].map((bytes) => seen(size(bytes)))).toEqual(['0 kB', '999 kB', '1 MB', '500 MB', '1,000 MB', '1.3 GB']);
    expect(seen(createFormats({ language: 'fr' }).size(2e8))).toBe('200 Mo');
  });

  it('keep the English of a region that has one', () => {
    expect(createFormats({ language: 'en', region: 'US' }).date('2011-10-10')).toBe('October 10, 2011');
  });

  it('write French as French readers do', () => {
    const formats = createFormats({ language: 'fr', region: 'MD' }, chisinau);
    expect(formats.date('2011-10-10')).toBe('10 octobre 2011');
    expect(seen(formats.number(1234567.5))).toBe('1 234 567,5');
    expect(seen(formats.percent(0.42))).toBe('42 %');
    expect(formats.list(['États', 'société civile', 'ministères'])).toBe('États, société civile et ministères');
    expect(formats.choice(['a', 'b'])).toBe('a ou b');
  });

  it('write Arabic with western digits unless its own are asked for', () => {
    expect(seen(createFormats({ language: 'ar' }).number(1250))).toBe('1,250');
    expect(seen(createFormats({ language: 'ar', region: 'EG' }).date('2011-10-10'))).toBe('10 أكتوبر 2011');
    expect(seen(createFormats({ language: 'ar', region: 'SY' }).date('2011-10-10'))).toBe('10 تشرين الأول 2011');
    expect(createFormats({ language: 'ar', digits: 'own' }).number(80)).toBe('٨٠');
  });

  it.each([
    ['ar', 'EG', '1–2 مارس 2026', '1,234,567.5', '42%', 'a وb وc'],
    ['ar', 'MA', '1–2 مارس 2026', '1.234.567,5', '42%', 'a وb وc'],
    ['ar', 'TN', '1–2 مارس 2026', '1.234.567,5', '42%', 'a وb وc'],
    ['es', 'MX', '1–2 de marzo de 2026', '1,234,567.5', '42%', 'a, b y c'],
    ['fr', 'CH', '1–2 mars 2026', '1 234 567,5', '42%', 'a, b et c'],
    ['en', 'MD', '1–2 March 2026', '1,234,567.5', '42%', 'a, b and c'],
    ['ru', 'KG', '1–2 марта 2026 г.', '1 234 567,5', '42 %', 'a, b и c'],
    ['zh', 'CN', '2026年3月1日至2日', '1,234,567.5', '42%', 'a、b和c'],
  ])('write dates, numbers and lists as the language is written in its region: %s-%s', (language, region, dates, number, percent, list) => {
    const formats = createFormats({ language, region });
    expect([formats.dateRange('2026-03-01', '2026-03-02'), formats.number(1234567.5), formats.percent(0.42), formats.list(['a', 'b', 'c'])].map(seen)).toEqual([dates, number, percent, list]);
  });

  it('write of the second day in Chinese what differs', () => {
    const { dateRange } = createFormats({ language: 'zh', region: 'CN' });
    expect(dateRange('2026-03-01', '2026-03-01')).toBe('2026年3月1日');
    expect(dateRange('2026-02-28', '2026-03-01')).toBe('2026年2月28日至3月1日');
    expect(dateRange('2026-12-31', '2027-01-01')).toBe('2026年12月31日至2027年1月1日');
  });

  it.each([
    ['es', 'MX', ['náhuatl', 'nube', 'ñandú', 'oso']], ['ru', 'KG', ['дом', 'ёлка', 'если', 'жук']],
    ['zh', 'CN', ['阿富汗', '巴西', '中国']], ['ar', 'EG', ['الأردن', 'المغرب', 'تونس']],
  ])('order names as readers of %s-%s expect', (language, region, names) => {
    expect(names.toReversed().toSorted(createFormats({ language, region }).compare)).toEqual(names);
  });

  it('count in the Gregorian calendar everywhere', () => {
    expect(createFormats({ language: 'ar', region: 'SA' }).date('2011-10-10')).toContain('2011');
    expect(createFormats({ language: 'fa', region: 'IR' }).date('2011-10-10')).toContain('2011');
    expect(createFormats({ language: 'th', region: 'TH' }).date('2011-10-10')).toContain('2011');
  });

  it('name near days and date the others, by the calendar of the place', () => {
    const formats = createFormats({ language: 'en', region: 'GB' }, chisinau);
    const now = '2011-10-11T07:00:00Z';
    expect(formats.relativeDay('2011-10-11T20:30:00Z', now)).toBe('today');
    expect(formats.relativeDay('2011-10-11T21:30:00Z', now)).toBe('tomorrow');
    expect(formats.relativeDay('2011-10-10T20:59:00Z', now)).toBe('yesterday');
    expect(formats.relativeDay('2011-10-08T12:00:00Z', now)).toBe('3 days ago');
    expect(formats.relativeDay('2011-09-01T12:00:00Z', now)).toBe('1 Sept 2011');
    expect(createFormats({ language: 'ar' }, chisinau).relativeDay('2011-10-10T12:00:00Z', now)).toBe('أمس');
  });

  it('order names as readers expect', () => {
    const { compare } = createFormats({ language: 'fr' });
    expect(['Table 10', 'table 2', 'État', 'Zambie', 'école'].sort(compare)).toEqual(['école', 'État', 'table 2', 'Table 10', 'Zambie']);
  });

  it('give back what is no date', () => {
    const formats = createFormats({ language: 'en' });
    expect(formats.date('in October')).toBe('in October');
    expect(formats.dateRange('', '2011-10-11')).toBe('11 October 2011');
    expect(formats.dateRange('2011-10-10', '')).toBe('10 October 2011');
    expect(formats.relativeDay('soon', '2011-10-11T07:00:00Z')).toBe('soon');
  });
});
