import { describe, expect, it } from 'vitest';
import { minute, type TimerPlace } from '../../../renderer/domain/timer.ts';
import { openTimers, type TimerShelf, type TimerSign, type Timers } from '../../../renderer/data/timers/timers.ts';
import { DeviceSettings, type BeganBlock, type KeptTimers } from '../../../preload/shapes.ts';
import { memoryBridge } from '../../helpers/memory-bridge.ts';

const room: TimerPlace = { workshop: 'w1', question: 'w1:question:salary-top-ups', table: null };
const tables = Array.from({ length: 12 }, (_, at): TimerPlace => ({ ...room, table: `w1:table:${String(at + 1)}` }));

/** A page and its laptop on a clock of their own; `shelf` is what survives the page. */
class Laptop {
  truth = Date.parse('2026-11-23T09:00:00.300Z');
  mono = 12.5;
  up = 3_600_000;
  writes = 0;
  readonly asked: string[] = [];
  kept: KeptTimers | undefined;
  began: readonly BeganBlock[] = [];
  readonly shelf: TimerShelf = {
    read: () => this.kept,
    write: (next) => {
      this.writes += 1;
      this.kept = DeviceSettings.shape.timers.parse(structuredClone(next));
    },
    began: { read: () => this.began, write: (next) => { this.began = DeviceSettings.shape.began.unwrap().parse(next); } },
  };
  #waiting: { readonly at: number; readonly then: () => void }[] = [];
  #resumed: (() => void)[] = [];

  open(): Promise<Timers> {
    this.#waiting = [];
    this.#resumed = [];
    const base = memoryBridge();
    const bridge: typeof base = {
      ...base,
      call: (channel, input) => {
        this.asked.push(channel === 'awake:set' ? `awake ${String((input as { awake: boolean }).awake)}` : channel);
        return channel === 'clock:read' ? Promise.resolve({ ok: true, value: { up: this.up } } as never) : base.call(channel, input);
      },
      subscribe: (event, listener) => {
        if (event === 'resumed') this.#resumed.push(listener);
        return () => undefined;
      },
    };
    const after = (milliseconds: number, then: () => void): (() => void) => {
      this.#waiting.push({ at: this.mono + milliseconds, then });
      return () => undefined;
    };
    return openTimers(bridge, this.shelf, { wall: () => this.truth, mono: () => this.mono, after });
  }

  async pass(milliseconds: number): Promise<void> {
    const end = this.mono + milliseconds;
    for (;;) {
      const next = this.#waiting.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
      if (next === undefined) break;
      this.#waiting = this.#waiting.filter((one) => one !== next);
      this.#goOn(next.at - this.mono);
      next.then();
      await Promise.resolve();
    }
    this.#goOn(end - this.mono);
  }

  /** The page's clock stands still meanwhile. */
  async sleep(milliseconds: number, isTold = true): Promise<void> {
    this.truth += milliseconds;
    this.up += milliseconds;
    if (isTold) for (const tell of this.#resumed) tell();
    await this.pass(1100);
  }

  #goOn(milliseconds: number): void {
    this.mono += milliseconds;
    this.truth += milliseconds;
    this.up += milliseconds;
  }
}

describe('timers of this laptop', () => {
  it('go on where they were after the program was killed', async () => {
    const laptop = new Laptop();
    const before = await laptop.open();
    before.start([room], 25 * minute);
    before.start([tables[3]!], 10 * minute);
    await laptop.pass(2 * minute);
    before.pause([tables[3]!]);
    await laptop.pass(3 * minute);
    const after = await laptop.open();
    expect(after.find(room)?.left(after.now())).toBe(20 * minute);
    expect(after.find(room)?.isRunning).toBe(true);
    expect(after.find(tables[3]!)).toMatchObject({ isRunning: false, planned: 10 * minute });
    expect(after.find(tables[3]!)?.left(after.now())).toBe(8 * minute);
  });

  it('are written when something is done, not by the second', async () => {
    const laptop = new Laptop();
    const timers = await laptop.open();
    timers.start([room], 25 * minute);
    await laptop.pass(30 * minute);
    expect(laptop.writes).toBe(1);
    timers.extend([room], 0, 5 * minute);
    timers.pause([room]);
    expect(laptop.writes).toBe(3);
  });

  it('tell the time at whole seconds, and only while one runs', async () => {
    const laptop = new Laptop();
    const timers = await laptop.open();
    const told: number[] = [];
    timers.second.subscribe(() => { told.push(laptop.truth % 1000); });
    await laptop.pass(5000);
    timers.start([room], 25 * minute);
    await laptop.pass(10_000);
    expect(told.slice(1)).toEqual(Array.from({ length: 10 }, () => 0));
    timers.pause([room]);
    await laptop.pass(10_000);
    expect(told.length).toBeLessThanOrEqual(13);
  });

  it.each([['told of it', true], ['not told of it', false]])('count a sleep, %s', async (_name, isTold) => {
    const laptop = new Laptop();
    const timers = await laptop.open();
    timers.start([room], 60 * minute);
    await laptop.pass(minute);
    await laptop.sleep(20 * minute, isTold);
    expect(Math.abs((timers.find(room)?.left(timers.now()) ?? 0) - (39 * minute - 1100))).toBeLessThan(50);
  });

  it('say each sign once, in order, also where a sleep leads past one', async () => {
    const laptop = new Laptop();
    const timers = await laptop.open();
    const signs: TimerSign[] = [];
    timers.onSigns((found) => { signs.push(...found); });
    timers.start([room], 20 * minute);
    timers.start([tables[0]!], 10 * minute);
    timers.pause([tables[0]!]);
    await laptop.pass(17 * minute);
    expect(signs.map(({ stage }) => stage)).toEqual(['low']);
    await laptop.sleep(10 * minute);
    await laptop.pass(5 * minute);
    expect(signs.map(({ timer, stage }) => `${String(timer.table)} ${stage}`)).toEqual(['null low', 'null over']);
  });

  it('keep the machine awake while one of twelve runs, and not for one that everybody forgot', async () => {
    const laptop = new Laptop();
    const timers = await laptop.open();
    const awake = (): readonly string[] => laptop.asked.filter((what) => what.startsWith('awake'));
    expect(awake()).toEqual(['awake false']);
    timers.start(tables, 10 * minute);
    expect(timers.get()).toHaveLength(12);
    timers.pause(tables.slice(1));
    expect(awake()).toEqual(['awake false', 'awake true']);
    await laptop.pass(71 * minute);
    expect(awake()).toEqual(['awake false', 'awake true', 'awake false']);
    timers.extend([tables[0]!], 0, minute);
    timers.reset([tables[0]!]);
    expect(awake()).toEqual(['awake false', 'awake true', 'awake false', 'awake true', 'awake false']);
  });

  it('can be put back, and that can be undone', async () => {
    const laptop = new Laptop();
    const timers = await laptop.open();
    timers.start([room], 25 * minute);
    await laptop.pass(minute);
    const undo = timers.reset([room]);
    expect([timers.get(), laptop.kept]).toEqual([[], undefined]);
    await laptop.pass(minute);
    undo();
    expect(timers.find(room)?.left(timers.now())).toBe(23 * minute);
  });

  it('that are over since yesterday are not brought back', async () => {
    const laptop = new Laptop();
    (await laptop.open()).start([room], 25 * minute);
    laptop.truth += 20 * 60 * minute;
    laptop.up += 20 * 60 * minute;
    expect((await laptop.open()).get()).toEqual([]);
  });

  it('know when blocks of the agenda began, and take it back', async () => {
    const laptop = new Laptop();
    const { began } = await laptop.open();
    const block = { workshop: 'w1', block: 'w1:block:health', at: laptop.truth };
    began.begin({ ...block, block: 'w1:block:opening' });
    const undo = began.begin(block);
    const spread = began.absorb(block, 12);
    expect((await laptop.open()).began.get().map(({ block: id, absorbed }) => [id, absorbed])).toEqual([['w1:block:opening', 0], ['w1:block:health', 12]]);
    spread();
    expect(began.get().at(-1)?.absorbed).toBe(0);
    undo();
    expect(began.get().map(({ block: id }) => id)).toEqual(['w1:block:opening']);
    for (let at = 0; at < 250; at += 1) began.begin({ ...block, block: `b${String(at)}` });
    expect(began.get()).toHaveLength(200);
  });
});
