import { createContext, use, type ReactNode } from 'react';
import type { Library } from '../../content/library.ts';
import type { OwnArticle } from '../../content/own-article.ts';
import type { ItemMark } from '../../domain/views.ts';
import type { LibraryPlace, Route } from '../../ui/route.tsx';
import type { FinderState } from './finder.ts';

export type LibraryRoute = Extract<Route, { readonly kind: 'library' }>;

/** An own item that is a practice. */
export type OwnPractice = OwnArticle & Required<Pick<OwnArticle, 'practice'>>;

/** What every part of the library needs: the items, the language they are asked for in, where the person is. */
export type Reading = {
  readonly library: Library;
  readonly language: string;
  readonly route: LibraryRoute;
  readonly marks: ReadonlyMap<string, ItemMark>;
  /** Own practices of this installation, which stand in the catalogue among the library's. */
  readonly ownPractices: readonly OwnPractice[];
  /** Shows an item in its own part. */
  readonly open: (item: string) => void;
  readonly go: (place: LibraryPlace, item?: string | null) => void;
  /** Choices of the finders, kept while the library is open. */
  readonly memory: Map<string, FinderState>;
};

const ReadingContext = createContext<Reading | null>(null);

/** Gives the library to all its parts. */
export function ReadingProvider({ reading, children }: { readonly reading: Reading; readonly children: ReactNode }) {
  return <ReadingContext value={reading}>{children}</ReadingContext>;
}

/** The library as it is read here. Throws outside the provider, which is a fault of ours. */
export function useReading(): Reading {
  const reading = use(ReadingContext);
  if (reading === null) throw new Error('No library above this component');
  return reading;
}
