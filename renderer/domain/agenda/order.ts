import type { Unit } from './slots.ts';

/** Where a unit goes in the order of its day: behind another one, or at its beginning. */
export type Behind = { readonly behind: string | null };

/**
 * Where the unit goes that is moved by one place. A fixed beginning stays: a unit that has one is not moved past another fixed one,
 * for the agenda would show it at its old place. Null where it cannot go there.
 */
export function movedBy(units: readonly Unit[], id: string, step: 1 | -1): Behind | null {
  const at = units.findIndex((unit) => unit.id === id);
  const unit = units[at];
  const other = units[at + step];
  if (unit === undefined || other === undefined || (unit.fixed !== null && other.fixed !== null)) return null;
  const behind = step === 1 ? other : units[at - 2];
  return { behind: behind?.id ?? null };
}
