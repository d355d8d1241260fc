import { describe, expect, it } from 'vitest';
import { overviewOf, type OverviewGiven } from '../../../renderer/domain/overview.ts';
import { originalFromPlain, type MultiText } from '../../../renderer/domain/text.ts';
import type { OutlineQuestion } from '../../../renderer/domain/views.ts';

const text = (plain: string): MultiText => ({ original: originalFromPlain(plain, 'en'), translations: {} });
const question = (id: string, number: string, contributions: number, agreed = 0, majority = 0, open = 0): OutlineQuestion =>
  ({ id, number, wording: text(`Question ${number}`), contributions, positions: { agreed, majority, open } });

const given: OverviewGiven = {
  outline: [
    { id: 'r1', number: '1', title: text('Health'), questions: [question('q1', '1.1', 3, 1), question('q2', '1.2', 1)] },
    { id: 'r2', number: '2', title: text('Skills'), questions: [question('q3', '2.1', 0), question('q4', '2.2', 1, 0, 1)] },
  ],
  contributions: [
    { question: 'q1', table: 'north', speakers: [{ participant: 'rusu' }] },
    { question: 'q1', table: 'north', speakers: [{ body: 'iom' }, { group: 'states' }] },
    { question: 'q1', table: 'south', speakers: [{ role: 'Moderator' }] },
    { question: 'q2', table: null, speakers: [] },
    { question: 'q4', table: 'south', speakers: [{ participant: 'rusu' }, { participant: 'ceban' }] },
  ],
  people: [
    { id: 'rusu', name: 'Ana Rusu', group: 'line-ministries' },
    { id: 'ceban', name: 'Ion Ceban', group: 'line-ministries' },
    { id: 'haddad', name: 'Omar Haddad', group: 'diaspora' },
    { id: 'lungu', name: 'Vera Lungu', group: null },
  ],
  bodies: [{ id: 'iom', group: 'international-organizations' }],
  tables: [{ id: 'north', number: 1, title: text('Table north') }, { id: 'south', number: 2, title: text('') }],
  ownGroups: [{ slug: 'employers', name: text('Employers'), key: 'a0', isRemoved: false }, { slug: 'media', name: text('Media'), key: 'a1', isRemoved: true }],
};

describe('the overview of a workshop', () => {
  const overview = overviewOf(given);

  it('counts the questions by how settled they are', () => {
    expect(overview.settled).toEqual({ settled: 1, mostly: 1, open: 1, nothing: 1 });
    expect(overview.questions.map(({ number, settled }) => [number, settled])).toEqual([['1.1', 'settled'], ['1.2', 'open'], ['2.1', 'nothing'], ['2.2', 'mostly']]);
  });

  it('has the four groups and the workshop’s own always, removed ones and others where they are, each question in its column', () => {
    expect(overview.groups.map(({ group, contributions, byQuestion }) => [group, contributions, byQuestion])).toEqual([
      ['states', 1, [1, 0, 0, 0]],
      ['international-organizations', 1, [1, 0, 0, 0]],
      ['line-ministries', 2, [1, 0, 0, 1]],
      ['civil-society-academia', 0, [0, 0, 0, 0]],
      ['employers', 0, [0, 0, 0, 0]],
      ['diaspora', 0, [0, 0, 0, 0]],
    ]);
  });

  it('counts what names no group: a free role, and nobody', () => {
    expect(overview.ofNoGroup).toBe(2);
  });

  it('names those who have not spoken, by group', () => {
    expect(overview.groups.filter(({ people }) => people > 0).map(({ group, people, spoke, silent }) => [group, people, spoke, silent])).toEqual([
      ['line-ministries', 2, 2, []],
      ['diaspora', 1, 0, ['Omar Haddad']],
    ]);
  });

  it('counts by table', () => {
    expect(overview.tables.map(({ id, contributions }) => [id, contributions])).toEqual([['north', 2], ['south', 2]]);
  });
});
