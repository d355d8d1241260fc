import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import {
  clockText, extended, isRunning, leftOf, minute, newTimer, paused, plannedOf, projectedTimer, ranOf, shownSeconds, signLeft, stageOf, started, stateOf, timerId, type Timer,
} from '../../../renderer/domain/timer.ts';
import { FakeLaptop, systems } from './fake-laptop.ts';

const hour = 60 * minute;
const place = { workshop: 'w1', question: 'w1:question:salary-top-ups', table: null };
const quarter = newTimer(place, 25 * minute);

describe.each(Object.entries(systems))('on %s', (_name, system) => {
  it('is right within a second after four hours with two sleeps', () => {
    const laptop = new FakeLaptop(system);
    const [begun, timer] = [laptop.truth, started(newTimer(place, 5 * hour), laptop.now)];
    laptop.pass(50 * minute).sleep(37 * minute).pass(hour).sleep(41_300).pass(4 * hour - (laptop.truth - begun));
    expect(laptop.truth - begun).toBeGreaterThanOrEqual(4 * hour);
    expect(Math.abs(leftOf(timer, laptop.now) - (5 * hour - (laptop.truth - begun)))).toBeLessThan(1000);
  });

  it('does not follow a wall clock that somebody sets, nor one that keeps local time and is turned an hour', () => {
    const laptop = new FakeLaptop(system);
    const [begun, timer] = [laptop.truth, started(quarter, laptop.now)];
    laptop.pass(5 * minute).setWall(-hour).pass(minute).setWall(47_000).pass(minute).setWall(3 * hour).pass(minute);
    expect(Math.abs(ranOf(timer, laptop.now) - (laptop.truth - begun))).toBeLessThan(1500);
    expect(laptop.asked).toBe(3);
  });

  it('tells a sleep from a clock that was set while the laptop slept', () => {
    const laptop = new FakeLaptop(system);
    const [begun, timer] = [laptop.truth, started(newTimer(place, 3 * hour), laptop.now)];
    laptop.pass(minute).setWall(2 * hour).sleep(20 * minute).setWall(-2 * hour).sleep(10 * minute).pass(minute);
    expect(Math.abs(ranOf(timer, laptop.now) - (laptop.truth - begun))).toBeLessThan(2500);
  });

  it('follows whatever happens to the laptop', () => {
    const event = fc.oneof(
      fc.record({ what: fc.constant('pass' as const), for: fc.integer({ min: 1, max: 900_000 }) }),
      fc.record({ what: fc.constant('sleep' as const), for: fc.integer({ min: 2000, max: 4 * hour }) }),
      fc.record({ what: fc.constant('toggle' as const) }),
    );
    fc.assert(fc.property(fc.array(event, { maxLength: 14 }), (events) => {
      const laptop = new FakeLaptop(system);
      let timer: Timer = started(quarter, laptop.now);
      let [ran, last] = [0, laptop.truth];
      for (const happens of events) {
        if (happens.what === 'pass') laptop.pass(happens.for);
        else if (happens.what === 'sleep') laptop.sleep(happens.for);
        else {
          if (isRunning(timer)) ran += laptop.truth - last;
          last = laptop.truth;
          timer = isRunning(timer) ? paused(timer, laptop.now) : started(timer, laptop.now);
        }
      }
      if (isRunning(timer)) ran += laptop.truth - last;
      expect(Math.abs(ranOf(timer, laptop.now) - ran)).toBeLessThan(1000);
    }), { numRuns: 60 });
  });

  it('goes on over a restart of the program, of the laptop, and where the clock was set back meanwhile', () => {
    const laptop = new FakeLaptop(system);
    const [begun, timer] = [laptop.truth, started(newTimer(place, 2 * hour), laptop.now)];
    const isRight = (): boolean => Math.abs(ranOf(timer, laptop.now) - (laptop.truth - begun)) < 2500;
    laptop.pass(minute).restart(90_000);
    expect(isRight()).toBe(true);
    laptop.setWall(40 * minute).pass(minute).restart(30_000);
    expect(isRight()).toBe(true);
    laptop.pass(minute).restart(4 * minute, { laptopToo: true });
    expect(isRight()).toBe(true);
    laptop.pass(minute);
    const before = laptop.now;
    laptop.restart(minute, { setBy: -30 * minute });
    expect(isRight()).toBe(true);
    expect(laptop.now).toBeGreaterThan(before);
  });
});

describe('the time zone', () => {
  const zone = process.env['TZ'];
  afterEach(() => {
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
  });

  it('and the hour of summer change nothing', () => {
    process.env['TZ'] = 'Europe/Chisinau';
    const laptop = new FakeLaptop(systems.linux, '2026-03-29T00:50:00Z'); // ten minutes before clocks go forward
    const timer = started(quarter, laptop.now);
    laptop.pass(15 * minute);
    process.env['TZ'] = 'Asia/Bishkek';
    laptop.pass(5 * minute);
    expect(leftOf(timer, laptop.now)).toBe(5 * minute);
    expect(laptop.asked).toBe(0);
  });
});

describe('twelve at once', () => {
  it('each keep their own time', () => {
    const laptop = new FakeLaptop(systems.macOS);
    const timers = Array.from({ length: 12 }, (_, at) => {
      laptop.pass(7_300);
      return { timer: started(newTimer({ ...place, table: `w1:table:${String(at + 1)}` }, (at + 5) * minute), laptop.now), begun: laptop.truth };
    });
    laptop.sleep(3 * minute).pass(6 * minute);
    for (const { timer, begun } of timers) expect(Math.abs(ranOf(timer, laptop.now) - (laptop.truth - begun))).toBeLessThan(1000);
    expect(new Set(timers.map(({ timer }) => timerId(timer))).size).toBe(12);
  });
});

describe('pausing', () => {
  it('keeps what is left, however often it is paused and started again', () => {
    const step = fc.record({ runs: fc.integer({ min: 0, max: 100_000 }), rests: fc.integer({ min: 0, max: 1_000_000 }) });
    fc.assert(fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
      let [timer, now, ran] = [quarter, 0, 0];
      for (const { runs, rests } of steps) {
        timer = started(started(timer, now), now + 1); // a second press of the same key changes nothing
        now += runs;
        ran += runs;
        timer = paused(timer, now);
        now += rests;
        expect(leftOf(paused(timer, now), now)).toBe(25 * minute - ran);
      }
    }));
  });
});

describe('more time and less', () => {
  const running = started(quarter, 0);
  it('adds to what is left', () => {
    expect(leftOf(extended(running, 5 * minute, 20 * minute), 20 * minute)).toBe(10 * minute);
    expect(leftOf(extended(running, -minute, 20 * minute), 20 * minute)).toBe(4 * minute);
  });
  it('counts from now where the timer is over, and a timer that is taken from ends and is not over by more', () => {
    expect(leftOf(extended(running, 5 * minute, 27 * minute), 27 * minute)).toBe(5 * minute);
    expect(leftOf(extended(running, -minute, 27 * minute), 27 * minute)).toBe(-2 * minute);
    expect(leftOf(extended(running, -minute, 24.5 * minute), 24.5 * minute)).toBe(0);
  });
  it('does not touch what has run', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom(minute, -minute, 5 * minute), { maxLength: 30 }), fc.integer({ min: 0, max: 2 * hour }), (by, now) => {
      const timer = by.reduce((all, one) => extended(all, one, now), running);
      expect(ranOf(timer, now)).toBe(now);
      expect(plannedOf(timer)).toBeGreaterThanOrEqual(0);
    }));
  });
});

describe('what is shown', () => {
  const running = started(quarter, 0);
  it('has its signs at a fifth and a twentieth of the planned time, and at the end', () => {
    const at = (left: number): string => stageOf(running, 25 * minute - left);
    expect([at(5 * minute + 1), at(5 * minute), at(75_001), at(75_000), at(1), at(0), at(-hour)]).toEqual(['plenty', 'low', 'low', 'last', 'last', 'over', 'over']);
    expect([signLeft(running, 'plenty'), signLeft(running, 'low'), signLeft(running, 'last')]).toEqual([null, 5 * minute, 75_000]);
    expect(stageOf(extended(running, 5 * minute, 21 * minute), 21 * minute)).toBe('plenty');
  });
  it('begins with all of it, ends at nought and counts on', () => {
    const text = (left: number): string => clockText(shownSeconds(left).seconds);
    expect([25 * minute, 25 * minute - 1, 24 * minute + 59_000, 1, 0, -999, -130_000].map(text)).toEqual(['25:00', '25:00', '24:59', '0:01', '0:00', '0:00', '2:10']);
    expect([shownSeconds(1).isOver, shownSeconds(0).isOver]).toEqual([false, true]);
    expect([clockText(3900), clockText(36_000), clockText(59)]).toEqual(['1:05:00', '10:00:00', '0:59']);
  });
  it('says running, paused or over', () => {
    expect([stateOf(quarter, 0), stateOf(running, 1), stateOf(paused(running, 1), 2), stateOf(running, 26 * minute), stateOf(paused(running, 26 * minute), 0)]).toEqual(['paused', 'running', 'paused', 'over', 'over']);
  });
});

describe('what the projector is told', () => {
  const table = { ...place, table: 'w1:table:2' };
  const timers = [started(quarter, 1000), paused(started(newTimer(table, 10 * minute), 0), 4 * minute)];
  it('is when it ends by the wall clock, which may be another than the steady one', () => {
    expect(projectedTimer(timers, place, { now: 61_000, wall: 7_261_000 })).toEqual({ total: 25 * minute, endsAt: 7_261_000 + 24 * minute, left: 24 * minute });
  });
  it('has no end while nothing runs; the table’s own timer comes before that of the room', () => {
    expect(projectedTimer(timers, table, { now: 61_000, wall: 61_000 })).toEqual({ total: 10 * minute, endsAt: null, left: 6 * minute });
    expect(projectedTimer(timers, { ...table, table: 'w1:table:3' }, { now: 1000, wall: 1000 })?.total).toBe(25 * minute);
    expect(projectedTimer(timers, { question: 'another', table: null }, { now: 0, wall: 0 })).toBeNull();
  });
});
