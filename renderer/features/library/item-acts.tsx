import type { Item } from '../../content/item.ts';
import { useLanguage, useWords } from '../../i18n/use-words.ts';
import { useLibraryActs } from '../../library/library-acts.tsx';
import { Button } from '../../ui/button.tsx';
import { useNotice } from '../../ui/notice.tsx';
import { useShortcuts } from '../../ui/use-shortcuts.ts';
import { useReading } from './reading.tsx';
import { linkText } from './shelves.ts';

/** What can be done with the item that is read, with its keys: cite, take over, bookmark, copy. */
export function ItemActs({ item }: { readonly item: Item }) {
  const t = useWords();
  const { language } = useLanguage();
  const { library } = useReading();
  const acts = useLibraryActs();
  const copy = useCopy();
  const { id } = item;
  const { target } = acts;
  const isMarked = acts.bookmarks.has(id);
  useShortcuts({
    ...(target === null ? {} : { 'Alt+KeyC': () => { acts.cite(id); } }),
    ...(acts.canPlan ? { 'Alt+Enter': () => { acts.takeOver(id); } } : {}),
    'Alt+KeyB': () => { acts.toggleBookmark(id); },
  });
  return (
    <div className="library-acts" role="group" aria-label={t('library.acts')}>
      {target === null ? null : <Button variant="main" keycap="Alt C" onPress={() => { acts.cite(id); }}>{t('library.cite', { number: target.number })}</Button>}
      {acts.canPlan ? <Button keycap="Alt Enter" onPress={() => { acts.takeOver(id); }}>{t('library.makePlanLine')}</Button> : null}
      <Button icon="practice" keycap="Alt B" onPress={() => { acts.toggleBookmark(id); }}>{t(isMarked ? 'library.unbookmark' : 'library.bookmark')}</Button>
      <Button variant="quiet" icon="copy" onPress={() => { copy(linkText(library, item, language, t('library.ownText')), t('library.copiedLink')); }}>{t('library.copyLink')}</Button>
      {target === null ? <p className="source">{t('library.noTarget')}</p> : null}
    </div>
  );
}

/** Puts a text on the clipboard and says so, or that it could not. */
export function useCopy(): (text: string, done: string) => void {
  const t = useWords();
  const notice = useNotice();
  return (text, done) => {
    navigator.clipboard.writeText(text).then(() => { notice({ text: done }); }, () => { notice({ text: t('library.copyFailed') }); });
  };
}
