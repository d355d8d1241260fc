import { said } from '../../../content/checklist-sheet.ts';
import type { Context } from '../../context.ts';
import type { ModelBlock } from '../../model.ts';
import { wordedCell } from '../../parts/checklist-outline.ts';
import { grid } from '../../parts/grid.ts';
import { titleLine } from './title-line.ts';

/** The indicators that the library has for a checklist, none for an own one. They are not scored: they say which figures to look for. */
export function indicators(context: Context, checklist: string): readonly ModelBlock[] {
  const shelf = context.library?.checklists;
  const slugs = shelf?.item(checklist)?.parts?.['indicators'] ?? [];
  if (shelf === undefined || slugs.length === 0) return [];
  const { words, language } = shelf.words(checklist, context.options.language);
  const rows = slugs.flatMap((slug) => {
    const found = words.indicators[slug];
    return found === undefined ? [] : [[found.name, found.definition, found.source, found.by].map((text) => wordedCell(context, said(text, language)))];
  });
  return [
    titleLine(context, context.words('blankChecklists.indicators')),
    grid(context, 'indicators', ['indicator', 'definition', 'figuresFrom', 'brokenDownBy'], [22, 36, 22, 20], rows),
  ];
}
