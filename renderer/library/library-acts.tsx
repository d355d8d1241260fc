import { createContext, use, type ReactNode } from 'react';

/** Where a citation would go: the open question, by its number. */
export type CiteTarget = { readonly question: string; readonly number: string };

/** What a workshop keeps of an item: title and source by language. */
export type ItemCopy = {
  readonly item: string;
  readonly version: string;
  readonly title: Readonly<Record<string, string>>;
  readonly source: Readonly<Record<string, string>>;
};

/** What can be done with an item of the library, wherever it stands. Each says what it did, with a way back. */
export type LibraryActs = {
  /** Shows the item in its part of the library. */
  readonly open: (item: string) => void;
  /** The question a citation goes into; null where none is open. */
  readonly target: CiteTarget | null;
  /** Cites the item into the contribution named, else into the one being typed, else into a new one of kind practice. */
  readonly cite: (item: string, into?: string) => void;
  /** False outside a workshop: there is no plan to take an item over into. */
  readonly canPlan: boolean;
  /** Takes the item over as a draft line of the plan, with its source. */
  readonly takeOver: (item: string) => void;
  /** The item as it is linked with a question, in every language; null where it is not there. */
  readonly copyOf: (item: string) => Promise<ItemCopy | null>;
  readonly bookmarks: ReadonlySet<string>;
  readonly toggleBookmark: (item: string) => void;
};

const nothing: LibraryActs = {
  open: () => undefined,
  target: null,
  cite: () => undefined,
  canPlan: false,
  takeOver: () => undefined,
  copyOf: () => Promise.resolve(null),
  bookmarks: new Set(),
  toggleBookmark: () => undefined,
};

const LibraryActsContext = createContext(nothing);

/** Gives the acts to every list, page and search that shows items. */
export function LibraryActsProvider({ acts, children }: { readonly acts: LibraryActs; readonly children: ReactNode }) {
  return <LibraryActsContext value={acts}>{children}</LibraryActsContext>;
}

/** What can be done with items here. */
export const useLibraryActs = (): LibraryActs => use(LibraryActsContext);
