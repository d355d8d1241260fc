import { useWords } from '../../i18n/use-words.ts';
import { useLibraryActs } from '../../library/library-acts.tsx';
import { Button } from '../../ui/button.tsx';
import { Tag } from '../../ui/tag.tsx';
import { useShortcuts } from '../../ui/use-shortcuts.ts';
import { PracticeFields } from './practice-fields.tsx';
import { ReadLine, ReadText } from './read-text.tsx';
import { useReading, type OwnPractice } from './reading.tsx';
import { kindWords, practiceKindWords } from './word-keys.ts';

/** All of an own item is its author's. */
const allOwn = ['*'] as const;

/** An own practice beside the catalogue, in the form that those of the library have. */
export function OwnPanel({ practice: { article, practice } }: { readonly practice: OwnPractice }) {
  const t = useWords();
  const { title, qualifier, language, number, sourceNote } = article;
  return (
    <article className="library-beside" aria-labelledby="library-panel-title">
      <header className="library-panel-head">
        <h2 id="library-panel-title" className="title-text">{title === '' ? t('own.untitled') : <ReadLine text={title} language={language} />}</h2>
        {qualifier === undefined ? null : <p className="secondary"><ReadLine text={qualifier} language={language} /></p>}
        <p className="library-kicker secondary"><span>{kindWords(t, 'practice', number)}</span> <Tag>{practiceKindWords(t, 'own')}</Tag></p>
      </header>
      <OwnActs id={article.id} />
      <PracticeFields article={article} data={practice} own={allOwn} />
      <section className="library-beside-part">
        <h3 className="small-head">{t('library.sources')}</h3>
        {sourceNote === undefined ? <p className="secondary">{t('library.noSource')}.</p> : <ReadText text={sourceNote} language={language} />}
      </section>
    </article>
  );
}

/** What can be done with it, with the keys an item of the library has; it is changed among the own items. */
function OwnActs({ id }: { readonly id: string }) {
  const t = useWords();
  const { go } = useReading();
  const { target, canPlan, cite, takeOver } = useLibraryActs();
  useShortcuts({
    ...(target === null ? {} : { 'Alt+KeyC': () => { cite(id); } }),
    ...(canPlan ? { 'Alt+Enter': () => { takeOver(id); } } : {}),
  });
  return (
    <div className="library-acts" role="group" aria-label={t('library.acts')}>
      {target === null ? null : <Button variant="main" keycap="Alt C" onPress={() => { cite(id); }}>{t('library.cite', { number: target.number })}</Button>}
      {canPlan ? <Button keycap="Alt Enter" onPress={() => { takeOver(id); }}>{t('library.makePlanLine')}</Button> : null}
      <Button onPress={() => { go('own', id); }}>{t('library.editOwn')}</Button>
      {target === null ? <p className="source">{t('library.noTarget')}</p> : null}
    </div>
  );
}
