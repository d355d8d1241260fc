import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysBetween } from '../../../../renderer/domain/plan/days.ts';
import { planLevels } from '../../../../renderer/domain/plan/plan-item.ts';
import { timeLineOf, type TimeLine } from '../../../../renderer/domain/plan/time-line.ts';
import { item, treeOf, workshop } from './helpers.ts';

const today = '2026-11-27';
const activity = (id: string, start: string | null, due: string | null, parent: string = workshop, level = 'activity') =>
  item(id, parent, { level, ...(start === null ? {} : { start }), ...(due === null ? {} : { due }) });

function lineOf(...items: readonly ReturnType<typeof activity>[]): TimeLine {
  const line = timeLineOf(treeOf(...items), today);
  if (line === null) throw new Error('no line');
  return line;
}

const shown = ({ rows }: TimeLine) => rows.map(({ node, from, to, isMark }) => [node.item.id, from, to, isMark]);

describe('a time line', () => {
  it('has a bar from the first day of an item to its last, in the order of the tree', () => {
    const line = lineOf(activity('g', '2026-11-01', '2027-01-31', workshop, 'goal'), activity('b', '2026-12-01', '2026-12-31', 'g'), activity('a', '2026-11-10', '2026-11-10', 'g'));
    expect([line.begins, line.length, line.unit, line.today]).toEqual(['2026-11-01', 92, 'months', 26]);
    expect(line.ticks).toEqual([{ day: '2026-11-01', at: 0 }, { day: '2026-12-01', at: 30 }, { day: '2027-01-01', at: 61 }]);
    expect(shown(line)).toEqual([['g', 0, 92, false], ['b', 30, 61, false], ['a', 9, 10, false]]);
  });

  it('marks what has one day, and lists apart what has none', () => {
    const line = lineOf(activity('a', null, '2026-12-05'), activity('b', '2026-12-03', null), activity('c', null, null));
    expect(shown(line)).toEqual([['a', 4, 5, true], ['b', 2, 3, true]]);
    expect(line.undated.map(({ item: { id } }) => id)).toEqual(['c']);
    expect(line.today).toBeNull();
  });

  it('marks the target of an indicator, and leaves out when its baseline was measured', () => {
    const measure = item('i', 'a', { level: 'indicator', baselineDay: '2011-01-01', start: '2011-01-01', due: '2026-12-31' });
    const line = lineOf(activity('a', '2026-12-01', '2026-12-31'), measure, item('j', 'a', { level: 'indicator', baselineDay: '2011-01-01' }));
    expect([line.begins, line.length]).toEqual(['2026-12-01', 31]);
    expect(shown(line)).toEqual([['a', 0, 31, false], ['i', 30, 31, true]]);
    expect(line.undated.map(({ item: { id } }) => id)).toEqual(['j']);
  });

  it('shows an end before the beginning from the earlier to the later, and says so', () => {
    expect(lineOf(activity('a', '2026-12-20', '2026-12-02')).rows).toMatchObject([{ from: 1, to: 20, isReversed: true }]);
  });

  it('counts in months, quarters or years, by its length', () => {
    const scaleOf = (first: string, last: string) => {
      const { unit, ticks } = lineOf(activity('a', first, last));
      return [unit, ticks.length, ticks[0]?.day, ticks.at(-1)?.day];
    };
    expect(scaleOf('2026-02-10', '2027-07-31')).toEqual(['months', 18, '2026-02-01', '2027-07-01']);
    expect(scaleOf('2026-02-10', '2027-08-01')).toEqual(['quarters', 7, '2026-01-01', '2027-07-01']);
    expect(scaleOf('2026-02-10', '2031-12-31')).toEqual(['quarters', 24, '2026-01-01', '2031-10-01']);
    expect(scaleOf('2026-02-10', '2032-01-01')).toEqual(['years', 7, '2026-01-01', '2032-01-01']);
    expect(scaleOf('0026-02-10', '9999-12-31')).toEqual(['years', 20, '0000-01-01', '9728-01-01']);
  });

  it('is none where nothing has a day', () => {
    expect(timeLineOf(treeOf(activity('a', null, null)), today)).toBeNull();
    expect(timeLineOf([], today)).toBeNull();
  });

  const day = fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));
  const near = fc.date({ min: new Date('2024-01-01'), max: new Date('2033-12-31'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));
  const dated = fc.oneof(fc.constant(null), near, day);
  const plan = fc.array(fc.tuple(dated, dated, fc.constantFrom(...planLevels), fc.nat()), { maxLength: 12 })
    .map((each) => each.map(([start, due, level, above], at) => activity(`a${String(at)}`, start, due, at === 0 || above % 3 === 0 ? workshop : `a${String(above % at)}`, level)));

  it('has every item once, in its place, on a scale that covers all of it', () => {
    fc.assert(fc.property(plan, near, (items, now) => {
      const tree = treeOf(...items);
      const line = timeLineOf(tree, now);
      if (line === null) {
        expect(items.every(({ start, due, level }) => due === null && (start === null || level === 'indicator'))).toBe(true);
        return;
      }
      const { rows, undated, ticks, length, begins } = line;
      const order = (ids: readonly string[]): readonly string[] => tree.map((one) => one.item.id).filter((id) => ids.includes(id));
      const [on, off] = [rows, undated.map((node) => ({ node }))].map((each) => each.map(({ node }) => node.item.id));
      expect([...(on ?? []), ...(off ?? [])].toSorted()).toEqual(items.map(({ id }) => id).toSorted());
      expect([on, off]).toEqual([order(on ?? []), order(off ?? [])]);
      for (const { node: { item: { start, due, level } }, from, to } of rows) {
        const days = [level === 'indicator' ? null : start, due].filter((one) => one !== null).toSorted();
        expect([from, to - 1]).toEqual([days[0], days.at(-1)].map((one) => daysBetween(begins, one ?? '')));
        expect(from >= 0 && from < to && to <= length).toBe(true);
      }
      expect(ticks.length).toBeLessThanOrEqual(24);
      expect(ticks[0]).toEqual({ day: begins, at: 0 });
      expect(ticks.every(({ at }, index) => at < (ticks[index + 1]?.at ?? length))).toBe(true);
    }));
  });
});
