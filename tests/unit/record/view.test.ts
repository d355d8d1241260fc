import { describe, expect, it } from 'vitest';
import { deletionValue, lifeOf } from '../../../renderer/record/life.ts';
import { mergeRecords } from '../../../renderer/record/record.ts';
import type { Ctx, Rec, Reg } from '../../../renderer/record/types.ts';
import { conflictsIn, conflictsOf, viewOf } from '../../../renderer/record/view.ts';
import { ana, ion } from './laptop.ts';

const open: Reg = { v: [[ana, 4, 'point'], [ion, 9, 'quote']] };
const gone = (seen: Record<string, Ctx>): Reg => ({ v: [[ana, 8, { gone: true, seen }]] });
const answer = (r: Record<string, Reg>): Rec => ({ id: 'c1', kind: 'contribution', r });

describe('a view', () => {
  it('tells what is open, and each different value with the shown one first', () => {
    const view = viewOf(answer({ type: open, table: { v: [[ana, 1, 't1'], [ion, 2, 't1']] } }));
    expect(view).toMatchObject({ state: 'alive', open: ['type'], fields: { type: 'quote', table: 't1' } });
    expect(view?.values('type')).toEqual(['quote', 'point']);
    expect(view?.values('table')).toEqual(['t1']);
    expect(view?.values('owner')).toEqual([]);
    expect([view?.dot('type'), view?.dot('owner'), view?.dot('constructor')]).toEqual([[ion, 9], undefined, undefined]);
  });

  it('counts the questions to a person: one a field, one more for a contested deletion, none for what is gone', () => {
    const cases: readonly (readonly [Rec, number])[] = [
      [answer({ type: open }), 1],
      [answer({ type: open, life: gone({ type: { [ana]: 4 } }) }), 2],
      [answer({ type: open, life: gone({ type: { [ana]: 4, [ion]: 9 } }) }), 0],
      [{ id: 'c1', kind: 'contribution', purged: true }, 0],
    ];
    for (const [rec, count] of cases) {
      const view = viewOf(rec);
      expect([conflictsIn(rec), view === undefined ? 0 : conflictsOf(view)]).toEqual([count, count]);
    }
  });

  it('sees two deletions that had seen different things as one', () => {
    const life: Reg = { v: [[ana, 8, { gone: true, seen: { type: { [ana]: 4 } } }], [ion, 10, { gone: true, seen: { type: { [ion]: 9 } } }]] };
    expect(viewOf(answer({ type: open, life }))).toMatchObject({ state: 'gone', open: [] });
    expect(conflictsIn(answer({ name: open, type: { v: [[ana, 4, 'point']] }, life }))).toBe(2);
  });

  it('leaves out a field in which no value stands', () => {
    expect(viewOf(answer({ type: { v: [], c: { [ana]: 3 } } }))?.fields).toEqual({});
  });

  it('has no place outside a parent', () => {
    expect(viewOf(answer({}))).toMatchObject({ parent: null, key: '' });
    expect(viewOf(answer({ place: { v: [[ana, 1, { parent: 'q1', key: 'a3' }]] } }))).toMatchObject({ parent: 'q1', key: 'a3' });
    expect(viewOf(answer({ place: { v: [[ana, 1, ['q1']]] } }))).toMatchObject({ parent: null, key: '' });
  });
});

describe('a deletion', () => {
  it('says of every other field what it had seen', () => {
    const rec = answer({ type: open, life: { v: [[ion, 2, { gone: false }]] } });
    expect(deletionValue(rec)).toEqual({ gone: true, seen: { type: { [ana]: 4, [ion]: 9 } } });
    expect(deletionValue(undefined)).toEqual({ gone: true, seen: {} });
  });

  it('written by hand in another way does not hide anything', () => {
    for (const value of [true, null, { gone: 'yes' }, { gone: 1 }]) {
      expect(lifeOf(answer({ type: open, life: { v: [[ana, 9, value]] } }))).toBe('alive');
    }
    for (const seen of [null, 4, [], { type: 4 }, { type: { [ana]: '4' } }]) {
      expect(lifeOf(answer({ type: open, life: { v: [[ana, 9, { gone: true, seen }]] } }))).toEqual({ contested: ['type'] });
    }
  });
});

describe('one id with two kinds, as only a forged file has it', () => {
  it('comes to the same on both sides', () => {
    const note: Rec = { id: 'x', kind: 'note', r: { type: open } };
    const vote: Rec = { id: 'x', kind: 'vote', r: {} };
    const purged: Rec = { id: 'x', kind: 'answer', purged: true };
    for (const [a, b] of [[note, vote], [note, purged], [vote, purged]] as const) {
      expect(mergeRecords(a, b)).toEqual(mergeRecords(b, a));
    }
    expect(mergeRecords(note, vote)).toEqual(note);
  });

  it('and two ids are never merged', () => {
    expect(() => mergeRecords(answer({}), { id: 'c2', kind: 'contribution', r: {} })).toThrow('not the same record');
  });
});
