import { ballotOf, optionOf, voteOf } from '../domain/votes/ballot.ts';
import { isUncounted, tallyOf } from '../domain/votes/tally.ts';
import type { RecordTree } from '../record/tree.ts';
import type { RecordView } from '../record/view.ts';
import { textOf } from './decode.ts';
import type { Mark, ReportBallot } from './input.ts';

type Base = (view: RecordView) => { readonly id: string; readonly marks: readonly Mark[] };
type Tree = Pick<RecordTree<'ballot' | 'option' | 'vote'>, 'shown' | 'children'>;

/** The ballots that were put to the vote, in order: those in preparation that nobody has counted are no part of what happened. */
export function ballotsOf(tree: Tree, base: Base): readonly ReportBallot[] {
  return tree.shown('ballot').flatMap((view) => {
    const ballot = ballotIn(tree, view, base);
    return ballot.state === 'draft' && isUncounted(tallyOf(ballot)) ? [] : [ballot];
  });
}

function ballotIn(tree: Tree, view: RecordView, base: Base): ReportBallot {
  const options = tree.children(view.id, 'option');
  const votes = tree.children(view.id, 'vote');
  const { clashes, ...ballot } = ballotOf(view, options.map(optionOf), votes.flatMap((vote) => voteOf(vote) ?? []));
  const { id, marks } = base(view);
  const isContested = votes.some(({ open }) => open.length > 0) || Object.keys(clashes).some((field) => !/\.(?:o|t\..+)$/u.test(field));
  return {
    ...ballot,
    id,
    marks: isContested && !marks.includes('values') ? [...marks, 'values'] : marks,
    title: textOf(view, 'title'),
    decision: textOf(view, 'decision'),
    options: options.map((option) => ({ ...base(option), text: textOf(option, 'text') })),
  };
}
