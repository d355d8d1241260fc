import { speakersOf, type FieldReader } from './decode.ts';
import { isList, type Json } from './json.ts';
import { blockForms, sexes, type BlockForm, type Sex } from './kinds.ts';
import type { Speaker } from './speaker.ts';

/**
 * Fields of the agenda, beside the texts. A `block` has `title` (text), `day`, `start`, `minutes`, `form`, `owners` (speakers, in
 * order), `roundtables` (a list of ids) and `table` (an id; blocks of one time each have their own). Days are counted from 1 and not
 * dates: an agenda is planned before the dates are, and is copied and moved with its workshop. A `participant` has `sex` and one
 * `attendance.<day>` a day, so that two desks that tick two days meet in no conflict.
 */
export type AgendaFields = {
  readonly day: number | null;
  /** `HH:MM`, in the time of the place. */
  readonly start: string | null;
  readonly minutes: number | null;
  readonly form: BlockForm | null;
  readonly owners: readonly Speaker[];
  readonly roundtables: readonly string[];
  readonly table: string | null;
};

/** What an agenda block says beside its title. */
export function agendaFieldsOf(record: FieldReader): AgendaFields {
  const { day, start, minutes, form, roundtables, table } = record.fields;
  return {
    day: wholeOf(day, 366),
    start: typeof start === 'string' && /^(?:[01]\d|2[0-3]):[0-5]\d$/u.test(start) ? start : null,
    minutes: wholeOf(minutes, 24 * 60),
    form: blockForms.find((one) => one === form) ?? null,
    owners: speakersOf(record, 'owners'),
    roundtables: isList(roundtables) ? roundtables.filter((id): id is string => typeof id === 'string') : [],
    table: typeof table === 'string' && table !== '' ? table : null,
  };
}

/** The sex of a participant, where it was recorded. */
export function sexOf({ fields }: FieldReader): Sex | null {
  return sexes.find((one) => one === fields['sex']) ?? null;
}

/** The days on which a participant was present, in order. */
export function attendanceOf({ fields }: FieldReader): readonly number[] {
  const days = Object.entries(fields).flatMap(([field, value]) => {
    const [, day] = /^attendance\.([1-9]\d{0,2})$/u.exec(field) ?? [];
    return day !== undefined && value === true ? [Number(day)] : [];
  });
  return days.sort((a, b) => a - b);
}

/** A whole number from 1 to `most`. */
function wholeOf(value: Json | undefined, most: number): number | null {
  return typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= most ? value : null;
}
