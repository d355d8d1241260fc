import { describe, expect, it } from 'vitest';
import type { Snapshots } from '../../../renderer/data/snapshots/snapshots.ts';
import { answerCloseRequests } from '../../../renderer/app/close-handshake.ts';
import { joinAutosaves } from '../../../renderer/ui/use-autosave.ts';
import { memoryBridge } from '../../helpers/memory-bridge.ts';

/** A bridge whose main asks to close, and what the page answered. */
function closing(settled: boolean | undefined) {
  const answers: unknown[] = [];
  let taken = 0;
  let ask = (): void => undefined;
  const memory = memoryBridge();
  const bridge: typeof memory = {
    ...memory,
    call: (channel, input) => {
      if (channel === 'app:answer-close') answers.push(input);
      return memory.call(channel, input);
    },
    subscribe: (_event, listener) => {
      ask = listener;
      return () => undefined;
    },
  };
  const vault = { list: { get: () => [], subscribe: () => () => undefined }, lock: () => Promise.reject(new Error('nothing is open')) };
  const snapshots = { take: () => Promise.resolve({ ok: true, value: null }) } as unknown as Snapshots;
  answerCloseRequests(
    bridge,
    () => (settled === undefined ? undefined : { settle: () => Promise.resolve(settled), snapshots, vault }),
    () => {
      taken += 1;
      return Promise.reject(new Error('the folder of snapshots is not there'));
    },
  );
  const answer = async (): Promise<unknown> => {
    ask();
    await new Promise(setImmediate);
    return answers.at(-1);
  };
  return { answer, snapshots: () => taken };
}

describe('before the window closes', () => {
  it('says that all is saved once the fields and the disk have settled', async () => {
    let flushed = false;
    const leave = joinAutosaves({ flush: () => { flushed = true; return Promise.resolve(true); } });
    expect(await closing(true).answer()).toEqual({ saved: true });
    expect(flushed).toBe(true);
    leave();
  });

  it('says so when a field or the disk is not safe', async () => {
    expect(await closing(false).answer()).toEqual({ saved: false });
    const leave = joinAutosaves({ flush: () => Promise.resolve(false) });
    expect(await closing(true).answer()).toEqual({ saved: false });
    leave();
  });

  it('takes a snapshot when all is saved, and closes although that fails', async () => {
    const saved = closing(true);
    expect([await saved.answer(), saved.snapshots()]).toEqual([{ saved: true }, 1]);
    const unsaved = closing(false);
    expect([await unsaved.answer(), unsaved.snapshots()]).toEqual([{ saved: false }, 0]);
  });

  it('has nothing to lose while the workbook is not open', async () => {
    expect(await closing(undefined).answer()).toEqual({ saved: true });
  });
});
