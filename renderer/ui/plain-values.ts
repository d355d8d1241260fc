/** Reads what a person types for a number or a day; both accept the digits of every shipped language. */

const zeros = [0x0660, 0x06f0, 0x09e6, 0x0966] as const;

/** Digits of Arabic, Persian, Bengali and Devanagari as Western ones. */
export function westernDigits(text: string): string {
  return [...text]
    .map((letter) => {
      const code = letter.codePointAt(0) ?? 0;
      const zero = zeros.find((start) => code >= start && code <= start + 9);
      return zero === undefined ? letter : String(code - zero);
    })
    .join('');
}

/** A typed value: empty, understood, or not understood. */
export type Reading<T> = { readonly kind: 'empty' } | { readonly kind: 'value'; readonly value: T } | { readonly kind: 'unclear' };

/** A whole number from 0 to 999 999, group signs allowed. */
export function readCount(text: string): Reading<number> {
  const digits = westernDigits(text).replace(/[\s.,\u066c\u00a0\u202f]/gu, '');
  if (digits === '') return { kind: 'empty' };
  if (!/^\d{1,6}$/u.test(digits)) return { kind: 'unclear' };
  return { kind: 'value', value: Number(digits) };
}

/** A day as `2011-10-10`, `10.10.2011` or `10/10/2011` (day first, as in UN papers); answers ISO. */
export function readDay(text: string): Reading<string> {
  const plain = westernDigits(text).trim();
  if (plain === '') return { kind: 'empty' };
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/u.exec(plain);
  const written = /^(\d{1,2})[./\s](\d{1,2})[./\s](\d{4})$/u.exec(plain);
  const [year, month, day] = iso !== null ? [iso[1], iso[2], iso[3]] : written !== null ? [written[3], written[2], written[1]] : [];
  if (year === undefined || month === undefined || day === undefined) return { kind: 'unclear' };
  const value = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(value) ? { kind: 'value', value } : { kind: 'unclear' };
}

/** True for a day that exists. */
export function isDay(value: string): boolean {
  const at = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(value);
}

/** A time of day as `9:30`, `09.30`, `9h30`, `9 h 30`, `0930` or `9`; answers `HH:MM`. */
export function readTime(text: string): Reading<string> {
  const plain = westernDigits(text).replace(/[\s\u200e\u200f\u061c]/gu, '');
  if (plain === '') return { kind: 'empty' };
  const [, hours, minutes = '00'] = /^(\d{1,2})(?:[:.hH：](\d{2})?)?$/u.exec(plain) ?? /^(\d{1,2})(\d{2})$/u.exec(plain) ?? [];
  if (hours === undefined || Number(hours) > 23 || Number(minutes) > 59) return { kind: 'unclear' };
  return { kind: 'value', value: `${hours.padStart(2, '0')}:${minutes}` };
}
