import { expect, it } from 'vitest';
import { RecordTree } from '../../../renderer/record/tree.ts';
import type { RecordView } from '../../../renderer/record/view.ts';

const view = (id: string, parent: string | null, state: RecordView['state'] = 'alive'): RecordView =>
  ({ id, kind: 'question', parent, key: 'a0', state, open: [], fields: {}, dot: () => undefined, values: () => [] });

it('a deleted record stands while something below it is alive, and is left out otherwise', () => {
  const tree = new RecordTree([view('q1', null, 'gone'), view('q2', 'q1', 'gone'), view('q3', 'q2'), view('q4', null, 'gone'), view('q5', 'q4', 'gone')], ['question']);
  expect(tree.shown('question').map(({ id }) => id).toSorted()).toEqual(['q1', 'q2', 'q3']);
  expect(tree.children('q1', 'question').map(({ id }) => id)).toEqual(['q2']);
});

it('a deleted record that a file made by hand puts below itself is read to the end', () => {
  const tree = new RecordTree([view('q1', 'q1', 'gone'), view('q2', 'q3', 'gone'), view('q3', 'q2', 'gone'), view('q4', 'q2')], ['question']);
  expect(tree.shown('question').map(({ id }) => id).toSorted()).toEqual(['q2', 'q3', 'q4']);
});
