import type { Context } from '../../context.ts';
import type { ModelBlock } from '../../model.ts';
import { annexPart } from '../../parts/annexes.ts';
import { emptyLine, heading } from '../../parts/heading.ts';
import { practiceIds } from '../../parts/practice-facts.ts';
import { practiceSheets } from '../../parts/practice-sheet.ts';
import { titleLines } from '../../parts/title-block.ts';
import { contentsPart, type ReportKindDefinition } from '../kind.ts';

/** Practice sheets in the form of the annex of source 000: one a practice, chosen or cited in the workshop. */
export const practicesKind: ReportKindDefinition = {
  kind: 'practices',
  needsLibrary: true,
  parts: [{ slug: 'title', build: titleLines }, contentsPart, { slug: 'sheets', build: sheets }, annexPart('notes')],
  count: (input, options) => ({ practices: options.parts?.includes('sheets') ?? true ? practiceIds(input, options).length : 0 }),
};

function sheets(context: Context): readonly ModelBlock[] {
  const found = practiceSheets(context);
  const said = found.length === 0 ? emptyLine(context, 'empty.practices') : found;
  return said.length === 0 ? [] : [heading(context, 1, 'part-sheets', context.words('practices.heading')), ...said];
}
