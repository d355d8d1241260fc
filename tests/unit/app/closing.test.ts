import { describe, expect, it } from 'vitest';
import { takeAtClose, type ClosingView, type Clock } from '../../../renderer/app/closing.ts';
import { startSnapshotTimer } from '../../../renderer/app/snapshot-timer.ts';
import type { Snapshots } from '../../../renderer/data/snapshots/snapshots.ts';
import { memoryBridge } from '../../helpers/memory-bridge.ts';

type Take = Snapshots['take'];

/** A clock that is moved by hand: due functions run in order, also those they set themselves. */
function handClock(): Clock & { readonly pass: (milliseconds: number) => Promise<void> } {
  let now = 0;
  const due = new Set<{ readonly at: number; readonly then: () => void }>();
  return {
    after(milliseconds, then) {
      const one = { at: now + milliseconds, then };
      due.add(one);
      return () => { due.delete(one); };
    },
    async pass(milliseconds) {
      const end = now + milliseconds;
      for (;;) {
        await new Promise(setImmediate);
        const [next] = [...due].filter(({ at }) => at <= end).sort((a, b) => a.at - b.at);
        if (next === undefined) break;
        due.delete(next);
        now = next.at;
        next.then();
      }
      now = end;
    },
  };
}

/** A close with a snapshot of one's own making; what the person saw, and what main heard. */
function closing(take: Take) {
  const memory = memoryBridge();
  const clock = handClock();
  const seen: string[] = [];
  let press = (): void => undefined;
  let beats = 0;
  let isOver = false;
  const bridge: typeof memory = {
    ...memory,
    call: (channel, input) => {
      if (channel === 'app:still-closing') beats += 1;
      return memory.call(channel, input);
    },
  };
  const view: ClosingView = {
    showTaking: (skip) => {
      seen.push('taking');
      press = skip;
    },
    showFailed: (code, close) => {
      seen.push(code);
      press = close;
    },
    hide: () => void seen.push('hidden'),
  };
  void takeAtClose(bridge, { take }, view, clock).then(() => { isOver = true; });
  return { pass: clock.pass, seen, beats: () => beats, press: () => { press(); }, isOver: async () => { await new Promise(setImmediate); return isOver; } };
}

const never: Take = () => new Promise(() => undefined);

describe('the snapshot at close', () => {
  it('shows nothing when it is quick', async () => {
    const close = closing(() => Promise.resolve({ ok: true, value: null }));
    await close.pass(100);
    expect([await close.isOver(), close.seen]).toEqual([true, ['hidden']]);
    const before = close.beats();
    await close.pass(60_000);
    expect(close.beats()).toBe(before);
  });

  it('says a word when it is not, and tells main that closing goes on', async () => {
    let end = (): void => undefined;
    const close = closing((_reason, tell) => new Promise((resolve) => {
      end = () => { resolve({ ok: true, value: null }); };
      tell?.();
    }));
    await close.pass(10_000);
    expect([await close.isOver(), close.seen, close.beats()]).toEqual([false, ['taking'], 10]);
    end();
    expect(await close.isOver()).toBe(true);
  });

  it('takes as long as it goes on', async () => {
    let goesOn: (() => void) | undefined;
    const close = closing((_reason, tell) => {
      goesOn = tell;
      return never('close');
    });
    for (let step = 0; step < 10; step += 1) {
      await close.pass(14_000);
      goesOn?.();
    }
    expect([await close.isOver(), close.seen]).toEqual([false, ['taking']]);
    await close.pass(15_000);
    expect(close.seen).toEqual(['taking', 'stalled']);
  });

  it.each(['not-found', 'no-space', 'read-only'] as const)('says in one line that there is none (%s), and goes on by itself', async (code) => {
    const close = closing(() => Promise.resolve({ ok: false, code, detail: '' }));
    await close.pass(19_000);
    expect([await close.isOver(), close.seen]).toEqual([false, [code]]);
    expect(close.beats()).toBeGreaterThan(15);
    await close.pass(2000);
    expect([await close.isOver(), close.seen]).toEqual([true, [code, 'hidden']]);
  });

  it('is not waited for when the person does not want to', async () => {
    const close = closing(never);
    await close.pass(1000);
    close.press();
    expect([await close.isOver(), close.seen]).toEqual([true, ['taking', 'hidden']]);
    const failed = closing(() => Promise.reject(new Error('the chunk did not load')));
    await failed.pass(1000);
    failed.press();
    expect([await failed.isOver(), failed.seen]).toEqual([true, ['failed', 'hidden']]);
  });
});

it('a snapshot is taken every ten minutes, and one that fails does not end that', async () => {
  const clock = handClock();
  const reasons: string[] = [];
  const repeat = (milliseconds: number, then: () => void): (() => void) => {
    const again = (): void => {
      then();
      clock.after(milliseconds, again);
    };
    return clock.after(milliseconds, again);
  };
  startSnapshotTimer({ take: (reason) => {
    reasons.push(reason);
    return Promise.reject(new Error('no folder'));
  } }, () => Promise.resolve(), repeat);
  await clock.pass(35 * 60_000);
  expect(reasons).toEqual(['timed', 'timed', 'timed']);
});
