import { describe, expect, it } from 'vitest';
import { commandsOf } from '../../build/testing/steps.ts';
import { closingLine, isGood, readVitest, sum } from '../../build/testing/tally.ts';

const report = (tests: readonly string[], success = true) =>
  JSON.stringify({ success, testResults: [{ name: 'merge.test.ts', status: 'passed', assertionResults: tests.map((status, place) => ({ fullName: `law ${place}`, status })) }] });

describe('what a test run counts', () => {
  it('counts what passed and what failed', () => {
    expect(readVitest(report(['passed', 'passed']), 0).tally).toEqual({ passed: 2, failed: 0 });
    expect(readVitest(report(['passed', 'failed'], false), 1)).toEqual({ tally: { passed: 1, failed: 1 }, complaints: ['failed: law 1'] });
  });

  it('counts a skipped or unwritten test as failed', () => {
    expect(readVitest(report(['passed', 'skipped', 'pending', 'todo']), 0).tally).toEqual({ passed: 1, failed: 3 });
  });

  it('counts a file in which nothing ran, a run without files, and a run without a report', () => {
    expect(readVitest(report([], false), 1).tally).toEqual({ passed: 0, failed: 1 });
    expect(readVitest(JSON.stringify({ success: true, testResults: [] }), 0).tally).toEqual({ passed: 0, failed: 1 });
    expect(readVitest(undefined, 1).tally).toEqual({ passed: 0, failed: 1 });
    expect(readVitest('{}', 0).tally).toEqual({ passed: 0, failed: 1 });
  });

  it('counts an error outside every test', () => {
    expect(readVitest(report(['passed']), 1).tally).toEqual({ passed: 1, failed: 1 });
  });

  it('is good only when something passed and nothing failed', () => {
    expect(isGood(sum([]))).toBe(false);
    expect(isGood({ passed: 3, failed: 0 })).toBe(true);
    expect(isGood({ passed: 3, failed: 1 })).toBe(false);
  });

  it('closes with one line', () => {
    expect(closingLine(sum([{ passed: 812, failed: 0 }, { passed: 40, failed: 2 }]))).toBe('852 passed, 2 failed');
  });

  it('takes the commands of a check from package.json', () => {
    expect(commandsOf('lint').map((line) => line.split(' ')[0])).toEqual(['eslint', 'stylelint', 'depcruise']);
    expect(() => commandsOf('no such script')).toThrow(/no script/);
  });
});
