import type { Bridge } from '../../preload/contract.ts';
import type { Workbook } from '../data/workbook.ts';
import { flushAutosaves } from '../ui/use-autosave.ts';
import type { SettingsStore } from './device-settings.ts';

/** Minutes without a key or a click after which what is under a pass-phrase is locked, until a person chooses others. */
export const usualLockAfter = 30;

/** How often it is looked whether they have passed. */
const step = 15_000;

export type Locked = Pick<Workbook, 'settle'> & { readonly vault: Pick<Workbook['vault'], 'list' | 'lock'> };

const someAreOpen = ({ vault }: Locked): boolean => vault.list.get().some(({ state }) => state === 'open');

/** Saves what is being typed, then locks. False when something could not be saved: then nothing is locked, and nothing lost. */
export async function lockAll(workbook: Locked): Promise<boolean> {
  if (!someAreOpen(workbook)) return true;
  const saved = (await flushAutosaves()) && (await workbook.settle());
  return saved && (await workbook.vault.lock()).ok;
}

/** Locks and begins the page anew: nothing of what was open is left in its memory, drafts and indexes included. */
export async function lockAndBeginAnew(workbook: Locked): Promise<boolean> {
  if (!(await lockAll(workbook))) return false;
  window.location.reload();
  return true;
}

/**
 * Locks by itself: when main says that the system sleeps or its screen is locked, and after the chosen minutes without input. What could
 * not be saved then is tried again with the next look.
 */
export function watchLocking(bridge: Bridge, workbook: Locked, settings: SettingsStore): void {
  let lastInput = performance.now();
  const stir = (): void => { lastInput = performance.now(); };
  for (const event of ['keydown', 'pointerdown', 'wheel'] as const) window.addEventListener(event, stir, { capture: true, passive: true });
  const lock = (): void => {
    if (someAreOpen(workbook)) void lockAndBeginAnew(workbook);
  };
  bridge.subscribe('lock-requested', lock);
  setInterval(() => {
    const minutes = settings.get().lockAfter ?? usualLockAfter;
    if (minutes > 0 && performance.now() - lastInput >= minutes * 60_000) lock();
  }, step);
}
