import { z } from 'zod';

/**
 * Where a fact comes from. `document` is the source's number (design section 1), `section` names the label that readers
 * see, and `lines` serve checking only, never reading (rule 10 of the house style for texts).
 */
export const sourceSchema = z.strictObject({
  document: z.string().regex(/^00[0-4]$/u),
  section: z.string().regex(/^[a-z][a-z0-9-]*$/u),
  lines: z.array(z.tuple([z.number().int().positive(), z.number().int().positive()])).min(1).readonly(),
  /** Path of the part of the words that these lines bear out; the item as a whole without it. */
  part: z.string().optional(),
});

export type Source = Readonly<z.infer<typeof sourceSchema>>;

/** Key of the label of a source in `locales/<language>/library/labels.json`. */
export const sourceKey = (source: Pick<Source, 'document' | 'section'>): string => `${source.document}.${source.section}`;

/** How much of an item the five sources cover; fields that are the workbook's own stand in `own`. */
export const basisSchema = z.enum(['source', 'mixed', 'own']);
export type Basis = z.infer<typeof basisSchema>;
