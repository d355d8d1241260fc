import { describe, expect, it } from 'vitest';
import { dotOfShown, isOpen, join, known, sameJson, shown, writeValue, writeValues } from '../../../renderer/record/register.ts';
import type { Reg } from '../../../renderer/record/types.ts';
import { ana, ion, mehmet } from './laptop.ts';

describe('writeValue', () => {
  it('says in its context what the old register had seen and nothing twice', () => {
    const old: Reg = { v: [[ana, 3, 'Bălți'], [ion, 7, 'Balti']], c: { [mehmet]: 2 } };
    expect(writeValue(old, [ana, 9], 'Bălți')).toEqual({ v: [[ana, 9, 'Bălți']], c: { [ion]: 7, [mehmet]: 2 } });
  });

  it('overwrites exactly what it had seen, wherever it arrives', () => {
    const old: Reg = { v: [[ana, 3, 'Bălți']] };
    const delta = writeValue(old, [ion, 1], 'Cahul');
    const elsewhere: Reg = { v: [[ana, 4, 'Orhei']] };
    expect(join(old, delta).v).toEqual([[ion, 1, 'Cahul']]);
    expect(join(elsewhere, delta).v).toEqual([[ana, 4, 'Orhei'], [ion, 1, 'Cahul']]);
  });

  it('refuses a counter that its actor has used', () => {
    expect(() => writeValue({ v: [[ana, 3, 1]] }, [ana, 3], 2)).toThrow(RangeError);
    expect(() => writeValue({ v: [[ion, 3, 1]], c: { [ana]: 5 } }, [ana, 4], 2)).toThrow(RangeError);
  });

  it('puts several values on counters of their own', () => {
    const reg = writeValues({ v: [[ion, 2, 'agreed']] }, [ana, 5], ['open', 'majority']);
    expect(reg).toEqual({ v: [[ana, 5, 'open'], [ana, 6, 'majority']], c: { [ion]: 2 } });
    expect(isOpen(reg)).toBe(true);
  });
});

describe('join', () => {
  const one: Reg = { v: [[ana, 1, 'a']], c: { [ion]: 4 } };

  it('gives the same object back when nothing is new', () => {
    expect(join(one, { v: [[ana, 1, 'a']] })).toBe(one);
    expect(join(one, { v: [[ion, 4, 'z']] })).toBe(one);
    expect(join(one, { v: [[ana, 1, 'a']], c: { [ion]: 3 } })).toBe(one);
  });

  it('learns a context even when no value changes', () => {
    const joined = join(one, { v: [[ana, 1, 'a']], c: { [mehmet]: 2 } });
    expect(joined).toEqual({ v: [[ana, 1, 'a']], c: { [ion]: 4, [mehmet]: 2 } });
    expect(known(joined, mehmet)).toBe(2);
  });

  it('keeps both values of one dot, as only a forged or hand-edited file has them, in the same order on both sides', () => {
    const forged: Reg = { v: [[ana, 1, 'b']], c: { [ion]: 4 } };
    expect(join(one, forged)).toEqual(join(forged, one));
    expect(isOpen(join(one, forged))).toBe(true);
    expect(join(join(one, forged), one).v).toHaveLength(2);
  });

  it('does not know an actor by a name of Object.prototype', () => {
    expect(known({ v: [], c: {} }, 'constructor')).toBe(0);
    expect(join({ v: [[ana, 1, 1]] }, { v: [['constructor', 1, 2]] }).v).toHaveLength(2);
  });
});

describe('what is shown', () => {
  it('is the value of the highest dot, then of the higher actor, whatever the order', () => {
    expect(shown({ v: [[ana, 2, 'x'], [ion, 5, 'y']] })).toBe('y');
    expect(dotOfShown({ v: [[ana, 5, 'x'], [ion, 5, 'y']] })).toEqual([ion, 5]);
    expect(dotOfShown({ v: [[ion, 5, 'y'], [ana, 5, 'x']] })).toEqual([ion, 5]);
  });

  it('is open only when the values differ by structure', () => {
    expect(isOpen({ v: [[ana, 1, { language: 'ro', blocks: [] }], [ion, 1, { blocks: [], language: 'ro' }]] })).toBe(false);
    expect(isOpen({ v: [[ana, 1, ['Bălți']], [ion, 1, ['Balti']]] })).toBe(true);
  });
});

describe('sameJson', () => {
  it('compares by structure', () => {
    expect(sameJson({ a: [1, { b: null }] }, { a: [1, { b: null }] })).toBe(true);
    expect(sameJson({ a: 1 }, { a: 1, b: null })).toBe(false);
    expect(sameJson([1, 2], [2, 1])).toBe(false);
    expect(sameJson([], {})).toBe(false);
    expect(sameJson({ toString: 1 }, { a: 1 })).toBe(false);
    expect(sameJson('1', 1)).toBe(false);
    expect(sameJson(null, {})).toBe(false);
  });
});
