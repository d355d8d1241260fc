import type { Json } from '../domain/json.ts';
import { sameJson } from '../record/register.ts';
import type { Dot } from '../record/types.ts';
import type { RecordView } from '../record/view.ts';

/** A text under another field's name, with its translations: those that were up to date follow the copy. */
export function copiedText(view: RecordView | undefined, from: string, to: string, dot: Dot): { readonly [field: string]: Json } {
  if (view === undefined) return {};
  const now = view.dot(`${from}.o`) ?? null;
  const texts = Object.entries(view.fields).flatMap(([field, value]): readonly (readonly [string, Json])[] => {
    if (field === `${from}.o`) return [[`${to}.o`, value]];
    if (!field.startsWith(`${from}.t.`) || typeof value !== 'object' || value === null || !('of' in value)) return [];
    return [[`${to}${field.slice(from.length)}`, sameJson(now, value.of) ? { ...value, of: dot } : value]];
  });
  return Object.fromEntries(texts);
}
