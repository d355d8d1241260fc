import { describe, expect, it } from 'vitest';
import type { Json } from '../../../renderer/domain/json.ts';
import { decodeOp, encodeOp } from '../../../renderer/record/journal-line.ts';
import type { Intent } from '../../../renderer/record/operation.ts';
import { applyOp, buildOperation } from '../../../renderer/record/operation.ts';
import type { Rec } from '../../../renderer/record/types.ts';
import { ana, ion, workshop } from './laptop.ts';

const head = { actor: ana, seq: 12, at: 1_790_000_000_000, user: 'Ana', ws: workshop, op: 'participant.name' };
const person: Rec = { id: 'p1', kind: 'participant', r: { name: { v: [[ion, 3, 'Mircea Rusu']] }, group: { v: [[ion, 3, 'states']] } } };
const get = (id: string): Rec | undefined => (id === person.id ? person : undefined);
const name = (value: Json): Intent => ({ id: 'p1', kind: 'participant', field: 'name', value });

describe('buildOperation', () => {
  it('makes a delta per field with the context of that field alone', () => {
    const op = buildOperation({ ...head, group: 'g7' }, [name('Mircea Rusu-Ciobanu')], get);
    expect(op).toEqual({
      s: 12,
      n: 1,
      a: ana,
      at: 1_790_000_000_000,
      u: 'Ana',
      ws: workshop,
      op: 'participant.name',
      g: 'g7',
      w: [{ id: 'p1', kind: 'participant', f: 'name', reg: { v: [[ana, 12, 'Mircea Rusu-Ciobanu']], c: { [ion]: 3 } } }],
    });
  });

  it('leaves out what stands there already and alone', () => {
    expect(buildOperation(head, [name('Mircea Rusu')], get).w).toEqual([]);
    const open: Rec = { ...person, r: { name: { v: [[ana, 1, 'x'], [ion, 3, 'Mircea Rusu']] } } };
    expect(buildOperation(head, [name('Mircea Rusu')], () => open).w).toHaveLength(1);
  });

  it('writes text in NFC, in depth, so that equal texts are equal', () => {
    const decomposed = 'Ba\u0306lt\u0326i';
    const op = buildOperation(head, [name({ blocks: [{ text: decomposed }] })], get);
    expect(op.w[0]?.reg.v[0]?.[2]).toEqual({ blocks: [{ text: 'B\u0103l\u021bi' }] });
  });

  it('gives several values counters of their own and takes as many', () => {
    const op = buildOperation(head, [{ id: 'p1', kind: 'participant', field: 'name', values: ['A', 'B'] }], get);
    expect(op.n).toBe(2);
    expect(op.w[0]?.reg.v).toEqual([[ana, 12, 'A'], [ana, 13, 'B']]);
  });

  it('counts the last of several intents for one field', () => {
    const op = buildOperation(head, [name('A'), name('B')], get);
    expect(op.w.map((write) => write.reg.v[0]?.[2])).toEqual(['B']);
  });

  it('refuses values that JSON would change, and malformed names', () => {
    const bad = [undefined, Number.NaN, Number.POSITIVE_INFINITY, -0, { a: [undefined] }, { a: -0 }, () => 1, 1n] as unknown as Json[];
    for (const value of bad) expect(() => buildOperation(head, [name(value)], get)).toThrow(TypeError);
    for (const field of ['', '__proto__', 'constructor', 'text.valueOf', 'a/b', '.name', 'name.']) {
      expect(() => buildOperation(head, [{ id: 'p1', kind: 'participant', field, value: 1 }], get)).toThrow(TypeError);
    }
    expect(() => buildOperation({ ...head, seq: 0 }, [], get)).toThrow(TypeError);
    expect(() => buildOperation(head, [{ id: 'p1', kind: 'participant', field: 'name', values: [] }], get)).toThrow(TypeError);
  });

  it('does not change, or let change, the value that it was given', () => {
    const speakers = [{ participant: 'p1' }];
    const op = buildOperation(head, [{ id: 'c1', kind: 'contribution', field: 'speakers', value: speakers }], get);
    speakers.push({ participant: 'p2' });
    expect(op.w[0]?.reg.v[0]?.[2]).toEqual([{ participant: 'p1' }]);
    expect(Object.isFrozen(op.w[0]?.reg.v[0]?.[2])).toBe(true);
  });
});

describe('applyOp', () => {
  it('gives the records that changed; a second time, none', () => {
    const op = buildOperation(head, [name('M. R.'), { id: 'p2', kind: 'participant', field: 'name', value: 'Z' }], get);
    const changed = new Map(applyOp(op, get).map((rec) => [rec.id, rec]));
    expect([...changed.keys()]).toEqual(['p1', 'p2']);
    expect(applyOp(op, (id) => changed.get(id))).toEqual([]);
  });

  it('purges, and what is written later to the purged record stays out', () => {
    const purged = applyOp(buildOperation({ ...head, purged: [{ id: 'p1', kind: 'participant' }] }, [], get), get);
    expect(purged).toEqual([{ id: 'p1', kind: 'participant', purged: true }]);
    expect(applyOp(buildOperation(head, [name('back')], get), () => purged[0])).toEqual([]);
  });
});

describe('a journal line', () => {
  const op = buildOperation({ ...head, more: { name: 'stick.mwb', counts: { added: 2 } } }, [name('M. R.')], get);

  it('reads back as it was, with what it does not know', () => {
    expect(decodeOp(encodeOp(op))).toEqual({ ok: true, op });
    expect(encodeOp(op)).not.toContain('\n');
    const later = { ...op, op: 'later.thing', mood: { hopeful: true } };
    expect(decodeOp(JSON.stringify(later))).toEqual({ ok: true, op: later });
    const purging = buildOperation({ ...head, group: 'g', purged: [{ id: 'p1', kind: 'participant' }] }, [], get);
    expect(decodeOp(encodeOp(purging))).toEqual({ ok: true, op: purging });
  });

  it('that could not be merged safely is an error value', () => {
    const write = op.w[0];
    const cases: readonly unknown[] = [
      null,
      [],
      { ...op, s: 0 },
      { ...op, n: 2 ** 53 },
      { ...op, s: Number.MAX_SAFE_INTEGER },
      { ...op, a: 'constructor' },
      { ...op, at: 'now' },
      { ...op, u: null },
      { ...op, ws: '__proto__' },
      { ...op, g: 4 },
      { ...op, w: undefined },
      { ...op, w: [{ ...write, f: '__proto__' }] },
      { ...op, w: [{ ...write, id: '../p1' }] },
      { ...op, w: [{ ...write, reg: { v: [['constructor', 1, 1]] } }] },
      { ...op, w: [{ ...write, reg: { v: [[ana, 2 ** 60, 1]] } }] },
      { ...op, p: [{ id: 'p1' }] },
    ];
    for (const bad of cases) expect(decodeOp(JSON.stringify(bad)).ok).toBe(false);
    for (const body of ['', '{', '{"s":1,"__proto__":{"a":1}}', encodeOp(op).slice(0, -2)]) expect(decodeOp(body).ok).toBe(false);
    expect(decodeOp(encodeOp(op).replace('"u":', '"__proto__":{},"u":')).ok).toBe(false);
  });
});
