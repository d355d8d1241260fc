import { useState } from 'react';
import { nothingChosen, passing, toggleValue, type FinderRow, type FinderState } from './finder.ts';
import { useReading } from './reading.tsx';

export type Finder<Row extends FinderRow> = {
  readonly rows: readonly Row[];
  readonly shown: readonly Row[];
  readonly state: FinderState;
  readonly selected: Row | undefined;
  readonly toggle: (facet: string, value: string) => void;
  readonly find: (query: string) => void;
  readonly clear: () => void;
  readonly select: (id: string) => void;
};

/**
 * What is chosen, typed and selected in a finder. An item that the address names is shown even where the choices of before would
 * hide it.
 */
export function useFinder<Row extends FinderRow>(rows: readonly Row[], from: FinderState = nothingChosen): Finder<Row> {
  const { route, memory } = useReading();
  const asked = route.item;
  const known = from === nothingChosen ? (memory.get(route.place) ?? from) : from;
  const [state, setState] = useState(() => (hides(rows, known, asked) ? from : known));
  const [wanted, setWanted] = useState(asked);
  const [seen, setSeen] = useState(asked);
  if (seen !== asked) {
    setSeen(asked);
    setWanted(asked);
    if (hides(rows, state, asked)) setState(nothingChosen);
  }
  const set = (next: FinderState): void => {
    memory.set(route.place, next);
    setState(next);
  };
  const shown = passing(rows, state);
  return {
    rows,
    shown,
    state,
    selected: shown.find(({ id }) => id === wanted) ?? shown[0],
    toggle: (facet, value) => { set(toggleValue(state, facet, value)); },
    find: (query) => { set({ ...state, query }); },
    clear: () => { set(nothingChosen); },
    select: setWanted,
  };
}

function hides(rows: readonly FinderRow[], state: FinderState, asked: string | null): boolean {
  return asked !== null && rows.some(({ id }) => id === asked) && !passing(rows, state).some(({ id }) => id === asked);
}
