import { describe, expect, it } from 'vitest';
import { hasUnsaved } from '../../../renderer/ui/unsaved-texts.ts';
import { Autosave, flushAutosaves, joinAutosaves } from '../../../renderer/ui/use-autosave.ts';

type Saved = { readonly text: string; readonly stay: string; readonly at: number };

/** A clock that only moves when told, and a disk that answers when told. */
function bench(answers: readonly boolean[] = []) {
  let now = 0;
  let ids = 0;
  const timers = new Map<number, { readonly at: number; readonly run: () => void }>();
  const saved: Saved[] = [];
  const left = [...answers];
  const field = new Autosave<string>({
    newId: () => `stay-${(ids += 1)}`,
    save: (text, stay) => {
      saved.push({ text, stay, at: now });
      return Promise.resolve({ ok: left.shift() ?? true });
    },
    timers: {
      set: (run, milliseconds) => {
        ids += 1;
        timers.set(ids, { at: now + milliseconds, run });
        return ids;
      },
      clear: (timer) => void timers.delete(timer),
    },
  });
  const pass = async (milliseconds: number): Promise<void> => {
    const end = now + milliseconds;
    for (;;) {
      const next = [...timers].filter(([, { at }]) => at <= end).toSorted(([, a], [, b]) => a.at - b.at)[0];
      if (next === undefined) break;
      timers.delete(next[0]);
      now = next[1].at;
      next[1].run();
      await new Promise(setImmediate);
    }
    now = end;
    await new Promise(setImmediate);
  };
  return { field, saved, pass };
}

describe('an autosave', () => {
  it('saves 300 ms after the last key, once', async () => {
    const { field, saved, pass } = bench();
    field.change('Băl');
    await pass(200);
    field.change('Bălți');
    await pass(299);
    expect(saved).toEqual([]);
    await pass(1);
    expect(saved.map(({ text, at }) => ({ text, at }))).toEqual([{ text: 'Bălți', at: 500 }]);
    await pass(5000);
    expect(saved).toHaveLength(1);
  });

  it('says that a text is not safe until it is, whatever another field saves meanwhile', async () => {
    const lost = bench([false, true]);
    const other = bench();
    lost.field.change('Trois postes sont vacants à Bălți');
    await lost.pass(400);
    expect(hasUnsaved()).toBe(true);
    other.field.change('Soroca');
    await other.pass(400);
    expect(hasUnsaved()).toBe(true);
    await lost.pass(2000);
    expect(hasUnsaved()).toBe(false);
  });

  it('saves 500 ms after the first unsaved key while somebody types without a pause', async () => {
    const { field, saved, pass } = bench();
    for (let key = 1; key <= 30; key += 1) {
      field.change('x'.repeat(key));
      await pass(100);
    }
    await pass(1000);
    const gaps = saved.map(({ at }, index) => at - (saved[index - 1]?.at ?? 0));
    expect(Math.max(...gaps)).toBeLessThanOrEqual(600);
    expect(saved.at(-1)?.text).toBe('x'.repeat(30));
  });

  it('keeps one stay for one visit of the field and another for the next', async () => {
    const { field, saved, pass } = bench();
    field.change('Ministry');
    await pass(400);
    field.change('Ministry of Health');
    field.endStay();
    field.change('Ministry of Health, Chisinau');
    await pass(400);
    const [first, second, third] = saved.map(({ stay }) => stay);
    expect(first).toBe(second);
    expect(third).not.toBe(second);
  });

  it('tries again what did not land, with the newest text', async () => {
    const { field, saved, pass } = bench([false, true]);
    field.change('وزارة');
    await pass(400);
    expect(field.isUnsaved).toBe(true);
    await pass(2000);
    expect(saved.map(({ text }) => text)).toEqual(['وزارة', 'وزارة']);
    expect(field.isUnsaved).toBe(false);
  });

  it('answers a flush only when the text is safe, and says when it is not', async () => {
    const { field, saved } = bench([false, true]);
    field.change('Кишинэу');
    expect(await field.flush()).toBe(false);
    expect(await field.flush()).toBe(true);
    expect(saved).toHaveLength(2);
    expect(await field.flush()).toBe(true);
    expect(saved).toHaveLength(2);
  });
});

describe('all autosaves together', () => {
  it('are flushed while they are in the round, and one unsafe makes the whole unsafe', async () => {
    const safe = bench();
    const unsafe = bench([false]);
    const leave = [joinAutosaves(safe.field), joinAutosaves(unsafe.field)];
    safe.field.change('a');
    unsafe.field.change('b');
    expect(await flushAutosaves()).toBe(false);
    for (const go of leave) go();
    safe.field.change('c');
    expect(await flushAutosaves()).toBe(true);
    expect(safe.saved.map(({ text }) => text)).toEqual(['a']);
  });
});
