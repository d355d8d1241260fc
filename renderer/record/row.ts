import type { Json } from '../domain/json.ts';
import { shown } from './register.ts';
import type { Dot, LiveRec, Rec, Reg } from './types.ts';
import { isPurged } from './types.ts';
import { placeOf, viewOf } from './view.ts';

/** A record as the database stores it: shown values in plain sight, registers only where they say more than that. */
export type Row = {
  readonly id: string;
  readonly kind: string;
  /** The workshop it belongs to; its own id for a workshop. */
  readonly ws: string;
  readonly parent: string | null;
  readonly key: string;
  /** 1 = gone; a contested record counts as alive, because it is shown. */
  readonly life: 0 | 1;
  /** 1 = a person has something to settle. */
  readonly conflict: 0 | 1;
  /** The dot that fields without an entry in `v` were written with. */
  readonly d: Dot;
  /** The shown value of every field. */
  readonly f: { readonly [field: string]: Json };
  readonly v?: { readonly [field: string]: Reg };
};

/** What is stored of a purged record. */
export type PurgedRow = {
  readonly id: string;
  readonly kind: string;
  readonly ws: string;
  readonly parent: null;
  readonly key: '';
  readonly life: 1;
  readonly conflict: 0;
  readonly purged: true;
};

/** A record with the fields that one common dot explains, and the registers that need their own words. */
export type Packed = { readonly d: Dot | undefined; readonly plain: readonly string[]; readonly own: readonly string[] };

/** The row of a record that belongs to workshop `ws`. */
export function rowOf(rec: Rec, ws: string): Row | PurgedRow {
  if (isPurged(rec)) {
    return { id: rec.id, kind: rec.kind, ws, parent: null, key: '', life: 1, conflict: 0, purged: true };
  }
  const view = viewOf(rec);
  const { d, own } = packRegisters(rec);
  const row: Row = {
    id: rec.id,
    kind: rec.kind,
    ws,
    ...placeOf(view.fields['place']),
    life: view.state === 'gone' ? 1 : 0,
    conflict: view.state === 'contested' || view.open.length > 0 ? 1 : 0,
    d: d ?? ['', 0],
    f: Object.fromEntries(Object.entries(rec.r).map(([field, reg]) => [field, shown(reg)])),
  };
  return own.length === 0 ? row : { ...row, v: registersOf(rec, own) };
}

/** The record of a row: the inverse of `rowOf`. */
export function recOf(row: Row | PurgedRow): Rec {
  if ('purged' in row) return { id: row.id, kind: row.kind, purged: true };
  const { d, v = {} } = row;
  const registers = Object.entries(row.f).map(([field, value]): [string, Reg] => {
    const own = Object.hasOwn(v, field) ? v[field] : undefined;
    return [field, own ?? { v: [[d[0], d[1], value]] }];
  });
  return { id: row.id, kind: row.kind, r: Object.fromEntries(registers) };
}

/** Finds the dot that explains most fields; equal records come to the same answer. */
export function packRegisters(rec: LiveRec): Packed {
  const fields = Object.keys(rec.r).sort();
  const best = commonDot(fields.map((field) => soleDot(rec.r[field])).filter((dot) => dot !== undefined));
  if (best === undefined) return { d: undefined, plain: [], own: fields };
  const isPlain = (field: string): boolean => sameDot(soleDot(rec.r[field]), best);
  return { d: best, plain: fields.filter(isPlain), own: fields.filter((field) => !isPlain(field)) };
}

/** The dot that occurs most; the first of the list where several do. */
function commonDot(dots: readonly Dot[]): Dot | undefined {
  const [first] = dots;
  if (first === undefined || dots.every((dot) => sameDot(dot, first))) return first;
  const counts = new Map<string, { readonly dot: Dot; count: number }>();
  for (const dot of dots) {
    const name = `${dot[0]} ${dot[1]}`;
    const entry = counts.get(name);
    if (entry === undefined) counts.set(name, { dot, count: 1 });
    else entry.count += 1;
  }
  const [best] = [...counts.values()].sort((a, b) => b.count - a.count);
  return best?.dot;
}

function sameDot(a: Dot | undefined, b: Dot): boolean {
  return a !== undefined && a[0] === b[0] && a[1] === b[1];
}

function soleDot(reg: Reg | undefined): Dot | undefined {
  const [first, second] = reg?.v ?? [];
  if (first === undefined || second !== undefined || reg?.c !== undefined) return undefined;
  return [first[0], first[1]];
}

function registersOf(rec: LiveRec, fields: readonly string[]): { readonly [field: string]: Reg } {
  return Object.fromEntries(fields.flatMap((field) => {
    const reg = rec.r[field];
    return reg === undefined ? [] : [[field, reg] as const];
  }));
}
