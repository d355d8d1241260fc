import { bodyId } from '../../domain/ids.ts';
import type { Intent } from '../../record/operation.ts';
import type { Database } from '../database.ts';
import { comeback, intentsOf, lastPlace, removal, typed, viewById } from '../rows.ts';
import type { NewParticipant, Workbook } from '../workbook.ts';
import type { WritePath } from '../write-path.ts';

type Parts = { readonly path: WritePath; readonly newId: () => string };

/** Actions on participants; a body that is new is made in the same operation. */
export function createParticipantWrites({ path, newId }: Parts): Workbook['participants'] {
  return {
    add(workshop, participant) {
      const id = newId();
      return path.commit(workshop, async (rows) => {
        const person = await personIntents(rows, workshop, id, participant);
        const place = await lastPlace(rows, workshop);
        return { op: 'participant.add', answer: id, intents: [...person, ...intentsOf(id, 'participant', { place })] };
      });
    },
    edit: (id, participant) =>
      path.commit({ of: id }, async (rows) => {
        const workshop = (await rows.rows.get(id))?.ws;
        return workshop === undefined ? undefined : { op: 'participant.edit', answer: null, intents: await personIntents(rows, workshop, id, participant) };
      }),
    remove: (id) => path.commit({ of: id }, async (rows) => ({ op: 'record.remove', answer: null, intents: await removal(rows, id) })),
    restore: (id) => path.commit({ of: id }, async (rows) => ({ op: 'record.restore', answer: null, intents: await comeback(rows, id) })),
  };
}

async function personIntents(db: Database, workshop: string, id: string, participant: NewParticipant): Promise<readonly Intent[]> {
  const { name, group, body, typedBody, sex = null, table } = participant;
  const before = (await viewById(db, id))?.fields ?? {};
  // What was never said of somebody is not written as nothing.
  const known = (field: string, value: string | null | undefined): string | null | undefined => (value === null && before[field] === undefined ? undefined : value);
  const fields = {
    name: name.normalize('NFC').trim(),
    group,
    sex: known('sex', sex),
    table: known('table', table),
    body: body === null || body.plain.trim() === '' ? null : bodyId(workshop, body.plain),
    typedBody: known('typedBody', typedBody?.normalize('NFC') ?? null),
    'function.o': participant.function === null ? undefined : typed(participant.function),
  };
  return [...(await bodyIntents(db, workshop, participant)), ...intentsOf(id, 'participant', fields)];
}

/** A body of that name, made or brought back where there is none. */
export async function bodyIntents(db: Database, workshop: string, { body, group }: Pick<NewParticipant, 'body' | 'group'>): Promise<readonly Intent[]> {
  if (body === null || body.plain.trim() === '') return [];
  const id = bodyId(workshop, body.plain);
  const there = await viewById(db, id);
  if (there !== undefined && there.state !== 'gone') return [];
  // One that was removed for good has its id still, and no name.
  if (there !== undefined) return [...(await comeback(db, id)), ...(there.fields['name.o'] === null ? intentsOf(id, 'body', { 'name.o': typed(body), group }) : [])];
  return intentsOf(id, 'body', { 'name.o': typed(body), group, place: await lastPlace(db, workshop) });
}
