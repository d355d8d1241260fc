import { expect, it } from 'vitest';
import { readRows, tableOf } from '../../build/testing/reliability-table.ts';

const row = { what: 'kills of the whole process tree', seed: 4711, count: 200, result: 'longest loss 640 ms', bar: 'at most 1,000 ms' };
const report = (status: string, rows: readonly object[]) =>
  JSON.stringify({ testResults: [{ name: 'b.test.ts', assertionResults: [{ status: 'passed' }] }, { name: 'a.test.ts', assertionResults: [{ status, meta: { reliability: rows } }] }] });

it('takes lines from the report of a run, and whether they passed from their test', () => {
  expect(readRows(report('passed', [row]))).toEqual([{ ...row, passed: true }]);
  expect(readRows(report('failed', [row]))).toEqual([{ ...row, passed: false }]);
  expect(readRows(report('passed', [{ ...row, result: null }]))).toEqual([{ ...row, result: null, passed: false }]);
  expect(readRows(undefined)).toEqual([]);
});

it('prints them in columns, with what did not finish', () => {
  const lines = tableOf(readRows(report('failed', [row, { ...row, what: 'bit flips', seed: null, count: 1000, result: null }]))).split('\n');
  expect(lines).toEqual([
    'what                             seed  how many  result               bar               passed',
    '-------------------------------  ----  --------  -------------------  ----------------  ------',
    'kills of the whole process tree  4711  200       longest loss 640 ms  at most 1,000 ms  FAILED',
    'bit flips                              1,000     did not finish       at most 1,000 ms  FAILED',
  ]);
});
