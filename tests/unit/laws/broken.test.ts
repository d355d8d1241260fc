import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { brokenCores } from './broken.ts';
import { everybodyAgrees, lawHolds } from './laws.ts';
import { runs } from './steps.ts';

// A law is trusted only once it was seen to fail: each of these mistakes has to be found.
describe('a broken record is caught', () => {
  for (const [name, broken] of Object.entries(brokenCores)) {
    it(name, () => {
      const found = fc.check(lawHolds(broken, everybodyAgrees), { numRuns: runs(250, 1_000), endOnFailure: true });
      expect(found.failed).toBe(true);
    });
  }
});
