/** Minutes in a day: an agenda's day ends there, and nothing is planned past it. */
export const dayMinutes = 24 * 60;

/** Minutes since midnight of `HH:MM`; null for anything else. */
export function minutesOf(clock: string): number | null {
  const [, hours, minutes] = /^([01]\d|2[0-3]):([0-5]\d)$/u.exec(clock) ?? [];
  return hours === undefined || minutes === undefined ? null : Number(hours) * 60 + Number(minutes);
}

/** `HH:MM` of so many minutes since midnight; what lies outside the day comes back into it (24:00 is 00:00). */
export function clockOf(minutes: number): string {
  const inDay = ((Math.trunc(minutes) % dayMinutes) + dayMinutes) % dayMinutes;
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${two(Math.floor(inDay / 60))}:${two(inDay % 60)}`;
}
