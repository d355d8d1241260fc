import { describe, expect, it } from 'vitest';
import { halvesOf } from '../../../renderer/features/capture/entry.ts';
import { nextSort, sortedRows } from '../../../renderer/features/capture/sorting.ts';
import type { ContributionView, SpeakerChoice } from '../../../renderer/domain/views.ts';

const choices: readonly SpeakerChoice[] = [
  { speaker: { participant: 'ana' }, label: 'Ana Popescu', group: 'line-ministries' },
  { speaker: { body: 'iom' }, label: 'IOM', group: 'international-organizations' },
  { speaker: { body: 'union' }, label: 'Trade union', group: 'social-partners' },
];

function row(number: number, type: ContributionView['type'], speakers: ContributionView['speakers']): ContributionView {
  return { id: String(number), number, type, speakers } as unknown as ContributionView;
}

const rows = [
  row(1, 'quote', [{ body: 'union' }]),
  row(2, 'point', [{ participant: 'ana' }]),
  row(3, 'follow-up', []),
  row(4, 'point', [{ group: 'states' }]),
  row(5, 'recommendation', [{ body: 'iom' }, { group: 'states' }]),
];
const numbers = (sorted: readonly ContributionView[]): readonly number[] => sorted.map(({ number }) => number);

describe('the order of rows', () => {
  it('is as it was said, by group with own groups behind the four, or by kind', () => {
    expect(numbers(sortedRows(rows, 'none', choices))).toEqual([1, 2, 3, 4, 5]);
    expect(numbers(sortedRows(rows, 'group', choices))).toEqual([4, 5, 2, 1, 3]);
    expect(numbers(sortedRows(rows, 'type', choices))).toEqual([2, 4, 5, 3, 1]);
  });

  it('goes round by one key', () => {
    expect([nextSort('none'), nextSort('group'), nextSort('type')]).toEqual(['group', 'type', 'none']);
  });
});

describe('a text in two', () => {
  it('parts where the caret stands, without the space between', () => {
    expect(halvesOf('Nurses leave. The ministry has no list.', 13)).toEqual(['Nurses leave.', 'The ministry has no list.']);
  });

  it('is none where a half would be empty', () => {
    expect(halvesOf('Nurses leave. ', 14)).toBeUndefined();
    expect(halvesOf('Nurses leave.', 0)).toBeUndefined();
  });
});
