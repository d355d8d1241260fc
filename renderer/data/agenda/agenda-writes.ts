import { dayStartField, dayStartsOf, ownerField, ownerKeysOf, ownerValue, roundtableField } from '../../domain/decode-agenda.ts';
import { movedBy } from '../../domain/agenda/order.ts';
import { usualDayStart } from '../../domain/agenda/views.ts';
import type { Json } from '../../domain/json.ts';
import type { Intent } from '../../record/operation.ts';
import { keyAt, keyBetween } from '../../record/order.ts';
import type { RecordView } from '../../record/view.ts';
import { reversible, type Reversal } from '../arrange/reversible.ts';
import type { Database } from '../database.ts';
import { intentsOf, lastPlace, removal, typed, viewById } from '../rows.ts';
import type { Saved } from '../saved.ts';
import type { WritePath } from '../write-path.ts';
import type { Agenda, AgendaDone, BlockEdit } from './agenda.ts';
import { copiedDay } from './copy-day.ts';
import { blocksOf, planOf, readPresent, wouldPassMidnight, type Draft, type Present } from './planned.ts';
import { splitOver } from './split.ts';

export type AgendaParts = { readonly path: WritePath; readonly newId: () => string };

type Work = (present: Present, db: Database, dot: readonly [string, number]) => Draft | undefined | Promise<Draft | undefined>;

/** The actions on an agenda, each one operation that knows how it is taken back. */
export function createAgendaWrites({ path, newId }: AgendaParts): Omit<Agenda, 'read'> {
  const act = async (workshop: string, op: string, work: Work, typing: { readonly stay?: string | undefined; readonly since?: Reversal | undefined } = {}): Promise<Saved<AgendaDone>> => {
    const done = await reversible<'midnight' | 'end' | null>(path, workshop, op, async (db, dot) => {
      const present = await readPresent(db, workshop);
      const draft = present === undefined ? undefined : await work(present, db, dot);
      if (present === undefined || draft === undefined) return undefined;
      if (draft === 'end') return { intents: [], answer: 'end' };
      const { intents, removed = [] } = draft;
      if (wouldPassMidnight(present, intents, removed)) return { intents: [], answer: 'midnight' };
      return { intents: [...intents, ...(await lifeIntents(db, removed))], answer: null, isTyped: true };
    }, typing);
    if (!done.ok) return done;
    const { answer: refused, step, reversal } = done.value;
    return { ok: true, value: refused === null ? { refused, step, reversal } : { refused } };
  };
  const set = (workshop: string, op: string, id: string, fields: (view: RecordView) => { readonly [field: string]: Json | undefined }) =>
    act(workshop, op, ({ blocks }) => {
      const view = blocks.find((one) => one.id === id);
      return view === undefined ? undefined : { intents: intentsOf(id, 'block', fields(view)) };
    });

  return {
    write: (workshop, id, day, edit, since) => act(workshop, 'block.write', async (present, db) => await written(present, db, id, day, edit), { stay: edit.stay, since }),
    move: (workshop, id, step) => act(workshop, 'block.move', (present) => moved(present, id, step)),
    moveTo: (workshop, id, { day, behind }) => act(workshop, 'block.move', (present) => placed(present, id, day, behind)),
    split: (workshop, id, tables) => act(workshop, 'block.split', async (present, db) => await splitOver(present, db, id, tables, newId)),
    setApart: (workshop, id) => act(workshop, 'block.apart', (present) => apart(present, id)),
    setOwner: (workshop, id, owner, leads) => set(workshop, 'block.owner', id, (view) => ({
      [ownerField(owner)]: leads ? ownerValue(owner, keyBetween(ownerKeysOf(view).at(-1) ?? null, null, Math.random)) : null,
    })),
    setRoundtable: (workshop, id, roundtable, takesUp) => set(workshop, 'block.roundtable', id, () => ({ [roundtableField(roundtable)]: takesUp ? { id: roundtable } : null })),
    setMinutes: (workshop, minutes) => act(workshop, 'block.minutes', ({ blocks }) => ({
      intents: blocks.flatMap(({ id }) => intentsOf(id, 'block', { minutes: minutes.get(id) })),
    })),
    remove: (workshop, id) => act(workshop, 'record.remove', ({ blocks }) => (blocks.some((one) => one.id === id) ? { intents: [], removed: [id] } : undefined)),
    setDayStart: (workshop, day, start, since) => act(workshop, 'workshop.dayStart', () => ({ intents: intentsOf(workshop, 'workshop', { [dayStartField(day)]: start }) }), { since }),
    copyDay: (workshop, from, to) => act(workshop, 'agenda.copyDay', async (present, db, dot) => await copiedDay(present, db, { from, to, dot, newId })),
    clearDay: (workshop, day) => act(workshop, 'agenda.clearDay', (present) => ({
      intents: dayStartsOf(present.workshop).has(day) ? intentsOf(workshop, 'workshop', { [dayStartField(day)]: null }) : [],
      removed: blocksOf(present).filter((block) => block.day === day).map(({ id }) => id),
    })),
  };
}

async function lifeIntents(db: Database, removed: readonly string[]): Promise<readonly Intent[]> {
  return (await Promise.all(removed.map((id) => removal(db, id)))).flat();
}

async function written(present: Present, db: Database, id: string, day: number, edit: BlockEdit): Promise<Draft> {
  const { workshop, blocks } = present;
  const there = blocks.some((one) => one.id === id) ? undefined : await viewById(db, id);
  const isNew = !blocks.some((one) => one.id === id) && there === undefined;
  const { title, stay: _, ...values } = edit;
  const fields = { ...values, 'title.o': title === undefined ? undefined : typed(title), ...(isNew ? { day, place: await lastPlace(db, workshop.id) } : {}) };
  const isFirst = isNew && !dayStartsOf(workshop).has(day) && planOf(present, day).start === null;
  const begins = isFirst && (edit.start ?? null) === null ? intentsOf(workshop.id, 'workshop', { [dayStartField(day)]: usualDayStart }) : [];
  return { intents: [...intentsOf(id, 'block', fields), ...begins], made: isNew ? [id] : [] };
}

function moved(present: Present, id: string, step: 1 | -1): Draft | undefined {
  const block = blocksOf(present).find((one) => one.id === id);
  if (block === undefined) return undefined;
  const { slots } = planOf(present, block.day);
  const unit = slots.find(({ blocks }) => blocks.some((one) => one.id === id));
  const to = unit === undefined ? null : movedBy(slots, unit.id, step);
  return to === null ? 'end' : placed(present, id, block.day, to.behind);
}

/** Puts a block, with what stands beside it, behind another of a day. Only the block that the others stand beside has a place that counts. */
function placed(present: Present, id: string, day: number | null, behind: string | null): Draft | undefined {
  const all = blocksOf(present);
  const block = all.find((one) => one.id === id);
  if (block === undefined) return undefined;
  const unit = planOf(present, block.day).slots.find(({ blocks }) => blocks.some((one) => one.id === id));
  const moving = unit?.blocks ?? [block];
  const head = moving[0] ?? block;
  const others = all.filter((one) => !moving.includes(one));
  const target = behind === null ? undefined : planOf(present, day).slots.find(({ blocks }) => blocks.some((one) => one.id === behind));
  const at = target === undefined ? others.findIndex((one) => one.day === day) : others.findIndex((one) => one.id === target.id) + 1;
  const place = { parent: present.workshop.id, key: keyAt(others, at < 0 ? others.length : at, Math.random) };
  return {
    intents: [...intentsOf(head.id, 'block', { place }), ...(block.day === day ? [] : moving.flatMap((one) => intentsOf(one.id, 'block', { day })))],
  };
}

/** The block goes behind those it stood beside. Where it is the one the others stand beside, the next of them takes its part. */
function apart(present: Present, id: string): Draft | undefined {
  const all = blocksOf(present);
  const block = all.find((one) => one.id === id);
  const unit = block === undefined ? undefined : planOf(present, block.day).slots.find(({ blocks }) => blocks.some((one) => one.id === id));
  if (block === undefined || unit === undefined) return undefined;
  const [next, ...rest] = unit.blocks.filter((one) => one.id !== id);
  if (next === undefined) return 'end';
  const others = all.filter((one) => one.id !== id);
  const key = keyAt(others, others.findIndex((one) => one.id === (unit.id === id ? next.id : unit.id)) + 1, Math.random);
  const place = { parent: present.workshop.id, key };
  if (unit.id !== id) return { intents: intentsOf(id, 'block', { beside: null, start: null, place }) };
  const headPlace = { parent: present.workshop.id, key: block.key };
  return {
    intents: [
      ...intentsOf(next.id, 'block', { beside: null, start: block.start, place: headPlace }),
      ...rest.flatMap((one) => intentsOf(one.id, 'block', { beside: next.id })),
      ...intentsOf(id, 'block', { start: null, place: { parent: present.workshop.id, key: keyAt(all, all.findIndex((one) => one.id === id) + 1, Math.random) } }),
    ],
  };
}
