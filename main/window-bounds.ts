import type { Bounds, WindowState } from './settings.ts';

const usualSize = { width: 1280, height: 860 };
/** At 320 CSS pixels the page still reflows (WCAG 2.2, 1.4.10). */
export const smallestSize = { width: 360, height: 480 };
/** As much of the title bar has to be reachable by a pointer. */
const reachable = 96;

export type Opening = { readonly bounds: Partial<Bounds> & { readonly width: number; readonly height: number }; readonly maximized: boolean };

/** Where the window opens: where it was, if that is on a display there still is (pitfall 35), else in the usual size. */
export function openingBounds(stored: WindowState | null, displays: readonly Bounds[]): Opening {
  if (stored === null || !displays.some((display) => canBeReached(stored.bounds, display))) {
    const room = displays[0] ?? { x: 0, y: 0, ...usualSize };
    return { bounds: { width: Math.min(usualSize.width, room.width), height: Math.min(usualSize.height, room.height) }, maximized: stored?.maximized ?? false };
  }
  const { x, y, width, height } = stored.bounds;
  return { bounds: { x, y, width: Math.max(width, smallestSize.width), height: Math.max(height, smallestSize.height) }, maximized: stored.maximized };
}

function canBeReached(window: Bounds, display: Bounds): boolean {
  const shown = Math.min(window.x + window.width, display.x + display.width) - Math.max(window.x, display.x);
  return shown >= reachable && window.y >= display.y && window.y <= display.y + display.height - reachable / 2;
}
