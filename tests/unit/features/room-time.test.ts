import { describe, expect, it } from 'vitest';
import type { ShownTimer } from '../../../renderer/data/timers/timers.ts';
import type { AgendaBlock, AgendaView } from '../../../renderer/domain/agenda/views.ts';
import type { TableView } from '../../../renderer/domain/tables.ts';
import { dayNow, dayToday } from '../../../renderer/features/room/time/day-model.ts';
import { allTables, placesOf, rowsOf, theRoom } from '../../../renderer/features/room/time/time-model.ts';

const table = (number: number): TableView => ({ id: `w1:table:${String(number)}`, number, title: { original: undefined, translations: {} }, withoutNames: false, open: [] });
const tables = [table(1), table(2), table(3)];
const timer = (question: string, at: string | null, isRunning = true): ShownTimer =>
  ({ id: at === null ? question : `${question} ${at}`, workshop: 'w1', question, table: at, isRunning }) as ShownTimer;

describe('the list of timers', () => {
  it('has the room alone where there are no tables', () => {
    expect(rowsOf([], 'q1', 'w1', [timer('q1', null)]).map(({ id }) => id)).toEqual([theRoom]);
  });
  it('keeps the question of a table that is still at another one, and only while its timer runs there', () => {
    const rows = rowsOf(tables, 'q2', 'w1', [timer('q1', 'w1:table:2'), timer('q1', 'w1:table:3', false)]);
    expect(rows.map(({ id, place }) => `${id} ${place.question}`)).toEqual([`${theRoom} q2`, `${allTables} q2`, 'w1:table:1 q2', 'w1:table:2 q1', 'w1:table:3 q2']);
    expect(rowsOf(tables, 'q2', 'w1', [timer('q1', 'w1:table:2'), timer('q2', 'w1:table:2')])[3]?.place.question).toBe('q2');
  });
  it('acts on every table at once, and never on the room with them', () => {
    const rows = rowsOf(tables, 'q1', 'w1', []);
    expect(placesOf(rows[1]!, rows).map((place) => place.table)).toEqual(tables.map(({ id }) => id));
    expect(placesOf(rows[0]!, rows)).toEqual([{ workshop: 'w1', question: 'q1', table: null }]);
  });
});

describe('the day', () => {
  const block = (id: string, minutes: number): AgendaBlock => ({ id, day: 2, start: null, minutes, form: 'roundtable', owners: [], roundtables: [], table: null, beside: null, open: [] }) as unknown as AgendaBlock;
  const view: AgendaView = { blocks: [block('a', 30), block('b', 60)], days: [{ day: 1, start: null, isDated: true }, { day: 2, start: 9 * 60, isDated: true }], tables: [] };
  const dates = { from: '2026-11-23', to: '2026-11-24' };
  const at = (day: number, hour: number, minute: number): number => new Date(2026, 10, day, hour, minute).getTime();

  it('is found by the dates of the workshop', () => {
    expect([dayToday(dates, [1, 2], at(24, 8, 0)), dayToday(dates, [1, 2], at(25, 8, 0)), dayToday(null, [1, 2], at(24, 8, 0))]).toEqual([2, null, null]);
  });
  it('stands as what began today says, by the clock on the wall', () => {
    const began = [{ workshop: 'w1', block: 'a', at: at(24, 9, 12), absorbed: 0 }];
    expect(dayNow(view, 2, { dates, began, now: at(24, 9, 20) }).standing).toMatchObject({ current: { id: 'a' }, behind: 12 });
    expect(dayNow(view, 2, { dates, began, now: at(25, 9, 20) })).toMatchObject({ standing: null, began: [] });
    expect(dayNow(view, 2, { dates: null, began, now: at(24, 9, 20) }).standing?.behind).toBe(12);
    expect(dayNow(view, 2, { dates, began: [], now: at(24, 8, 0) }).standing).toMatchObject({ current: null, behind: 0 });
  });
});
