import type { FileChild, Paragraph } from 'docx';
import type { ModelBlock } from '../model.ts';
import { ContentsList, contentsLines } from './contents.ts';
import { docxFigure } from './figures.ts';
import { HeatDrawing } from './heat-map.ts';
import { docxHeading, docxParagraph } from './paragraphs.ts';
import type { Rendering } from './rendering.ts';
import { docxRoom } from './rooms.ts';
import { docxTable } from './tables.ts';

/** A block of the model in Word's terms; `startsPage` where it begins a page. */
export function childrenOf(rendering: Rendering, block: ModelBlock, startsPage = false): readonly FileChild[] {
  switch (block.type) {
    case 'table':
      return [...(block.caption === undefined ? [] : [docxParagraph(rendering, { ...block.caption, keepNext: true })]), docxTable(rendering, block)];
    case 'contents':
      // Word keeps one list for a file of two columns; the second language has the same lines without the field.
      return rendering.isSecond ? contentsLines(rendering, block) : [new ContentsList(rendering, block)];
    case 'room':
      return [docxRoom(rendering, block)];
    case 'heading':
    case 'paragraph':
    case 'figure':
    case 'heat-map':
      return paragraphsOf(rendering, block, startsPage);
  }
}

/** The blocks that are paragraphs and nothing else, as they stand in a cell too; none for others. */
export function paragraphsOf(rendering: Rendering, block: ModelBlock, startsPage = false): readonly Paragraph[] {
  switch (block.type) {
    case 'heading':
      return [docxHeading(rendering, block, startsPage)];
    case 'paragraph':
      return [docxParagraph(rendering, block, startsPage)];
    case 'figure':
      return [docxFigure(rendering, block), ...(block.caption === undefined ? [] : [docxParagraph(rendering, block.caption)])];
    case 'heat-map':
      return [new HeatDrawing(rendering, block), docxParagraph(rendering, block.caption)];
    case 'table':
    case 'contents':
    case 'room':
      return [];
  }
}
