import { useSyncExternalStore } from 'react';
import type { ProjectorPart } from '../../domain/projector-show.ts';

/** What the facilitator wants on the projector. It lives as long as the page: no part of the record, and none of the laptop's settings. */
export type Choices = {
  readonly workshop: string | null;
  /** Asked for, and not there yet. */
  readonly isWanted: boolean;
  /** The question it stays on; null: it follows the one that is open. */
  readonly held: string | null;
  readonly parts: ReadonlySet<ProjectorPart>;
  readonly isBlank: boolean;
  readonly isDark: boolean;
};

/** Agreed points and votes only when they are asked for: what is being typed is nobody's agreement yet. */
const first: Choices = { workshop: null, isWanted: false, held: null, parts: new Set<ProjectorPart>(['question', 'timer']), isBlank: false, isDark: false };

let now = first;
const listeners = new Set<() => void>();

export const readChoices = (): Choices => now;

/** Changes some of them. */
export function choose(part: Partial<Choices>): void {
  now = { ...now, ...part };
  for (const listener of listeners) listener();
}

/** As at the beginning, for this workshop. */
export function beginChoices(workshop: string | null): void {
  choose({ ...first, workshop, isDark: now.isDark });
}

/** Shows a part, or does no longer. */
export function togglePart(part: ProjectorPart, isShown: boolean): void {
  const parts = new Set(now.parts);
  if (isShown) parts.add(part);
  else parts.delete(part);
  choose({ parts });
}

export const useChoices = (): Choices =>
  useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => { listeners.delete(listener); };
  }, readChoices);
