import type { Json } from '../../domain/json.ts';
import { lifeField } from '../../record/life.ts';
import type { Intent } from '../../record/operation.ts';
import { sameJson } from '../../record/register.ts';
import type { RecordView } from '../../record/view.ts';
import type { Step } from './arrange.ts';
import type { Reversal } from './reversible.ts';

/** Cells as they were written: how that is taken back, and what to hand in with the next write of the same stay in a cell. */
export type CellsDone = Step & { readonly reversal: Reversal; /** False: they held it already. */ readonly isChanged: boolean };

/** What earlier writes of one stay in a cell did. */
export type CellTyping = { readonly stay: string; readonly since?: Reversal | undefined };

/** Of what is to be written to a record, what it does not hold already. A field in which two laptops differ is written all the same: that settles it. */
export function onlyChanges(intents: readonly Intent[], view: RecordView | undefined, emptyOf: (field: string) => Json): readonly Intent[] {
  return intents.filter((intent) => {
    const { field } = intent;
    if (!('value' in intent) || field === lifeField) return true;
    const isSettled = view !== undefined && !view.open.includes(field);
    return !isSettled || !sameJson(view.fields[field] ?? emptyOf(field), intent.value);
  });
}
