import { describe, expect, test } from 'vitest';
import { fieldValue } from '../../../renderer/domain/history/field-values.ts';
import { fieldOf, historyOf, isRegistered } from '../../../renderer/domain/history/kinds.ts';
import { wordDifferences, type TextPart } from '../../../renderer/domain/history/word-differences.ts';
import { isKind, mayStandBelow, parentKinds } from '../../../renderer/domain/kinds.ts';

describe('the register of kinds', () => {
  test.each(Object.keys(parentKinds).filter(isKind))('has an entry for %s', (kind) => {
    expect(isRegistered(kind)).toBe(true);
    const { title, inside = [], fields } = historyOf(kind);
    if (title !== null) expect(Object.keys(fields)).toContain(title);
    expect(inside.filter((inner) => !mayStandBelow(inner, kind))).toEqual([]);
  });

  test('names a register by its field, with its translation or what a star stands for', () => {
    expect(fieldOf('contribution', 'text.t.fr')).toEqual({ name: 'text', form: 'text', part: '', translation: 'fr' });
    expect(fieldOf('section', 'note12.o')).toEqual({ name: 'note*', form: 'text', part: '12', translation: null });
    expect(fieldOf('workshop', 'groups.diaspora.o')).toMatchObject({ name: 'groups.*', part: 'diaspora', form: 'text' });
    expect(fieldOf('contribution', 'cites.practice.mida-ghana-health')).toMatchObject({ name: 'cites.*', part: 'practice.mida-ghana-health' });
    expect(fieldOf('section', 'notebook')).toMatchObject({ name: 'notebook', form: 'plain' });
  });

  test('shows kinds and fields of a newer program as they stand', () => {
    expect(fieldOf('forecast', 'summary.o')).toEqual({ name: 'summary', form: 'text', part: '', translation: null });
    expect(fieldValue(fieldOf('forecast', 'score'), 4)).toEqual({ kind: 'number', value: 4 });
    expect(fieldValue(fieldOf('contribution', 'weights'), { health: 2 })).toEqual({ kind: 'words', plain: '{"health":2}' });
  });
});

describe('the value of a field', () => {
  test.each([
    ['contribution', 'type', 'quote', { kind: 'choice', of: 'contribution-type', value: 'quote' }],
    ['contribution', 'speakers', [{ group: 'states' }], { kind: 'names', speakers: [{ group: 'states' }] }],
    ['contribution', 'speakers', [], { kind: 'none' }],
    ['contribution', 'cites.x1', { id: 'x1' }, { kind: 'cite', id: 'x1', title: null }],
    ['contribution', 'cites.x1', null, { kind: 'none' }],
    ['workshop', 'dates', { from: '2011-10-10', to: '2011-10-11' }, { kind: 'days', from: '2011-10-10', to: '2011-10-11' }],
    ['workshop', 'reportDate', '2011-12-01', { kind: 'days', from: '2011-12-01', to: '2011-12-01' }],
    ['workshop', 'participantsTotal', 42, { kind: 'number', value: 42 }],
    ['practice', 'period', { from: 2006, to: null }, { kind: 'years', from: 2006, to: null }],
    ['practice', 'states', ['MD', 'GH'], { kind: 'list', items: ['MD', 'GH'] }],
    ['participant', 'body', 'w:body:1', { kind: 'records', ids: ['w:body:1'] }],
    ['attachment', 'data', 'AAAA', { kind: 'file', size: 3 }],
    ['contribution', 'place', { parent: 'q1', key: 'a0' }, { kind: 'place', parent: 'q1', key: 'a0' }],
    ['contribution', 'text.o', { language: 'ar', blocks: [] }, { kind: 'none' }],
    ['contribution', 'text.t.fr', { blocks: [{ type: 'paragraph', runs: [{ text: 'Oui' }] }], state: 'reviewed', by: '', at: '', of: ['', 0] }, { kind: 'text', language: 'fr', plain: 'Oui', state: 'reviewed' }],
  ] as const)('%s %s', (kind, field, value, expected) => {
    expect(fieldValue(fieldOf(kind, field), value)).toEqual(expected);
  });
});

const shown = (parts: readonly TextPart[]): string => parts.map(({ state, text }) => ({ same: text, gone: `[-${text}-]`, new: `{+${text}+}` })[state]).join('');

describe('word differences', () => {
  test.each([
    ['en', 'Keep one list of vacancies a year', 'Keep one list of free posts a year', 'Keep one list of [-vacancies-]{+free posts+} a year'],
    ['ar', 'تعد الوزارة خطة سنوية', 'تعد وزارة الصحة خطة سنوية', 'تعد [-الوزارة-]{+وزارة الصحة+} خطة سنوية'],
    ['zh', '卫生部每年公布空缺职位', '劳动部每年公布空缺职位', '[-卫生-]{+劳动+}部每年公布空缺职位'],
    ['en', '', 'New', '{+New+}'],
    ['not a tag', 'same', 'same', 'same'],
  ])('in %s', (language, before, after, expected) => {
    expect(shown(wordDifferences(before, after, language))).toBe(expected);
  });

  test('give both texts back whole, however large', () => {
    const words = (seed: number): string => Array.from({ length: 4000 }, (_, at) => `w${(at * seed) % 97}`).join(' ');
    for (const [before, after] of [[words(3), words(5)], ['a b c d', 'a x c y'], ['  ', 'b']] as const) {
      const parts = wordDifferences(before, after, 'en');
      expect(parts.filter(({ state }) => state !== 'new').map(({ text }) => text).join('')).toBe(before);
      expect(parts.filter(({ state }) => state !== 'gone').map(({ text }) => text).join('')).toBe(after);
    }
  });
});
