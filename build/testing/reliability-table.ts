import { z } from 'zod';

/**
 * A line of the table of `npm run test:reliability`. A test hands it to Vitest with its own outcome (`task.meta`), which writes
 * it into its JSON report: so a line can never say that something passed whose test failed.
 */
export const reliabilityRow = z.object({
  what: z.string(),
  /** Null where nothing is drawn. */
  seed: z.number().nullable(),
  /** How many kills, cuts, files …: of what, `what` says. */
  count: z.number(),
  /** Figures; null until the test came to its end. */
  result: z.string().nullable(),
  bar: z.string(),
});
export type ReliabilityRow = z.infer<typeof reliabilityRow>;
export type JudgedRow = ReliabilityRow & { readonly passed: boolean };

const report = z.object({
  testResults: z.array(z.object({
    name: z.string(),
    assertionResults: z.array(z.object({ status: z.string(), meta: z.object({ reliability: z.array(reliabilityRow).optional() }).optional() })),
  })),
});

/**
 * Reads the lines out of what a Vitest run left behind, files by name.
 * @param json the JSON reporter's file, or nothing when there is none: then there are no lines.
 */
export function readRows(json: string | undefined): readonly JudgedRow[] {
  if (json === undefined) return [];
  const files = [...report.parse(JSON.parse(json)).testResults].sort((one, other) => one.name.localeCompare(other.name));
  return files.flatMap((file) => file.assertionResults.flatMap(({ status, meta }) =>
    (meta?.reliability ?? []).map((row) => ({ ...row, passed: status === 'passed' && row.result !== null }))));
}

/** The table as text, in columns. */
export function tableOf(rows: readonly JudgedRow[]): string {
  const head = ['what', 'seed', 'how many', 'result', 'bar', 'passed'];
  const lines = rows.map(({ what, seed, count, result, bar, passed }) =>
    [what, seed === null ? '' : String(seed), count.toLocaleString('en'), result ?? 'did not finish', bar, passed ? 'passed' : 'FAILED']);
  const widths = head.map((name, column) => Math.max(name.length, ...lines.map((line) => line[column]?.length ?? 0)));
  const text = (line: readonly string[]): string => line.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ').trimEnd();
  return [text(head), text(widths.map((width) => '-'.repeat(width))), ...lines.map(text)].join('\n');
}
