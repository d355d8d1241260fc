import type { ReliabilityRow } from '../../../build/testing/reliability-table.ts';

/**
 * What the tests of reliability share: how many, from which seed, and their lines in the one table that
 * `npm run test:reliability` and `npm run test:full` print at the end.
 */

declare module 'vitest' {
  interface TaskMeta {
    reliability?: ReliabilityRow[];
  }
}

/** The numbers of the issue; otherwise seeded samples of them, for `npm run test:full`. */
const isFull = process.env['RELIABILITY'] === 'full';

/** The seed of this run. `RELIABILITY_SEED` repeats another one; `build/test.ts` draws one for all files. */
export const runSeed = Number(process.env['RELIABILITY_SEED'] ?? Date.now() % 1_000_000);

/** How many to do: the issue's number, or the sample. */
export function many(full: number, sample: number): number {
  return isFull ? full : sample;
}

type Task = { readonly meta: { reliability?: ReliabilityRow[] } };

/**
 * Begins a line of the table: in `it('…', async ({ task }) => { const row = startRow(task, …); …; row.result = '…'; })`. Until
 * `result` is set it says that the test did not finish; whether it passed is the test's own outcome. `seed` is the run's where it
 * is left out; `null` where nothing is drawn.
 */
export function startRow(task: Task, { seed = runSeed, ...line }: { readonly what: string; readonly count: number; readonly bar: string; readonly seed?: number | null }): { result: string | null } {
  const row: ReliabilityRow = { ...line, seed, result: null };
  task.meta.reliability = [...(task.meta.reliability ?? []), row];
  console.log(`${line.what}: ${line.count}${seed === null ? '' : `, seed ${seed}`}`);
  return row;
}
