import fc from 'fast-check';
import { describe, it } from 'vitest';
import { core } from './core.ts';
import { everybodyAgrees, lawHolds, linesAreMergeable, mergeIsASet } from './laws.ts';
import { runs } from './steps.ts';

// Two to five laptops with part files, withheld fields, restores, deletions, purges, settlements; after every step the
// laptop is compared with the oracle, so "nothing is dropped" is part of each law.
// Ten thousand histories take some minutes.
const longest = 900_000;

describe('laws of the record', () => {
  it('everybody comes to hold the same, and nothing that stands is dropped', () => {
    fc.assert(lawHolds(core, everybodyAgrees), { numRuns: runs(150, 10_000) });
  }, longest);

  it('merging is idempotent, commutative and associative', () => {
    fc.assert(lawHolds(core, mergeIsASet), { numRuns: runs(100, 1_000) });
  }, longest);

  it('journal lines in any order, each twice, are the merged files', () => {
    fc.assert(lawHolds(core, linesAreMergeable), { numRuns: runs(100, 1_000) });
  }, longest);
});
