import { useEffect, useState } from 'react';
import { loadHelpWords, type HelpWords } from '../../i18n/locale-files.ts';

export type Pages = HelpWords & { readonly language: string };

/** The pages in the language of the screen; those of the language before stay until the next ones are read. */
export function useHelpWords(language: string): Pages | null {
  const [pages, setPages] = useState<Pages | null>(null);
  useEffect(() => {
    let isHere = true;
    void loadHelpWords(language).then((loaded) => { if (isHere) setPages(loaded); });
    return () => { isHere = false; };
  }, [language]);
  return pages;
}
