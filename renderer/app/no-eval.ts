import { config } from 'zod';

/**
 * Zod tries once whether it may compile code from text, which our content policy reports as a violation. It may not: say so before
 * anything is parsed. Has to be the first import of the page.
 */
config({ jitless: true });
