import { describe, expect, it } from 'vitest';
import { commandsOf } from '../../build/testing/steps.ts';
import { closing, isGood, readVitest, sum } from '../../build/testing/tally.ts';

const report = (tests: readonly string[], success = true) =>
  JSON.stringify({ success, testResults: [{ name: 'merge.test.ts', status: 'passed', assertionResults: tests.map((status, place) => ({ fullName: `law ${place}`, status })) }] });

describe('what a test run counts', () => {
  it('counts what passed and names what failed', () => {
    expect(readVitest(report(['passed', 'passed']), 0)).toEqual({ passed: 2, failures: [] });
    expect(readVitest(report(['passed', 'failed'], false), 1)).toEqual({ passed: 1, failures: ['failed: law 1'] });
  });

  it('says why in a line', () => {
    const failureMessages = ['AssertionError: typing lost by kill 4, in ms: expected 1041 to be less than or equal to 1000\n    at kill.test.ts:49'];
    const failed = JSON.stringify({ success: false, testResults: [{ name: 'kill.test.ts', status: 'failed', assertionResults: [{ fullName: '10 kills', status: 'failed', failureMessages }] }] });
    expect(readVitest(failed, 1).failures).toEqual(['failed: 10 kills (AssertionError: typing lost by kill 4, in ms: expected 1041 to be less than or equal to 1000)']);
  });

  it('counts a skipped or unwritten test as failed', () => {
    expect(readVitest(report(['passed', 'skipped', 'pending', 'todo']), 0)).toEqual({ passed: 1, failures: ['skipped: law 1', 'pending: law 2', 'todo: law 3'] });
  });

  it('counts a file in which nothing ran, a run without files, and a run without a report', () => {
    expect(readVitest(report([], false), 1)).toEqual({ passed: 0, failures: ['no test ran in merge.test.ts'] });
    expect(readVitest(JSON.stringify({ success: true, testResults: [] }), 0)).toEqual({ passed: 0, failures: ['no test was found'] });
    expect(readVitest(undefined, 1)).toEqual({ passed: 0, failures: ['the test runner left no report'] });
    expect(readVitest('{}', 0)).toEqual({ passed: 0, failures: ['the test runner left no report'] });
  });

  it('counts an error outside every test', () => {
    expect(readVitest(report(['passed']), 1)).toEqual({ passed: 1, failures: ['the test runner left with code 1 although every test passed'] });
  });

  it('is good only when something passed and nothing failed', () => {
    expect(isGood(sum([]))).toBe(false);
    expect(isGood({ passed: 3, failures: [] })).toBe(true);
    expect(isGood({ passed: 3, failures: ['ui: failed: opens'] })).toBe(false);
  });

  it('closes with each failure by its name and one line of counts', () => {
    expect(closing(sum([{ passed: 812, failures: [] }, { passed: 40, failures: ['e2e: failed: prints', 'eslint'] }]))).toBe('failed: e2e: failed: prints\nfailed: eslint\n852 passed, 2 failed');
    expect(closing({ passed: 3, failures: [] })).toBe('3 passed, 0 failed');
  });

  it('takes the commands of a check from package.json', () => {
    expect(commandsOf('lint').map((line) => line.split(' ')[0])).toEqual(['eslint', 'stylelint', 'depcruise']);
    expect(() => commandsOf('no such script')).toThrow(/no script/);
  });
});
