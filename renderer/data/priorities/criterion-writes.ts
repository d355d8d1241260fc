import { slugForName } from '../../domain/groups.ts';
import { ownCriteriaOf } from '../../domain/priorities/criteria.ts';
import { keyBetween } from '../../record/order.ts';
import type { Intent } from '../../record/operation.ts';
import type { Database } from '../database.ts';
import { intentsOf, typed, viewById } from '../rows.ts';
import type { WritePath } from '../write-path.ts';
import type { Priorities } from './priorities.ts';

/** Something that can be taken back and done again. */
type Act = (workshop: string, op: string, plan: (db: Database) => Promise<readonly Intent[]>) => ReturnType<Priorities['setWeight']>;

/** By what priorities are compared: registers on the workshop (`domain/priorities/criteria.ts`). */
export function createCriterionWrites(path: WritePath, act: Act): Pick<Priorities, 'orderBy' | 'setWeight' | 'addCriterion' | 'setCriterionName' | 'removeCriterion'> {
  const set = (workshop: string, op: string, fields: Parameters<typeof intentsOf>[2]) => act(workshop, op, () => Promise.resolve(intentsOf(workshop, 'workshop', fields)));
  return {
    orderBy: (workshop, by) => set(workshop, 'priorities.orderBy', { prioritiesBy: by }),
    setWeight: (workshop, criterion, weight) => set(workshop, 'criterion.weight', { [`criterionWeight.${criterion}`]: weight }),
    addCriterion: (workshop, name) => act(workshop, 'criterion.add', async (db) => {
      const view = await viewById(db, workshop);
      if (view === undefined) return [];
      const own = ownCriteriaOf(view);
      const slug = slugForName(name.plain, own);
      if (own.some((one) => one.slug === slug)) return intentsOf(workshop, 'workshop', { [`criterionRemoved.${slug}`]: false });
      // Two laptops that add the same criterion mean one; a place without chance leaves them nothing to settle.
      const key = keyBetween(own.at(-1)?.key ?? null, null, () => 0.5);
      return intentsOf(workshop, 'workshop', { [`criterion.${slug}.o`]: typed(name), [`criterionPlace.${slug}`]: key, [`criterionRemoved.${slug}`]: false });
    }),
    setCriterionName: (workshop, criterion, name, stay) =>
      path.commit(workshop, () => Promise.resolve({ op: 'criterion.name', answer: null, group: stay, intents: intentsOf(workshop, 'workshop', { [`criterion.${criterion}.o`]: typed(name) }) })),
    removeCriterion: (workshop, criterion) => set(workshop, 'criterion.remove', { [`criterionRemoved.${criterion}`]: true }),
  };
}
