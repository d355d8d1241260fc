import { questionSettled, roundtableSettled } from '../../../renderer/domain/settled.ts';
import { describe, expect, it } from 'vitest';
import {
  entryFrom,
  entryNumber,
  heardGroups,
  neighbour,
  quietView,
  rowsWithout,
  shortLanguages,
} from '../../../renderer/features/capture/view-model.ts';
import { originalFromPlain, type MultiText } from '../../../renderer/domain/text.ts';
import type { ContributionView, OutlineQuestion, OutlineRoundtable, QuestionView, SpeakerChoice } from '../../../renderer/domain/views.ts';
import type { Speaker } from '../../../renderer/domain/speaker.ts';

const text = (plain: string, language = 'en'): MultiText => ({ original: originalFromPlain(plain, language), translations: {} });
const contribution = (number: number, speakers: readonly Speaker[] = [], language = 'en'): ContributionView => ({
  id: `c${number}`, number, text: text(`Answer ${number}`, language), versions: [], type: 'point', speakers, table: null, sector: null, owner: null, due: null, cites: [], contested: false, open: [],
});
const question = (id: string, contributions: number, agreed = 0, majority = 0, open = 0): OutlineQuestion => ({
  id, number: id, wording: text(id), contributions, positions: { agreed, majority, open },
});
const questionView: QuestionView = {
  id: 'q', library: null, number: '1.1', roundtable: { id: 'r1', number: '1', title: text('Health') }, wording: text('How do nurses leave?'),
  usable: text(''), context: text(''), minutes: null, unheard: [], open: [],
};
const outline: readonly OutlineRoundtable[] = [
  { id: 'r1', number: '1', title: text('Health'), questions: [question('1.1', 3, 1), question('1.2', 0)] },
  { id: 'r2', number: '2', title: text('Employment'), questions: [question('2.1', 0)] },
];

describe('what the capture screen shows', () => {
  it('fills the sign as a question settles', () => {
    expect(questionSettled(question('q', 0))).toBe('nothing');
    expect(questionSettled(question('q', 6))).toBe('open');
    expect(questionSettled(question('q', 6, 1, 1, 1))).toBe('open');
    expect(questionSettled(question('q', 6, 1, 1))).toBe('mostly');
    expect(questionSettled(question('q', 6, 2))).toBe('settled');
  });

  it('never calls a roundtable more settled than its questions', () => {
    expect(roundtableSettled([question('a', 0), question('b', 0)])).toBe('nothing');
    expect(roundtableSettled([question('a', 1, 1), question('b', 0)])).toBe('open');
    expect(roundtableSettled([question('a', 1, 1), question('b', 1, 0, 1)])).toBe('mostly');
    expect(roundtableSettled([question('a', 1, 1)])).toBe('settled');
  });

  it('moves over the border between roundtables and stops at the ends', () => {
    expect(neighbour(outline, '1.2', 1)).toBe('2.1');
    expect(neighbour(outline, '2.1', -1)).toBe('1.2');
    expect(neighbour(outline, '2.1', 1)).toBeUndefined();
    expect(neighbour(outline, 'gone', 1)).toBeUndefined();
  });

  it('counts who was heard, by group, through person and body', () => {
    const choices: readonly SpeakerChoice[] = [
      { speaker: { participant: 'p1' }, label: 'Наталья Фёдорова', group: 'line-ministries' },
      { speaker: { body: 'b1' }, label: 'Ministry of Health', group: 'line-ministries' },
      { speaker: { body: 'b2' }, label: 'Diaspora council', group: 'diaspora' },
    ];
    const said = [
      contribution(1, [{ participant: 'p1' }, { body: 'b1' }]),
      contribution(2, [{ group: 'states' }, { body: 'b2' }]),
      contribution(3, [{ role: 'Chair' }]),
    ];
    expect(heardGroups(said, choices)).toEqual([
      { group: 'states', count: 1 },
      { group: 'international-organizations', count: 0 },
      { group: 'line-ministries', count: 1 },
      { group: 'civil-society-academia', count: 0 },
      { group: 'diaspora', count: 1 },
    ]);
  });

  it('keeps the text being typed out of the rows, with its own number', () => {
    const rows = [contribution(1), contribution(2), contribution(3)];
    expect(rowsWithout(rows, 'c3').map(({ id }) => id)).toEqual(['c1', 'c2']);
    expect(entryNumber(rows, 'c3')).toBe(3);
    expect(entryNumber(rows, null)).toBe(4);
    expect(entryNumber(rows, 'not written yet')).toBe(4);
  });

  it('brings a text back into the entry box as it was typed', () => {
    expect(entryFrom(contribution(2, [{ group: 'states' }], 'fr'), 'en')).toEqual({
      id: 'c2', sent: true, text: 'Answer 2', language: 'fr', type: 'point', speakers: [{ group: 'states' }],
    });
  });

  it('offers the languages of the workshop first', () => {
    expect(shortLanguages('ro', [contribution(1, [], 'ru')], ['en', 'fr', 'ar'])).toEqual(['ro', 'en', 'fr', 'ar', 'ru']);
  });

  it('is not drawn anew by the saves of what is being typed, and shows all of it when the next is typed', () => {
    const rest = { question: questionView, positions: [], notes: [] };
    const typing = (plain: string, more: Partial<ContributionView> = {}, language = 'en') => ({
      ...rest, contributions: [contribution(1), { ...contribution(2), text: text(plain, language), ...more }],
    });
    const drawn = typing('Nurses');
    expect(quietView(drawn, typing('Nurses leave for'), 'c2')).toBe(drawn);
    expect(quietView(drawn, typing('Nurses leave for'), null)).toEqual(typing('Nurses leave for'));
    const speakers = [{ body: 'b1' }];
    expect(quietView(drawn, typing('Nurses leave for', { speakers }), 'c2')).toEqual(typing('Nurses', { speakers }));
    expect(quietView(drawn, typing('Les infirmières', {}, 'fr'), 'c2')).toEqual(typing('Les infirmières', {}, 'fr'));
    const third = { ...rest, contributions: [...typing('Nurses').contributions, { ...contribution(3), text: text('Doctors') }] };
    expect(quietView(drawn, third, 'c3')).toEqual(third);
  });
});
