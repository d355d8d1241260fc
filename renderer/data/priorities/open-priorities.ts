import type { Json } from '../../domain/json.ts';
import { priorityId, ratingField } from '../../domain/priorities/priority.ts';
import type { Intent } from '../../record/operation.ts';
import { placeAmong } from '../arrange/place-among.ts';
import { reversible } from '../arrange/reversible.ts';
import type { Database } from '../database.ts';
import { comeback, intentsOf, lastPlace, livingOf, removal, typed, viewById } from '../rows.ts';
import type { Home, WritePath } from '../write-path.ts';
import { createCriterionWrites } from './criterion-writes.ts';
import type { Priorities } from './priorities.ts';
import { readPriorities } from './priorities-reads.ts';

type Parts = { readonly db: Database; readonly path: WritePath; readonly newId: () => string };
type Fields = { readonly [field: string]: Json | undefined };

/** Everything about priorities; loaded when it is first asked for, because the first screen needs none of it. */
export function openPriorities({ db, path, newId }: Parts): Priorities {
  const act = async (home: Home, op: string, plan: (rows: Database) => Promise<readonly Intent[]>): ReturnType<Priorities['rate']> => {
    const done = await reversible(path, home, op, async (rows) => ({ intents: await plan(rows), answer: null }));
    return done.ok ? { ok: true, value: done.value.step } : done;
  };
  const set = (id: string, op: string, fields: Fields) => act({ of: id }, op, () => Promise.resolve(intentsOf(id, 'priority', fields)));
  return {
    ...createCriterionWrites(path, act),
    read: (workshop) => db.transaction('r', db.rows, () => readPriorities(db, workshop)),
    propose: (workshop, gap) => act(workshop, 'priority.propose', async (rows) => {
      const id = priorityId(workshop, gap);
      const there = await viewById(rows, id);
      if (there?.state === 'gone') return comeback(rows, id);
      // The same place on every laptop, so that two that propose the same gap have nothing to settle.
      return there === undefined ? intentsOf(id, 'priority', { checklist: gap.checklist, question: gap.question, place: { parent: workshop, key: 'a0' } }) : [];
    }),
    add: (workshop, title) => path.commit(workshop, async (rows) => {
      // Begins with the workshop's, as one made from a gap does.
      const id = `${workshop}:priority:${newId()}`;
      return { op: 'priority.add', answer: id, intents: intentsOf(id, 'priority', { 'title.o': typed(title), place: await lastPlace(rows, workshop) }) };
    }),
    remove: (id) => act({ of: id }, 'record.remove', (rows) => removal(rows, id)),
    setText: (id, field, text, stay) => path.commit({ of: id }, () => Promise.resolve({ op: `priority.${field}`, answer: null, group: stay, intents: intentsOf(id, 'priority', { [`${field}.o`]: typed(text) }) })),
    rate: (id, criterion, rating) => set(id, 'priority.rate', { [ratingField(criterion)]: rating }),
    decide: (id, decision) => set(id, 'priority.decide', { decision }),
    move: (id, step) => act({ of: id }, 'priority.move', (rows) => moved(rows, id, step)),
  };
}

async function moved(db: Database, id: string, step: 1 | -1): Promise<readonly Intent[]> {
  const parent = (await viewById(db, id))?.parent ?? null;
  if (parent === null) return [];
  const all = await livingOf(db, parent, 'priority');
  const others = all.filter((one) => one.id !== id);
  const to = all.findIndex((one) => one.id === id) + step;
  if (to < 0 || to > others.length) return [];
  return placeAmong(others, to, { id, kind: 'priority', parent });
}
