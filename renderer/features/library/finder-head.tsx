import type { KeyboardEvent, RefObject } from 'react';
import { useWords } from '../../i18n/use-words.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { Icon } from '../../ui/icon.tsx';
import { KeyCap } from '../../ui/key-cap.tsx';
import { useShortcuts } from '../../ui/use-shortcuts.ts';
import { LanguageTag } from './article-parts.tsx';
import type { Facet } from './facet-list.tsx';
import { chosenValues, type FinderRow } from './finder.ts';
import type { Finder } from './use-finder.ts';

/** Title of a finder, how much of it is shown, and what was chosen, each to be let go of. */
export function FinderHead<Row extends FinderRow>({ title, language, finder, facets }: {
  readonly title: string;
  /** Language of the rows. */
  readonly language: string;
  readonly finder: Finder<Row>;
  readonly facets: readonly Facet[];
}) {
  const t = useWords();
  const chosen = chosenValues(finder.state);
  const hasChoice = chosen.length > 0 || finder.state.query !== '';
  useShortcuts(hasChoice ? { 'Alt+Digit0': finder.clear } : {});
  return (
    <header className="library-finder-head">
      <h1>{title}</h1>
      <LanguageTag language={language} />
      <p className="secondary library-finder-count" role="status">{t('library.shown', { shown: finder.shown.length, count: finder.rows.length })}</p>
      {hasChoice ? (
        <div className="library-chips" role="group" aria-label={t('library.chosen')}>
          {chosen.map(({ facet, value }) => {
            const name = facets.find(({ key }) => key === facet)?.nameOf(value) ?? value;
            return (
              <button key={`${facet}-${value}`} type="button" className="library-chip" aria-label={t('library.letGo', { value: name })} onClick={() => { finder.toggle(facet, value); }}>
                <span>{name}</span>
                <Icon name="close" />
              </button>
            );
          })}
          <Button variant="quiet" keycap="Alt 0" className="library-clear" onPress={finder.clear}>{t('library.clear')}</Button>
        </div>
      ) : null}
    </header>
  );
}

/** The field that finds by words, under Ctrl F. */
export function FindField({ label, value, onChange, onDown, field }: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (query: string) => void;
  /** Arrow down leads into the list. */
  readonly onDown: () => void;
  readonly field: RefObject<HTMLInputElement | null>;
}) {
  useShortcuts({ 'Ctrl+KeyF': () => { field.current?.select(); } });
  const press = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key !== 'ArrowDown') return;
    event.preventDefault();
    onDown();
  };
  return (
    <div className="library-find">
      <div className="library-find-field">
        <Icon name="search" />
        <TextField label={label} hideLabel placeholder={label} inputRef={field} value={value} onChange={onChange} onKeyDown={press} />
        <span className="library-find-key"><KeyCap keys="Ctrl F" /></span>
      </div>
    </div>
  );
}

/** A letter typed in the list goes to the field that finds. */
export function findByTyping(field: RefObject<HTMLInputElement | null>): (event: KeyboardEvent<HTMLElement>) => void {
  return (event) => {
    if (event.key.length === 1 && event.key !== ' ' && !event.ctrlKey && !event.metaKey && !event.altKey) field.current?.focus();
  };
}
