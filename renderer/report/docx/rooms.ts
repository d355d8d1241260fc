import { BorderStyle, HeightRule, Table, TableCell, TableLayoutType, TableRow, VerticalAlignTable, WidthType } from 'docx';
import type { Room } from '../model.ts';
import { LightParagraph, type ParagraphPart } from './light-paragraph.ts';
import type { Rendering } from './rendering.ts';
import { xmlRuns } from './runs.ts';

const lineHeight = 480;

/** A room, and what draws the words on its lines. */
type Drawn = readonly [Rendering, Room];

/**
 * Ruled lines as a table of fixed row height: a person may type into it as well, and no line is torn over two pages. From edge to
 * edge: LibreOffice indents a table that runs from right to left at the wrong side. `twin` is the same room in a second language, whose
 * words stand beside those of the first.
 */
export function docxRoom(rendering: Rendering, room: Room, twin?: Drawn): Table {
  const { model, theme, width } = rendering;
  const line = { style: BorderStyle.SINGLE, size: 4, color: theme.colours.line };
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
  const row = (at: number): TableRow => {
    const label = labelOf([rendering, room], twin, at);
    return new TableRow({
      cantSplit: true,
      height: { value: lineHeight, rule: HeightRule.EXACT },
      children: [
        new TableCell({
          width: { size: width, type: WidthType.DXA },
          // Written on the line, as what is added by hand.
          ...(label.length === 0 ? {} : { verticalAlign: VerticalAlignTable.BOTTOM }),
          children: [new LightParagraph({ style: 'WritingRoom', rightToLeft: model.direction === 'rtl', keepNext: at < room.lines - 1 || room.keepNext === true }, label)],
        }),
      ],
    });
  };
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: width, type: WidthType.DXA },
    columnWidths: [width],
    ...(model.direction === 'rtl' ? { visuallyRightToLeft: true } : {}),
    borders: { top: none, bottom: line, insideHorizontal: line, left: none, right: none, insideVertical: none },
    rows: Array.from({ length: room.lines }, (_, at) => row(at)),
  });
}

/** The words at the head of a line. */
function labelOf([rendering, { labels }]: Drawn, twin: Drawn | undefined, at: number): readonly ParagraphPart[] {
  const { direction } = rendering.model;
  const own = xmlRuns(rendering, labels?.[at] ?? [], direction);
  if (twin === undefined) return own;
  const beside = xmlRuns(twin[0], twin[1].labels?.[at] ?? [], direction);
  return own.length === 0 || beside.length === 0 ? [...own, ...beside] : [...own, ...xmlRuns(rendering, [{ kind: 'text', text: ' / ' }], direction), ...beside];
}
