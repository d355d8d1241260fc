import { unpack } from '../../record/file/zip.ts';
import { sheetLimits, zipLimits } from './limits.ts';
import type { SheetMoment } from './dates.ts';
import { readMoments, readStrings, readWorksheet, type ReadRows, type SheetParts, type SheetValue } from './worksheet.ts';
import { readPart, UnreadablePart, type Attributes } from './xml.ts';

export type { SheetMoment } from './dates.ts';
export type { SheetPlace, SheetRow, SheetValue } from './worksheet.ts';

export type Sheet = ReadRows & { readonly name: string; readonly isHidden: boolean };

/**
 * Why a file is not read: an older Excel file or one under a password (both are no zip), a file of another program, one that is
 * damaged or made to do harm, one that is too large, one without a cell.
 */
export type SheetRefusal = 'old-or-locked' | 'not-a-sheet' | 'damaged' | 'too-large' | 'empty';
export type ReadSheets = { readonly kind: 'sheets'; readonly sheets: readonly Sheet[] } | { readonly kind: 'refused'; readonly code: SheetRefusal };

/**
 * Reads the values of an XLSX file, sheet by sheet, as they were last saved: no formula is worked out, nothing is fetched, and
 * styles count only where they make a number a day. Takes any bytes and never throws.
 */
export function readSheets(bytes: Uint8Array): ReadSheets {
  if (isCompoundFile(bytes)) return refused('old-or-locked');
  try {
    const book = openBook(bytes);
    if ('code' in book) return refused(book.code);
    const sheets = book.sheets.map(({ name, isHidden, path }) => ({ name, isHidden, ...readWorksheet(book.part(path) ?? '<worksheet/>', book.parts) }));
    return sheets.every(({ rows }) => rows.length === 0) ? refused('empty') : { kind: 'sheets', sheets };
  } catch (error) {
    if (error instanceof UnreadablePart) return refused('damaged');
    throw error;
  }
}

/** True where bytes begin as an XLSX file does, or as one that can only be refused with a word about what it is. */
export function looksLikeSheets(bytes: Uint8Array): boolean {
  return isCompoundFile(bytes) || (bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4);
}

/** A cell as text: days as 2026-03-01, numbers without the noise of binary fractions. */
export function textOfValue(value: SheetValue): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(Number(value.toPrecision(15)));
  return typeof value === 'boolean' ? (value ? '1' : '0') : textOfMoment(value);
}

function textOfMoment({ date, time }: SheetMoment): string {
  return [date, time].filter((part) => part !== null).join(' ');
}

/** What Office wrote before 2007, and wraps files under a password in. */
function isCompoundFile(bytes: Uint8Array): boolean {
  return [0xd0, 0xcf, 0x11, 0xe0].every((byte, at) => bytes[at] === byte);
}

const refused = (code: SheetRefusal): ReadSheets => ({ kind: 'refused', code });

type ListedSheet = { readonly name: string; readonly isHidden: boolean; readonly path: string };
type Book = { readonly sheets: readonly ListedSheet[]; readonly parts: SheetParts; readonly part: (path: string) => string | undefined };

function openBook(bytes: Uint8Array): Book | { readonly code: SheetRefusal } {
  const unpacked = unpack(bytes, isReadPart, zipLimits);
  if (!unpacked.ok) return { code: unpacked.code === 'not-ours' ? 'not-a-sheet' : unpacked.code === 'too-large' ? 'too-large' : 'damaged' };
  const part = (path: string): string | undefined => textOf(unpacked.entries.get(path));
  const main = relationsOf(part, '').find(({ type }) => type === 'officeDocument')?.path ?? 'xl/workbook.xml';
  const xml = part(main);
  if (xml === undefined) return { code: 'not-a-sheet' };
  const relations = relationsOf(part, main);
  const pathOf = (wanted: string): string => relations.find(({ type }) => type === wanted)?.path ?? '';
  const { sheets, since1904 } = readBook(xml, relations);
  const [strings, styles] = [part(pathOf('sharedStrings')), part(pathOf('styles'))];
  return {
    sheets,
    part,
    parts: { strings: strings === undefined ? [] : readStrings(strings), moments: styles === undefined ? new Set() : readMoments(styles), since1904 },
  };
}

/** Parts that hold cells or lead to them; pictures, macros and the like stay packed. */
function isReadPart(name: string): boolean {
  return /\.(?:xml|rels)$/iu.test(name) && !/(?:^|\/)(?:drawings|media|theme|charts|comments\w*|docProps|customXml|printerSettings)\//iu.test(name);
}

function textOf(bytes: Uint8Array | undefined): string | undefined {
  if (bytes === undefined) return undefined;
  const wide = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(wide).decode(bytes);
}

type Relation = { readonly id: string; readonly type: string; readonly path: string };

/** What a part refers to, by the last word of the type: the two editions of the standard have different addresses for it. */
function relationsOf(part: (path: string) => string | undefined, of: string): readonly Relation[] {
  const cut = of.lastIndexOf('/') + 1;
  const xml = part(`${of.slice(0, cut)}_rels/${of.slice(cut)}.rels`);
  const found: Relation[] = [];
  if (xml === undefined) return found;
  readPart(xml, {
    open: (name, { Id: id = '', Type: type = '', Target: target = '', TargetMode: mode }) => {
      if (name === 'Relationship' && mode !== 'External') found.push({ id, type: type.slice(type.lastIndexOf('/') + 1), path: resolved(of.slice(0, cut), target) });
    },
  });
  return found;
}

function resolved(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const steps: string[] = [];
  for (const step of `${folder}${target}`.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.') steps.push(step);
  }
  return steps.join('/');
}

function readBook(xml: string, relations: readonly Relation[]): { readonly sheets: readonly ListedSheet[]; readonly since1904: boolean } {
  const sheets: ListedSheet[] = [];
  let since1904 = false;
  readPart(xml, {
    open: (name, attributes) => {
      if (name === 'workbookPr') since1904 = ['1', 'true'].includes(attributes['date1904'] ?? '');
      if (name !== 'sheet' || sheets.length >= sheetLimits.sheets) return;
      const relation = relations.find(({ id }) => id === relationId(attributes));
      if (relation?.type === 'worksheet') sheets.push({ name: attributes['name'] ?? '', isHidden: (attributes['state'] ?? 'visible') !== 'visible', path: relation.path });
    },
  });
  return { sheets, since1904 };
}

/** `r:id`, whatever letter a file gives the namespace. */
function relationId(attributes: Attributes): string | undefined {
  const name = Object.keys(attributes).find((key) => key.endsWith(':id'));
  return name === undefined ? undefined : attributes[name];
}
