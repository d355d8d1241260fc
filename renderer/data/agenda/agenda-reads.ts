import { datesOf, textOf } from '../../domain/decode.ts';
import { agendaFieldsOf, dayStartsOf } from '../../domain/decode-agenda.ts';
import type { AgendaView } from '../../domain/agenda/views.ts';
import { dateOfDay } from '../../domain/agenda-days.ts';
import type { Database } from '../database.ts';
import { readPresent } from './planned.ts';

/** Days of the dates that are offered; a longer agenda has those that hold something. */
const mostDays = 31;

/** The agenda of a workshop; empty where the workshop is not there. */
export async function readAgenda(db: Database, workshop: string): Promise<AgendaView> {
  const present = await readPresent(db, workshop);
  if (present === undefined) return { blocks: [], days: [], tables: [] };
  const blocks = present.blocks.map((view) => ({ id: view.id, ...agendaFieldsOf(view), title: textOf(view, 'title'), open: view.open }));
  const starts = dayStartsOf(present.workshop);
  const dates = datesOf(present.workshop);
  const dated = Array.from({ length: mostDays }, (_, at) => at + 1).filter((day) => dateOfDay(dates, day) !== null);
  const days = [...new Set([1, ...dated, ...starts.keys(), ...blocks.flatMap(({ day }) => day ?? [])])].sort((a, b) => a - b);
  return {
    blocks,
    days: days.map((day) => ({ day, start: starts.get(day) ?? null, isDated: day === 1 || dated.includes(day) })),
    tables: present.tables.map((view, at) => ({ id: view.id, number: at + 1, title: textOf(view, 'title') })),
  };
}
