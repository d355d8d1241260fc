import { itemKinds, type Item, type ItemKind } from '../../content/item.ts';
import type { Library } from '../../content/library.ts';
import type { ItemMark } from '../../domain/views.ts';
import { bracketed, listSign, pauseSign } from '../../domain/writing.ts';

/** How the library is laid out in parts, and what stands next to what. */

/** The handbook's parts, in the order they are read. */
export const handbookGroups = ['steps', 'roles', 'terms-of-reference', 'guides', 'briefs', 'instruments'] as const;
export type HandbookGroup = (typeof handbookGroups)[number];

/** The items of a part of the handbook, in order. */
export function handbookItems(library: Library, group: HandbookGroup): readonly Item[] {
  switch (group) {
    case 'steps':
      return library.steps.items;
    case 'roles':
      return library.roles.items;
    case 'terms-of-reference':
      return library.guides.items.filter(({ data }) => data.form === 'terms-of-reference');
    case 'guides':
      return library.guides.items.filter(({ data }) => data.form !== 'terms-of-reference');
    case 'briefs':
      return library.briefs.items;
    case 'instruments':
      return library.instruments.items;
  }
}

/** The item before and the one after, in reading order. */
export function neighbours(items: readonly Item[], id: string): { readonly previous: Item | undefined; readonly next: Item | undefined } {
  const at = items.findIndex((item) => item.id === id);
  return { previous: at > 0 ? items[at - 1] : undefined, next: at < 0 ? undefined : items[at + 1] };
}

/** How many of some items somebody has read. */
export const readCount = (items: readonly Pick<Item, 'id'>[], marks: ReadonlyMap<string, ItemMark>): number =>
  items.filter(({ id }) => marks.get(id)?.isRead === true).length;

/** The number readers know an item by: that of a step alone, that of an activity with its theme's; guides and terms go by their names. */
export function shownNumber({ kind, number }: Pick<Item, 'kind' | 'number'>): string | null {
  if (kind === 'step') return number.replace(/^step\./u, '');
  if (kind === 'activity') return number.replace(/^RT/u, '');
  return kind === 'guide' || kind === 'term' ? null : number;
}

export type RelatedGroup = { readonly kind: ItemKind; readonly items: readonly Item[] };

/** Related items, kind by kind; what has gone from the library is left out. */
export function relatedGroups(library: Library, item: Pick<Item, 'links'>): readonly RelatedGroup[] {
  const found = item.links.flatMap((id) => library.item(id) ?? []).filter(({ deprecated }) => deprecated === undefined);
  return itemKinds
    .map((kind) => ({ kind, items: found.filter((known) => known.kind === kind).toSorted((a, b) => a.order - b.order) }))
    .filter(({ items }) => items.length > 0);
}

/** What a citation or a message needs of an item: its title and where it comes from, as plain text. */
export function linkText(library: Library, item: Item, language: string, ownText: string): string {
  const { title, qualifier } = library.article(item.id, language) ?? { title: item.number };
  const number = shownNumber(item);
  const sources = library.sourceLabels(item.sources.filter(({ part }) => part === undefined), language);
  const named = qualifier === undefined ? title : `${title}${bracketed(language, qualifier)}`;
  const head = number === null || item.kind === 'step' ? named : `${named}${pauseSign(language)}${number}`;
  return [head, sources.length === 0 ? ownText : sources.join(listSign(language))].join('\n');
}
