import type { Context } from '../context.ts';
import type { Contents, ContentsEntry, ModelBlock, TextRun } from '../model.ts';

/**
 * The contents list with finished lines that link to their headings, so that nothing has to be updated before it can be
 * read. It has no page numbers: only Word knows them, and it puts them in when somebody updates the list.
 */
export function contents(context: Context, blocks: readonly ModelBlock[], levels?: Contents['levels']): Contents {
  const entries = blocks.flatMap((block): readonly ContentsEntry[] => {
    if (block.type !== 'heading' || block.level > (levels ?? 3)) return [];
    const runs = block.runs.filter((run): run is TextRun => run.kind === 'text' && run.tone !== 'marker');
    return [{ level: block.level, number: block.number?.label ?? '', runs, target: block.id }];
  });
  return { type: 'contents', title: context.words('document.contents'), entries, ...(levels === undefined ? {} : { levels }) };
}
