type Bounds = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/** A screen, by what is needed of Electron's `Display`. */
export type Screen = { readonly id: number; readonly bounds: Bounds; readonly workArea: Bounds };

/** Where the projector stands. */
export type Where = { readonly kind: 'full-screen' | 'window'; readonly screen: number; readonly bounds: Bounds };

/** Share of the screen that a window beside the workbook takes. */
const windowShare = 0.7;

/**
 * Where to show: all of another screen than the workbook's, the largest where there are several; a window on the workbook's own where
 * there is no other. Undefined without any screen, as between two of them being unplugged.
 */
export function whereToShow(screens: readonly Screen[], workbook: number): Where | undefined {
  const [other] = screens.filter(({ id }) => id !== workbook).sort((a, b) => areaOf(b.bounds) - areaOf(a.bounds));
  if (other !== undefined && screens.some(({ id }) => id === workbook)) return { kind: 'full-screen', screen: other.id, bounds: other.bounds };
  const own = screens.find(({ id }) => id === workbook) ?? other;
  return own === undefined ? undefined : { kind: 'window', screen: own.id, bounds: within(own.workArea) };
}

/** True when nothing has to move. */
export const isSamePlace = (a: Where | undefined, b: Where | undefined): boolean =>
  a?.kind === b?.kind && a?.screen === b?.screen && (a?.kind !== 'full-screen' || JSON.stringify(a.bounds) === JSON.stringify(b?.bounds));

const areaOf = ({ width, height }: Bounds): number => width * height;

/** In the middle: the workbook is driven by keys, and the window is put where it is wanted. */
function within({ x, y, width, height }: Bounds): Bounds {
  const own = { width: Math.round(width * windowShare), height: Math.round(height * windowShare) };
  return { x: x + Math.round((width - own.width) / 2), y: y + Math.round((height - own.height) / 2), ...own };
}
