import type { Kind } from '../../domain/kinds.ts';
import type { Intent } from '../../record/operation.ts';
import { keyBetween, keysBetween, type Placed } from '../../record/order.ts';
import { intentsOf } from '../rows.ts';

/**
 * Puts a record at a place among its siblings. Those that two laptops can both make begin at one place; where there is no room between two, all
 * are placed anew in the order that was meant.
 */
export function placeAmong(others: readonly Placed[], to: number, { id, kind, parent }: { readonly id: string; readonly kind: Kind; readonly parent: string }): readonly Intent[] {
  const placed = (one: string, key: string): readonly Intent[] => intentsOf(one, kind, { place: { parent, key } });
  const [lower, upper] = [others[to - 1]?.key ?? null, others[to]?.key ?? null];
  if (lower === null || upper === null || lower < upper) return placed(id, keyBetween(lower, upper, Math.random));
  const meant = [...others.slice(0, to).map((one) => one.id), id, ...others.slice(to).map((one) => one.id)];
  const keys = keysBetween(null, null, meant.length, Math.random);
  return meant.flatMap((one, at) => placed(one, keys[at] ?? 'a0'));
}
