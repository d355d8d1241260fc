import { plainFromBlocks, type Block, type Blocks, type LanguageTag, type Run } from '../../domain/text.ts';
import { isQuoted, quotationMarks } from '../../domain/writing.ts';
import type { ReportText } from '../input.ts';

/** A text as it was said word for word: in the quotation marks of its language, where it has none yet. */
export function quotation(text: ReportText): ReportText {
  const { original, translations } = text;
  return {
    ...text,
    original: original === undefined ? undefined : { ...original, blocks: quoted(original.blocks, original.language) },
    translations: Object.fromEntries(Object.entries(translations).map(([language, translation]) => [language, { ...translation, blocks: quoted(translation.blocks, language) }])),
  };
}

function quoted(blocks: Blocks, language: LanguageTag): Blocks {
  if (blocks.length === 0 || isQuoted(plainFromBlocks(blocks))) return blocks;
  const [opening, closing] = quotationMarks(language);
  const begun = blocks.map((block, at) => (at === 0 ? withRuns(block, 0, (runs) => [{ text: opening }, ...runs]) : block));
  return begun.map((block, at) => (at === begun.length - 1 ? withRuns(block, -1, (runs) => [...runs, { text: closing }]) : block));
}

/** Changes the runs of a block; of a list, those of its first (0) or last (-1) item. */
function withRuns(block: Block, which: 0 | -1, change: (runs: readonly Run[]) => readonly Run[]): Block {
  if (block.type !== 'list') return { ...block, runs: change(block.runs) };
  const at = which === 0 ? 0 : block.items.length - 1;
  return { ...block, items: block.items.map((runs, index) => (index === at ? change(runs) : runs)) };
}
