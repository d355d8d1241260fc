import { describe, expect, it } from 'vitest';
import { completed, foldForSearch, recentSpeakers, toggleSpeaker } from '../../../renderer/features/capture/speakers.ts';
import type { SpeakerChoice } from '../../../renderer/domain/views.ts';

const choice = (label: string): SpeakerChoice => ({ speaker: { body: label }, label, group: null });
const labels = (typed: string, names: readonly string[]): readonly string[] =>
  completed(names.map(choice), typed).map(({ label }) => label);

const room = [
  'Ștefan Țurcanu',
  'Primăria municipiului Bălți',
  'Ministry of Health',
  'Ministry of Education',
  'International Organization for Migration',
  'Éric Nguyễn',
  'Наталья Фёдорова',
  'وزارة الصحة',
  'أحمد الإدريسي',
  'IOM Mission to Moldova',
];

describe('completion of speakers', () => {
  it('finds by two letters, without the accents', () => {
    expect(labels('st', room)[0]).toBe('Ștefan Țurcanu');
    expect(labels('ba', room)).toEqual(['Primăria municipiului Bălți']);
    expect(labels('er', room)[0]).toBe('Éric Nguyễn');
    expect(labels('фе', room)).toEqual(['Наталья Фёдорова']);
  });

  it('finds by initials, behind names that begin so', () => {
    expect(labels('mh', room)).toEqual(['Ministry of Health']);
    expect(labels('iom', room)).toEqual(['IOM Mission to Moldova', 'International Organization for Migration']);
  });

  it('folds the forms of Arabic letters and skips the article', () => {
    expect(labels('اح', room)).toEqual(['أحمد الإدريسي']);
    expect(labels('صح', room)).toEqual(['وزارة الصحة']);
    expect(labels('الادريسى', room)).toEqual(['أحمد الإدريسي']);
    expect(foldForSearch('الصِّحَّة')).toBe(foldForSearch('الصحه'));
    expect(foldForSearch('٤٢')).toBe('42');
  });

  it('wants every word typed', () => {
    expect(labels('min he', room)).toEqual(['Ministry of Health']);
    expect(labels('zz', room)).toEqual([]);
    expect(labels(' ', room)).toEqual(room);
  });

  it('toggles and remembers the last three, each once', () => {
    const states = { group: 'states' };
    const iom = { body: 'iom' };
    expect(toggleSpeaker([states], iom)).toEqual([states, iom]);
    expect(toggleSpeaker([states, iom], { group: 'states' })).toEqual([iom]);
    expect(recentSpeakers([states, iom, { role: 'Chair' }], [{ body: 'iom' }, { role: 'Rapporteur' }])).toEqual([
      { body: 'iom' },
      { role: 'Rapporteur' },
      states,
    ]);
  });
});
