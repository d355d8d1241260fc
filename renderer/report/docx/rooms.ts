import { BorderStyle, HeightRule, Paragraph, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx';
import type { Room } from '../model.ts';
import { directed } from './paragraphs.ts';
import type { Rendering } from './rendering.ts';

const lineHeight = 480;

/**
 * Ruled lines as a table of fixed row height: a person may type into it as well, and no line is torn over two pages. From edge to
 * edge: LibreOffice indents a table that runs from right to left at the wrong side.
 */
export function docxRoom({ model, theme, width }: Rendering, room: Room): Table {
  const line = { style: BorderStyle.SINGLE, size: 4, color: theme.colours.line };
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
  const row = (at: number): TableRow =>
    new TableRow({
      cantSplit: true,
      height: { value: lineHeight, rule: HeightRule.EXACT },
      children: [
        new TableCell({
          width: { size: width, type: WidthType.DXA },
          children: [new Paragraph({ style: 'WritingRoom', ...directed(model.direction), ...(at < room.lines - 1 || room.keepNext === true ? { keepNext: true } : {}) })],
        }),
      ],
    });
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: width, type: WidthType.DXA },
    columnWidths: [width],
    ...(model.direction === 'rtl' ? { visuallyRightToLeft: true } : {}),
    borders: { top: none, bottom: line, insideHorizontal: line, left: none, right: none, insideVertical: none },
    rows: Array.from({ length: room.lines }, (_, at) => row(at)),
  });
}
