import { useMemo, useRef, useState } from 'react';
import { useFormats, useWords } from '../../i18n/use-words.ts';
import { Margin } from '../../ui/margin.tsx';
import { Roving } from '../../ui/roving.tsx';
import { LanguageTag } from './article-parts.tsx';
import { FindField, findByTyping } from './finder-head.tsx';
import { fold } from './fold.ts';
import { letterGroups, type GlossaryTerm, type LetterGroup } from './glossary.ts';
import { ItemPanel } from './item-panel.tsx';
import { LibraryFrame } from './library-frame.tsx';
import { ReadLine, ReadText } from './read-text.tsx';
import { useReading } from './reading.tsx';
import { useInView } from './use-in-view.ts';

/** All terms, letter by letter; typing filters. */
export function GlossaryPlace() {
  const t = useWords();
  const { library, language, route } = useReading();
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const [query, setQuery] = useState('');
  const [asked, setAsked] = useState(0);
  const [chosen, setChosen] = useState<string | null>(null);
  const [seen, setSeen] = useState(route.item);
  if (seen !== route.item) {
    // A link to another term: it is shown whatever was typed before.
    setSeen(route.item);
    setChosen(null);
    setQuery('');
  }
  const terms = useTerms();
  const formats = useFormats();
  const groups = letterGroups(terms, query, { language, compare: formats.compare });
  const shown = groups.flatMap((group) => group.terms);
  const wanted = chosen ?? route.item;
  const selected = shown.find(({ id }) => id === wanted)?.id ?? shown[0]?.id ?? null;
  const read = (id: string): void => {
    setChosen(id);
    setAsked(asked + 1);
  };
  return (
    <LibraryFrame below={<Letters groups={groups} />} knowledge={<ItemPanel id={selected} />} knowledgeAsked={asked} knowledgeLabel={t('library.item')}>
      <header className="library-finder-head">
        <h1>{t('library.place.glossary')}</h1>
        <LanguageTag language={library.terms.words(terms[0]?.id ?? '', language).language} />
        <p className="secondary library-finder-count" role="status">{t('library.shown', { shown: shown.length, count: terms.length })}</p>
      </header>
      <FindField label={t('library.findTerm')} value={query} onChange={setQuery} field={field} onDown={() => { list.current?.querySelector<HTMLElement>('[data-rove][tabindex="0"]')?.focus(); }} />
      {shown.length === 0 ? <p className="library-none">{t('library.nothingFound')}</p> : null}
      <div ref={list} onKeyDown={findByTyping(field)}>
        <Roving className="library-glossary">
          {groups.map((group) => <Letter key={group.letter} group={group} selected={selected} onRead={read} onFocus={setChosen} />)}
        </Roving>
      </div>
    </LibraryFrame>
  );
}

function useTerms(): readonly GlossaryTerm[] {
  const { library, language } = useReading();
  return useMemo(() => library.terms.items.map(({ id }) => {
    const { words } = library.terms.words(id, language);
    return { id, term: words.term, text: fold([words.term, ...[words.definition].flat()].join('\n')) };
  }), [library, language]);
}

const anchorOf = (letter: string): string => `letter-${letter === '#' ? 'other' : letter}`;

function Letters({ groups }: { readonly groups: readonly LetterGroup[] }) {
  const t = useWords();
  return (
    <section className="library-below">
      <h3 className="small-head">{t('library.letters')}</h3>
      <ul className="library-letters">
        {groups.map(({ letter }) => (
          <li key={letter}>
            <button type="button" className="library-letter-link" aria-label={letter === '#' ? t('library.otherSigns') : letter} onClick={() => { document.getElementById(anchorOf(letter))?.scrollIntoView({ block: 'start' }); }}>{letter}</button>
          </li>
        ))}
      </ul>
    </section>
  );
}

type LetterProps = {
  readonly group: LetterGroup;
  readonly selected: string | null;
  readonly onRead: (id: string) => void;
  readonly onFocus: (id: string) => void;
};

function Letter({ group, selected, onRead, onFocus }: LetterProps) {
  return (
    <section id={anchorOf(group.letter)} aria-label={group.letter} className="library-letter">
      {group.terms.map(({ id }, index) => (
        <TermRow key={id} id={id} letter={index === 0 ? group.letter : null} isSelected={id === selected} onRead={onRead} onFocus={onFocus} />
      ))}
    </section>
  );
}

function TermRow({ id, letter, isSelected, onRead, onFocus }: Omit<LetterProps, 'group' | 'selected'> & {
  readonly id: string;
  /** Stands in the margin where a letter begins. */
  readonly letter: string | null;
  readonly isSelected: boolean;
}) {
  const t = useWords();
  const { library, language, route, open } = useReading();
  const { words, language: spoken } = library.terms.words(id, language);
  const row = useInView<HTMLButtonElement>(route.item === id);
  const also = (library.terms.item(id)?.links ?? []).flatMap((link) => library.terms.item(link) ?? []);
  return (
    <Margin number={letter} strong className="library-term">
      <h2>
        <button ref={row} type="button" data-rove="" className="library-term-name" aria-current={isSelected ? 'true' : undefined} onFocus={() => { onFocus(id); }} onClick={() => { onRead(id); }}>
          <ReadLine text={words.term} language={spoken} />
        </button>
      </h2>
      <ReadText text={words.definition} language={spoken} />
      {also.length === 0 ? null : (
        <p className="library-also secondary">
          <span>{t('library.alsoSee')}</span>
          {also.map((term) => (
            <button key={term.id} type="button" tabIndex={isSelected ? 0 : -1} className="library-also-link" onClick={() => { open(term.id); }}>
              <ReadLine text={library.terms.words(term.id, language).words.term} language={spoken} />
            </button>
          ))}
        </p>
      )}
    </Margin>
  );
}
