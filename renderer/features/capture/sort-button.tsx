import { useWords } from '../../i18n/use-words.ts';
import { KeyCap } from '../../ui/key-cap.tsx';
import { nextSort, type SortBy } from './sorting.ts';
import { sortKeys } from './word-keys.ts';

/** How the rows stand, and the press that goes to the next way. */
export function SortButton({ sort, onSort }: { readonly sort: SortBy; readonly onSort: (sort: SortBy) => void }) {
  const t = useWords();
  return <button type="button" className="capture-quiet" onClick={() => { onSort(nextSort(sort)); }}>{t(sortKeys[sort])}<KeyCap keys="Alt O" /></button>;
}
