import { describe, expect, it } from 'vitest';
import { originalFromPlain, type MultiText } from '../../../renderer/domain/text.ts';
import type { WorkshopSummary } from '../../../renderer/domain/views.ts';
import { countOf, isTitleTyped, lastWorkshop, matches, openQuestion, shownWorkshops } from '../../../renderer/features/home/home-model.ts';

const text = (plain: string, language = 'en'): MultiText => ({ original: originalFromPlain(plain, language), translations: {} });

function workshop(id: string, part: Partial<WorkshopSummary> = {}): WorkshopSummary {
  const base = { stage: 'preparation', archived: false, sample: false, contributions: 0, participants: 0, changedAt: null } as const;
  return { id, title: text(id), place: text('Chisinau'), ...base, ...part };
}

const list = [
  workshop('Health and employment', { place: text('Bălți', 'ro'), changedAt: '2026-03-02T08:00:00Z' }),
  workshop('Sample', { sample: true, stage: 'draft', changedAt: '2026-03-09T08:00:00Z' }),
  workshop('Diaspora', { archived: true, stage: 'cleared', changedAt: '2026-03-08T08:00:00Z' }),
  workshop('حلقة عمل', { title: text('حَلقة عمل في كيشيناو', 'ar'), stage: 'room', changedAt: '2026-03-05T08:00:00Z' }),
];
const ids = (shown: readonly WorkshopSummary[]): readonly string[] => shown.map(({ id }) => id);

describe('a typed title', () => {
  const title: MultiText = { original: originalFromPlain('Santé  et Emploi : Bălți', 'fr'), translations: { ar: { blocks: originalFromPlain('الصِحّة والعمل', 'ar').blocks, state: 'draft', by: '', at: '', of: ['a', 1], stale: false } } };

  it.each(['Santé  et Emploi : Bălți', ' sante et  emploi : BALTI ', 'الصحة والعمل'])('is taken as “%s”', (typed) => {
    expect(isTitleTyped(title, typed, 'remove')).toBe(true);
  });

  it.each(['', ' ', 'Santé et', 'remove', 'Santé et Emploi : Bălți 2'])('is not taken as “%s”', (typed) => {
    expect(isTitleTyped(title, typed, 'remove')).toBe(false);
  });

  it('is the word shown where there is none, and never nothing', () => {
    const none: MultiText = { original: originalFromPlain('  ', 'en'), translations: {} };
    expect([isTitleTyped(none, 'Remove ', 'remove'), isTitleTyped(none, '', 'remove'), isTitleTyped({ original: undefined, translations: {} }, 'retirer', 'retirer')]).toEqual([true, false, true]);
  });
});

describe('the list of workshops', () => {
  it('has the last changed on top, the sample apart at the end, the archive hidden', () => {
    expect(ids(shownWorkshops(list, 'all', ''))).toEqual(['حلقة عمل', 'Health and employment', 'Sample']);
    expect(ids(shownWorkshops(list, 'archive', ''))).toEqual(['Diaspora']);
    expect(countOf(list, 'room')).toBe(1);
  });

  it('finds words of title and place without accents, capitals and vowel signs', () => {
    expect(ids(shownWorkshops(list, 'all', 'BALTI health'))).toEqual(['Health and employment']);
    expect(ids(shownWorkshops(list, 'all', 'حلقة'))).toEqual(['حلقة عمل']);
    expect(matches(list[0] ?? workshop('none'), 'cahul')).toBe(false);
  });

  it('carries on with the last changed of one’s own', () => {
    expect(lastWorkshop(list)?.id).toBe('حلقة عمل');
    expect(lastWorkshop(list.slice(1, 3))?.id).toBe('Sample');
    expect(lastWorkshop([])).toBeUndefined();
  });
});

describe('the question to carry on with', () => {
  const question = (id: string, contributions: number) => ({ id, number: id, wording: text(id), contributions, positions: { agreed: 0, majority: 0, open: 0 } });
  const outline = (...counts: readonly number[]) => [{ id: 'r', number: '1', title: text('r'), questions: counts.map((count, index) => question(`q${index + 1}`, count)) }];

  it('is the last with answers, else the first', () => {
    expect(openQuestion(outline(3, 2, 0))?.id).toBe('q2');
    expect(openQuestion(outline(0, 0))?.id).toBe('q1');
    expect(openQuestion([])).toBeUndefined();
  });
});
