import { describe, expect, test } from 'vitest';
import { plainIn } from '../../../../renderer/domain/pick-text.ts';
import { originalFromPlain } from '../../../../renderer/domain/text.ts';
import { addedVotes, ballotOf, countField, levelsOf, optionId, optionOf, unitValue, voteId, voteOf, type BallotView, type CountUnit } from '../../../../renderer/domain/votes/ballot.ts';
import { projectedBallots } from '../../../../renderer/domain/votes/projected-ballots.ts';
import { tallyOf } from '../../../../renderer/domain/votes/tally.ts';
import { copyWorkshop } from '../../../../renderer/record/copy-workshop.ts';
import { applyWrite } from '../../../../renderer/record/record.ts';
import type { Rec } from '../../../../renderer/record/types.ts';
import { viewOf, type RecordView } from '../../../../renderer/record/view.ts';
import { ion, Laptop, meet, twoLaptops } from '../../record/laptop.ts';

const ws = '0198a1b2-0000-7000-8000-00000000aaaa';
const ballot = `${ws}:ballot:0198a1b2-0000-7000-8000-0000000000b1`;
const answer = '0198a1b2-0000-7000-8000-0000000000e2';
const [desks, pay] = [optionId(ballot, answer), '0198a1b2-0000-7000-8000-0000000000f2'];
const group = (id: string): CountUnit => ({ kind: 'group', id });

function fill(laptop: Laptop): void {
  laptop.write('workshop', ws, 'title.o', originalFromPlain('Health and migration in Bălți', 'en'));
  laptop.write('contribution', answer, 'text.o', originalFromPlain('One desk for returning nurses', 'en'));
  laptop.write('contribution', answer, 'place', { parent: `${ws}:question:pay`, key: 'a0' });
  laptop.write('ballot', ballot, 'place', { parent: ws, key: 'a0' });
  laptop.write('ballot', ballot, 'title.o', originalFromPlain('What comes first?', 'en'));
  laptop.write('ballot', ballot, 'counting', 'groups');
  laptop.write('option', desks, 'text.o', originalFromPlain('One desk for returning nurses', 'en'));
  laptop.write('option', desks, 'madeFrom', answer);
  laptop.write('option', desks, 'place', { parent: ballot, key: 'a0' });
  laptop.write('option', pay, 'text.o', originalFromPlain('Pay by qualification', 'en'));
  laptop.write('option', pay, 'text.t.ar', { blocks: originalFromPlain('الأجر بحسب المؤهل', 'ar').blocks, state: 'reviewed', by: '', at: '', of: ['x', 1] });
  laptop.write('option', pay, 'place', { parent: ballot, key: 'a1' });
}

function count(laptop: Laptop, unit: CountUnit, numbers: Readonly<Record<string, number>>): void {
  const id = voteId(ballot, unit);
  const fields = { of: unitValue(unit), place: { parent: ballot, key: 'a0' }, ...numbers };
  laptop.do('vote.count', ...Object.entries(fields).map(([field, value]) => ({ id, kind: 'vote', field, value })));
}

function read(views: readonly RecordView[]): BallotView {
  const below = (kind: string, parent: string): readonly RecordView[] => views.filter((view) => view.kind === kind && view.parent === parent).sort((a, b) => (a.key < b.key ? -1 : 1));
  const [found] = views.filter(({ kind }) => kind === 'ballot');
  if (found === undefined) throw new Error('no ballot');
  return ballotOf(found, below('option', found.id).map(optionOf), below('vote', found.id).flatMap((view) => voteOf(view) ?? []));
}
const viewsIn = (records: Iterable<Rec>): readonly RecordView[] => [...records].flatMap((rec) => viewOf(rec) ?? []);
const on = (laptop: Laptop): BallotView => read(viewsIn(laptop.records.values()));
const values = (view: BallotView): readonly (number | null)[] => tallyOf(view).options.map(({ value }) => value);

describe('two laptops', () => {
  test('that count two groups add up, whichever takes in the other', () => {
    const [first, second] = twoLaptops(fill);
    count(first, group('states'), { [countField('dots', 1, desks)]: 4, [countField('dots', 1, pay)]: 7 });
    count(second, group('line-ministries'), { [countField('dots', 1, desks)]: 5, present: 9 });
    meet(first, second);
    expect(values(on(first))).toEqual([9, 7]);
    expect(on(second)).toEqual(on(first));
    first.takeIn(second.file());
    expect(values(on(first))).toEqual([9, 7]);
  });

  test('that count the same group meet in one count, and a number that differs stands as both', () => {
    const [first, second] = twoLaptops(fill);
    count(first, group('states'), { [countField('dots', 1, desks)]: 4, [countField('dots', 1, pay)]: 7 });
    count(second, group('states'), { [countField('dots', 1, desks)]: 5, [countField('dots', 1, pay)]: 7 });
    meet(first, second);
    const { votes } = on(first);
    expect(votes).toHaveLength(1);
    expect(Object.entries(votes[0]?.clashes ?? {}).map(([field, found]) => [field, [...found].sort()])).toEqual([[countField('dots', 1, desks), [4, 5]]]);
    expect(values(on(first))[1]).toBe(7);
    second.write('vote', voteId(ballot, group('states')), countField('dots', 1, desks), 5);
    first.takeIn(second.file());
    expect(on(first).votes[0]?.clashes).toEqual({});
    expect(values(on(first))).toEqual([5, 7]);
  });
});

describe('what is added', () => {
  test('is of one way of counting and of those who may vote; the rest stays', () => {
    const laptop = new Laptop(ion);
    fill(laptop);
    count(laptop, { kind: 'room' }, { [countField('dots', 1, desks)]: 30 });
    count(laptop, { kind: 'table', id: `${ws}:table:1` }, { [countField('dots', 1, desks)]: 20 });
    count(laptop, group('states'), { [countField('dots', 1, desks)]: 4 });
    count(laptop, group('line-ministries'), { [countField('dots', 1, desks)]: 5 });
    expect(values(on(laptop))).toEqual([9, 0]);
    laptop.write('ballot', ballot, 'entitled.states', true);
    laptop.write('ballot', ballot, 'entitled.line-ministries', false);
    expect(values(on(laptop))).toEqual([4, 0]);
    laptop.write('ballot', ballot, 'counting', 'hands');
    expect(values(on(laptop))).toEqual([30, 0]);
    laptop.write('ballot', ballot, 'counting', 'tables');
    expect(addedVotes(on(laptop)).map(({ unit }) => unit)).toEqual([{ kind: 'table', id: `${ws}:table:1` }]);
    expect(on(laptop).votes).toHaveLength(4);
  });
});

test('what is written in another shape reads as the plainest there is', () => {
  const laptop = new Laptop(ion);
  fill(laptop);
  for (const [field, value] of [['method', 'lots'], ['counting', 7], ['state', null], ['dots', 0], ['places', 400]] as const) laptop.write('ballot', ballot, field, value);
  laptop.write('vote', `${ballot}:vote:x`, 'of', { group: 4 });
  laptop.write('vote', `${ballot}:vote:x`, 'place', { parent: ballot, key: 'a0' });
  expect(on(laptop)).toMatchObject({ method: 'dots', counting: 'hands', state: 'draft', dots: 1, places: 9, votes: [] });
  expect(levelsOf({ ...on(laptop), method: 'ranking' }, 4)).toBe(4);
});

test('a copy of the workshop counts the same, and a laptop that counts in it meets the copied count', () => {
  const laptop = new Laptop(ion);
  fill(laptop);
  count(laptop, group('states'), { [countField('rating', 3, desks)]: 4, [countField('dots', 1, desks)]: 6, [countField('dots', 1, pay)]: 2 });
  laptop.write('table', `${ws}:table:2`, 'place', { parent: ws, key: 'a1' });
  count(laptop, { kind: 'table', id: `${ws}:table:2` }, { [countField('dots', 1, pay)]: 1 });
  let drawn = 0;
  const copy = '0198a1b2-0000-7000-8000-00000000cccc';
  const writes = copyWorkshop([...laptop.records.values()], {
    source: ws, copy, newId: () => `0198a1b2-0000-7000-8000-00000000d${String((drawn += 1)).padStart(3, '0')}`, dot: ['copy0copy0copy0copy0', 1], titleIn: () => (title) => title, from: { workshop: ws, at: 0 },
  });
  const made = new Map<string, Rec>();
  for (const write of writes) made.set(write.id, applyWrite(made.get(write.id), write));
  const copied = read(viewsIn(made.values()));
  expect(values(copied)).toEqual([6, 2]);
  expect(copied.votes.map(({ id }) => id).sort()).toEqual([voteId(copied.id, group('states')), voteId(copied.id, { kind: 'table', id: `${copy}:table:2` })].sort());
  expect(copied.votes.map(({ unit }) => unit)).toContainEqual({ kind: 'table', id: `${copy}:table:2` });
  expect(copied.options[0]?.madeFrom).toMatch(/00000000d/u);
});

describe('for the projector', () => {
  const laptop = new Laptop(ion);
  fill(laptop);
  const shown = () => projectedBallots([on(laptop)], on(laptop).question).map(({ title, unit, options }) => ({ title: plainIn(title, 'en'), unit, options: options.map(({ text, result }) => [plainIn(text, 'ar'), result]) }));

  test('a ballot in preparation is not there, and an open one is its options alone', () => {
    count(laptop, group('states'), { [countField('dots', 1, desks)]: 4, [countField('dots', 1, pay)]: 12 });
    expect(shown()).toEqual([]);
    laptop.write('ballot', ballot, 'state', 'open');
    expect(shown()).toEqual([{ title: 'What comes first?', unit: 'dots', options: [['One desk for returning nurses', null], ['الأجر بحسب المؤهل', null]] }]);
  });

  test('a closed one has the best first, and says what is tied', () => {
    laptop.write('ballot', ballot, 'state', 'closed');
    expect(shown()[0]?.options).toEqual([
      ['الأجر بحسب المؤهل', { value: 12, share: 0.75, isTied: false }],
      ['One desk for returning nurses', { value: 4, share: 0.25, isTied: false }],
    ]);
    laptop.write('ballot', ballot, 'method', 'ranking');
    count(laptop, group('states'), { [countField('ranking', 1, desks)]: 3, [countField('ranking', 1, pay)]: 3 });
    expect(shown()[0]).toMatchObject({ unit: 'rank', options: [['One desk for returning nurses', { value: 1, share: 0.5, isTied: true }], ['الأجر بحسب المؤهل', { value: 1, share: 0.5, isTied: true }]] });
    laptop.write('ballot', ballot, 'method', 'rating');
    expect(shown()[0]?.options.map(([, result]) => result)).toEqual([null, null]);
  });
});
