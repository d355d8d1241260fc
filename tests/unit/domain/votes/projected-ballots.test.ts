import { describe, expect, it } from 'vitest';
import { plainIn } from '../../../../renderer/domain/pick-text.ts';
import { originalFromPlain } from '../../../../renderer/domain/text.ts';
import type { BallotView } from '../../../../renderer/domain/votes/ballot.ts';
import { projectedBallots } from '../../../../renderer/domain/votes/projected-ballots.ts';

const text = (plain: string) => ({ original: originalFromPlain(plain, 'en'), translations: {} });
const ballot: BallotView = {
  id: 'b', title: text('What should come first?'), decision: text('hidden decision'), method: 'dots', counting: 'hands', state: 'closed', dots: 3, places: 3, question: 'q1', entitled: [], clashes: {},
  options: ['Data', 'Focal points', 'Money'].map((plain, at) => ({ id: `o${String(at)}`, text: text(plain), madeFrom: `hidden-${String(at)}`, clashes: {} })),
  votes: [{ id: 'v', unit: { kind: 'room' }, counts: { 'dots.o0': 4, 'dots.o1': 9, 'dots.o2': 4 }, present: 19, abstained: 1, clashes: {} }],
};
const seen = (one: BallotView, question: string | null = 'q1') =>
  projectedBallots([one], question).map(({ options }) => options.map((option) => [plainIn(option.text, 'en'), option.result?.value, option.result?.isTied]));

describe('ballots on the projector', () => {
  it('show what came of them once they are closed, the highest first, ties said', () => {
    expect(seen(ballot)).toEqual([[['Focal points', 9, false], ['Data', 4, true], ['Money', 4, true]]]);
  });

  it('show the options alone, in their order, while they are open or nothing was counted', () => {
    const alone = [[['Data', undefined, undefined], ['Focal points', undefined, undefined], ['Money', undefined, undefined]]];
    expect([seen({ ...ballot, state: 'open' }), seen({ ...ballot, votes: [] })]).toEqual([alone, alone]);
  });

  it('are those on the shown question and on none, and no drafts', () => {
    expect([seen(ballot, 'q2').length, seen({ ...ballot, question: null }, 'q2').length, seen({ ...ballot, state: 'draft' }).length]).toEqual([0, 1, 0]);
  });

  it('carry nothing of what they were made from, of what was decided and of who was there', () => {
    expect(JSON.stringify(projectedBallots([ballot], 'q1'))).not.toMatch(/hidden|present|abstained/u);
  });
});
