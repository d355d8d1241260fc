import { textOf } from '../../domain/decode.ts';
import { stakeholderGroups } from '../../domain/speaker.ts';
import { isBlank } from '../../domain/text.ts';
import type { ParticipantView } from '../../domain/views.ts';
import { ballotOf, optionOf, voteOf, type BallotView } from '../../domain/votes/ballot.ts';
import type { RecordView } from '../../record/view.ts';
import type { Database } from '../database.ts';
import { readParticipants } from '../repositories/capture-reads.ts';
import { readAnswerTree, shelves } from '../repositories/desk-reads.ts';
import { childrenOf, livingOf, viewById } from '../rows.ts';
import type { Votable, VotesView, VotingGroup } from './votes.ts';

/** The ballots of a workshop in order, and whom they can count. */
export async function readVotes(db: Database, workshop: string): Promise<VotesView> {
  const header = await viewById(db, workshop);
  const [ballots, tables, people] = await Promise.all([readBallots(db, workshop), livingOf(db, workshop, 'table'), readParticipants(db, workshop)]);
  return {
    ballots,
    groups: header === undefined ? [] : groupsOf(header, people),
    tables: tables.map((view, at) => ({ id: view.id, number: at + 1, title: textOf(view, 'title') })),
    listed: people.length,
  };
}

/** The ballots of a workshop in order. */
export async function readBallots(db: Database, workshop: string): Promise<readonly BallotView[]> {
  return Promise.all((await livingOf(db, workshop, 'ballot')).map((view) => readBallot(db, view)));
}

/** Sides and contributions of a question with their numbers in the report, then the lines of the plan; what says nothing is left out. */
export async function readVotables(db: Database, workshop: string, question: string | null): Promise<readonly Votable[]> {
  const [tree, plan] = await Promise.all([readAnswerTree(db, workshop), livingOf(db, workshop, 'plan-item')]);
  const found: Votable[] = [];
  let positions = 0;
  for (const [at, { questions }] of shelves(tree).entries()) {
    for (const [index, asked] of questions.entries()) {
      for (const position of asked.positions) {
        positions += 1;
        if (asked.id !== question) continue;
        const sides = tree.children(position.id, 'side');
        for (const [letter, side] of sides.entries()) found.push({ id: side.id, kind: 'side', number: `P${String(positions)}${sides.length > 1 ? ` (${String.fromCharCode(97 + letter)})` : ''}`, text: textOf(side, 'text') });
      }
      if (asked.id !== question) continue;
      for (const [count, one] of asked.contributions.entries()) found.push({ id: one.id, kind: 'contribution', number: `${String(at + 1)}.${String(index + 1)}/${String(count + 1)}`, text: textOf(one, 'text') });
    }
  }
  const lines = plan.map((view): Votable => ({ id: view.id, kind: 'plan-item', number: '', text: textOf(view, 'title') }));
  return [...found, ...lines].filter(({ text }) => text.original !== undefined && !isBlank(text.original.blocks));
}

async function readBallot(db: Database, view: RecordView): Promise<BallotView> {
  const [options, votes] = await Promise.all([childrenOf(db, view.id, 'option'), childrenOf(db, view.id, 'vote')]);
  return ballotOf(view, options.map(optionOf), votes.flatMap((vote) => voteOf(vote) ?? []));
}

/** The four groups that ship, then those of the workshop. */
function groupsOf(header: RecordView, people: readonly ParticipantView[]): readonly VotingGroup[] {
  const own = Object.keys(header.fields).flatMap((field) => /^groups\.([^.]+)\.o$/u.exec(field)?.[1] ?? []).sort();
  const named = own.filter((slug) => !isBlank(textOf(header, `groups.${slug}`).original?.blocks ?? []));
  const listed = (slug: string): number => people.filter(({ group, body }) => (group ?? body?.group) === slug).length;
  const shipped = stakeholderGroups.filter((slug) => !named.includes(slug));
  return [
    ...shipped.map((slug) => ({ slug, name: null, listed: listed(slug) })),
    ...named.map((slug) => ({ slug, name: textOf(header, `groups.${slug}`), listed: listed(slug) })),
  ];
}
