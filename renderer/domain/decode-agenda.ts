import { speakerOf, speakersOf, type FieldReader } from './decode.ts';
import { minutesOf } from './agenda/clock.ts';
import { ownerKey } from './ids.ts';
import { isList, isObject, type Json } from './json.ts';
import { blockForms, sexes, type BlockForm, type Sex } from './kinds.ts';
import type { Speaker } from './speaker.ts';

/**
 * Fields of the agenda, beside the texts. A `block` has `title` (text), `day`, `start`, `minutes`, `form`, `owners` (speakers, in
 * order), `roundtables` (a list of ids) and `table` (an id; blocks of one time each have their own). `start` is said only where the
 * beginning is fixed: all other times follow from the order, so that moving one block writes one register and two laptops that change
 * two blocks meet in no conflict. `beside` names the block it runs at the same time as. Who leads and which roundtables are taken up can
 * also stand in a register each, `owner.<who>` and `roundtable.<id>`, null where it was taken back; these are laid over the lists.
 * Days are counted from 1 and not dates: an agenda is planned before the dates are, and is copied and moved with its workshop; a
 * `workshop` has `dayStart.<day>`, `HH:MM`. A `participant` has `sex` and one `attendance.<day>` a day, so that two desks that tick two
 * days meet in no conflict.
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
  readonly beside: string | null;
};

/** What an agenda block says beside its title. */
export function agendaFieldsOf(record: FieldReader): AgendaFields {
  const { day, start, minutes, form, table, beside } = record.fields;
  return {
    day: wholeOf(day, 366),
    start: typeof start === 'string' && minutesOf(start) !== null ? start : null,
    minutes: wholeOf(minutes, 24 * 60),
    form: blockForms.find((one) => one === form) ?? null,
    owners: ownersOf(record),
    roundtables: roundtablesOf(record),
    table: typeof table === 'string' && table !== '' ? table : null,
    beside: typeof beside === 'string' && beside !== '' ? beside : null,
  };
}

const ownerPrefix = 'owner.';
const roundtablePrefix = 'roundtable.';

/** Name of the register that says whether somebody leads a block. */
export const ownerField = (speaker: Speaker): string => `${ownerPrefix}${ownerKey(speaker)}`;

/** Its value: who, and the key of the order among the owners; null takes them back. */
export const ownerValue = (speaker: Speaker, key: string): Json => ({ ...speaker, key });

/** Name of the register that says whether a block takes up a roundtable. */
export const roundtableField = (id: string): string => `${roundtablePrefix}${id}`;

/** The keys that owners of a block have, in order: a new one goes behind the last. */
export function ownerKeysOf({ fields }: FieldReader): readonly string[] {
  return elementsOf(fields, ownerPrefix).flatMap(([, value]) => (isObject(value) && typeof value['key'] === 'string' ? [value['key']] : [])).sort();
}

/** Those of the list that nobody took back, then those with a register of their own, in the order of their keys. */
function ownersOf(record: FieldReader): readonly Speaker[] {
  const elements = elementsOf(record.fields, ownerPrefix);
  const listed = speakersOf(record, 'owners').filter((speaker) => !Object.hasOwn(record.fields, ownerField(speaker)));
  const added = elements.flatMap(([field, value]) => {
    const speaker = isObject(value) ? speakerOf(value) : undefined;
    const key = isObject(value) && typeof value['key'] === 'string' ? value['key'] : '';
    return speaker === undefined ? [] : [{ speaker, key, field }];
  });
  return [...listed, ...added.sort((a, b) => (a.key === b.key ? (a.field < b.field ? -1 : 1) : a.key < b.key ? -1 : 1)).map(({ speaker }) => speaker)];
}

function roundtablesOf({ fields }: FieldReader): readonly string[] {
  const { roundtables } = fields;
  const listed = isList(roundtables) ? roundtables.filter((id): id is string => typeof id === 'string') : [];
  const added = elementsOf(fields, roundtablePrefix).flatMap(([field, value]) => (isObject(value) ? [field.slice(roundtablePrefix.length)] : []));
  return [...listed.filter((id) => !Object.hasOwn(fields, roundtableField(id))), ...added];
}

function elementsOf(fields: FieldReader['fields'], prefix: string): readonly (readonly [string, Json])[] {
  return Object.entries(fields).filter(([field]) => field.startsWith(prefix));
}

const dayStartPrefix = 'dayStart.';

/** Name of the register of the workshop that says when a day begins. */
export const dayStartField = (day: number): string => `${dayStartPrefix}${String(day)}`;

/** When the days of a workshop begin, in minutes since midnight, where somebody has said it. */
export function dayStartsOf({ fields }: Pick<FieldReader, 'fields'>): ReadonlyMap<number, number> {
  return new Map(elementsOf(fields, dayStartPrefix).flatMap(([field, value]) => {
    const day = /^[1-9]\d{0,2}$/u.test(field.slice(dayStartPrefix.length)) ? Number(field.slice(dayStartPrefix.length)) : null;
    const start = typeof value === 'string' ? minutesOf(value) : null;
    return day === null || start === null ? [] : [[day, start] as const];
  }));
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
