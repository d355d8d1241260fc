import { useEffect, useState } from 'react';
import type { Library } from '../content/library.ts';
import { useLanguage } from '../i18n/use-words.ts';

/** The library in the language of the screen; null until it has been read. While another language is read, the last one stays. */
export function useLibrary(): Library | null {
  const { language } = useLanguage();
  const [library, setLibrary] = useState<Library | null>(null);
  useEffect(() => {
    let isWanted = true;
    void readLibrary(language).then((loaded) => { if (isWanted) setLibrary(loaded); });
    return () => { isWanted = false; };
  }, [language]);
  return library;
}

/** Zod is told that it may not compile before the bundle that holds the schemas runs: within one, the order is the bundler's. */
async function readLibrary(language: string): Promise<Library> {
  await import('./no-eval.ts');
  return (await import('./load-library.ts')).loadLibrary(language);
}
