/**
 * Days and times as spreadsheets keep them: a number of days since the last day of 1899, or since 1 January 1904 (ECMA-376
 * part 1, 18.17.4). The first way counts a 29 February 1900 that never was, so that days before March 1900 are one off.
 */
export function momentOf(serial: number, since1904: boolean): SheetMoment | undefined {
  if (!Number.isFinite(serial) || serial < 0 || serial > 2_958_465.999_999) return undefined;
  // A second is the finest that people write; rounding here keeps 09:00 from reading as 08:59:59.
  const seconds = Math.round(serial * 86_400);
  const days = Math.floor(seconds / 86_400);
  const time = clockOf(seconds - days * 86_400);
  if (days === 0 && !since1904) return { date: null, time };
  const shift = since1904 ? 0 : days < 60 ? 1 : 0;
  const start = since1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  const date = new Date(start + (days + shift) * 86_400_000).toISOString().slice(0, 10);
  return { date, time: seconds % 86_400 === 0 ? null : time };
}

/** The number of a day (ISO) from March 1900 on, to be shown as a day; undefined for one before, which spreadsheets count in two ways. */
export function serialOf(day: string): number | undefined {
  const serial = (Date.parse(day) - Date.UTC(1899, 11, 30)) / 86_400_000;
  return Number.isInteger(serial) && serial > 60 && serial <= 2_958_465 ? serial : undefined;
}

/** A day (ISO), a time of day (`HH:MM`), or both. */
export type SheetMoment = { readonly date: string | null; readonly time: string | null };

function clockOf(seconds: number): string {
  const two = (value: number): string => String(Math.floor(value)).padStart(2, '0');
  return `${two(seconds / 3600)}:${two((seconds % 3600) / 60)}`;
}

/** Formats of the standard that show a day or a time, by number; those from 27 are days in East Asian editions (18.8.30). */
const builtIn: ReadonlySet<number> = new Set([14, 15, 16, 17, 18, 19, 20, 21, 22, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 45, 46, 47, 50, 51, 52, 53, 54, 55, 56, 57, 58]);

/** True for a number format that shows a number as a day or a time. */
export function isMomentFormat(id: number, code: string | undefined): boolean {
  if (code === undefined) return builtIn.has(id);
  // Only the part for numbers above nought counts. Words in quotation marks, escaped letters, colours and conditions are no fields; [h] is one.
  const [first = ''] = code.replace(/"[^"]*"|\\.|_.|\*./gu, '').split(';');
  return /[dmyhsgeb]/iu.test(first.replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/giu, '').replace(/general/giu, ''));
}
