/** A write of cells that went through; `reversal` is handed in with the next write of the same stay in a cell. */
export type CellsWritten<Reversal> = {
  readonly undo: () => Promise<Came>;
  readonly redo: () => Promise<Came>;
  readonly reversal: Reversal;
  /** False: they held it already. */
  readonly isChanged: boolean;
};
type Came = { readonly ok: true } | { readonly ok: false; readonly code: string };

/** How a write of cells came out. `not-found`: what they belong to is gone, and trying again would not help. */
export type CellsSaved<Reversal, Code extends string = string> = { readonly ok: true; readonly value: CellsWritten<Reversal> } | { readonly ok: false; readonly code: Code };

/** What earlier saves of one stay in a cell did. */
export type Typing<Reversal> = { readonly stay: string; readonly since?: Reversal | undefined };
