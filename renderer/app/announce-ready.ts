import type { Bridge } from '../../preload/contract.ts';

const typable = 'input:not([disabled]), textarea:not([disabled]), [data-ready]';

/** Tells main once that the first screen which can be typed into is painted, and then runs `painted`. */
export function announceReady(bridge: Bridge, page: HTMLElement, painted: () => void): void {
  const look = (): boolean => {
    if (page.querySelector(typable) === null) return false;
    // The frame after the next one begins when this one is made; the page's very first takes longer to come to the screen.
    requestAnimationFrame(() => requestAnimationFrame(() => {
      void firstPaint().then(() => {
        void bridge.call('app:announce-ready', {});
        painted();
      });
    }));
    return true;
  };
  if (look()) return;
  const observer = new MutationObserver(() => {
    if (look()) observer.disconnect();
  });
  observer.observe(page, { childList: true, subtree: true });
}

/** Resolves when something of the page is on the screen. */
function firstPaint(): Promise<void> {
  return new Promise((resolve) => {
    const observer = new PerformanceObserver((list) => {
      if (list.getEntriesByName('first-contentful-paint').length === 0) return;
      observer.disconnect();
      resolve();
    });
    observer.observe({ type: 'paint', buffered: true });
  });
}
