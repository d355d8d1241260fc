import { isObject, type Json } from '../domain/json.ts';
import { sameJson } from './canonical.ts';
import { lifeField, lifeOf } from './life.ts';
import { registerOf } from './record.ts';
import { dotOfShown, isOpen, shown } from './register.ts';
import type { Dot, LiveRec, Rec } from './types.ts';
import { isPurged } from './types.ts';

export type RecordState = 'alive' | 'gone' | 'contested';

/** A record as readers see it: one value per field, and what is open beside it. */
export type RecordView = {
  readonly id: string;
  readonly kind: string;
  /** The id of the parent, null for a workshop. */
  readonly parent: string | null;
  /** The order key among the children of the parent. */
  readonly key: string;
  readonly state: RecordState;
  /** Fields with two or more different values, in order; none for a record that is gone. */
  readonly open: readonly string[];
  readonly fields: { readonly [field: string]: Json };
  /** The dot of the shown value: what a translation's `of` is compared with. */
  dot(field: string): Dot | undefined;
  /** The different values that stand side by side, the shown one first. */
  values(field: string): readonly Json[];
};

/** Where a report or an export reads from: the database or an open file. */
export type RecordSource = {
  /** The workshop records. */
  workshops(): Promise<readonly RecordView[]>;
  /** All records of a workshop and the workshop itself; purged ones left out, gone ones included with their state. */
  records(workshop: string): Promise<readonly RecordView[]>;
  /** Own practices, questions and packs: the installation's, or those that travel in the file; gone ones included. Absent: there are none. */
  own?(): Promise<readonly RecordView[]>;
  /** The bytes of an attached file by their SHA-256; undefined where the source does not hold it. Absent: it holds none. */
  file?(sha256: string): Promise<Uint8Array | undefined>;
};

/** The view of a record, or undefined for a purged one. */
export function viewOf(rec: LiveRec): RecordView;
export function viewOf(rec: Rec): RecordView | undefined;
export function viewOf(rec: Rec): RecordView | undefined {
  if (isPurged(rec)) return undefined;
  const life = lifeOf(rec);
  const state = typeof life === 'string' ? life : 'contested';
  const standing = Object.entries(rec.r).filter(([, reg]) => reg.v.length > 0);
  const fields = Object.fromEntries(standing.map(([field, reg]) => [field, shown(reg)]));
  return {
    id: rec.id,
    kind: rec.kind,
    ...placeOf(fields['place']),
    state,
    open: state === 'gone' ? [] : openFields(rec),
    fields,
    dot(field) {
      const reg = registerOf(rec, field);
      return reg === undefined ? undefined : dotOfShown(reg);
    },
    values: (field) => differentValues(rec, field),
  };
}

/** How many questions the record puts to a person: one per open field, one more when its deletion is contested. */
export function conflictsOf(view: Pick<RecordView, 'open' | 'state'>): number {
  return view.open.length + (view.state === 'contested' ? 1 : 0);
}

/** Parent and order key out of a `place` value; null and the empty key when there is none. */
export function placeOf(place: Json | undefined): { readonly parent: string | null; readonly key: string } {
  if (!isObject(place)) return { parent: null, key: '' };
  const { parent, key } = place;
  return { parent: typeof parent === 'string' ? parent : null, key: typeof key === 'string' ? key : '' };
}

/** As `conflictsOf`, without making the view. */
export function conflictsIn(rec: Rec): number {
  const life = lifeOf(rec);
  if (life === 'gone' || isPurged(rec)) return 0;
  return openFields(rec).length + (life === 'alive' ? 0 : 1);
}

function openFields(rec: LiveRec): readonly string[] {
  // Two deletions differ in what they had seen and yet are no question: `life` is judged by lifeOf.
  return Object.entries(rec.r)
    .filter(([field, reg]) => field !== lifeField && isOpen(reg))
    .map(([field]) => field)
    .sort();
}

function differentValues(rec: LiveRec, field: string): readonly Json[] {
  const reg = registerOf(rec, field);
  if (reg === undefined || reg.v.length === 0) return [];
  const found: Json[] = [shown(reg)];
  for (const [, , value] of reg.v) if (!found.some((other) => sameJson(other, value))) found.push(value);
  return found;
}
