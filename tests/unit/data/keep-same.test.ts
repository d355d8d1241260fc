import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keepSame } from '../../../renderer/data/keep-same.ts';

describe('keepSame', () => {
  it('keeps what says the same and takes what is new', () => {
    const before = { question: { id: 'q' }, rows: [{ id: 'a', text: 'one' }, { id: 'b', text: 'two' }] };
    const after = keepSame(before, { question: { id: 'q' }, rows: [{ id: 'a', text: 'one' }, { id: 'b', text: 'two, longer' }] });
    expect(after.question).toBe(before.question);
    expect(after.rows[0]).toBe(before.rows[0]);
    expect(after.rows[1]).toEqual({ id: 'b', text: 'two, longer' });
  });

  it('answers the very same thing when nothing changed', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => {
      const before: unknown = structuredClone(value);
      expect(keepSame(before, structuredClone(value))).toBe(before);
    }));
  });

  it('always answers what the new value says', () => {
    fc.assert(fc.property(fc.jsonValue(), fc.jsonValue(), (before, after) => {
      expect(keepSame<unknown>(before, after)).toEqual(after);
    }));
  });

  it('tells a field that is missing from one that is undefined', () => {
    const made = keepSame<object>({ a: 1, b: undefined }, { a: 1, c: undefined });
    expect(Object.keys(made)).toEqual(['a', 'c']);
  });

  it('takes a new map or set for what it is', () => {
    expect(keepSame(new Map([['a', 1]]), new Map([['a', 2]])).get('a')).toBe(2);
    expect(keepSame({ marks: new Map<string, number>() }, { marks: new Map([['b', 3]]) }).marks.size).toBe(1);
    expect(keepSame(new Set(['a']), new Set(['a', 'b'])).size).toBe(2);
  });
});
