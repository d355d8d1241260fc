import { describe, expect, it } from 'vitest';
import english from '../../../locales/en/ui.json';
import { fieldOf, historyOf } from '../../../renderer/domain/history/kinds.ts';
import { isKind, parentKinds } from '../../../renderer/domain/kinds.ts';
import type { RecordHistory, Version } from '../../../renderer/data/history/history.ts';
import { comparisonOf, isAsNow, shownVersion } from '../../../renderer/features/history/compare.ts';
import { choiceWords } from '../../../renderer/features/history/choice-words.ts';
import { fieldWords, hasWords, type FieldReader } from '../../../renderer/features/history/word-keys.ts';
import { currentWords, startWords } from '../../../renderer/i18n/engine.ts';
import type { Rec } from '../../../renderer/record/types.ts';

const kinds = Object.keys(parentKinds).filter(isKind);

describe('every kind that history and trash show', () => {
  it.each(kinds)('%s has a name, and its fields have words', (kind) => {
    expect(Object.keys(english.history.kind)).toContain(kind);
    const shown = Object.entries(historyOf(kind).fields).filter(([, form]) => form !== 'hidden').map(([name]) => name);
    expect(shown.filter((name) => !hasWords(name))).toEqual([]);
  });
});

describe('stakeholder groups of the workshop', () => {
  it('are called by their names, in names of fields and in values', async () => {
    await startWords('en', { lang: '', dir: '' });
    const reader: FieldReader = { t: currentWords(), language: 'en', group: (slug) => (slug === 'media-1' ? 'Media' : slug), criterion: (slug) => slug };
    expect(fieldWords(reader, fieldOf('workshop', 'groups.media-1.o'))).toBe('Stakeholder group Media');
    expect(fieldWords(reader, fieldOf('workshop', 'groups.media-1.t.fr'))).toContain('Stakeholder group Media');
    expect(fieldWords(reader, fieldOf('workshop', 'groupRemoved.media-1'))).toBe('Stakeholder group Media is removed');
    expect(fieldWords(reader, fieldOf('ballot', 'entitled.media-1'))).toBe('May vote: Media');
    expect(fieldWords(reader, fieldOf('participant', 'attendance.2'))).toBe('Attendance, day 2');
    expect(choiceWords(reader, 'group', 'media-1')).toBe('Media');
  });
});

const rec = (text: string, type: string): Rec => ({
  id: 'c1',
  kind: 'contribution',
  r: {
    'text.o': { v: [['ana0ana0ana0ana0ana0', 1, { language: 'en', blocks: [{ type: 'paragraph', runs: [{ text }] }] }]] },
    type: { v: [['ana0ana0ana0ana0ana0', 1, type]] },
  },
});
const version = (seq: number, text: string, type: string): Version => ({ seq, since: 0, at: 0, user: '', act: 'changed', file: null, changes: [], records: new Map([['c1', rec(text, type)]]) });
const history: RecordHistory = {
  id: 'c1',
  kind: 'contribution',
  workshop: 'w',
  label: null,
  isThere: true,
  versions: [version(7, 'A list a year', 'quote'), version(4, 'A list', 'quote'), version(2, 'A list', 'point')],
  now: new Map([['c1', rec('A list a year', 'quote')]]),
  isWhole: true,
  labels: new Map(),
};
const fields = (seq: number, against: Parameters<typeof comparisonOf>[2]): readonly string[] =>
  comparisonOf(history, shownVersion(history, seq) ?? history.versions[0] ?? version(0, '', ''), against).differences.map(({ field }) => field);

describe('two versions', () => {
  it('are compared with the one before, with how it is now, or with any other', () => {
    expect(fields(7, 'before')).toEqual(['text.o']);
    expect(fields(4, 'before')).toEqual(['type']);
    expect(fields(2, 'now')).toEqual(['text.o', 'type']);
    expect(fields(7, 2)).toEqual(['text.o', 'type']);
    expect(fields(7, 'now')).toEqual([]);
  });

  it('have the earlier before the later, whichever was chosen', () => {
    for (const [seq, against] of [[7, 2], [2, 7]] as const) {
      const shown = shownVersion(history, seq);
      const { earlier, differences } = shown === undefined ? { earlier: null, differences: [] } : comparisonOf(history, shown, against);
      expect(earlier?.seq).toBe(2);
      expect(differences.find(({ field }) => field === 'type')).toMatchObject({ before: ['point'], after: ['quote'] });
    }
  });

  it('show the first as it stands, and say which is as it is now', () => {
    expect(fields(2, 'before')).toEqual(['text.o', 'type', 'life']);
    expect(history.versions.map((one) => isAsNow(history, one))).toEqual([true, false, false]);
    expect(isAsNow({ ...history, isThere: false }, history.versions[0] ?? version(0, '', ''))).toBe(false);
    expect(shownVersion(history, 99)?.seq).toBe(7);
  });
});
