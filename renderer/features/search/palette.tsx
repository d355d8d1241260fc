import { useId, useRef, type KeyboardEvent, type RefObject } from 'react';
import { useWords } from '../../i18n/use-words.ts';
import { useHelpPage } from '../../ui/help-door.ts';
import { Icon } from '../../ui/icon.tsx';
import { KeyCap } from '../../ui/key-cap.tsx';
import { Overlay } from '../../ui/overlay.tsx';
import { EmptyState, Progress } from '../../ui/states.tsx';
import { chordOf, isComposing } from '../../ui/use-shortcuts.ts';
import { PaletteFoot } from './palette-foot.tsx';
import { PreviewPane } from './preview.tsx';
import { Results, rowId } from './results.tsx';
import { usePalette, type PaletteModel } from './use-palette.ts';
import { usePreview } from './use-search.ts';
import './search.css';

type PaletteProps = { readonly typedAhead: RefObject<string>; readonly onClose: () => void };

/** Searches library, own items and recorded answers from wherever one is, by keyboard alone. */
export function Palette({ typedAhead, onClose }: PaletteProps) {
  const t = useWords();
  useHelpPage('search', 'search');
  const model = usePalette(typedAhead.current, onClose);
  const list = useId();
  const pane = useRef<HTMLElement>(null);
  const preview = usePreview(model.hit?.id ?? null, model.hit?.words ?? [], model.workshop);
  const { found } = model;
  const hasHits = found !== null && found.total > 0;
  return (
    <Overlay label={t('search.label')} className="search-palette" onClose={onClose}>
      <SearchEntry model={model} list={list} pane={pane} onClose={onClose} />
      <div className="search-body">
        {hasHits ? (
          <Results id={list} found={found} rows={model.rows} at={model.at} bookmarks={model.bookmarks} onSelect={model.select} onOpen={model.openRow} />
        ) : <NothingListed model={model} />}
        {hasHits && preview !== null ? <PreviewPane preview={preview} paneRef={pane} /> : null}
      </div>
      {model.reading === null ? null : <Reading {...model.reading} />}
      {hasHits ? <PaletteFoot acts={model.acts} onPress={model.press} /> : null}
    </Overlay>
  );
}

function SearchEntry({ model, list, pane, onClose }: { readonly model: PaletteModel; readonly list: string; readonly pane: RefObject<HTMLElement | null>; readonly onClose: () => void }) {
  const t = useWords();
  const { found, rows, at, query } = model;
  const press = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (isComposing(event.nativeEvent)) return;
    const chord = chordOf(event.nativeEvent);
    if (chord === 'PageDown' || chord === 'PageUp') pane.current?.scrollBy({ top: (chord === 'PageDown' ? 0.8 : -0.8) * pane.current.clientHeight });
    else if (chord === 'Ctrl+KeyK') event.currentTarget.select();
    else if (chord === undefined || !model.press(chord)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className="search-entry">
      <Icon name="search" />
      <input
        className="search-input"
        role="combobox"
        aria-label={t('search.label')}
        aria-autocomplete="list"
        aria-expanded={rows.length > 0}
        aria-controls={list}
        aria-activedescendant={rows.length === 0 ? undefined : rowId(list, at)}
        // The palette is opened to be typed into; the focus goes back when it closes.
        autoFocus
        autoComplete="off"
        spellCheck={false}
        dir={query === '' ? undefined : 'auto'}
        placeholder={t('search.placeholder')}
        value={query}
        onChange={(event) => { model.setQuery(event.currentTarget.value); }}
        onKeyDown={press}
      />
      <span className="search-count" role="status">{found === null ? null : <Count model={model} />}</span>
      <button type="button" className="search-close" onClick={onClose}><span className="visually-hidden">{t('search.close')}</span> <KeyCap keys="Esc" spoken /></button>
    </div>
  );
}

/** How many, and for what, where that is not what was typed. */
function Count({ model: { found } }: { readonly model: PaletteModel }) {
  const t = useWords();
  if (found === null) return null;
  const { total, corrected } = found;
  if (corrected === null) return t('search.count', { count: total });
  const words = t('search.countFor', { count: total, query: corrected });
  const at = words.lastIndexOf(corrected);
  return <>{words.slice(0, at)}<strong>{corrected}</strong>{words.slice(at + corrected.length)}</>;
}

/** How far the reading of recorded texts has come; what was read is found already. */
function Reading({ done, total }: { readonly done: number; readonly total: number }) {
  const t = useWords();
  return <div className="search-reading"><Progress label={t('search.reading')} done={done} total={total} text={t('search.readingCount', { done, count: total })} /></div>;
}

/** Before anything is typed, when nothing was found, and when the search cannot work. */
function NothingListed({ model: { found, query, failure } }: { readonly model: PaletteModel }) {
  const t = useWords();
  const keys = [
    { keys: 'Enter', does: t('search.teachOpen') },
    { keys: 'Alt C', does: t('search.teachCite') },
    { keys: 'Tab', does: t('search.teachGroup') },
  ];
  return (
    // Reachable, because it may have to be scrolled where text is large.
    <div className="search-nothing" tabIndex={0}>
      {failure === null ? null : <p role="alert">{t('search.failed')} <span className="secondary">{failure}</span></p>}
      {query.trim() === '' ? <EmptyState title={t('search.emptyLead')} text={t('search.emptyText')} keys={keys} /> : null}
      {found !== null && found.total === 0 && query.trim() !== '' ? <p><strong>{t('search.none')}</strong> {t('search.noneText')}</p> : null}
    </div>
  );
}
