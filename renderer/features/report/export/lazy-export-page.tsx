import { useEffect, useState } from 'react';
import { useWords } from '../../../i18n/use-words.ts';

type Page = (typeof import('./export-page.tsx'))['ExportPage'];

/** The export page, fetched when it is first opened: nothing of it, and none of the kinds of report, is in the first bundle. */
export function ExportPage({ workshop }: { readonly workshop: string }) {
  const t = useWords();
  const [Loaded, setLoaded] = useState<Page>();
  useEffect(() => { void import('./export-page.tsx').then(({ ExportPage: page }) => { setLoaded(() => page); }); }, []);
  return Loaded === undefined ? <main className="app-message" aria-busy="true" aria-label={t('export.title')} /> : <Loaded workshop={workshop} />;
}
