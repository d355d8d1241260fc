import { dayStartField, dayStartsOf } from '../../domain/decode-agenda.ts';
import { clockOf } from '../../domain/agenda/clock.ts';
import { isObject, type Json } from '../../domain/json.ts';
import { sameJson } from '../../record/canonical.ts';
import { lifeField } from '../../record/life.ts';
import type { RecordView } from '../../record/view.ts';
import type { Database } from '../database.ts';
import { intentsOf, lastPlaces } from '../rows.ts';
import { blocksOf, type Draft, type Present } from './planned.ts';

export type DayCopy = { readonly from: number; readonly to: number; readonly dot: readonly [string, number]; readonly newId: () => string };

/** The blocks of a day under new ids on another one, in their order and beside each other as they were; the day begins as the first does, unless it has a beginning. */
export async function copiedDay(present: Present, db: Database, { from, to, dot, newId }: DayCopy): Promise<Draft> {
  const { workshop } = present;
  const inDay = new Set(blocksOf(present).filter(({ day }) => day === from).map(({ id }) => id));
  const copied = present.blocks.filter(({ id }) => inDay.has(id));
  if (copied.length === 0) return 'end';
  const ids = new Map(copied.map(({ id }) => [id, newId()]));
  const places = await lastPlaces(db, workshop.id, copied.length);
  const starts = dayStartsOf(workshop);
  const start = starts.get(from);
  const begins = start === undefined || starts.has(to) ? {} : { [dayStartField(to)]: clockOf(start) };
  return {
    intents: [
      ...copied.flatMap((view, at) => intentsOf(ids.get(view.id) ?? '', 'block', { ...copiedFields(view, ids, dot), day: to, place: places[at] })),
      ...intentsOf(workshop.id, 'workshop', begins),
    ],
    made: [...ids.values()],
  };
}

function copiedFields(view: RecordView, ids: ReadonlyMap<string, string>, dot: readonly [string, number]): { readonly [field: string]: Json } {
  const fields = Object.entries(view.fields).filter(([field]) => field !== lifeField && field !== 'place');
  return Object.fromEntries(fields.map(([field, value]) => [field, copiedValue(view, field, value, ids, dot)]));
}

/** A translation that was up to date stays so: it now follows the copy of its original. */
function copiedValue(view: RecordView, field: string, value: Json, ids: ReadonlyMap<string, string>, dot: readonly [string, number]): Json {
  if (field === 'beside') return typeof value === 'string' ? (ids.get(value) ?? null) : value;
  const translated = /^(.+)\.t\./u.exec(field)?.[1];
  if (translated === undefined || !isObject(value)) return value;
  return sameJson(view.dot(`${translated}.o`) ?? null, value['of'] ?? null) ? { ...value, of: dot } : value;
}
