import { useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import { useLanguage, useWords } from '../../i18n/use-words.ts';
import { useLibraryActs, type LibraryActs } from '../../library/library-acts.tsx';
import { useNavigate, useRoute, type Route } from '../../ui/route.tsx';
import { actsOn, type PaletteAct } from './palette-acts.ts';
import type { FoundHit, SearchGroup } from './protocol.ts';
import { groupFrom, rowsOf, stepFrom, type ListRow } from './rows.ts';
import { useSearch, type SearchState } from './use-search.ts';

export type PaletteModel = SearchState & {
  readonly query: string;
  readonly setQuery: (query: string) => void;
  readonly rows: readonly ListRow[];
  readonly at: number;
  readonly select: (at: number) => void;
  /** The selected hit; null on a row that opens a group. */
  readonly hit: FoundHit | null;
  readonly acts: readonly PaletteAct[];
  readonly bookmarks: LibraryActs['bookmarks'];
  /** The open workshop, which citations are looked for in. */
  readonly workshop: string | null;
  /** Does what a key means; false for a key that means nothing here. */
  readonly press: (chord: string) => boolean;
  readonly openRow: (at: number) => void;
};

/** What the palette knows and does, without how it looks. */
export function usePalette(typedAhead: string, onClose: () => void): PaletteModel {
  const t = useWords();
  const { language } = useLanguage();
  const go = useNavigate();
  const library = useLibraryActs();
  const workshop = workshopOf(useRoute());
  const [query, setText] = useState(typedAhead);
  const [expanded, setExpanded] = useState<SearchGroup | null>(null);
  const [chosen, setChosen] = useState<{ readonly key: string; readonly at: number }>(first);
  const state = useSearch(query, expanded, language, workshop);
  const rows = useMemo(() => rowsOf(state.found, expanded), [state.found, expanded]);
  const at = placeIn(rows, chosen);
  const row = rows[at];
  const hit = row?.kind === 'hit' ? row.hit : null;
  // A key that came before the answer to what was typed waits for it.
  const early = useRef<string | null>(null);

  const select = (next: number): void => { setChosen({ key: rows[next]?.key ?? '', at: next }); };
  const actsFor = (on: FoundHit | null): readonly PaletteAct[] => (on === null ? [] : actsOn(on, t, library, go));
  const openGroup = (group: SearchGroup, place: number): void => {
    setExpanded(group);
    // The row that opened it makes way for the next hit.
    setChosen({ key: '', at: place });
  };
  const act = (chord: string, on: ListRow | undefined, place: number): boolean => {
    if (on?.kind === 'more' && chord === 'Enter') {
      openGroup(on.group, place);
      return true;
    }
    const found = actsFor(on?.kind === 'hit' ? on.hit : null).find((one) => one.chord === chord);
    if (found?.stays !== true && found !== undefined) onClose();
    found?.run();
    return found !== undefined;
  };
  const press = (chord: string): boolean => {
    if (chord === 'ArrowDown' || chord === 'ArrowUp') select(stepFrom(rows, at, chord === 'ArrowDown' ? 1 : -1));
    else if (chord === 'Tab' || chord === 'Shift+Tab') select(groupFrom(rows, at, chord === 'Tab' ? 1 : -1));
    else if (!actChords.includes(chord)) return false;
    else if (query.trim() !== '' && state.found?.query !== query) early.current = chord;
    else act(chord, row, at);
    return true;
  };
  const runEarly = useEffectEvent(() => {
    const chord = early.current;
    if (chord === null || state.found?.query !== query) return;
    early.current = null;
    act(chord, row, at);
  });
  useEffect(() => { runEarly(); }, [state.found]);

  return {
    ...state,
    query,
    setQuery: (next) => {
      setText(next);
      setExpanded(null);
      setChosen(first);
      early.current = null;
    },
    rows, at, select, hit, workshop, press,
    acts: actsFor(hit),
    bookmarks: library.bookmarks,
    openRow: (place) => { act('Enter', rows[place], place); },
  };
}

const first = { key: '', at: 0 } as const;
const actChords: readonly string[] = ['Enter', 'Alt+KeyC', 'Alt+Enter', 'Alt+KeyB'];

/** Where the chosen row stands now: more may have been read since. */
function placeIn(rows: readonly ListRow[], { key, at }: { readonly key: string; readonly at: number }): number {
  const found = key === '' ? -1 : rows.findIndex((row) => row.key === key);
  return found === -1 ? Math.max(0, Math.min(at, rows.length - 1)) : found;
}

function workshopOf(route: Route): string | null {
  if (route.kind === 'workshop') return route.id;
  return route.kind === 'library' ? route.workshop : null;
}
