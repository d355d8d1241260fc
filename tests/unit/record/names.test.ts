import { describe, expect, it } from 'vitest';
import { isActor, isCounter, isFieldName, isId, isKind, newActor } from '../../../renderer/record/names.ts';

describe('names', () => {
  it('of every field and record that the workbook writes are accepted', () => {
    for (const field of ['name', 'text.o', 'text.t.zh-Hans', 'groups.faith-based', 'cites.sample-chisinau-2011:contribution:data', 'participantsNote.t.ar']) {
      expect([field, isFieldName(field)]).toEqual([field, true]);
    }
    for (const id of ['01900000-0000-7000-8000-000000000001', 'sample-chisinau-2011', 'w:section:topic:w:roundtable:return', 'w:body:0f3a']) {
      expect([id, isId(id)]).toEqual([id, true]);
    }
    expect(['workshop', 'plan-item'].every(isKind)).toBe(true);
  });

  it('that mean something to an object, are paths, or go on for ever are not', () => {
    for (const bad of ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'prototype', '', ' ', 'a/b', '..', 'a\n', 'x'.repeat(400), 7, null]) {
      expect([bad, isFieldName(bad), isId(bad), isKind(bad), isActor(bad)]).toEqual([bad, false, false, false, false]);
    }
    expect([0, -1, 1.5, 2 ** 53, Number.NaN, '1'].filter(isCounter)).toEqual([]);
  });

  it('of new actors come from the bytes of chance that are handed in', () => {
    const actors = [0, 1, 255].map((first) => newActor((n) => Uint8Array.from({ length: n }, (_, at) => first + at * 37)));
    expect(actors.every(isActor)).toBe(true);
    expect(new Set(actors).size).toBe(3);
  });
});
