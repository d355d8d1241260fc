import { describe, expect, it } from 'vitest';
import { sourceOf } from '../../../renderer/record/source.ts';
import type { Json } from '../../../renderer/domain/json.ts';
import type { Rec } from '../../../renderer/record/types.ts';
import { ana } from './laptop.ts';

function rec(kind: string, id: string, parent: string | null, fields: Record<string, Json> = {}): Rec {
  const all = parent === null ? fields : { ...fields, place: { parent, key: 'a0' } };
  return { id, kind, r: Object.fromEntries(Object.entries(all).map(([field, value]) => [field, { v: [[ana, 1, value]] }])) };
}

describe('a file as a source', () => {
  const records: readonly Rec[] = [
    rec('workshop', 'chisinau', null),
    rec('workshop', 'balti', null),
    rec('question', 'q1', 'chisinau:roundtable:return'),
    rec('roundtable', 'chisinau:roundtable:return', 'chisinau'),
    rec('contribution', 'c1', 'q1', { life: { gone: true, seen: { place: { [ana]: 1 } } } }),
    rec('participant', 'p1', 'balti'),
    { id: 'p2', kind: 'participant', purged: true },
    rec('question', 'balti:question:health', 'balti:roundtable:that-was-left-out'),
    rec('contribution', 'c2', 'balti:question:health'),
    rec('question', 'chisinau:question:data', 'chisinau:roundtable:that-was-left-out'),
    rec('contribution', 'c3', 'chisinau:question:data'),
    rec('note', 'n1', 'n2'),
    rec('note', 'n2', 'n1'),
  ];

  it('lists the workshops', async () => {
    expect((await sourceOf(records).workshops()).map(({ id }) => id)).toEqual(['chisinau', 'balti']);
  });

  it('gives each workshop its records, gone ones with their state, purged ones not', async () => {
    const views = await sourceOf(records).records('chisinau');
    expect(views.filter(({ kind }) => kind !== 'note').map(({ id, state }) => `${id} ${state}`)).toEqual([
      'chisinau alive',
      'q1 alive',
      'chisinau:roundtable:return alive',
      'c1 gone',
      'chisinau:question:data alive',
      'c3 alive',
    ]);
  });

  it('finds the workshop of a part by its id, and loses nothing to a forged circle', async () => {
    const source = sourceOf(records);
    expect((await source.records('balti')).map(({ id }) => id)).toEqual(expect.arrayContaining(['p1', 'balti:question:health', 'c2', 'n1', 'n2']));
    expect(await source.records('nowhere')).toEqual([]);
  });
});
