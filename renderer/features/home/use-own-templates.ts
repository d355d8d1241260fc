import { useEffect, useState } from 'react';
import { useLive, useWorkbook } from '../../data/live.tsx';
import type { OwnTemplate, Templates } from '../../data/templates/templates.ts';

/** One's own templates, as they stand now; undefined until they are read. A live read has to begin with the data itself: what waits for code first is not watched. */
export function useOwnTemplates(): readonly OwnTemplate[] | undefined {
  const { templates } = useWorkbook();
  const [loaded, setLoaded] = useState<Templates | null>(null);
  useEffect(() => {
    let isWanted = true;
    void templates().then((own) => { if (isWanted) setLoaded(own); });
    return () => { isWanted = false; };
  }, [templates]);
  return useLive(async () => (loaded === null ? undefined : await loaded.list()), [loaded]);
}
