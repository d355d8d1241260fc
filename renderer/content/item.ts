import { z } from 'zod';
import { basisSchema, sourceSchema } from './source.ts';

/** Kinds of item of the library; each has a file of structure in `assets/library/` and one of words in each language. */
export const itemKinds = [
  'step', 'role', 'guide', 'checklist', 'brief', 'practice', 'activity', 'theme', 'question', 'term', 'instrument',
] as const;
export type ItemKind = (typeof itemKinds)[number];

/** Name of the two files of a kind, without the ending. */
export const fileOfKind: Readonly<Record<ItemKind, string>> = {
  step: 'steps',
  role: 'roles',
  guide: 'guides',
  checklist: 'checklists',
  brief: 'briefs',
  practice: 'practices',
  activity: 'activities',
  theme: 'themes',
  question: 'questions',
  term: 'glossary',
  instrument: 'instruments',
};

const versionText = z.string().regex(/^\d{4}\.\d+$/u);
/** A stable slug that is never reused: `practice.mida-ghana-health`. */
export const itemId = z.string().regex(/^[a-z]+(?:\.[a-z0-9-]+)+$/u);
/** Path of a part of an item's words: `doThis.terms`. */
const partPath = z.string().regex(/^[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*$/u);
export const slug = z.string().regex(/^[a-z0-9][a-z0-9-]*$/u);

/** What all items have, without any sentence that a reader sees; `data` is checked by the kind. */
export const itemSchema = z.strictObject({
  id: itemId,
  /** As shown and as links of the sources name it (`A11`, `C5`); never an identity. */
  number: z.string().min(1),
  order: z.number().int().nonnegative(),
  since: versionText,
  /** An item that has gone stays for those who cited it. */
  deprecated: versionText.optional(),
  replacedBy: itemId.optional(),
  basis: basisSchema,
  /** Paths of the words that the sources do not cover; `*` is all of them. */
  own: z.array(z.union([z.literal('*'), partPath])).readonly(),
  sources: z.array(sourceSchema).readonly(),
  /** Facts that no cited line holds, each with its reason: evidence for whoever checks, not a text for readers. */
  added: z.array(z.strictObject({ fact: z.string().min(1), reason: z.string().min(1) })).readonly().optional(),
  /** Related items; the other direction is worked out. */
  links: z.array(itemId).readonly(),
  /** Order of the parts that the words hold by slug. */
  parts: z.record(partPath, z.array(slug).readonly()).optional(),
  data: z.unknown(),
});

export type StructureItem = Readonly<z.infer<typeof itemSchema>>;

/** `assets/library/<kind>.json`. */
export const structureFileSchema = z.strictObject({ items: z.array(itemSchema).readonly() });

/** An item of the library; `D` is what only its kind has. */
export type Item<D = unknown> = Omit<StructureItem, 'data' | 'links'> & {
  readonly kind: ItemKind;
  readonly data: D;
  /** Related items in both directions, its own first. */
  readonly links: readonly string[];
};

/** Whether a part of an item is the workbook's own text. */
export function isOwn(item: Pick<Item, 'own'>, path: string): boolean {
  return item.own.some((own) => own === '*' || own === path || path.startsWith(`${own}.`));
}

/** Lines that bear out a part of an item, or the item as a whole. */
export function sourcesOf(item: Pick<Item, 'sources'>, path: string): Item['sources'] {
  return item.sources.filter(({ part }) => part === path);
}

/** Slugs of the parts at a path, in reading order. */
export function partsOf(item: Pick<Item, 'parts'>, path: string): readonly string[] {
  return item.parts?.[path] ?? [];
}
