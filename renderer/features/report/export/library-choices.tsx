import { useEffect, useState } from 'react';
import { useWorkbook } from '../../../data/live.tsx';
import { listSign } from '../../../i18n/languages.ts';
import { useLanguage, useWords } from '../../../i18n/use-words.ts';
import { useLibrary } from '../../../library/use-library.ts';
import { Button } from '../../../ui/button.tsx';
import { CheckLine } from '../../../ui/check-line.tsx';
import { Roving } from '../../../ui/roving.tsx';
import { Group } from './group.tsx';
import { toggled, type Choices } from './use-choices.ts';

type Item = { readonly id: string; readonly title: string; readonly lang: string };

/** What is printed from the library: the practices of the sheets and the background paper, and the sector briefs of the latter. */
export function LibraryChoices({ choices, choose, change }: Choices) {
  const t = useWords();
  const { language } = useLanguage();
  const { practices, briefs } = choices;
  const offered = useLibraryItems();
  const wantsPractices = choices.kinds.includes('practices') || choices.kinds.includes('background');
  const wantsBriefs = choices.kinds.includes('background');
  if (!wantsPractices) return null;
  const said = [practices === null ? t('export.citedPractices') : t('export.practicesChosen', { count: practices.length }), ...(wantsBriefs ? [t('export.briefsChosen', { count: briefs.length })] : [])];
  return (
    <Group id="library" title={t('export.group.library')} chosen={said.join(listSign(language))}>
      <CheckLine
        label={t('export.citedPractices')}
        about={t('export.citedPracticesAbout')}
        checked={practices === null}
        onChange={(isOn) => { choose('practices', isOn ? null : []); }}
      />
      {practices === null ? null : <Items legend={t('export.practices')} items={offered?.practices} chosen={practices} onChange={(next) => { change('practices', (now) => next(now.practices ?? [])); }} />}
      {wantsBriefs ? <Items legend={t('export.briefs')} items={offered?.briefs} chosen={briefs} onChange={(next) => { change('briefs', (now) => next(now.briefs)); }} /> : null}
    </Group>
  );
}

/** In the order of the library, with own practices after it; null until they have been read. */
function useLibraryItems(): { readonly practices: readonly Item[]; readonly briefs: readonly Item[] } | null {
  const library = useLibrary();
  const { language } = useLanguage();
  const workbook = useWorkbook();
  const [own, setOwn] = useState<readonly Item[]>([]);
  useEffect(() => {
    let isWanted = true;
    void workbook.own().then((opened) => opened.articles(language)).then((articles) => {
      const found = articles.flatMap(({ practice, item, article }) => (practice === undefined ? [] : [{ id: item, title: article.title, lang: article.language }]));
      if (isWanted) setOwn(found);
    });
    return () => { isWanted = false; };
  }, [workbook, language]);
  if (library === null) return null;
  const titled = (shelf: typeof library.practices | typeof library.briefs): readonly Item[] =>
    shelf.items.filter(({ deprecated }) => deprecated === undefined).map(({ id }) => {
      const { title, language: lang } = shelf.article(id, language);
      return { id, title, lang };
    });
  return { practices: [...titled(library.practices), ...own], briefs: titled(library.briefs) };
}

type ItemsProps = { readonly legend: string; readonly items: readonly Item[] | undefined; readonly chosen: readonly string[]; readonly onChange: (next: (now: readonly string[]) => readonly string[]) => void };

/** What is chosen but no longer in the library stays chosen: the workshop has a copy of what it cites. */
function Items({ legend, items, chosen, onChange }: ItemsProps) {
  const t = useWords();
  if (items === undefined) return <p className="export-hint" role="status">{t('export.counting')}</p>;
  const ids = items.map(({ id }) => id);
  const goneOf = (now: readonly string[]): readonly string[] => now.filter((id) => !ids.includes(id));
  return (
    <fieldset className="export-items">
      <legend className="field-label">{t('export.chosenOf', { legend, chosen: chosen.length, total: items.length })}</legend>
      <Roving label={legend} className="export-items-list scroll-area">
        {items.map(({ id, title, lang }) => <CheckLine key={id} rove label={title} lang={lang} checked={chosen.includes(id)} onChange={(isOn) => { onChange((now) => [...toggled(ids, now, id, isOn), ...goneOf(now)]); }} />)}
      </Roving>
      <div className="export-attached-acts">
        <Button variant="link" onPress={() => { onChange((now) => [...ids, ...goneOf(now)]); }}>{t('export.all')}</Button>
        <Button variant="link" onPress={() => { onChange(() => []); }}>{t('export.noneOfThem')}</Button>
      </div>
    </fieldset>
  );
}
