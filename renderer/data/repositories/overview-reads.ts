import { speakersOf, stringOf } from '../../domain/decode.ts';
import { ownGroupsOf } from '../../domain/groups.ts';
import { overviewOf, type Overview } from '../../domain/overview.ts';
import type { Database } from '../database.ts';
import { livingOf, viewById } from '../rows.ts';
import { readBodies, readParticipants } from './capture-reads.ts';
import { readTables } from './tables.ts';
import { readOutline } from './workshop-reads.ts';

/** What is done, open and unheard in a workshop. A contribution of a deleted question is counted where the question is still shown. */
export async function readOverview(db: Database, workshop: string): Promise<Overview> {
  const [header, outline, contributions, participants, bodies, tables] = await Promise.all([
    viewById(db, workshop),
    readOutline(db, workshop),
    livingOf(db, workshop, 'contribution'),
    readParticipants(db, workshop),
    readBodies(db, workshop),
    readTables(db, workshop),
  ]);
  return overviewOf({
    outline,
    contributions: contributions.map((view) => ({ question: view.parent ?? '', table: stringOf(view, 'table') ?? null, speakers: speakersOf(view, 'speakers') })),
    people: participants.map(({ id, name, group, body }) => ({ id, name, group: group ?? body?.group ?? null })),
    ownGroups: header === undefined ? [] : ownGroupsOf(header),
    bodies: bodies.map(({ id, group }) => ({ id, group })),
    tables: tables.tables.map(({ id, number, title }) => ({ id, number, title })),
  });
}
