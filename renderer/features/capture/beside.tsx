import { useEffect, useState } from 'react';
import type { Article } from '../../content/article.ts';
import type { Library } from '../../content/library.ts';
import type { CaptureView, QuestionView } from '../../domain/views.ts';
import { directionOf } from '../../i18n/languages.ts';
import { useFormats, useLanguage, useWords } from '../../i18n/use-words.ts';
import { useLibraryActs } from '../../library/library-acts.tsx';
import { useLibrary } from '../../library/use-library.ts';
import { Button } from '../../ui/button.tsx';
import { SegmentedChoice } from '../../ui/choice.tsx';
import { KeyCap } from '../../ui/key-cap.tsx';
import { Tag } from '../../ui/tag.tsx';
import { useShortcuts } from '../../ui/use-shortcuts.ts';
import { besideGroups, citedIn, periodOf, type BesideGroup } from './beside-model.ts';

/** Cards shown at once; the rest is one press away. */
const most = 4;

const idle = (): Promise<void> => new Promise((done) => { requestIdleCallback(() => { done(); }, { timeout: 200 }); });

/** The groups beside a question, worked out while nobody types; null until then. The last ones stay while its wording is changed. */
function useGroups(library: Library | null, { library: asked, wording }: QuestionView): readonly BesideGroup[] | null {
  const [groups, setGroups] = useState<readonly BesideGroup[] | null>(null);
  useEffect(() => {
    let isWanted = true;
    if (library !== null) void besideGroups(library, { library: asked, wording }, idle).then((found) => { if (isWanted) setGroups(found); });
    return () => { isWanted = false; };
  }, [library, asked, wording]);
  return groups;
}

/** What of the library helps with the question: practices, activities and pages of the handbook that are linked with it. */
export function Beside({ view }: { readonly view: CaptureView }) {
  const library = useLibrary();
  const t = useWords();
  const { number } = useFormats();
  const groups = useGroups(library, view.question);
  const [chosen, setChosen] = useState<BesideGroup['id']>('practices');
  useFirstCite();
  if (library === null || groups === null) return null;
  const shown = groups.find(({ id }) => id === chosen) ?? groups[0];
  return (
    <section className="capture-knowledge" aria-label={t('capture.besideLibrary')}>
      <h2>{t('capture.besideLibrary')}</h2>
      {shown === undefined ? (
        <p className="secondary">{t('capture.besideNone')} <KeyCap keys="Ctrl K" spoken /></p>
      ) : (
        <>
          <SegmentedChoice
            label={t('capture.besideLibrary')}
            value={shown.id}
            onChange={setChosen}
            options={groups.map(({ id, items }) => ({ id, label: `${t(`capture.besideGroup.${id}`)} ${number(items.length)}` }))}
          />
          <Cards key={shown.id} library={library} items={shown.items} view={view} />
        </>
      )}
    </section>
  );
}

function Cards({ library, items, view }: { readonly library: Library; readonly items: readonly string[]; readonly view: CaptureView }) {
  const t = useWords();
  const { language } = useLanguage();
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? items : items.slice(0, most);
  return (
    <>
      <ul className="capture-cards">
        {shown.flatMap((id) => {
          const article = library.article(id, language);
          return article === undefined ? [] : [<Card key={id} library={library} article={article} cited={citedIn(view.contributions, id)} />];
        })}
      </ul>
      {shown.length === items.length ? null : (
        <Button variant="link" onPress={() => { setWhole(true); }}>{t('capture.besideMore', { count: items.length - shown.length })}</Button>
      )}
    </>
  );
}

type CardProps = { readonly library: Library; readonly article: Article; readonly cited: readonly number[] };

function Card({ library, article, cited }: CardProps) {
  const t = useWords();
  const formats = useFormats();
  const { language } = useLanguage();
  const { open, target, cite } = useLibraryActs();
  const { id } = article;
  const title = article.qualifier === undefined ? article.title : `${article.title}: ${article.qualifier}`;
  const own = { lang: language, dir: directionOf(language) };
  const practice = library.practices.item(id)?.data;
  const states = (practice?.countries ?? []).map((code) => library.label('states', code, language));
  const about = [formats.list(states), practice === undefined ? '' : periodOf(practice)].filter((part) => part !== '').join(' · ');
  const item = library.item(id);
  const [source] = item === undefined ? [] : library.sourceLabels(item.sources, language);
  return (
    <li className="capture-card" data-item={id} lang={article.language} dir={directionOf(article.language)}>
      <button type="button" className="capture-card-title" onClick={() => { open(id); }}>{title}</button>
      {about === '' ? null : <p className="secondary" {...own}>{about}</p>}
      <p className="capture-card-text">{leadOf(article)}</p>
      <p className="capture-card-foot" {...own}>
        <span className="secondary">{source}</span>
        {cited.length > 0 ? <Tag tone="ok" icon="tick">{t('capture.besideCited', { list: formats.list(cited.map(formats.number)) })}</Tag> : null}
        {cited.length > 0 || target === null ? null : (
          <Button variant="quiet" keycap="Alt C" onPress={() => { cite(id); }}>
            {t('cite.cite', { number: target.number })}<span className="visually-hidden"> {title}</span>
          </Button>
        )}
      </p>
    </li>
  );
}

/** The first words of an article: its lead, or its first section. */
function leadOf({ lead, sections }: Article): string {
  const text = lead ?? sections.find(({ form }) => form === 'text')?.entries[0]?.text ?? '';
  return typeof text === 'string' ? text : text.join(' ');
}

/** Alt C cites the card that has the focus; from elsewhere it leads to the first one that can be cited. */
function useFirstCite(): void {
  const { cite } = useLibraryActs();
  useShortcuts({
    'Alt+KeyC': () => {
      const focused = document.activeElement?.closest<HTMLElement>('.capture-card')?.dataset['item'];
      if (focused !== undefined) cite(focused);
      else document.querySelector<HTMLElement>('.capture-card .button')?.focus();
    },
  });
}
