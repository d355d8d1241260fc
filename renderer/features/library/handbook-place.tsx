import type { Item } from '../../content/item.ts';
import { useWorkbook } from '../../data/live.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { Disc } from '../../ui/icon.tsx';
import { Margin } from '../../ui/margin.tsx';
import { Roving } from '../../ui/roving.tsx';
import { Progress } from '../../ui/states.tsx';
import { useShortcuts } from '../../ui/use-shortcuts.ts';
import { LanguageTag, Sources } from './article-parts.tsx';
import { ContentsGroup } from './contents.tsx';
import { ItemActs } from './item-acts.tsx';
import { LibraryFrame } from './library-frame.tsx';
import { ReadLine } from './read-text.tsx';
import { ReaderFoot, GoneItem } from './reader-foot.tsx';
import { ReadingArticle } from './reading-article.tsx';
import { useReading } from './reading.tsx';
import { Related } from './related.tsx';
import { handbookGroups, handbookItems, neighbours, readCount, shownNumber, type HandbookGroup } from './shelves.ts';

/** The handbook: its contents, or one item of it to read. */
export function HandbookPlace() {
  const { library, route } = useReading();
  if (route.item === null) return <LibraryFrame below={<HandbookContents />}><HandbookOverview /></LibraryFrame>;
  const item = library.item(route.item);
  if (item === undefined) return <LibraryFrame below={<HandbookContents />}><GoneItem /></LibraryFrame>;
  return <HandbookReader item={item} />;
}

function HandbookReader({ item }: { readonly item: Item }) {
  const { library, language } = useReading();
  const article = library.article(item.id, language);
  const { previous, next } = neighbours(handbookGroups.flatMap((group) => handbookItems(library, group)), item.id);
  return (
    <LibraryFrame
      below={<HandbookContents />}
      knowledge={<div className="library-beside"><ItemActs item={item} /><Sources item={item} /><Related item={item} /></div>}
    >
      {article === undefined ? null : (
        <ReadingArticle article={article} item={item}>
          <ReaderFoot previous={previous} next={next}>
            {item.kind === 'step' ? <MarkRead item={item} /> : null}
          </ReaderFoot>
        </ReadingArticle>
      )}
    </LibraryFrame>
  );
}

/** Marks a step as read, or takes the mark away again. */
function MarkRead({ item }: { readonly item: Item }) {
  const t = useWords();
  const { marks } = useReading();
  const workbook = useWorkbook();
  const isRead = marks.get(item.id)?.isRead === true;
  const turn = () => { void workbook.marks.setRead(item.id, !isRead); };
  useShortcuts({ 'Alt+KeyR': turn });
  return (
    <button type="button" className="library-mark-read button button-plain" aria-pressed={isRead} onClick={turn}>
      <Disc fill={isRead ? 'full' : 0} />
      <span>{t(isRead ? 'library.isRead' : 'library.markRead')}</span>
      <kbd className="key-cap" dir="ltr" aria-hidden>Alt R</kbd>
    </button>
  );
}

function HandbookContents() {
  const t = useWords();
  const { library, route } = useReading();
  const current = handbookGroups.find((group) => handbookItems(library, group).some(({ id }) => id === route.item)) ?? 'steps';
  return (
    <div className="library-below">
      <StepsRead />
      {handbookGroups.map((group) => (
        <ContentsGroup
          key={`${group}-${String(group === current)}`}
          title={t(`library.group.${group}`)}
          items={handbookItems(library, group)}
          startsOpen={group === current}
          withRead={group === 'steps'}
        />
      ))}
    </div>
  );
}

function StepsRead() {
  const t = useWords();
  const { library, marks } = useReading();
  const steps = library.steps.items;
  const read = readCount(steps, marks);
  const text = t('library.stepsRead', { read, count: steps.length });
  return <Progress label={t('library.group.steps')} done={read} total={steps.length} text={text} />;
}

function HandbookOverview() {
  const t = useWords();
  const { library, language } = useReading();
  return (
    <div className="library-overview">
      <Margin className="library-overview-head">
        <h1 className="question-text" data-ready="">{t('library.place.handbook')}</h1>
        <LanguageTag language={library.steps.words(library.steps.items[0]?.id ?? '', language).language} />
        <p className="secondary">{t('library.handbookAbout')}</p>
      </Margin>
      {handbookGroups.map((group) => <OverviewGroup key={group} group={group} items={handbookItems(library, group)} />)}
    </div>
  );
}

function OverviewGroup({ group, items }: { readonly group: HandbookGroup; readonly items: readonly Item[] }) {
  const t = useWords();
  return (
    <section aria-label={t(`library.group.${group}`)}>
      <Margin className="library-section-head"><h2>{t(`library.group.${group}`)}</h2></Margin>
      <Roving>
        {items.map((item) => <OverviewRow key={item.id} item={item} withRead={group === 'steps'} />)}
      </Roving>
    </section>
  );
}

/** One item of an overview: number, title, and whether it was read. */
export function OverviewRow({ item, withRead = false, end }: { readonly item: Item; readonly withRead?: boolean; readonly end?: string }) {
  const t = useWords();
  const { library, language, open, marks } = useReading();
  const article = library.article(item.id, language);
  if (article === undefined) return null;
  const isRead = marks.get(item.id)?.isRead === true;
  const about = [article.lead ?? []].flat()[0];
  return (
    <Margin number={shownNumber(item)} className="library-overview-row">
      <button type="button" data-rove="" className="library-overview-link" onClick={() => { open(item.id); }}>
        <span className="library-overview-words">
          <ReadLine text={article.title} language={article.language} className="library-overview-title" />
          {about === undefined ? null : <ReadLine text={about} language={article.language} className="secondary" />}
        </span>
        {withRead && isRead ? <span className="library-overview-end secondary"><Disc fill="full" /> {t('library.isRead')}</span> : null}
        {end === undefined ? null : <span className="library-overview-end secondary">{end}</span>}
      </button>
    </Margin>
  );
}
