import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Json } from '../../../renderer/domain/json.ts';
import { readMwb, writeMwb } from '../../../renderer/record/file/mwb.ts';
import { mergeRecords } from '../../../renderer/record/record.ts';
import { recOf, rowOf } from '../../../renderer/record/row.ts';
import type { Rec } from '../../../renderer/record/types.ts';
import { ana, ion, mehmet, workshop } from './laptop.ts';

const value: fc.Arbitrary<Json> = fc.oneof(
  fc.constantFrom<Json>('Chișinău', 'وزارة الصحة', null, true, 0, [], {}),
  fc.jsonValue().map((any) => JSON.parse(JSON.stringify(any).replaceAll('__proto__', 'proto').replaceAll('-0', '0')) as Json),
);
const actor = fc.constantFrom(ana, ion, mehmet);
const counter = fc.integer({ min: 1, max: 6 });
const field = fc.constantFrom('name', 'text.o', 'text.t.ar', 'place', 'life', 'cites.p1');

/** Records as they come about: merged out of single writes, so in canonical form. */
const record: fc.Arbitrary<Rec> = fc
  .array(fc.tuple(field, actor, counter, value, fc.dictionary(actor, counter)), { minLength: 1 })
  .map((writes) =>
    writes.reduce<Rec>(
      (rec, [name, who, count, item, c]) =>
        mergeRecords(rec, { id: 'r1', kind: 'note', r: { [name]: Object.keys(c).length === 0 ? { v: [[who, count, item]] } : { v: [[who, count, item]], c } } }),
      { id: 'r1', kind: 'note', r: {} },
    ),
  );

describe('a row', () => {
  it('gives the record back that it was made of, also through JSON', () => {
    fc.assert(
      fc.property(record, (rec) => {
        expect(recOf(JSON.parse(JSON.stringify(rowOf(rec, workshop))))).toEqual(rec);
      }),
    );
  });

  it('and so does a file', () => {
    fc.assert(
      fc.property(record, (rec) => {
        const read = readMwb(writeMwb({ records: [rec] }));
        expect(read.ok && mergeRecords(rec, read.records[0] ?? rec) === rec).toBe(true);
      }),
    );
  });

  it('shows in plain sight what is shown, and where the record stands', () => {
    const rec: Rec = {
      id: 'c1',
      kind: 'contribution',
      r: {
        place: { v: [[ana, 4, { parent: 'q1', key: 'a3' }]] },
        table: { v: [[ana, 4, 't1']] },
        type: { v: [[ana, 4, 'point'], [ion, 9, 'quote']] },
      },
    };
    expect(rowOf(rec, workshop)).toEqual({
      ...{ id: 'c1', kind: 'contribution', ws: workshop, parent: 'q1', key: 'a3', life: 0, conflict: 1, d: [ana, 4] },
      f: { place: { parent: 'q1', key: 'a3' }, table: 't1', type: 'quote' },
      v: { type: { v: [[ana, 4, 'point'], [ion, 9, 'quote']] } },
    });
  });

  it('says whether the record is gone and whether a person is asked', () => {
    const gone = { life: { v: [[ana, 2, { gone: true, seen: { name: { [ana]: 1 } } }]] } } as const;
    const seen: Rec = { id: 'p1', kind: 'participant', r: { ...gone, name: { v: [[ana, 1, 'Ana']] } } };
    const unseen: Rec = { id: 'p1', kind: 'participant', r: { ...gone, name: { v: [[ion, 1, 'Ana']] } } };
    expect(rowOf(seen, workshop)).toMatchObject({ life: 1, conflict: 0 });
    expect(rowOf(unseen, workshop)).toMatchObject({ life: 0, conflict: 1 });
  });

  it('of a purged record holds nothing but its name', () => {
    const rec: Rec = { id: 'p1', kind: 'participant', purged: true };
    expect(recOf(rowOf(rec, workshop))).toEqual(rec);
  });
});
