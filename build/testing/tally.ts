import { stripVTControlCharacters } from 'node:util';
import { z } from 'zod';

/** Passed and failed checks and tests. What was skipped counts as failed: nobody looked. */
export type Tally = { readonly passed: number; readonly failures: readonly string[] };

/** What one run of checks and tests came to, of several. */
export function sum(tallies: readonly Tally[]): Tally {
  return { passed: tallies.reduce((passed, tally) => passed + tally.passed, 0), failures: tallies.flatMap(({ failures }) => failures) };
}

/**
 * The end of every test run: each failure once more by its name, so that nobody has to look for it in what went before, and the
 * closing line that machines read.
 */
export function closing({ passed, failures }: Tally): string {
  return [...failures.map((failure) => `failed: ${failure}`), `${String(passed)} passed, ${String(failures.length)} failed`].join('\n');
}

/** A run counts as good only when something passed and nothing failed. */
export function isGood(tally: Tally): boolean {
  return tally.failures.length === 0 && tally.passed > 0;
}

const vitestReport = z.object({
  success: z.boolean(),
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      assertionResults: z.array(z.object({ fullName: z.string(), status: z.string(), failureMessages: z.array(z.string()).optional() })),
    }),
  ),
});

/** Why, in a line: a report is read where nothing else of the run is left. */
function reasonOf(messages: readonly string[] = []): string {
  const line = stripVTControlCharacters(messages[0] ?? '').split('\n', 1).join('').slice(0, 300);
  return line === '' ? '' : ` (${line})`;
}

/**
 * Reads what a Vitest run left behind (its JSON reporter) into counts.
 * @param json the reporter's file, or nothing when Vitest wrote none.
 * @param code the code Vitest left with: an error outside any test shows there alone.
 */
export function readVitest(json: string | undefined, code: number): Tally {
  const report = json === undefined ? undefined : vitestReport.safeParse(JSON.parse(json)).data;
  if (report === undefined) return { passed: 0, failures: ['the test runner left no report'] };
  const failures: string[] = [];
  let passed = 0;
  for (const file of report.testResults) {
    for (const test of file.assertionResults) {
      if (test.status === 'passed') passed += 1;
      else failures.push(`${test.status}: ${test.fullName}${reasonOf(test.failureMessages)}`);
    }
    if (file.assertionResults.length === 0) failures.push(`no test ran in ${file.name}`);
  }
  if (report.testResults.length === 0) failures.push('no test was found');
  if ((code !== 0 || !report.success) && failures.length === 0) failures.push(`the test runner left with code ${String(code)} although every test passed`);
  return { passed, failures };
}
