import type { JournalState, VaultState } from '../../../preload/shapes.ts';

/** A workshop under a pass-phrase. */
export type ProtectedWorkshop = VaultState & { readonly workshop: string };

/** Which workshops are under a pass-phrase, and how they stand now. */
export type VaultList = {
  readonly get: () => readonly ProtectedWorkshop[];
  readonly subscribe: (listener: () => void) => () => void;
  /** Takes over what main says of a journal. */
  readonly tell: (state: JournalState) => void;
};

export function createVaultList(journals: readonly JournalState[]): VaultList {
  let list = journals.flatMap(protectedOf);
  const listeners = new Set<() => void>();
  return {
    get: () => list,
    subscribe(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    tell(state) {
      list = [...list.filter(({ workshop }) => workshop !== state.journal), ...protectedOf(state)];
      for (const listener of listeners) listener();
    },
  };
}

function protectedOf({ journal, vault }: JournalState): readonly ProtectedWorkshop[] {
  return vault === undefined ? [] : [{ ...vault, workshop: journal }];
}

/** True for a journal that nothing may be read from now. */
export function isLocked({ vault }: JournalState): boolean {
  return vault !== undefined && vault.state !== 'open';
}
