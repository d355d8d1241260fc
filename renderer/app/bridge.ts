import type { Bridge } from '../../preload/contract.ts';

declare global {
  interface Window {
    /** Put there by the preload; absent when the page was opened outside the program. */
    readonly workbook?: Bridge;
  }
}

/** The one way to the privileged process; undefined outside the program. */
export const bridgeOf = (page: Window): Bridge | undefined => page.workbook;
