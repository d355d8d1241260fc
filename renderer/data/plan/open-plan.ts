import type { Bridge } from '../../../preload/contract.ts';
import { citationField, citationValue, noCitation } from '../../domain/citation.ts';
import type { Json } from '../../domain/json.ts';
import { adoptedId, planItemOf, type PlanLevel } from '../../domain/plan/plan-item.ts';
import { priorityId } from '../../domain/priorities/priority.ts';
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
import { createPlanCells } from './plan-cells.ts';
import { createPlanMoves } from './plan-moves.ts';
import { takenSheet } from './take-sheet.ts';

type Parts = { readonly db: Database; readonly path: WritePath; readonly bridge: Bridge; readonly newId: () => string };
type Fields = { readonly [field: string]: Json | undefined };

/** Everything about the action plan; loaded when it is first asked for, because the first screen needs none of it. */
export function openPlan({ db, path, bridge, newId }: Parts): ActionPlan {
  const act = async (home: Home, op: string, plan: (rows: Database, dot: Dot) => Promise<readonly Intent[] | undefined>): Promise<Saved<Step>> => {
    const done = await reversible(path, home, op, async (rows, dot) => {
      const intents = await plan(rows, dot);
      return intents === undefined ? undefined : { intents, answer: null };
    });
    return done.ok ? { ok: true, value: done.value.step } : done;
  };
  const fields = (id: string, values: Fields): readonly Intent[] => intentsOf(id, 'plan-item', values);
  /** The fields of an item made of something. One that was made before stays as it is; one that was removed comes back as what is asked for now. */
  const once = async (rows: Database, id: string, level: PlanLevel, values: () => Fields): Promise<readonly Intent[]> => {
    const there = await viewById(rows, id);
    if (there === undefined) return fields(id, { ...values(), level });
    return there.state === 'gone' ? [...(await comeback(rows, id)), ...fields(id, { level })] : [];
  };
  /** The same place on every laptop, so that two that make an item of the same thing have nothing to settle. */
  const firstPlace = (workshop: string): Json => ({ parent: workshop, key: 'a0' });
  return {
    ...createPlanMoves(path),
    ...createPlanCells(path),
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
      const source = await viewById(rows, priority);
      if (source === undefined) return undefined;
      return await once(rows, adoptedId(workshop, priority), level, () => {
        const isWorded = !isBlank(textOf(source, 'title').original?.blocks ?? []);
        const title = isWorded ? copiedText(source, 'title', 'title', dot) : { 'title.o': typed(standIn) };
        return { ...title, priority, place: firstPlace(workshop) };
      });
    }),
    answerGap: (workshop, gap, title) => act(workshop, 'plan-item.answer-gap', async (rows) =>
      await once(rows, adoptedId(workshop, priorityId(workshop, gap)), 'activity', () => ({ 'title.o': typed(title), ...gap, place: firstPlace(workshop) }))),
    cite: (id, citation) => act({ of: id }, 'plan-item.cite', () => Promise.resolve(fields(id, { [citationField(citation.item)]: citationValue(citation) }))),
    uncite: (id, cited) => act({ of: id }, 'plan-item.uncite', () => Promise.resolve(fields(id, { [citationField(cited)]: noCitation }))),
    setText: (id, field, text, stay) => path.commit({ of: id }, () => Promise.resolve({ op: `plan-item.${field}`, answer: null, group: stay, intents: fields(id, { [`${field}.o`]: typed(text) }) })),
    choose: (id, change) => act({ of: id }, 'plan-item.choose', () => Promise.resolve(fields(id, change))),
    openSheet: () => bridge.call('file:open-document', { kind: 'plan-sheet' }),
    takeSheet: (workshop, order) => act(workshop, 'plan-item.sheet', (rows) => takenSheet(rows, workshop, order)),
    remove: (id) => act({ of: id }, 'record.remove', (rows) => removal(rows, id)),
  };
}
