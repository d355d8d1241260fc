import { useWords } from '../../i18n/use-words.ts';
import { Button } from '../../ui/button.tsx';
import { useOpenSearch } from './search-context.ts';
import './search-button.css';

/** The search's button in the top bar; its word goes where there is no room. */
export function SearchButton() {
  const t = useWords();
  const open = useOpenSearch();
  return <Button className="search-button" icon="search" keycap="Ctrl K" onPress={open}>{t('search.button')}</Button>;
}
