import { describe, expect, it } from 'vitest';
import { standingOf } from '../../../../renderer/domain/agenda/standing.ts';

const at = (clock: string): number => {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  return hours * 60 + minutes;
};
const morning = [
  { id: 'opening', start: at('09:00'), minutes: 30 },
  { id: 'health', start: at('09:30'), minutes: 60 },
  { id: 'coffee', start: at('10:30'), minutes: 15 },
  { id: 'diaspora', start: at('10:45'), minutes: 75 },
];
const began = (id: string, clock: string, absorbed = 0) => ({ id, at: at(clock), absorbed });

describe('how a day stands', () => {
  it('waits for the first block, and is behind when that should have begun', () => {
    expect(standingOf(morning, [], at('08:40'))).toEqual({ current: null, next: morning[0], since: null, until: at('09:00'), behind: 0 });
    expect(standingOf(morning, [], at('09:07'))?.behind).toBe(7);
    expect(standingOf([], [], at('09:07'))).toBeNull();
  });
  it('counts from when a block began', () => {
    const late = standingOf(morning, [began('opening', '09:12')], at('09:20'));
    expect(late).toMatchObject({ current: { id: 'opening' }, next: { id: 'health' }, until: at('09:42'), behind: 12 });
    expect(standingOf(morning, [began('opening', '08:55')], at('09:20'))?.behind).toBe(-5);
  });
  it('falls behind minute by minute when a block takes longer', () => {
    const list = [began('opening', '09:00'), began('health', '09:30')];
    expect(standingOf(morning, list, at('10:29'))?.behind).toBe(0);
    expect(standingOf(morning, list, at('10:41'))).toMatchObject({ until: at('10:41'), behind: 11 });
  });
  it('goes by the block that began last, wherever it stands, and ends with the last one', () => {
    expect(standingOf(morning, [began('coffee', '10:20'), began('health', '09:30')], at('10:25'))).toMatchObject({ current: { id: 'coffee' }, behind: -10 });
    expect(standingOf(morning, [began('diaspora', '10:45')], at('11:00'))).toMatchObject({ next: null, behind: 0 });
    expect(standingOf(morning, [began('gone', '10:45')], at('09:00'))?.current).toBeNull();
  });
  it('is on time again once what was late has been spread over the rest', () => {
    const respread = morning.map((slot) => (slot.id === 'health' ? { ...slot, minutes: 72 } : slot));
    expect(standingOf(respread, [began('health', '09:42', 12)], at('10:00'))).toMatchObject({ until: at('10:42'), behind: 0 });
  });
});
