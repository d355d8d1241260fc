import { z } from 'zod';

/**
 * `locales/<language>/manifest.json`: what the program must know of a language before it loads its words. `level` is how
 * much of the library the language carries (design section 4); `state` says whether a person has reviewed the words.
 */
export const manifestSchema = z.strictObject({
  language: z.string().min(2),
  name: z.string().min(1),
  english: z.string().min(1),
  direction: z.enum(['ltr', 'rtl']),
  level: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  fonts: z.strictObject({ sans: z.string().min(1), serif: z.string().min(1) }),
  state: z.enum(['draft', 'reviewed']),
});

export type LanguageManifest = Readonly<z.infer<typeof manifestSchema>>;

/** Reads a parsed manifest; throws the schema's error when it is not one. */
export function readManifest(json: unknown): LanguageManifest {
  return manifestSchema.parse(json);
}
