import { BorderStyle, Table as DocxTable, TableCell, TableLayoutType, TableRow, WidthType, type FileChild } from 'docx';
import type { Pair } from '../bilingual.ts';
import type { ModelBlock } from '../model.ts';
import { childrenOf, paragraphsOf } from './blocks.ts';
import { LightParagraph } from './light-paragraph.ts';
import type { Rendering } from './rendering.ts';
import { docxRoom } from './rooms.ts';

/** The same report in two languages, each drawn with its own lists, places and styles. */
export type Twins = readonly [Rendering, Rendering];

const gutter = 170;

/**
 * Pairs as rows of a table of two columns, the first language where its own writing begins. A row is as high as the longer
 * text and may run over to the next page. Tables and contents lists stand full width, one language after the other: in half the
 * width their columns would be a few letters wide, and a table in a table is lost in other programs. Room to write is there once, for both.
 */
export function columnChildren(twins: Twins, pairs: readonly Pair[]): readonly FileChild[] {
  const children: FileChild[] = [];
  let rows: TableRow[] = [];
  const close = (): void => {
    if (rows.length > 0) children.push(columnTable(twins, rows));
    rows = [];
  };
  for (const pair of pairs) {
    if (!pair.first.some(isWide) && !pair.second.some(isWide)) {
      rows.push(rowOf(twins, pair));
      continue;
    }
    close();
    const [one, other] = [pair.first[0], pair.second[0]];
    if (one?.type === 'room' && other?.type === 'room') {
      children.push(docxRoom(twins[0], one, [twins[1], other]));
      continue;
    }
    children.push(...pair.first.flatMap((block) => childrenOf(twins[0], block)), ...pair.second.flatMap((block) => childrenOf(twins[1], block)));
  }
  close();
  return children;
}

function isWide({ type }: ModelBlock): boolean {
  return type === 'table' || type === 'room' || type === 'contents';
}

function columnTable([first]: Twins, rows: readonly TableRow[]): DocxTable {
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
  const line = { style: BorderStyle.SINGLE, size: 4, color: first.theme.colours.line };
  const half = columnWidth(first);
  return new DocxTable({
    layout: TableLayoutType.FIXED,
    width: { size: 2 * half, type: WidthType.DXA },
    columnWidths: [half, half],
    ...(first.model.direction === 'rtl' ? { visuallyRightToLeft: true } : {}),
    borders: { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: line },
    margins: { marginUnitType: WidthType.DXA, top: 0, bottom: 0, left: gutter, right: gutter },
    rows,
  });
}

function rowOf(twins: Twins, pair: Pair): TableRow {
  return new TableRow({ cantSplit: false, children: [cell(twins[0], pair.first), cell(twins[1], pair.second)] });
}

function cell(rendering: Rendering, blocks: readonly ModelBlock[]): TableCell {
  const half = columnWidth(rendering);
  const narrow = { ...rendering, width: half - 2 * gutter };
  const children = blocks.flatMap((block) => paragraphsOf(narrow, block));
  return new TableCell({ width: { size: half, type: WidthType.DXA }, children: children.length === 0 ? [blank(rendering)] : children });
}

function columnWidth({ width }: Rendering): number {
  return Math.floor(width / 2);
}

/** Word wants a paragraph in every cell. */
function blank({ model }: Rendering): LightParagraph {
  return new LightParagraph({ style: 'Cell', rightToLeft: model.direction === 'rtl' }, []);
}

