import { startTransition, useEffect, useState } from 'react';
import type { Article } from '../../content/article.ts';
import type { Library } from '../../content/library.ts';
import { useLive } from '../../data/live.tsx';
import type { CaptureView, QuestionView } from '../../domain/views.ts';
import { useFormats, useLanguage, useWords } from '../../i18n/use-words.ts';
import { useLibraryActs } from '../../library/library-acts.tsx';
import { useLibrary } from '../../library/use-library.ts';
import { Button } from '../../ui/button.tsx';
import { SegmentedChoice } from '../../ui/choice.tsx';
import { KeyCap } from '../../ui/key-cap.tsx';
import { useAfterStart } from '../../ui/use-after-start.ts';
import { useShortcuts } from '../../ui/use-shortcuts.ts';
import { BesideCard, GoneCard } from './beside-card.tsx';
import { besideGroups, citedIn, readInParts, type BesideGroup } from './beside-model.ts';

/** Cards shown at once; the rest is one press away. */
const most = 4;

const idle = (): Promise<void> => new Promise((done) => { requestIdleCallback(() => { done(); }, { timeout: 200 }); });

/** The groups beside a question, worked out while nobody types; null until then. The last ones stay while its wording is changed. */
function useGroups(library: Library | null, { library: asked, wording, links }: QuestionView): readonly BesideGroup[] | null {
  const [groups, setGroups] = useState<readonly BesideGroup[] | null>(null);
  useEffect(() => {
    let isWanted = true;
    const find = async (from: Library): Promise<void> => {
      await readInParts(from, idle);
      const found = await besideGroups(from, { library: asked, wording, links: links ?? [] }, idle);
      if (isWanted) startTransition(() => { setGroups(found); });
    };
    if (library !== null) void find(library);
    return () => { isWanted = false; };
  }, [library, asked, wording, links]);
  return groups;
}

/** What of the library helps with the question: practices, activities and pages of the handbook that are linked with it. */
export function Beside({ view }: { readonly view: CaptureView }) {
  // The library is most of what a question needs, and not what somebody waits for who has just opened the program.
  return useAfterStart() ? <FromLibrary view={view} /> : null;
}

function FromLibrary({ view }: { readonly view: CaptureView }) {
  const library = useLibrary();
  const t = useWords();
  const { number } = useFormats();
  const groups = useGroups(library, view.question);
  const [chosen, setChosen] = useState<BesideGroup['id'] | null>(null);
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
  const own = useOwnArticles(language, items.some((id) => library.item(id) === undefined));
  const { links = [] } = view.question;
  return (
    <>
      <ul className="capture-cards">
        {shown.flatMap((id) => {
          const article = library.article(id, language) ?? own.find((one) => one.id === id);
          const copy = links.find(({ item }) => item === id);
          if (article !== undefined) return [<BesideCard key={id} library={library} article={article} cited={citedIn(view.contributions, id)} />];
          return copy === undefined ? [] : [<GoneCard key={id} copy={copy} />];
        })}
      </ul>
      {shown.length === items.length ? null : (
        <Button variant="link" onPress={() => { setWhole(true); }}>{t('capture.besideMore', { count: items.length - shown.length })}</Button>
      )}
    </>
  );
}

const noArticles: readonly Article[] = [];

/** Own items, where one of them is linked. */
function useOwnArticles(language: string, isWanted: boolean): readonly Article[] {
  const found = useLive(async (workbook) => (isWanted ? (await (await workbook.own()).articles(language)).map(({ article }) => article) : noArticles), [language, isWanted]);
  return found ?? noArticles;
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
