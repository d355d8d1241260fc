import type { Context } from '../context.ts';
import type { Paragraph } from '../model.ts';
import { textRun, toned } from '../text-flow.ts';
import { line } from './heading.ts';

/** A square to cross; nearly every face has it. */
export const square = '☐';

/** A paragraph that stays on one page with what follows. */
export function kept(paragraph: Paragraph): Paragraph {
  return { ...paragraph, keepNext: true };
}

/**
 * What is filled in by hand in one line, each after its name and so many letters long. A line of text and no table, which LibreOffice
 * does not keep on one page with what follows.
 */
export function blanks(context: Context, fields: readonly (readonly [name: string, length: number])[]): Paragraph {
  return line(context, 'blank', fields.flatMap(([name, length], at) => [textRun(context, `${at === 0 ? '' : '  '}${name}\u00a0`), toned('_'.repeat(length), 'muted')]));
}

/** What can be chosen, each with its square, after the words that ask for it. */
export function choices(context: Context, asked: string, names: readonly string[]): Paragraph {
  return line(context, 'more', [toned(asked, 'label'), ...names.flatMap((name) => [textRun(context, '   '), textRun(context, `${square}\u00a0${name}`)])]);
}
