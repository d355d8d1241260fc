import { blocksFromPlain, plainFromBlocks, type MultiText } from '../../text.ts';
import { daysAt, planDays, planTexts, textsAt, type PlanDay, type PlanItemView, type PlanLevel, type PlanText } from '../plan-item.ts';

/** What a spreadsheet of the plan has of an item, in the order of its columns. */
export const sheetFields = [
  'level', 'title', 'responsible', 'partners', 'start', 'due', 'budget', 'funding', 'risks', 'assumptions', 'baseline', 'baselineDay', 'target', 'source', 'verification', 'progress', 'doneOn', 'followUp', 'expects',
] as const satisfies readonly (PlanText | PlanDay | 'level' | 'progress' | 'expects')[];
export type SheetField = (typeof sheetFields)[number];

/** What the cells of an item say: texts as they are edited, days in ISO, choices by their codes; empty where nothing is said. */
export type SheetValues = Readonly<Record<SheetField, string>>;

export const isSheetText = (field: SheetField): field is PlanText => planTexts.some((one) => one === field);
export const isSheetDay = (field: SheetField): field is PlanDay => planDays.some((one) => one === field);

/** True where a field is asked for at a level. */
export function isAskedAt(level: PlanLevel, field: SheetField): boolean {
  if (field === 'level' || field === 'title') return true;
  if (isSheetText(field)) return textsAt[level].includes(field);
  return isSheetDay(field) ? daysAt[level].includes(field) : level === 'activity';
}

/** The longest text that Excel takes into a cell, in UTF-16 units. */
export const longestCell = 32_767;

/**
 * A text as a cell holds it, with the spaces that are kept in the record: what XML cannot hold is left out. One that is too long for a cell is cut.
 */
export function cellText(text: string): string {
  const plain = text.replaceAll(/\r\n?/gu, '\n').replaceAll(/[^\t\n\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '');
  return plainFromBlocks(blocksFromPlain(plain)).slice(0, longestCell).replace(/[\uD800-\uDBFF]$/u, '');
}

/** The text of an item that is edited on the screen: what was said, in the language it was said in. A translation is made of it, and is no cell. */
export const editedText = ({ original }: MultiText): string => (original === undefined ? '' : plainFromBlocks(original.blocks));

/** What the spreadsheet says of an item. */
export function sheetValues(item: PlanItemView): SheetValues {
  const { level, progress, expects } = item;
  const valueOf = (field: SheetField): string => {
    if (isSheetText(field)) return cellText(editedText(item[field]));
    if (isSheetDay(field)) return item[field] ?? '';
    if (field === 'level') return level;
    return level === 'activity' ? { progress, expects }[field] : '';
  };
  return valuesBy(valueOf);
}

/** The values that a function gives for each field. */
export function valuesBy(valueOf: (field: SheetField) => string): SheetValues {
  const v = valueOf;
  return {
    level: v('level'), title: v('title'), responsible: v('responsible'), partners: v('partners'), start: v('start'), due: v('due'), budget: v('budget'), funding: v('funding'), risks: v('risks'), assumptions: v('assumptions'),
    baseline: v('baseline'), baselineDay: v('baselineDay'), target: v('target'), source: v('source'), verification: v('verification'), progress: v('progress'), doneOn: v('doneOn'), followUp: v('followUp'), expects: v('expects'),
  };
}
