import { describe, expect, it } from 'vitest';
import { clockOf } from '../../../../renderer/domain/agenda/clock.ts';
import { behindAmong, planLengthened, planMoved } from '../../../../renderer/domain/agenda/drag.ts';
import { layOut, type DayPlan } from '../../../../renderer/domain/agenda/layout.ts';
import type { PlannedBlock } from '../../../../renderer/domain/agenda/slots.ts';

const block = (id: string, minutes: number, more: Partial<PlannedBlock> = {}): PlannedBlock => ({ id, minutes, start: null, table: null, beside: null, ...more });
const nine = 9 * 60;
const day = layOut([block('opening', 30), block('health', 90), block('one', 60), block('two', 45, { beside: 'one' }), block('lunch', 60, { start: '13:00' }), block('plan', 60), block('closing', 30, { start: '16:00' })], nine);
const told = ({ slots }: DayPlan): readonly string[] => slots.map(({ id, start, gap, overlap }) => `${start === null ? '' : clockOf(start)} ${id}${gap === 0 ? '' : ` +${String(gap)}`}${overlap === 0 ? '' : ` -${String(overlap)}`}`);

describe('a block that is held over its day', () => {
  it('goes behind as many of the others as stand before it; a fixed one no further than the fixed ones beside it', () => {
    expect([0, 1, 2, 99].map((before) => behindAmong(day.slots, 'plan', before))).toEqual([null, 'opening', 'health', 'closing']);
    expect([0, 3, 4, 99].map((before) => behindAmong(day.slots, 'lunch', before))).toEqual([null, 'one', 'plan', 'plan']);
    expect([0, 3, 4, 5].map((before) => behindAmong(day.slots, 'closing', before))).toEqual(['lunch', 'lunch', 'lunch', 'plan']);
  });

  it('takes what stands beside it along, and what follows moves, with gaps and overlaps', () => {
    expect(told(day)).toEqual(['09:00 opening', '09:30 health', '11:00 one', '13:00 lunch +60', '14:00 plan', '16:00 closing +60']);
    expect(told(planMoved(day, nine, 'one', null))).toEqual(['09:00 one', '10:00 opening', '10:30 health', '13:00 lunch +60', '14:00 plan', '16:00 closing +60']);
    expect(told(planMoved(day, nine, 'health', 'plan'))).toEqual(['09:00 opening', '09:30 one', '13:00 lunch +150', '14:00 plan', '15:00 health', '16:00 closing -30']);
    expect(planMoved(day, nine, 'one', null).slots[0]?.blocks.map(({ id }) => id)).toEqual(['one', 'two']);
  });

  it('is as long as its end is pulled', () => {
    expect(told(planLengthened(day, nine, 'two', 75)).slice(2, 4)).toEqual(['11:00 one', '13:00 lunch +45']);
    expect(told(planLengthened(day, nine, 'health', 200)).slice(1, 4)).toEqual(['09:30 health', '12:50 one', '13:00 lunch -50']);
  });
});
