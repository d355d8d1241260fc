import { ownGroupsOf, slugForName } from '../../domain/groups.ts';
import type { Json } from '../../domain/json.ts';
import { keyAt, keyBetween } from '../../record/order.ts';
import { intentsOf, typed, viewById } from '../rows.ts';
import type { WritePath } from '../write-path.ts';
import type { People } from './people.ts';

/** Stakeholder groups of a workshop's own: three registers each on the workshop (`domain/groups.ts`). */
export function createGroupWrites(path: WritePath): Pick<People, 'addGroup' | 'setGroupName' | 'setGroupRemoved' | 'moveGroup'> {
  const set = (workshop: string, op: string, fields: { readonly [field: string]: Json }, group?: string) =>
    path.commit(workshop, () => Promise.resolve({ op, answer: null, group, intents: intentsOf(workshop, 'workshop', fields) }));
  return {
    addGroup: (workshop, name) => path.commit(workshop, async (db) => {
      const view = await viewById(db, workshop);
      if (view === undefined) return undefined;
      const groups = ownGroupsOf(view);
      const slug = slugForName(name.plain, groups);
      // Two laptops that add the same group mean one; a place without chance leaves them nothing to settle.
      const key = keyBetween(groups.at(-1)?.key ?? null, null, () => 0.5);
      const fields = groups.some((group) => group.slug === slug) ? { [`groupRemoved.${slug}`]: false } : { [`groups.${slug}.o`]: typed(name), [`groupPlace.${slug}`]: key };
      return { op: 'group.add', answer: slug, intents: intentsOf(workshop, 'workshop', fields) };
    }),
    setGroupName: (workshop, slug, name, stay) => set(workshop, 'group.name', { [`groups.${slug}.o`]: typed(name) }, stay),
    setGroupRemoved: (workshop, slug, isRemoved) => set(workshop, isRemoved ? 'group.remove' : 'group.restore', { [`groupRemoved.${slug}`]: isRemoved }),
    moveGroup: (workshop, slug, step) => path.commit(workshop, async (db) => {
      const view = await viewById(db, workshop);
      if (view === undefined) return undefined;
      const shown = ownGroupsOf(view).filter(({ isRemoved }) => !isRemoved);
      const to = shown.findIndex((group) => group.slug === slug) + step;
      if (to < 0 || to >= shown.length) return { op: 'group.move', answer: null };
      const others = shown.filter((group) => group.slug !== slug).map(({ slug: id, key }) => ({ id, key }));
      return { op: 'group.move', answer: null, intents: intentsOf(workshop, 'workshop', { [`groupPlace.${slug}`]: keyAt(others, to, Math.random) }) };
    }),
  };
}
