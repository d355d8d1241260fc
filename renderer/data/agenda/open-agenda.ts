import type { Database } from '../database.ts';
import type { Agenda } from './agenda.ts';
import { readAgenda } from './agenda-reads.ts';
import { createAgendaWrites, type AgendaParts } from './agenda-writes.ts';

/** The agenda; loaded when it is first asked for, because the first screen needs none of it. */
export function openAgenda({ db, ...parts }: AgendaParts & { readonly db: Database }): Agenda {
  return { read: (workshop) => db.transaction('r', db.rows, () => readAgenda(db, workshop)), ...createAgendaWrites(parts) };
}
