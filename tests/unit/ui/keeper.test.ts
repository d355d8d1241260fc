import { describe, expect, it } from 'vitest';
import { createKeeper } from '../../../renderer/ui/keeper.ts';

type Clock = { readonly later: (run: () => void) => () => void; readonly tick: () => void; readonly waits: () => boolean };
function clock(): Clock {
  let next: (() => void) | undefined;
  return {
    later: (run) => { next = run; return () => { next = undefined; }; },
    tick: () => { const run = next; next = undefined; run?.(); },
    waits: () => next !== undefined,
  };
}

describe('keeper of what is not saved', () => {
  it('keeps a failed text, says so, and saves it when the disk is back', async () => {
    const time = clock();
    const keeper = createKeeper(time.later);
    let full = true;
    const disk: string[] = [];
    const write = (text: string) => () => { if (!full) disk.push(text); return Promise.resolve(!full); };
    const told: number[] = [];
    keeper.subscribe(() => told.push(keeper.unsaved()));
    expect(await keeper.save('c1', write('Keep emigrants informed'))).toBe(false);
    expect(await keeper.settle()).toBe(false);
    expect(time.waits()).toBe(true);
    full = false;
    time.tick();
    expect(await keeper.settle()).toBe(true);
    expect(disk).toEqual(['Keep emigrants informed']);
    expect(told).toEqual([1, 0]);
  });

  it('writes the newest text of a name last and nothing twice', async () => {
    const keeper = createKeeper(clock().later);
    const disk: string[] = [];
    const write = (text: string) => async () => { await Promise.resolve(); disk.push(text); return true; };
    await Promise.all([keeper.save('c1', write('K')), keeper.save('c1', write('Ke')), keeper.save('c1', write('Kee'))]);
    expect(disk.at(-1)).toBe('Kee');
    expect(new Set(disk).size).toBe(disk.length);
    expect(await keeper.settle()).toBe(true);
  });

  it('waits for a text that comes in while it settles', async () => {
    const keeper = createKeeper(clock().later);
    const disk: string[] = [];
    const write = (text: string) => async () => {
      for (let turn = 0; turn < 50; turn += 1) await Promise.resolve();
      disk.push(text);
      return true;
    };
    // The field writes its newer text in the very step in which the older one has landed.
    void keeper.save('c1', write('Keep')).then(() => keeper.save('c1', write('Keep emigrants')));
    const settled = keeper.settle();
    expect(await settled).toBe(true);
    expect(disk).toEqual(['Keep', 'Keep emigrants']);
  });

  it('takes a thrown error for a failed write', async () => {
    const keeper = createKeeper(clock().later);
    expect(await keeper.save('c1', () => Promise.reject(new Error('QuotaExceededError')))).toBe(false);
    expect(keeper.unsaved()).toBe(1);
  });
});
