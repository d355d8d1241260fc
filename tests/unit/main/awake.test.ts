import { describe, expect, it } from 'vitest';
import { Awake } from '../../../main/awake.ts';
import { isOnlyReading, refusedIn } from '../../../main/ipc/only-reading.ts';
import { contract } from '../../../preload/contract.ts';

function blocker() {
  const held: number[] = [];
  let last = 40;
  return { held, start: (): number => { held.push((last += 1)); return last; }, stop: (id: number): void => { held.splice(held.indexOf(id), 1); } };
}

describe('staying awake', () => {
  it('holds one request of the system however often it is asked, and lets go of it', () => {
    const system = blocker();
    const awake = new Awake(system);
    awake.set(true);
    awake.set(true);
    expect(system.held).toEqual([41]);
    awake.set(false);
    awake.set(false);
    expect(system.held).toEqual([]);
    awake.set(true);
    expect(system.held).toEqual([42]);
  });
  it('is asked for with a yes or a no and nothing else, also where the data is only read', () => {
    const asked = contract['awake:set'].in;
    expect(asked.safeParse({ awake: true }).success).toBe(true);
    for (const wrong of [{}, { awake: 1 }, { awake: true, forever: true }]) expect(asked.safeParse(wrong).success).toBe(false);
    expect(isOnlyReading('newer-data')).toBe(true);
    expect([refusedIn('newer-data', 'awake:set'), refusedIn('read-only', 'clock:read')]).toEqual([undefined, undefined]);
  });
});
