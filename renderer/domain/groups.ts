import { foldName, ownSlug } from './ids.ts';
import { textOf, type FieldReader } from './decode.ts';
import type { MultiText } from './text.ts';

/**
 * A stakeholder group of a workshop's own. Its name is the text `groups.<slug>` of the workshop, its order key `groupPlace.<slug>`,
 * and `groupRemoved.<slug>` takes it out of the lists: whoever was in it stays in it, and is counted under its name.
 */
export type OwnGroup = { readonly slug: string; readonly name: MultiText; readonly key: string; readonly isRemoved: boolean };

/** The workshop's own groups in their order, those that were removed among them. */
export function ownGroupsOf(workshop: FieldReader): readonly OwnGroup[] {
  const slugs = Object.keys(workshop.fields).flatMap((field) => /^groups\.([^.]+)\.o$/u.exec(field)?.[1] ?? []);
  return slugs.map((slug): OwnGroup => {
    const key = workshop.fields[`groupPlace.${slug}`];
    return { slug, name: textOf(workshop, `groups.${slug}`), key: typeof key === 'string' ? key : '', isRemoved: workshop.fields[`groupRemoved.${slug}`] === true };
  }).sort((a, b) => compare(a.key, b.key) || compare(a.slug, b.slug));
}

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

/** The slug for something new of this name, such as a group: that of one of the same name that was removed, else the first that no other has. */
export function slugForName(name: string, others: readonly Pick<OwnGroup, 'slug' | 'name'>[]): string {
  for (let turn = 1; ; turn += 1) {
    const slug = ownSlug(name, turn);
    const known = others.find((other) => other.slug === slug);
    if (known === undefined || groupIsCalled(known, name)) return slug;
  }
}

/** True when one of a group's names is this one, whatever its capitals and spaces. */
export function groupIsCalled({ name }: Pick<OwnGroup, 'name'>, wanted: string): boolean {
  const texts = [...(name.original === undefined ? [] : [name.original]), ...Object.values(name.translations)];
  return texts.some(({ blocks }) => foldName(blocks.flatMap((block) => ('runs' in block ? block.runs : [])).map(({ text }) => text).join('')) === foldName(wanted));
}
