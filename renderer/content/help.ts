import { z } from 'zod';
import type { HelpPageText } from '../domain/help-text.ts';

const line = z.string().min(1);

/** `locales/<language>/help.json`: pages of help by the name `renderer/ui/help-pages.ts` has for them. */
const helpSchema = z.strictObject({
  pages: z.record(z.string(), z.strictObject({
    title: line,
    for: line,
    tasks: z.array(z.strictObject({ title: line, steps: z.array(line).min(1).max(6) })).min(1).max(8),
    trouble: z.array(z.strictObject({ sign: line, then: line })).max(5),
  })),
});

/** Reads a parsed file of help; throws the schema's error, which names the page, when it is none. */
export const readHelp = (json: unknown): { readonly pages: Readonly<Record<string, HelpPageText>> } => helpSchema.parse(json);
