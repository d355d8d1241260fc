import { criteriaOf, wayToOrderOf } from '../../domain/priorities/criteria.ts';
import { priorityOf } from '../../domain/priorities/priority.ts';
import { votesOn } from '../../domain/priorities/votes-on.ts';
import type { Database } from '../database.ts';
import { livingOf, viewById } from '../rows.ts';
import { readBallots } from '../votes/votes-reads.ts';
import type { PrioritiesView } from './priorities.ts';

/** The priorities of a workshop with what they are compared by, and the ballot that they were put to. */
export async function readPriorities(db: Database, workshop: string): Promise<PrioritiesView> {
  const [header, views, ballots] = await Promise.all([viewById(db, workshop), livingOf(db, workshop, 'priority'), readBallots(db, workshop)]);
  const priorities = views.map(priorityOf);
  return {
    priorities,
    criteria: header === undefined ? [] : criteriaOf(header),
    by: header === undefined ? 'criteria' : wayToOrderOf(header),
    votes: votesOn(ballots, priorities),
  };
}
