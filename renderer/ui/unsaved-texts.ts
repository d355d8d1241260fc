import { useSyncExternalStore } from 'react';

/** Fields whose text did not reach the disk when it was last tried; what is merely on its way does not count. */
const unsaved = new Set<object>();
const listeners = new Set<() => void>();

/** A field says whether its last save failed. */
export function markUnsaved(field: object, isUnsaved: boolean): void {
  if (unsaved.has(field) === isUnsaved) return;
  if (isUnsaved) unsaved.add(field);
  else unsaved.delete(field);
  for (const listener of listeners) listener();
}

/** True while the text of any field is not safe, whatever else was saved since. */
export function useHasUnsaved(): boolean {
  return useSyncExternalStore(subscribe, hasUnsaved);
}

/** The same, asked once. */
export const hasUnsaved = (): boolean => unsaved.size > 0;
const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => { listeners.delete(listener); };
};
