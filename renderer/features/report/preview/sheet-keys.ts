import type { KeyboardEvent } from 'react';

/**
 * Numbers and lines of the contents are buttons; one of them can be reached by Tab, the others by the arrows, so that a report
 * of a thousand numbers is one stop on the way through the page.
 */
const stops = '.report-open, .report-go';

/** Lets Tab reach one button of what is drawn: that with the focus, else the first. */
export function makeReachable(area: HTMLElement | null): void {
  if (area === null) return;
  const buttons = [...area.querySelectorAll<HTMLElement>(stops)];
  const chosen = buttons.find((button) => button === document.activeElement) ?? buttons[0];
  for (const button of buttons) button.tabIndex = button === chosen ? 0 : -1;
}

/** Moves the focus on a pressed arrow; false for keys that mean something else here. */
export function goToNext({ key, target }: Pick<KeyboardEvent, 'key' | 'target'>, area: HTMLElement | null): boolean {
  const by = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0;
  if (area === null || by === 0 || !(target instanceof HTMLElement) || !target.matches(stops)) return false;
  const buttons = [...area.querySelectorAll<HTMLElement>(stops)];
  const next = buttons[buttons.indexOf(target) + by];
  if (next === undefined) return false;
  target.tabIndex = -1;
  next.tabIndex = 0;
  next.focus();
  next.scrollIntoView({ block: 'nearest' });
  return true;
}
