import { useEffect, useId, useSyncExternalStore } from 'react';
import { helpPages, type HelpPage } from './help-pages.ts';

/**
 * Whether help is open, and which page what is on the screen asks for. The address says the page of a place; a part of it, a dialog
 * or the search lies over that and says so itself. A store of its own, so that a screen that says so is drawn no second time.
 */
export type HelpState = { readonly isOpen: boolean; /** The page of what lies uppermost; null: the place has nothing over it. */ readonly over: HelpPage | null };

type Layer = { readonly page: HelpPage; readonly depth: number };

let isOpen = false;
let state: HelpState = { isOpen: false, over: null };
let focused: HelpPage | null = null;
let cameFrom: HTMLElement | null = null;
const layers = new Map<string, Layer>();
const listeners = new Set<() => void>();

function tell(): void {
  const top = [...layers.values()].reduce<Layer | null>((upper, layer) => (upper === null || layer.depth >= upper.depth ? layer : upper), null);
  const over = focused ?? top?.page ?? null;
  if (state.isOpen === isOpen && state.over === over) return;
  state = { isOpen, over };
  for (const listener of listeners) listener();
}

/** Opens help at the page of the screen, or closes it; then the focus is back where it was. */
export function toggleHelp(): void {
  if (isOpen) {
    closeHelp();
    return;
  }
  const { activeElement } = document;
  cameFrom = activeElement instanceof HTMLElement ? activeElement : null;
  const near = cameFrom?.closest<HTMLElement>('[data-help]')?.dataset['help'];
  focused = helpPages.find((page) => page === near) ?? null;
  isOpen = true;
  tell();
}

/** Closes help. The focus goes back to where it was when help was opened, unless somebody has gone on working elsewhere. */
export function closeHelp(): void {
  const { activeElement } = document;
  const isElsewhere = activeElement !== null && activeElement !== document.body && activeElement.closest('.help-panel') === null;
  isOpen = false;
  focused = null;
  tell();
  if (!isElsewhere && cameFrom?.isConnected === true) cameFrom.focus();
  cameFrom = null;
}

/** Whether help is open, and at which page. */
export function useHelp(): HelpState {
  return useSyncExternalStore(subscribe, () => state);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => { listeners.delete(listener); };
}

/** What lies over what: parts of a place, pages within a part, dialogs, and the search above everything. */
const depths = { part: 1, page: 2, dialog: 3, search: 4 } as const;

/** Says which page of help belongs to what is shown, as long as it is shown. Null: nothing of its own. */
export function useHelpPage(page: HelpPage | null, layer: keyof typeof depths = 'part'): void {
  const id = useId();
  useEffect(() => {
    if (page === null) return undefined;
    layers.set(id, { page, depth: depths[layer] });
    tell();
    return () => {
      layers.delete(id);
      tell();
    };
  }, [id, page, layer]);
}

/** For an element on a screen that has a page of its own: F1 opens it while the focus is inside. */
export const helpOf = (page: HelpPage): { readonly 'data-help': HelpPage } => ({ 'data-help': page });
