import { beforeAll, describe, expect, it } from 'vitest';
import { renderBilingual } from '../../renderer/report/docx/render-docx.ts';
import { allOf, childOf, elementsOf, parseXml, wordsOf, type Element } from '../../renderer/report/docx/template/xml.ts';
import { dressedModel, fileOf } from './helpers/dressed.ts';
import { modelOf } from './helpers/read-model.ts';
import { partsOf } from './helpers/word-file.ts';
import { records } from './helpers/workshop.ts';

/** What went wrong in other programs, by its number in our list of pitfalls; each looked for in every part of Arabic files. */
type Parts = Readonly<Record<string, Element>>;

async function readParts(bytes: Promise<Uint8Array>): Promise<Parts> {
  const named = Object.entries(partsOf(await bytes)).filter(([name]) => /^word\/[a-z0-9]+\.xml$/u.test(name));
  return Object.fromEntries(named.map(([name, xml]) => [name, parseXml(xml)]));
}

let files: Readonly<Record<'dressed' | 'agenda' | 'columns', Parts>>;
beforeAll(async () => {
  const [model, other, agenda] = await Promise.all([dressedModel('ar'), dressedModel('en'), modelOf(records, 'ar', { type: 'agenda' })]);
  files = {
    dressed: await readParts(fileOf(model)),
    agenda: await readParts(fileOf(agenda)),
    columns: await readParts(renderBilingual(model, other, '2026-03-09T08:00:00.000Z')),
  };
});

const val = (element: Element | undefined, key = 'w:val'): string | undefined => element?.attributes[key];
const every = (parts: Parts, name: string): readonly Element[] => Object.values(parts).flatMap((part) => allOf(part, name));
/** The parts that hold text: the body, headers, footers, footnotes. */
const spoken = (parts: Parts): Parts => Object.fromEntries(Object.entries(parts).filter(([name]) => /document|header|footer|footnotes/u.test(name)));
const said = (element: Element): string => allOf(element, 'w:t').map(wordsOf).join('');
const isOn = (element: Element | undefined): boolean => element !== undefined && !['0', 'false'].includes(val(element) ?? '1');
const styleOf = (paragraph: Element): string => val(childOf(childOf(paragraph, 'w:pPr'), 'w:pStyle')) ?? '';
const isBidi = (paragraph: Element): boolean => isOn(childOf(childOf(paragraph, 'w:pPr'), 'w:bidi'));

/** The lists that paragraphs or styles count by. The library adds one of its own for bullets, which nothing uses. */
function usedLists(parts: Parts): readonly Element[] {
  const used = new Set(every({ ...spoken(parts), styles: parts['word/styles.xml'] ?? { name: '', attributes: {}, children: [] } }, 'w:numId').map((one) => val(one)));
  const definitions = new Set(every(parts, 'w:num').filter((one) => used.has(val(one, 'w:numId'))).map((one) => val(childOf(one, 'w:abstractNumId'))));
  return every(parts, 'w:abstractNum').filter((one) => definitions.has(val(one, 'w:abstractNumId')));
}

const columnsOf = (table: Element): readonly number[] => elementsOf(childOf(table, 'w:tblGrid') ?? table, 'w:gridCol').map((column) => Number(val(column, 'w:w')));
const arabic = /\p{Script=Arabic}/u;
const western = /[\p{Script=Latin}\p{Script=Cyrillic}0-9]/u;

describe.each(['dressed', 'agenda'] as const)('an Arabic file (%s)', (name) => {
  it('16: runs are cut by script, and only Arabic ones are marked as running from right to left', () => {
    const runs = every(spoken(files[name]), 'w:r').filter((run) => said(run) !== '');
    expect(runs.filter((run) => arabic.test(said(run))).length).toBeGreaterThan(20);
    for (const run of runs) {
      const isRightToLeft = isOn(childOf(childOf(run, 'w:rPr'), 'w:rtl'));
      if (arabic.test(said(run))) expect([said(run), isRightToLeft, western.test(said(run))]).toEqual([said(run), true, false]);
      else if (western.test(said(run))) expect([said(run), isRightToLeft]).toEqual([said(run), false]);
    }
  });

  it('16: every paragraph of the language runs from right to left, in headers, footers and tables too', () => {
    const paragraphs = every(spoken(files[name]), 'w:p').filter((paragraph) => said(paragraph) !== '');
    const first = (paragraph: Element): string => /\p{L}/u.exec(said(paragraph))?.[0] ?? '';
    // What begins in another language and is told so runs the other way: originals that nobody has translated.
    expect(paragraphs.filter((paragraph) => arabic.test(first(paragraph)) && !isBidi(paragraph)).map(said)).toEqual([]);
    const edges = Object.entries(files[name]).filter(([part]) => /header|footer\d/u.test(part)).flatMap(([, part]) => allOf(part, 'w:p'));
    expect(edges.length).toBeGreaterThan(3);
    expect(edges.filter((paragraph) => !isBidi(paragraph))).toEqual([]);
  });

  it('16: every table runs from right to left', () => {
    const tables = every(files[name], 'w:tbl');
    expect(tables.length).toBeGreaterThan(1);
    for (const table of tables) expect(isOn(childOf(childOf(table, 'w:tblPr'), 'w:bidiVisual'))).toBe(true);
  });

  it('17: nothing is set to the left or right, whatever the part', () => {
    const sides = [...every(files[name], 'w:jc'), ...usedLists(files[name]).flatMap((list) => allOf(list, 'w:lvlJc'))].map((one) => val(one));
    expect(sides).toContain('center');
    expect(sides.filter((side) => side === 'left' || side === 'right')).toEqual([]);
  });

  it('18: lines of the contents list and their styles run from right to left', () => {
    const lines = every(files[name], 'w:p').filter((paragraph) => /^TOC/u.test(styleOf(paragraph)));
    expect(lines.filter((line) => !isBidi(line))).toEqual([]);
    const styles = every(files[name], 'w:style').filter((style) => /^TOC(?:[123]|Heading)$/u.test(val(style, 'w:styleId') ?? ''));
    expect(styles).toHaveLength(4);
    expect(styles.filter((style) => !isOn(childOf(childOf(style, 'w:pPr'), 'w:bidi')))).toEqual([]);
  });

  it('19: no field asks to be updated', () => {
    expect(every(files[name], 'w:updateFields')).toEqual([]);
    expect(Object.values(files[name]).flatMap((part) => [...allOf(part, 'w:fldChar'), ...allOf(part, 'w:fldSimple')]).filter((field) => 'w:dirty' in field.attributes)).toEqual([]);
  });

  it('20: margins are the same on both sides, and the page number stands in the middle', () => {
    const margins = every(files[name], 'w:pgMar');
    expect(margins.length).toBeGreaterThan(0);
    for (const margin of margins) expect([val(margin, 'w:left'), val(margin, 'w:gutter')]).toEqual([val(margin, 'w:right'), '0']);
    const footers = Object.entries(files[name]).filter(([part]) => /footer\d/u.test(part)).map(([, part]) => part);
    expect(footers.map((footer) => allOf(footer, 'w:p').map(styleOf))).toEqual(footers.map(() => ['Footer']));
    expect(footers.map((footer) => allOf(footer, 'w:instrText').map(wordsOf))).toEqual(footers.map(() => ['PAGE', 'NUMPAGES']));
    const style = every(files[name], 'w:style').find((one) => val(one, 'w:styleId') === 'Footer');
    expect(val(childOf(childOf(style, 'w:pPr'), 'w:jc'))).toBe('center');
  });

  it('21: fonts are named for every script, in styles and numbers alone, with a language beside them', () => {
    const { 'word/styles.xml': styles, 'word/numbering.xml': numbering } = files[name];
    const fonts = [styles, numbering].flatMap((part) => (part === undefined ? [] : allOf(part, 'w:rFonts')));
    expect(fonts.length).toBeGreaterThan(40);
    for (const font of fonts) expect(Object.keys(font.attributes).sort()).toEqual(['w:ascii', 'w:cs', 'w:eastAsia', 'w:hAnsi']);
    for (const font of fonts) expect(Object.values(font.attributes).filter((face) => face === '')).toEqual([]);
    expect(every(spoken(files[name]), 'w:rFonts')).toEqual([]);
    const [defaults] = every(files[name], 'w:rPrDefault');
    expect(childOf(childOf(defaults, 'w:rPr'), 'w:lang')?.attributes).toEqual({ 'w:val': 'en-GB', 'w:eastAsia': 'zh-CN', 'w:bidi': 'ar-SA' });
  });

  it('21: bold, italics and size are said twice: Word has its own for Arabic', () => {
    const pairs = [['w:b', 'w:bCs'], ['w:i', 'w:iCs'], ['w:sz', 'w:szCs']] as const;
    const properties = every(files[name], 'w:rPr');
    // Letters of Arabic are smaller on the same body.
    const [body] = every(files[name], 'w:rPrDefault').map((one) => childOf(one, 'w:rPr'));
    expect([val(childOf(body, 'w:sz')), val(childOf(body, 'w:szCs'))]).toEqual(['22', '26']);
    expect(properties.filter((one) => childOf(one, 'w:b') !== undefined).length).toBeGreaterThan(10);
    for (const one of properties) {
      for (const [latin, complex] of pairs) expect([latin, childOf(one, latin) === undefined]).toEqual([latin, childOf(one, complex) === undefined]);
      expect(isOn(childOf(one, 'w:b'))).toBe(isOn(childOf(one, 'w:bCs')));
    }
  });
});

it.each(['dressed', 'agenda', 'columns'] as const)('22: tables have fixed widths in twentieths of a point, and their cells and columns add up to the table (%s)', (name) => {
  for (const table of every(files[name], 'w:tbl')) {
    const properties = childOf(table, 'w:tblPr');
    const whole = childOf(properties, 'w:tblW');
    expect([val(whole, 'w:type'), val(childOf(properties, 'w:tblLayout'), 'w:type')]).toEqual(['dxa', 'fixed']);
    const columns = columnsOf(table);
    const rows = elementsOf(table, 'w:tr').map((row) => elementsOf(row, 'w:tc').map((cell) => childOf(childOf(cell, 'w:tcPr'), 'w:tcW')));
    for (const row of rows) {
      expect(row.map((width) => val(width, 'w:type'))).toEqual(row.map(() => 'dxa'));
      expect(row.map((width) => Number(val(width, 'w:w')))).toEqual(columns);
    }
    expect(columns.reduce((sum, one) => sum + one, 0)).toBe(Number(val(whole, 'w:w')));
  }
  const widths = Object.values(files[name]).flatMap((part) => ['w:tblW', 'w:tcW', 'w:tblInd'].flatMap((kind) => allOf(part, kind)));
  expect(widths.filter((width) => val(width, 'w:type') !== 'dxa')).toEqual([]);
});

it('16: of two languages in columns the Arabic one, which comes first, stands on the right', () => {
  const columns = every(files.columns, 'w:tbl').filter((table) => new Set(columnsOf(table)).size === 1);
  expect(columns.length).toBeGreaterThan(3);
  expect(columns.filter((table) => !isOn(childOf(childOf(table, 'w:tblPr'), 'w:bidiVisual')))).toEqual([]);
});

it('19: the contents list is finished: each line leads to a heading that is there, without a page number', () => {
  const lines = every(files.dressed, 'w:p').filter((paragraph) => /^TOC[123]$/u.test(styleOf(paragraph)));
  expect(lines.length).toBeGreaterThan(8);
  const places = every(files.dressed, 'w:bookmarkStart').map((place) => val(place, 'w:name'));
  for (const line of lines) {
    const [link] = allOf(line, 'w:hyperlink');
    expect(places).toContain(val(link, 'w:anchor'));
    expect(said(link ?? line)).toBe(said(line));
    expect(allOf(line, 'w:instrText').map(wordsOf).join('')).not.toContain('PAGEREF');
  }
});
