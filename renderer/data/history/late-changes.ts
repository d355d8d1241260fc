import type { Bridge } from '../../../preload/contract.ts';
import { isObject } from '../../domain/json.ts';
import { historyOf } from '../../domain/history/kinds.ts';
import { isBase } from '../../record/history.ts';
import type { JournalOp } from '../../record/journal-line.ts';
import { lifeField } from '../../record/life.ts';
import { shown } from '../../record/register.ts';
import type { Write } from '../../record/types.ts';
import { placeOf } from '../../record/view.ts';
import type { Database } from '../database.ts';
import type { Saved } from '../saved.ts';
import type { LateChange, LateChanges } from './history.ts';
import { labelsOf } from './labels.ts';
import { readLines } from './lines.ts';

type Parts = { readonly db: Database; readonly bridge: Bridge };

/** A stay, or acts on one record shortly after each other, are one line of the list. */
const together = 10 * 60 * 1000;

/** One page of what was done in a workshop, the newest first. */
export async function readLateChanges({ db, bridge }: Parts, workshop: string, before: number | null): Promise<Saved<LateChanges>> {
  const page = await readLines(bridge, workshop, before);
  if (!page.ok) return page;
  const homes = await homesOf(db, page.value.ops);
  const drafts = joined(page.value.ops.flatMap((op) => draftOf(op, homes)));
  const labels = await labelsOf(db, drafts.flatMap(({ about }) => about ?? []));
  const changes = drafts.map(({ about, ...draft }): LateChange => ({ ...draft, record: about === null ? null : (labels.get(about) ?? null) }));
  return { ok: true, value: { changes: changes.toReversed(), next: page.value.next } };
}

type Draft = Omit<LateChange, 'record'> & { readonly about: string | null };

/** The record in whose history a record is shown: that which it is a part of, else itself. */
type Homes = ReadonlyMap<string, { readonly id: string; readonly kind: string }>;

async function homesOf(db: Database, ops: readonly JournalOp[]): Promise<Homes> {
  const ids = new Set(ops.flatMap(({ w }) => w.map(({ id }) => id)));
  const rows = (await db.rows.bulkGet([...ids])).flatMap((row) => row ?? []);
  const parents = (await db.rows.bulkGet([...new Set(rows.flatMap(({ parent }) => parent ?? []))])).flatMap((row) => row ?? []);
  const kinds = new Map(parents.map(({ id, kind }) => [id, kind]));
  return new Map(rows.map(({ id, kind, parent }) => {
    const above = parent === null ? undefined : kinds.get(parent);
    const isInside = above !== undefined && (historyOf(above).inside ?? []).some((one) => one === kind);
    return [id, isInside && parent !== null ? { id: parent, kind: above } : { id, kind }] as const;
  }));
}

function draftOf(op: JournalOp, homes: Homes): readonly Draft[] {
  const homeOf = ({ id, kind }: Pick<Write, 'id' | 'kind'>): { readonly id: string; readonly kind: string } => homes.get(id) ?? { id, kind };
  const touched = new Map(op.w.map((write) => [homeOf(write).id, homeOf(write).kind]));
  const purged = (op.p ?? []).length;
  if ((touched.size === 0 && purged === 0) || isTidying(op)) return [];
  const main = mainOf(op, homeOf);
  const name = op['name'];
  const act = actOf(op, main?.id ?? '', touched.size);
  const changes = main === undefined ? [] : op.w.filter((write) => homeOf(write).id === main.id).map(({ id, f }) => ({ id, field: f }));
  const isOne = main !== undefined && act !== 'many' && act !== 'put-back' && (act !== 'merged' || touched.size === 1);
  return [{
    key: String(op.s),
    at: op.at,
    user: op.u,
    act,
    about: isOne ? main.id : null,
    kind: main?.kind ?? '',
    others: (isOne ? touched.size - 1 : touched.size) + purged,
    file: op.op === 'merge' && typeof name === 'string' ? name : null,
    changes,
  }];
}

/** Beginnings of a journal that put something else in the place of what was there; the others write again what stands there. */
const replacing: ReadonlySet<string> = new Set(['restore', 'take-back']);

/** True for a line by which nobody did anything to a record: a journal written anew, in another form or without what was purged. */
const isTidying = (op: JournalOp): boolean => op.op === 'journal.reseed' || (isBase(op) && !replacing.has(op.op));

/** What an act is about: of all that it touches, that which stands above the rest. */
function mainOf(op: JournalOp, homeOf: (write: Write) => { readonly id: string; readonly kind: string }): { readonly id: string; readonly kind: string } | undefined {
  const homes = op.w.map(homeOf);
  const ids = new Set(homes.map(({ id }) => id));
  const below = new Set(op.w.flatMap((write) => {
    const value = write.f === 'place' ? shown(write.reg) : null;
    const { parent } = placeOf(value);
    return parent !== null && ids.has(parent) ? [homeOf(write).id] : [];
  }));
  return homes.find(({ id }) => !below.has(id)) ?? homes[0];
}

/** Acts on more records than one sees at a glance are not told one by one. */
const many = 12;

function actOf(op: JournalOp, main: string, touched: number): LateChange['act'] {
  if (isBase(op)) return 'put-back';
  if ((op.p ?? []).length > 0) return 'purged';
  if (op.op === 'merge') return 'merged';
  const life = op.w.find(({ id, f }) => f === lifeField && id === main);
  const value = life === undefined ? undefined : shown(life.reg);
  if (isObject(value)) return value['gone'] === true ? 'removed' : 'restored';
  if (touched > many) return 'many';
  return op.w.some(({ id, f, reg }) => id === main && (f === 'place' || f === 'createdAt') && reg.c === undefined) ? 'made' : 'changed';
}

/** Acts shortly after each other on one record, as one line where the last of them stands. */
function joined(drafts: readonly Draft[]): readonly Draft[] {
  const lines = new Set<Draft>();
  const lastOf = new Map<string, Draft>();
  for (const draft of drafts) {
    const before = draft.about === null ? undefined : lastOf.get(draft.about);
    const isSame = before !== undefined && draft.act === 'changed' && (before.act === 'changed' || before.act === 'made') && Math.abs(draft.at - before.at) < together;
    if (isSame) lines.delete(before);
    const line = isSame ? { ...draft, act: before.act, changes: withoutDoubles([...before.changes, ...draft.changes]) } : draft;
    lines.add(line);
    if (line.about !== null) lastOf.set(line.about, line);
  }
  return [...lines];
}

function withoutDoubles(changes: Draft['changes']): Draft['changes'] {
  return [...new Map(changes.map((change) => [`${change.id} ${change.field}`, change])).values()];
}
