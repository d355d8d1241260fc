import { originalOf } from '../../domain/decode.ts';
import type { Json } from '../../domain/json.ts';
import { isSheetText, sheetFields, type SheetValues } from '../../domain/plan/sheet/sheet-values.ts';
import { lifeField, restoreValue } from '../../record/life.ts';
import type { Intent } from '../../record/operation.ts';
import { keysBetween } from '../../record/order.ts';
import type { Database } from '../database.ts';
import { childrenOf, intentsOf, typed, viewById } from '../rows.ts';
import type { SheetOrder } from './plan.ts';

/** The intents of what is taken over from a spreadsheet. What was removed while it was looked at stays removed. */
export async function takenSheet(db: Database, workshop: string, { language, changed, added }: SheetOrder): Promise<readonly Intent[]> {
  const edits = await Promise.all(changed.map(async ({ id, values }) => {
    const view = await viewById(db, id);
    const written = (field: string): string => originalOf(view?.fields[`${field}.o`])?.language ?? language;
    return view === undefined || view.state === 'gone' ? [] : intentsOf(id, 'plan-item', fieldsOf(values, written));
  }));
  const made = await Promise.all(added.map(async ({ id, values }) => {
    const there = await viewById(db, id);
    return [...(there === undefined ? [] : intentsOf(id, 'plan-item', { [lifeField]: restoreValue })), ...intentsOf(id, 'plan-item', fieldsOf(values, () => language))];
  }));
  return [...edits.flat(), ...made.flat(), ...(await places(db, workshop, added))];
}

/** Each value as it stands in the record: a text in the language it is in, a day or nothing, a choice. */
function fieldsOf(values: Partial<SheetValues>, languageOf: (field: string) => string): { readonly [field: string]: Json } {
  return Object.fromEntries(sheetFields.flatMap((field): readonly (readonly [string, Json])[] => {
    const value = values[field];
    if (value === undefined) return [];
    return isSheetText(field) ? [[`${field}.o`, typed({ plain: value, language: languageOf(field) })]] : [[field, value === '' ? null : value]];
  }));
}

/** Places of new items among those that are there; without chance, so that the same spreadsheet on two laptops says the same. */
async function places(db: Database, workshop: string, added: SheetOrder['added']): Promise<readonly Intent[]> {
  const parents = [...new Set(added.map(({ parent }) => parent ?? workshop))];
  const placed = await Promise.all(parents.map(async (parent) => {
    const siblings = await childrenOf(db, parent, 'plan-item');
    const keys = new Map(siblings.map(({ id, key }) => [id, key]));
    const order = siblings.map(({ id }) => id);
    for (const one of added) if ((one.parent ?? workshop) === parent && !keys.has(one.id)) order.splice(order.indexOf(one.after ?? '') + 1, 0, one.id);
    const anew = (all = keysBetween(null, null, order.length, withoutChance)) => order.map((id, at) => [id, all[at] ?? ''] as const);
    const found = keysIn(order, keys) ?? anew();
    return found.flatMap(([id, key]) => intentsOf(id, 'plan-item', { place: { parent, key } }));
  }));
  return placed.flat();
}

const withoutChance = (): number => 0.5;

/** Keys for those that have none, between those that have; undefined where there is no room, because two that have one were never put in order. */
function keysIn(order: readonly string[], keys: ReadonlyMap<string, string>): readonly (readonly [id: string, key: string])[] | undefined {
  const found: (readonly [string, string])[] = [];
  for (let at = 0; at < order.length; ) {
    const rest = order.slice(at);
    const count = rest.findIndex((id) => keys.has(id));
    const run = count < 0 ? rest : rest.slice(0, count);
    const [lower, upper] = [keys.get(order[at - 1] ?? '') ?? null, keys.get(order[at + run.length] ?? '') ?? null];
    if (run.length > 0 && lower !== null && upper !== null && lower >= upper) return undefined;
    const made = keysBetween(lower, upper, run.length, withoutChance);
    found.push(...run.map((id, nth) => [id, made[nth] ?? ''] as const));
    at += run.length + 1;
  }
  return found;
}
