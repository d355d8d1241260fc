import type { ShownTimer } from '../../../data/timers/timers.ts';
import type { TableView } from '../../../domain/tables.ts';
import { timerId, type TimerPlace } from '../../../domain/timer.ts';
import type { OutlineQuestion, OutlineRoundtable } from '../../../domain/views.ts';

export type NumberedQuestion = OutlineQuestion & { readonly roundtable: OutlineRoundtable };

/** All questions in the order in which they are asked. */
export function questionsOf(outline: readonly OutlineRoundtable[]): readonly NumberedQuestion[] {
  return outline.flatMap((roundtable) => roundtable.questions.map((question) => ({ ...question, roundtable })));
}

/** A line of the list of timers: the room, all tables together, or one of them. */
export type TimerRow = { readonly id: string; readonly table: TableView | null; readonly place: TimerPlace };

export const theRoom = 'room';
export const allTables = 'tables';

/**
 * The lines of the list. A table whose timer runs for another question than the one that is on keeps that one: what is being timed there
 * must not be lost from sight because the facilitator looks at the next question.
 */
export function rowsOf(tables: readonly TableView[], question: string, workshop: string, timers: readonly ShownTimer[]): readonly TimerRow[] {
  const room: TimerRow = { id: theRoom, table: null, place: { workshop, question, table: null } };
  if (tables.length === 0) return [room];
  const own = tables.map((table): TimerRow => {
    const at = { workshop, question, table: table.id };
    const elsewhere = timers.find((timer) => timer.workshop === workshop && timer.table === table.id && timer.isRunning);
    const isHere = timers.some(({ id, isRunning }) => id === timerId(at) && isRunning);
    return { id: table.id, table, place: elsewhere === undefined || isHere ? at : { ...at, question: elsewhere.question } };
  });
  return [room, { id: allTables, table: null, place: room.place }, ...own];
}

/** The timers that an act on a line is about. */
export function placesOf(row: TimerRow, rows: readonly TimerRow[]): readonly TimerPlace[] {
  return row.id === allTables ? rows.flatMap((one) => (one.table === null ? [] : [one.place])) : [row.place];
}
