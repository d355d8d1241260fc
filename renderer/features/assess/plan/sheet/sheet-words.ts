import type { PlanSheetWords } from '../../../../content/plan-sheet/plan-sheet.ts';
import { valuesBy, type SheetField } from '../../../../domain/plan/sheet/sheet-values.ts';
import { planLevelKeys, planTextKeys, progressKeys } from '../../../../i18n/plan-keys.ts';
import type { PlainKey, Words } from '../../../../i18n/word-types.ts';
import { responseKeys } from '../../word-keys.ts';

/** Words of what the spreadsheet has of an item: those of its fields on the screen. */
export const sheetFieldKeys: Readonly<Record<SheetField, PlainKey>> = {
  ...planTextKeys,
  level: 'plan.level.title',
  title: 'plan.itemTitle',
  start: 'plan.field.start',
  due: 'plan.field.due',
  baselineDay: 'plan.field.baselineDay',
  progress: 'plan.progress.title',
  doneOn: 'plan.field.doneOn',
  expects: 'plan.field.expects',
};

/** What the spreadsheet calls its columns and choices in the language of these words. */
export function sheetWords(t: Words): PlanSheetWords {
  const { goal, outcome, output, activity, indicator } = planLevelKeys;
  return {
    heads: { id: t('plan.sheet.id'), number: t('assess.book.number'), ...valuesBy((field) => t(sheetFieldKeys[field])) },
    levels: { goal: t(goal), outcome: t(outcome), output: t(output), activity: t(activity), indicator: t(indicator) },
    progress: { 'not-started': t(progressKeys['not-started']), 'under-way': t(progressKeys['under-way']), done: t(progressKeys.done), dropped: t(progressKeys.dropped) },
    expects: { yes: t(responseKeys.yes), partly: t(responseKeys.partly) },
  };
}
