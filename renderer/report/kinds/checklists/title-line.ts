import type { Context } from '../../context.ts';
import type { Paragraph } from '../../model.ts';
import { kept } from '../../parts/fill-in.ts';
import { line } from '../../parts/heading.ts';
import { toned } from '../../text-flow.ts';

/** A title that stands below a table or ruled lines, and stays with what it names. */
export const titleLine = (context: Context, words: string): Paragraph => kept(line(context, 'below-table', [toned(words, 'label')]));
