import type { AgendaFields } from '../decode-agenda.ts';
import { minutesOf } from './clock.ts';

/** What the rules of the agenda need of a block: blocks are given in the order of their places. */
export type PlannedBlock = { readonly id: string } & Pick<AgendaFields, 'start' | 'minutes' | 'table' | 'beside'>;

/** Blocks of one time: one alone, or those that stand side by side at their tables. */
export type Unit<B extends PlannedBlock = PlannedBlock> = {
  /** That of the block the others stand beside, or of the first where it is gone. */
  readonly id: string;
  readonly blocks: readonly B[];
  /** Its fixed beginning, in minutes since midnight; null: it follows what stands before it. */
  readonly fixed: number | null;
  /** Of the longest of its blocks. */
  readonly minutes: number;
};

/**
 * Puts the blocks of a day together that are of one time, in the order in which the day runs. Blocks that name one block in `beside`
 * belong to it, whether or not it is still there. Blocks with one fixed beginning and a table each do so too: a file written by hand
 * has no other way to say it. A unit with a fixed beginning takes those along that follow it, and such runs stand in the order of their
 * beginnings, so that no agenda ever reads backwards: what stands before the first of them begins with the day (`dayStart`).
 */
export function unitsOf<B extends PlannedBlock>(blocks: readonly B[], dayStart: number | null): readonly Unit<B>[] {
  const groups = new Map<string, B[]>();
  const heads = new Set(blocks.filter(({ beside }) => beside === null).map(({ id }) => id));
  for (const block of blocks) {
    const key = keyOf(block, blocks, heads);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [block]);
    else if (block.id === key) group.unshift(block);
    else group.push(block);
  }
  return inRuns(placedByHead([...groups.values()], blocks).map(unitOf), dayStart);
}

/** What a block stands beside. One that stands beside one that stands beside another belongs to that other. */
function keyOf(block: PlannedBlock, blocks: readonly PlannedBlock[], heads: ReadonlySet<string>): string {
  if (block.beside !== null) return besideOf(block.beside, blocks, heads);
  if (block.start === null || block.table === null) return block.id;
  const first = blocks.find((other) => other.beside === null && other.start === block.start && other.table !== null);
  return first?.id ?? block.id;
}

function besideOf(named: string, blocks: readonly PlannedBlock[], heads: ReadonlySet<string>): string {
  const passed = new Set<string>();
  for (let at = named; !passed.has(at); ) {
    passed.add(at);
    const next = blocks.find(({ id }) => id === at);
    if (next === undefined || heads.has(at)) return next === undefined ? at : keyOf(next, blocks, heads);
    at = next.beside ?? at;
  }
  // Two laptops may have put two blocks beside each other: the smaller id is as good a head as the other, and the same everywhere.
  return [...passed].sort()[0] ?? named;
}

/** A unit stands where the block stands that the others are beside. */
function placedByHead<B extends PlannedBlock>(groups: readonly (readonly B[])[], blocks: readonly B[]): readonly (readonly B[])[] {
  const place = new Map(blocks.map(({ id }, at) => [id, at]));
  return groups.toSorted((a, b) => (place.get(a[0]?.id ?? '') ?? 0) - (place.get(b[0]?.id ?? '') ?? 0));
}

function unitOf<B extends PlannedBlock>(blocks: readonly B[]): Unit<B> {
  const starts = blocks.flatMap(({ start }) => (start === null ? [] : (minutesOf(start) ?? [])));
  return {
    id: blocks[0]?.id ?? '',
    blocks,
    fixed: starts[0] ?? null,
    minutes: Math.max(0, ...blocks.map(({ minutes }) => minutes ?? 0)),
  };
}

function inRuns<B extends PlannedBlock>(units: readonly Unit<B>[], dayStart: number | null): readonly Unit<B>[] {
  const runs: { readonly fixed: number; readonly units: Unit<B>[] }[] = [];
  for (const unit of units) {
    const last = runs.at(-1);
    if (unit.fixed !== null || last === undefined) runs.push({ fixed: unit.fixed ?? dayStart ?? Number.NEGATIVE_INFINITY, units: [unit] });
    else last.units.push(unit);
  }
  return runs.sort((a, b) => (a.fixed === b.fixed ? 0 : a.fixed - b.fixed)).flatMap((run) => run.units);
}
