import type { Item } from '../../content/item.ts';
import { partsOf } from '../../content/item.ts';
import { checklistGroups } from '../../content/kinds.ts';
import { useFormats, useWords } from '../../i18n/use-words.ts';
import { Margin } from '../../ui/margin.tsx';
import { Roving } from '../../ui/roving.tsx';
import { LanguageTag, Sources } from './article-parts.tsx';
import { Contents } from './contents.tsx';
import { OverviewRow } from './handbook-place.tsx';
import { ItemActs } from './item-acts.tsx';
import { LibraryFrame } from './library-frame.tsx';
import { GoneItem, ReaderFoot } from './reader-foot.tsx';
import { ReadingArticle } from './reading-article.tsx';
import { useReading } from './reading.tsx';
import { Related } from './related.tsx';
import { neighbours } from './shelves.ts';

/** The fourteen sector checklists: what they ask, to be read; they are answered in a workshop. */
export function ChecklistsPlace() {
  const { library, route } = useReading();
  const below = <div className="library-below"><Contents items={library.checklists.items} /></div>;
  if (route.item === null) return <LibraryFrame below={below}><ChecklistsOverview /></LibraryFrame>;
  const item = library.checklists.item(route.item);
  if (item === undefined) return <LibraryFrame below={below}><GoneItem /></LibraryFrame>;
  const { previous, next } = neighbours(library.checklists.items, item.id);
  return (
    <LibraryFrame
      below={below}
      knowledge={<div className="library-beside"><ItemActs item={item} /><Sources item={item} /><Related item={item} /></div>}
    >
      <ChecklistReader item={item} previous={previous} next={next} />
    </LibraryFrame>
  );
}

function ChecklistReader({ item, previous, next }: { readonly item: Item; readonly previous: Item | undefined; readonly next: Item | undefined }) {
  const { library, language } = useReading();
  return (
    <ReadingArticle article={library.checklists.article(item.id, language)} item={item}>
      <ReaderFoot previous={previous} next={next} />
    </ReadingArticle>
  );
}

function ChecklistsOverview() {
  const t = useWords();
  const formats = useFormats();
  const { library, language } = useReading();
  return (
    <div className="library-overview">
      <Margin className="library-overview-head">
        <h1 className="question-text" data-ready="">{t('library.place.checklists')}</h1>
        <LanguageTag language={library.checklists.words(library.checklists.items[0]?.id ?? '', language).language} />
        <p className="secondary">{t('library.checklistsAbout')}</p>
      </Margin>
      <Roving>
        {library.checklists.items.map((item) => {
          const questions = checklistGroups.reduce((sum, group) => sum + partsOf(item, `questions.${group}`).length, 0);
          const indicators = partsOf(item, 'indicators').length;
          return <OverviewRow key={item.id} item={item} end={formats.list([t('library.questionsCount', { count: questions }), t('library.indicatorsCount', { count: indicators })])} />;
        })}
      </Roving>
    </div>
  );
}
