import { config } from 'zod';

/**
 * Zod tries once whether it may compile code from text, which our content policy reports as a violation. It may not: say so before
 * anything is parsed. Imported before the first schema (`library.ts`).
 */
config({ jitless: true });
