import { expectedResponses, planLevels, progresses } from '../../domain/plan/plan-item.ts';
import { cellText, isSheetDay, isSheetText, sheetFields, type SheetField } from '../../domain/plan/sheet/sheet-values.ts';
import { foldCell } from '../participants/headings.ts';
import { isoDayOf } from '../participants/values.ts';
import { textOfValue, type SheetValue } from '../sheet/read-sheets.ts';
import type { PlanColumn, PlanSheetWords } from './plan-sheet.ts';

type Choice = 'level' | 'progress' | 'expects';

/** Headings and choices by what people write for them in any language, folded. */
export type KnownWords = { readonly heads: ReadonlyMap<string, PlanColumn> } & Readonly<Record<Choice, ReadonlyMap<string, string>>>;

/** All that the spreadsheet may be written in: each shipped language. */
export function knownWords(languages: readonly PlanSheetWords[]): KnownWords {
  const known = <Code extends string>(codes: readonly Code[], wordOf: (words: PlanSheetWords, code: Code) => string): ReadonlyMap<string, Code> =>
    new Map(languages.flatMap((words) => codes.map((code) => [foldCell(wordOf(words, code)), code] as const)));
  return {
    heads: known<PlanColumn>(['id', 'number', ...sheetFields], ({ heads }, column) => heads[column]),
    level: known(planLevels, ({ levels }, level) => levels[level]),
    progress: known(progresses, ({ progress }, one) => progress[one]),
    expects: known(expectedResponses, ({ expects }, one) => expects[one]),
  };
}

/** What could not be read of a cell. */
export type Unread = { readonly code: 'bad-day'; readonly value: string } | { readonly code: 'unknown-choice'; readonly value: string; readonly field: Choice };

/** The value of a cell: a text, a day in ISO, the code of a choice; empty for an empty one. */
export function cellValue(field: SheetField, given: SheetValue, words: KnownWords): string | Unread {
  const text = cellText(textOfValue(given));
  if (text === '' || isSheetText(field)) return text;
  if (isSheetDay(field)) return dayIn(given, text) ?? { code: 'bad-day', value: text };
  return words[field].get(foldCell(text)) ?? { code: 'unknown-choice', value: text, field };
}

/** A day that exists, out of a day cell or typed. A bare number is none: what it counts from is not known. */
function dayIn(given: SheetValue, text: string): string | undefined {
  const day = typeof given === 'object' ? (given.date ?? undefined) : typeof given === 'string' ? isoDayOf(text) : undefined;
  const at = day === undefined ? Number.NaN : Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(at) || new Date(at).toISOString().slice(0, 10) !== day ? undefined : day;
}
