import { useMemo, useState } from 'react';
import type { CheckedRow, Mended } from '../../../content/participants/check-people.ts';
import { foldCell, type Target } from '../../../content/participants/headings.ts';
import { guessLayout, matchingUnder, type Layout } from '../../../content/participants/matching.ts';
import type { ListRow, ListSheet } from '../../../content/participants/read-list.ts';
import type { OpenedList } from '../../../data/people/people.ts';
import { useShippedGroups } from './use-shipped-groups.ts';
import { checked, dayReader, groupsOf, matchedAgain, rowsBelow, type Given, type GroupChoice } from './import-model.ts';

/** What a person has corrected in lists before, by folded heading: kept while the program runs. */
const learned = new Map<string, Target | null>();

const noSheet: ListSheet = { name: '', rows: [], faults: [] };
const noLayout: Layout = { headerRow: null, matching: [] };

export type Import = {
  readonly sheet: ListSheet;
  readonly sheetNumber: number;
  readonly layout: Layout;
  readonly rows: readonly CheckedRow[];
  /** The first rows of the list proper, to show what a column holds. */
  readonly data: readonly ListRow[];
  readonly mended: Mended;
  readonly groups: readonly { readonly name: string; readonly known: string | null }[];
  readonly choiceOf: (group: string) => GroupChoice;
  readonly showSheet: (number: number) => void;
  readonly setHeaderRow: (row: number | null) => void;
  readonly setTarget: (column: number, target: Target | null) => void;
  readonly mend: (key: string, text: string) => void;
  readonly chooseGroup: (group: string, choice: GroupChoice) => void;
};

/** Everything that is said about a list before it is taken over. Nothing of it is written. */
export function useImport(list: OpenedList, given: Given): Import {
  const shipped = useShippedGroups();
  const days = useMemo(() => dayReader(given.view), [given.view]);
  const guessed = useMemo(() => list.sheets.map(({ rows }) => guessLayout(rows, learned, days)), [list, days]);
  const [sheetNumber, setSheetNumber] = useState(() => bestSheet(guessed));
  const [layouts, setLayouts] = useState(guessed);
  const [mended, setMended] = useState<Mended>(new Map());
  const [chosen, setChosen] = useState<ReadonlyMap<string, GroupChoice>>(new Map());
  const sheet = list.sheets[sheetNumber] ?? noSheet;
  const layout = layouts[sheetNumber] ?? noLayout;
  const rows = useMemo(() => checked(sheet, layout, given, mended), [sheet, layout, given, mended]);
  const groups = useMemo(() => groupsOf(rows, given.view.groups, shipped), [rows, given.view.groups, shipped]);
  const setLayout = (next: Layout): void => { setLayouts(layouts.map((one, at) => (at === sheetNumber ? next : one))); };
  return {
    sheet, sheetNumber, layout, rows, mended, groups,
    data: rowsBelow(sheet, layout),
    choiceOf: (group) => choiceOf(group, groups, chosen),
    showSheet: (number) => { setSheetNumber(number); setMended(new Map()); },
    setHeaderRow: (row) => { setLayout({ headerRow: row, matching: matchingUnder(sheet.rows, row, learned, days) }); },
    setTarget: (column, target) => {
      const heading = sheet.rows.find(({ row }) => row === layout.headerRow)?.cells[column];
      if (heading !== undefined) learned.set(foldCell(heading), target);
      setLayout({ ...layout, matching: matchedAgain(layout.matching, column, target) });
    },
    mend: (key, text) => { setMended(new Map(mended).set(key, text)); },
    chooseGroup: (group, choice) => { setChosen(new Map(chosen).set(foldCell(group), choice)); },
  };
}

function choiceOf(group: string, groups: Import['groups'], chosen: ReadonlyMap<string, GroupChoice>): GroupChoice {
  const known = groups.find(({ name }) => foldCell(name) === foldCell(group))?.known ?? null;
  return chosen.get(foldCell(group)) ?? (known === null ? 'new' : { slug: known });
}

/** The sheet whose headings say most. */
function bestSheet(layouts: readonly Layout[]): number {
  const worth = layouts.map(({ headerRow, matching }) => (headerRow === null ? 0 : matching.filter((target) => target !== null).length));
  return Math.max(0, worth.indexOf(Math.max(...worth)));
}
