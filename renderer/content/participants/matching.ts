import { foldCell, guessHeading, type Matching, type Target } from './headings.ts';
import type { ListRow } from './read-list.ts';
import { isSexColumn } from './values.ts';

/** Corrections of an earlier matching, by folded heading; null: not taken. */
export type Learned = ReadonlyMap<string, Target | null>;

/** Which row holds the headings (null: none does) and what each column fills. */
export type Layout = { readonly headerRow: number | null; readonly matching: Matching };

/** Headings stand in the first rows, below a title of the list. */
const looked = 15;
/** A sentence is no heading. */
const longestHeading = 80;

/** Guesses how a list is laid out. Without headings, the first column of words is the names. */
export function guessLayout(rows: readonly ListRow[], learned: Learned, dayOfDate: (text: string) => number | undefined): Layout {
  const candidates = rows.slice(0, looked).map((row) => {
    const weight = row.cells.reduce((sum, cell) => sum + (cell.length > longestHeading ? 0 : guessHeading(cell, dayOfDate)?.weight ?? 0), 0);
    return { row, weight, targets: guessColumns(row.cells, learned, dayOfDate) };
  });
  const best = candidates.reduce<(typeof candidates)[number] | undefined>((found, next) => (next.weight > (found?.weight ?? 0) ? next : found), undefined);
  // One word that only holds one of ours is the title of the list, unless the list is nothing but names.
  const isSure = best !== undefined && (worth(best.targets) > 1 || best.weight >= 1_000 || rows.every(({ cells }) => cells.length < 2));
  if (!isSure || !holdsNames(best.targets)) return { headerRow: null, matching: withoutHeadings(rows) };
  return { headerRow: best.row.row, matching: honest(best.targets, rows.filter(({ row }) => row > best.row.row)) };
}

/** What each column fills when the headings stand in a row that a person has chosen. */
export function matchingUnder(rows: readonly ListRow[], headerRow: number | null, learned: Learned, dayOfDate: (text: string) => number | undefined): Matching {
  const head = rows.find(({ row }) => row === headerRow);
  if (head === undefined) return withoutHeadings(rows);
  return honest(guessColumns(head.cells, learned, dayOfDate), rows.filter(({ row }) => row > head.row));
}

const worth = (targets: Matching): number => targets.filter((target) => target !== null).length;
const holdsNames = (targets: Matching): boolean => targets.some((target) => target === 'name' || target === 'given' || target === 'family');

/** Every target once, for the column whose heading fits best. */
function guessColumns(cells: readonly string[], learned: Learned, dayOfDate: (text: string) => number | undefined): Matching {
  const guesses = cells.map((cell) => {
    const folded = foldCell(cell);
    const corrected = learned.get(folded);
    if (corrected !== undefined) return corrected === null ? undefined : { target: corrected, weight: 10_000 };
    return cell.length > longestHeading ? undefined : guessHeading(cell, dayOfDate);
  });
  const taken = new Map<Target, number>();
  guesses.forEach((guess, at) => {
    if (guess === undefined) return;
    const before = taken.get(guess.target);
    if (before === undefined || guess.weight > (guesses[before]?.weight ?? 0)) taken.set(guess.target, at);
  });
  return alone(guesses.map((guess, at) => (guess !== undefined && taken.get(guess.target) === at ? guess.target : null)));
}

/** "Nom" or "Nombre" alone is the whole name; beside the other half it is one half. */
function alone(targets: Matching): Matching {
  const has = (target: Target): boolean => targets.includes(target);
  if (has('name') || (has('given') && has('family'))) return has('given') && has('family') ? targets : targets.map((target) => completed(target, targets));
  return targets.map((target) => (target === 'given' || target === 'family' ? 'name' : target));
}

/** "Name" beside "Surname" is the given name, beside "First name" the family's. */
function completed(target: Target | null, targets: Matching): Target | null {
  if (target !== 'name') return target;
  return targets.includes('family') ? 'given' : targets.includes('given') ? 'family' : target;
}

/** A column `Title` that only tells women from men is no function. */
function honest(targets: Matching, rows: readonly ListRow[]): Matching {
  if (targets.includes('sex')) return targets;
  const at = targets.indexOf('function');
  return at >= 0 && isSexColumn(rows.map(({ cells }) => cells[at] ?? '')) ? targets.map((target, index) => (index === at ? 'sex' : target)) : targets;
}

function withoutHeadings(rows: readonly ListRow[]): Matching {
  const width = Math.max(0, ...rows.slice(0, 100).map(({ cells }) => cells.length));
  const columns = Array.from({ length: width }, (_, at) => rows.slice(0, 100).map(({ cells }) => cells[at] ?? ''));
  const names = columns.findIndex((values) => values.filter((value) => /\p{L}{2}/u.test(value)).length * 2 > values.length && !isSexColumn(values));
  return columns.map((values, at) => (at === Math.max(names, 0) ? 'name' : isSexColumn(values) ? 'sex' : null));
}
