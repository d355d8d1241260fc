import type { Item } from '../../content/item.ts';
import { useWorkbook } from '../../data/live.tsx';
import { notDoneWords } from '../../i18n/named-words.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Button } from '../../ui/button.tsx';
import { Margin } from '../../ui/margin.tsx';
import { useNotice } from '../../ui/notice.tsx';
import { Roving } from '../../ui/roving.tsx';
import { EmptyState } from '../../ui/states.tsx';
import { ArticleKicker } from './article-parts.tsx';
import { LibraryFrame } from './library-frame.tsx';
import { ReadLine } from './read-text.tsx';
import { useReading } from './reading.tsx';

/** Items somebody marked on this laptop. */
export function BookmarksPlace() {
  const t = useWords();
  const { library, marks } = useReading();
  const items = library.items().filter(({ id }) => marks.get(id)?.isBookmarked === true);
  return (
    <LibraryFrame>
      <div className="library-overview">
        <Margin className="library-overview-head">
          <h1 className="question-text" data-ready="">{t('library.place.bookmarks')}</h1>
          <p className="secondary">{t('library.bookmarksAbout')}</p>
        </Margin>
        {items.length === 0
          ? <Margin><EmptyState title={t('library.bookmarksNone')} text={t('library.bookmarksNoneText')} keys={[{ keys: 'Alt B', does: t('library.bookmarkKey') }]} /></Margin>
          : <Roving>{items.map((item) => <BookmarkRow key={item.id} item={item} />)}</Roving>}
      </div>
    </LibraryFrame>
  );
}

function BookmarkRow({ item }: { readonly item: Item }) {
  const t = useWords();
  const { library, language, open } = useReading();
  const workbook = useWorkbook();
  const notice = useNotice();
  const article = library.article(item.id, language);
  if (article === undefined) return null;
  const { title } = article;
  const set = (isBookmarked: boolean) => workbook.marks.setBookmarked(item.id, isBookmarked);
  const remove = async (): Promise<void> => {
    const result = await set(false);
    if (!result.ok) notice({ text: notDoneWords(t, result.code) });
    else notice({ text: t('library.bookmarkRemoved', { title }), action: { label: t('common.undo'), run: () => { void set(true); } } });
  };
  return (
    <Margin className="library-bookmark">
      <div className="library-bookmark-row">
        <div>
          <button type="button" data-rove="" className="library-link library-bookmark-link" onClick={() => { open(item.id); }}>
            <ReadLine text={title} language={article.language} className="library-link-title" />
          </button>
          <ArticleKicker article={article} item={item} />
        </div>
        <Button variant="quiet" icon="trash" label={t('library.removeBookmark', { title })} onPress={() => { void remove(); }}>{t('library.remove')}</Button>
      </div>
    </Margin>
  );
}
