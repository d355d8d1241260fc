import { createContext, use } from 'react';

/** Opens the search; there is one for the whole program. */
export const SearchContext = createContext<() => void>(() => undefined);

export const useOpenSearch = (): (() => void) => use(SearchContext);
