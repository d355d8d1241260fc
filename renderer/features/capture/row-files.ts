import { createContext, type ReactNode } from 'react';

/** What rows show of the files that stand on them; null until the code for it has come, after the first paint. */
export type RowFiles = {
  readonly shown: (contribution: string) => ReactNode;
  readonly choose: (contribution: string) => void;
};

export const RowFilesContext = createContext<RowFiles | null>(null);
