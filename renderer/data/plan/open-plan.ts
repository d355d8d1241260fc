import type { Json } from '../../domain/json.ts';
import { adoptedId, planItemOf } from '../../domain/plan/plan-item.ts';
import { isBlank } from '../../domain/text.ts';
import { textOf } from '../../domain/decode.ts';
import type { Intent } from '../../record/operation.ts';
import type { Dot } from '../../record/types.ts';
import type { Step } from '../arrange/arrange.ts';
import { placeAmong } from '../arrange/place-among.ts';
import { reversible } from '../arrange/reversible.ts';
import { copiedText } from '../copied-text.ts';
import type { Database } from '../database.ts';
import { childrenOf, comeback, intentsOf, livingOf, removal, typed, viewById } from '../rows.ts';
import type { Saved } from '../saved.ts';
import type { Home, WritePath } from '../write-path.ts';
import type { ActionPlan } from './plan.ts';
import { createPlanMoves } from './plan-moves.ts';

type Parts = { readonly db: Database; readonly path: WritePath; readonly newId: () => string };
type Fields = { readonly [field: string]: Json | undefined };

/** Everything about the action plan; loaded when it is first asked for, because the first screen needs none of it. */
export function openPlan({ db, path, newId }: Parts): ActionPlan {
  const act = async (home: Home, op: string, plan: (rows: Database, dot: Dot) => Promise<readonly Intent[] | undefined>): Promise<Saved<Step>> => {
    const done = await reversible(path, home, op, async (rows, dot) => {
      const intents = await plan(rows, dot);
      return intents === undefined ? undefined : { intents, answer: null };
    });
    return done.ok ? { ok: true, value: done.value.step } : done;
  };
  const fields = (id: string, values: Fields): readonly Intent[] => intentsOf(id, 'plan-item', values);
  return {
    ...createPlanMoves(path),
    read: (workshop) => db.transaction('r', db.rows, async () => (await livingOf(db, workshop, 'plan-item')).map(planItemOf)),
    add: (workshop, { parent: below, after, level }, title) => path.commit(workshop, async (rows) => {
      // Begins with the workshop's, as one made from a priority or taken over from the library does.
      const id = `${workshop}:plan-item:${newId()}`;
      const parent = below ?? workshop;
      const siblings = await childrenOf(rows, parent, 'plan-item');
      const at = siblings.findIndex((one) => one.id === after);
      const placed = placeAmong(siblings, at < 0 ? siblings.length : at + 1, { id, kind: 'plan-item', parent });
      return { op: 'plan-item.add', answer: id, intents: [...fields(id, { 'title.o': typed(title), level }), ...placed] };
    }),
    adopt: (workshop, priority, level, standIn) => act(workshop, 'plan-item.adopt', async (rows, dot) => {
      const id = adoptedId(workshop, priority);
      const [there, source] = await Promise.all([viewById(rows, id), viewById(rows, priority)]);
      if (source === undefined) return undefined;
      if (there !== undefined) return there.state === 'gone' ? comeback(rows, id) : [];
      const isWorded = !isBlank(textOf(source, 'title').original?.blocks ?? []);
      const title = isWorded ? copiedText(source, 'title', 'title', dot) : { 'title.o': typed(standIn) };
      // The same place on every laptop, so that two that take over the same priority have nothing to settle.
      return fields(id, { ...title, level, priority, place: { parent: workshop, key: 'a0' } });
    }),
    setText: (id, field, text, stay) => path.commit({ of: id }, () => Promise.resolve({ op: `plan-item.${field}`, answer: null, group: stay, intents: fields(id, { [`${field}.o`]: typed(text) }) })),
    choose: (id, change) => act({ of: id }, 'plan-item.choose', () => Promise.resolve(fields(id, change))),
    remove: (id) => act({ of: id }, 'record.remove', (rows) => removal(rows, id)),
  };
}
