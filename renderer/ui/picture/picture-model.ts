import type { Fill } from '../icon.tsx';

/** Density of a cell of a heat map: 0 is none, 4 the most there is. */
export type Heat = 0 | 1 | 2 | 3 | 4;

/** Bars from the inline start, each with its number. */
export type BarPicture = {
  readonly kind: 'bars';
  readonly rows: readonly { readonly id: string; readonly label: string; readonly value: number; /** As it is written. */ readonly text: string; readonly isStrong?: boolean }[];
};
/** `heat` is null where there is nothing to tell how much: hatched. `note` stands small below the number, `change` below it: from what to what. */
export type GridCell = { readonly text: string; readonly heat: Heat | null; readonly note?: string; readonly change?: string };
/** Rows by columns, a number in each cell. */
export type GridPicture = {
  readonly kind: 'grid';
  /** Columns that stand together under a head of their own, in order; all in one where there are none. */
  readonly groups?: readonly { readonly label: string; readonly columns: number }[];
  readonly columns: readonly { readonly id: string; readonly label: string }[];
  readonly rows: readonly { readonly id: string; readonly label: string; readonly cells: readonly GridCell[] }[];
};
/** A line from the row of a step to the rows of those that need its result; open while that result is awaited. */
export type ProcessLine = { readonly from: number; readonly to: readonly number[]; readonly isOpen: boolean };
/** Steps in their order, each with its state as a sign and a word, and lines from each to those that need its result. */
export type ProcessPicture = {
  readonly kind: 'process';
  readonly rows: readonly { readonly id: string; readonly label: string; readonly sign: Fill; readonly state: string; /** What it waits for; empty where for nothing. */ readonly note: string }[];
  readonly lines: readonly ProcessLine[];
};
/** How a bar on a line of time is filled, told apart without colour: `empty` a frame, `hatched`, `full`, `out` a frame struck through, `span` a thin line with ends. */
export type TimeFill = 'empty' | 'hatched' | 'full' | 'out' | 'span';
/** Bars on a line of days from the inline start. All places are days from its beginning. */
export type TimePicture = {
  readonly kind: 'time';
  /** Days of the whole line. */
  readonly length: number;
  /** Where the units of the scale begin; a label is left empty where there is no room for all. */
  readonly ticks: readonly { readonly at: number; readonly label: string }[];
  readonly rows: readonly {
    readonly id: string;
    readonly label: string;
    /** The same in words: its days, and how far it has come. */
    readonly note: string;
    /** Steps to the inside. */
    readonly depth: number;
    readonly from: number;
    readonly to: number;
    /** One day alone is known: a lozenge in place of a bar. */
    readonly isMark: boolean;
    readonly fill: TimeFill;
  }[];
  /** A day that is marked through all rows; null for none. */
  readonly now: { readonly at: number; readonly label: string } | null;
  /** What the ways of filling mean. */
  readonly legend: readonly { readonly fill: TimeFill; readonly isMark: boolean; readonly label: string }[];
};
/** What a picture shows; drawn on the screen and as a file from the same. */
export type Picture = BarPicture | GridPicture | ProcessPicture | TimePicture;

/**
 * The lane of each line, counted from the steps outwards: lines that pass the same row never share one. Short lines lie near the steps; one may
 * begin in the row in which another of its lane ends.
 */
export function lanesOf(lines: readonly ProcessLine[]): readonly number[] {
  const end = ({ to }: ProcessLine): number => Math.max(...to);
  const taken: ProcessLine[][] = [];
  const lanes = new Map<ProcessLine, number>();
  for (const line of lines.toSorted((one, other) => end(one) - one.from - (end(other) - other.from))) {
    const free = taken.findIndex((lane) => lane.every((other) => other.from >= end(line) || end(other) <= line.from));
    const lane = free === -1 ? taken.length : free;
    (taken[lane] ??= []).push(line);
    lanes.set(line, lane);
  }
  return lines.map((line) => lanes.get(line) ?? 0);
}

const steps = [1, 2, 3, 4] as const;

/** In which of four equal steps up to `most` a count stands; none stands in none. */
export function heatOf(count: number, most: number): Heat {
  if (count <= 0 || most <= 0) return 0;
  return steps.find((step) => count * steps.length <= most * step) ?? 4;
}
