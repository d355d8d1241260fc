import { z } from 'zod';

/** Passed and failed checks and tests. What was skipped counts as failed: nobody looked. */
export type Tally = { readonly passed: number; readonly failed: number };

const nothing: Tally = { passed: 0, failed: 0 };

export function sum(tallies: readonly Tally[]): Tally {
  return tallies.reduce((left, right) => ({ passed: left.passed + right.passed, failed: left.failed + right.failed }), nothing);
}

/** The closing line of every test run, read by machines. */
export function closingLine(tally: Tally): string {
  return `${String(tally.passed)} passed, ${String(tally.failed)} failed`;
}

/** A run counts as good only when something passed and nothing failed. */
export function isGood(tally: Tally): boolean {
  return tally.failed === 0 && tally.passed > 0;
}

const vitestReport = z.object({
  success: z.boolean(),
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      assertionResults: z.array(z.object({ fullName: z.string(), status: z.string() })),
    }),
  ),
});

export type SuiteOutcome = { readonly tally: Tally; readonly complaints: readonly string[] };

/**
 * Reads what a Vitest run left behind (its JSON reporter) into counts.
 * @param json the reporter's file, or nothing when Vitest wrote none.
 * @param code the code Vitest left with: an error outside any test shows there alone.
 */
export function readVitest(json: string | undefined, code: number): SuiteOutcome {
  const report = json === undefined ? undefined : vitestReport.safeParse(JSON.parse(json)).data;
  if (report === undefined) return { tally: { passed: 0, failed: 1 }, complaints: ['the test runner left no report'] };
  const complaints: string[] = [];
  let passed = 0;
  for (const file of report.testResults) {
    for (const test of file.assertionResults) {
      if (test.status === 'passed') passed += 1;
      else complaints.push(`${test.status}: ${test.fullName}`);
    }
    if (file.assertionResults.length === 0) complaints.push(`no test ran in ${file.name}`);
  }
  if (report.testResults.length === 0) complaints.push('no test was found');
  if ((code !== 0 || !report.success) && complaints.length === 0) complaints.push(`the test runner left with code ${String(code)} although every test passed`);
  return { tally: { passed, failed: complaints.length }, complaints };
}
