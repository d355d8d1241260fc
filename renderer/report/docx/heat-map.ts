import { Paragraph as DocxParagraph, type IContext, type IXmlableObject } from 'docx';
import type { HeatMap, HeatMapCell, Paragraph } from '../model.ts';
import type { Rendering } from './rendering.ts';
import { xmlRuns } from './runs.ts';
import { styleIds } from './styles.ts';
import { xmlText } from './xml-text.ts';

/** English Metric Units, in which drawings are measured, to a twentieth of a point. */
const unit = 635;

/** Lengths in twentieths of a point. */
const head = 620;
const usualRow = 560;
const gap = 30;

/** So high at most, that it stands on a page of any size with its caption. */
const highest = 12_000;

/** Share of the width that the names of the rows take. */
const nameShare = 0.34;

const group = 'http://schemas.microsoft.com/office/word/2010/wordprocessingGroup';

/** Ids of drawings, which nothing else in a file of ours has. */
const firstId = 700_000;

/**
 * A heat map as one drawing of boxes with words in them (DrawingML, ECMA-376 part 1, 20 and 21): sharp at every size, in the faces of the
 * reader's computer, and made without a canvas. Everything in it is placed by hand, from the side the language begins at.
 */
export class HeatDrawing extends DocxParagraph {
  readonly #rendering: Rendering;
  readonly #map: HeatMap;

  constructor(rendering: Rendering, map: HeatMap) {
    super({});
    this.#rendering = rendering;
    this.#map = map;
  }

  override prepForXml(_context: IContext): IXmlableObject {
    // From left to right in every language: it is as wide as the text, and in a paragraph of the other direction LibreOffice moves the words off their boxes.
    const properties: IXmlableObject[] = [{ 'w:pStyle': { _attr: { 'w:val': 'Figure' } } }, { 'w:keepNext': {} }, { 'w:bidi': { _attr: { 'w:val': 0 } } }];
    return { 'w:p': [{ 'w:pPr': properties }, { 'w:r': [{ 'w:drawing': [inlineOf(this.#rendering, this.#map)] }] }] };
  }
}

function inlineOf(rendering: Rendering, map: HeatMap): IXmlableObject {
  const extent = { cx: rendering.width * unit, cy: heightOf(map) * unit };
  const name = xmlText(map.alternative);
  return {
    'wp:inline': [
      { _attr: { distT: 0, distB: 0, distL: 0, distR: 0 } },
      { 'wp:extent': { _attr: extent } },
      { 'wp:docPr': { _attr: { id: idOf(rendering, map), name: xmlText(map.caption.number?.label ?? ''), descr: name } } },
      { 'wp:cNvGraphicFramePr': {} },
      { 'a:graphic': [
        { _attr: { 'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main' } },
        { 'a:graphicData': [{ _attr: { uri: group } }, { 'wpg:wgp': [{ 'wpg:cNvGrpSpPr': {} }, { 'wpg:grpSpPr': [{ 'a:xfrm': [...placed(0, 0, extent.cx, extent.cy), { 'a:chOff': { _attr: { x: 0, y: 0 } } }, { 'a:chExt': { _attr: extent } }] }] }, ...boxesOf(rendering, map)] }] },
      ] },
    ],
  };
}

/** Figures of one report are told apart by their numbers, those of several by the report as well. */
function idOf({ mark }: Rendering, { caption }: HeatMap): number {
  const [report, figure] = [mark, caption.number?.label ?? ''].map((text) => Number(/\d+/u.exec(text)?.[0] ?? 0));
  return firstId + (report ?? 0) * 1000 + (figure ?? 0);
}

/** Rows come closer where there are more of them than a page holds. */
const rowHeight = ({ rows }: HeatMap): number => Math.min(usualRow, Math.floor((highest - head) / Math.max(1, rows.length)));

const heightOf = (map: HeatMap): number => head + map.rows.length * rowHeight(map);

function boxesOf(rendering: Rendering, map: HeatMap): readonly IXmlableObject[] {
  const { columns, rows } = map;
  const row = rowHeight(map);
  const { theme, width, model } = rendering;
  const names = Math.floor(width * nameShare);
  const cell = Math.floor((width - names) / Math.max(1, columns.length));
  const boxAt = (start: number, top: number, wide: number, high: number, look: Box): IXmlableObject => {
    const left = model.direction === 'rtl' ? width - start - wide : start;
    return boxOf(rendering, placed(left * unit, top * unit, wide * unit, high * unit), look);
  };
  return [
    ...columns.map((text, at) => boxAt(names + at * cell, 0, cell - gap, head, { text, anchor: 'b', align: 'center', fill: noFill })),
    ...rows.flatMap(({ label, cells }, at) => {
      const top = head + at * row;
      return [
        boxAt(0, top, names - gap, row - gap, { text: label, anchor: 'ctr', align: 'start', fill: noFill }),
        ...cells.map((one, place) => boxAt(names + place * cell, top, cell - gap, row - gap, { text: one.text, anchor: 'ctr', align: 'center', fill: groundOf(rendering, one), line: theme.colours.line })),
      ];
    }),
  ];
}

type Box = { readonly text: Paragraph; readonly anchor: 'b' | 'ctr'; readonly align: 'center' | 'start'; readonly fill: IXmlableObject; readonly line?: string };

const noFill: IXmlableObject = { 'a:noFill': {} };

/** As dark as the cells of the table; hatched where nothing is known. */
function groundOf({ theme }: Rendering, { heat }: HeatMapCell): IXmlableObject {
  if (heat !== null) return { 'a:solidFill': [colour(theme.heat[heat])] };
  return { 'a:pattFill': [{ _attr: { prst: 'ltUpDiag' } }, { 'a:fgClr': [colour(theme.colours.line)] }, { 'a:bgClr': [colour('FFFFFF')] }] };
}

const colour = (hex: string): IXmlableObject => ({ 'a:srgbClr': { _attr: { val: hex } } });

const placed = (x: number, y: number, cx: number, cy: number): readonly IXmlableObject[] => [{ 'a:off': { _attr: { x, y } } }, { 'a:ext': { _attr: { cx, cy } } }];

function boxOf(rendering: Rendering, place: readonly IXmlableObject[], { text, anchor, align, fill, line }: Box): IXmlableObject {
  return {
    'wps:wsp': [
      { 'wps:cNvSpPr': {} },
      { 'wps:spPr': [{ 'a:xfrm': [...place] }, { 'a:prstGeom': [{ _attr: { prst: 'rect' } }, { 'a:avLst': {} }] }, fill, { 'a:ln': line === undefined ? [noFill] : [{ _attr: { w: 6350 } }, { 'a:solidFill': [colour(line)] }] }] },
      { 'wps:txbx': [{ 'w:txbxContent': [wordsOf(rendering, text, align)] }] },
      { 'wps:bodyPr': [{ _attr: { lIns: 36000, tIns: 18000, rIns: 36000, bIns: 18000, anchor } }, { 'a:noAutofit': {} }] },
    ],
  };
}

function wordsOf(rendering: Rendering, { role, direction, runs }: Paragraph, align: Box['align']): IXmlableObject {
  const properties: IXmlableObject[] = [
    { 'w:pStyle': { _attr: { 'w:val': styleIds[role] } } },
    ...(direction === 'rtl' ? [{ 'w:bidi': {} }] : []),
    { 'w:spacing': { _attr: { 'w:before': 0, 'w:after': 0 } } },
    { 'w:jc': { _attr: { 'w:val': align } } },
  ];
  // What only docx makes, links and notes, has no place in a drawing.
  return { 'w:p': [{ 'w:pPr': properties }, ...xmlRuns(rendering, runs.filter(({ kind }) => kind === 'text'), direction).filter((part): part is IXmlableObject => !('prepForXml' in part))] };
}
