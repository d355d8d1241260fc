import { useCallback, useEffect, useLayoutEffect, useState } from 'react';
import { Autosave, joinAutosaves } from './use-autosave.ts';

/** What making the record answers: its id, once it is on the disk. */
type Made = { readonly ok: true; readonly value: string } | { readonly ok: false };

/** How a record is made from its first letters and kept up to date while it is typed. */
export type GrowingOptions<T> = {
  readonly blank: T;
  readonly newId: () => string;
  /** False while there is nothing worth a record. */
  readonly isReady: (value: T) => boolean;
  readonly add: (value: T) => Promise<Made>;
  readonly edit: (id: string, value: T, stay: string) => Promise<{ readonly ok: boolean }>;
  /** What the typed value stands for once nobody goes on typing it; the same where nothing is held back. */
  readonly settled?: (value: T) => T;
};

export type Growing<T> = {
  readonly value: T;
  /** The record being typed, once it is there. */
  readonly id: string | null;
  readonly change: (value: T) => void;
  /** Saves at once what waits; answers the record's id when all of it is safe, null otherwise. */
  readonly flush: () => Promise<string | null>;
  /** Ends this one (it goes on being saved) and opens the next. */
  readonly finish: (next: T) => void;
  /** Takes an existing record into the form. */
  readonly take: (id: string, value: T) => void;
};

type Ways<T> = Pick<GrowingOptions<T>, 'isReady' | 'add' | 'edit'>;

type Slot<T> = {
  readonly autosave: Autosave<T>;
  /** How the line is saved: as the form last said while it was typed, for its language and its place may have been chosen since. */
  readonly ways: { now: Ways<T> };
  /** The newest value, for the flush that closes the line. */
  readonly typed: { value: T };
  /** The record of this line, once it is there. */
  readonly record: { id: string | null };
};

/** Which record the line that is typed now has, as drawn. */
type Line = { readonly record: Slot<unknown>['record']; readonly id: string | null };

/**
 * A form whose record comes into being with the first save and grows with the typing, so that half a line survives a power cut.
 * Each line has an autosave of its own: the next one never replaces text of the last one that is not safe yet.
 */
export function useGrowing<T>(options: GrowingOptions<T>): Growing<T> {
  const { add, edit, isReady, newId, settled } = options;
  const [value, setValue] = useState(options.blank);
  const makeSlot = useCallback((first: T, existing: string | null): Slot<T> => {
    const record = { id: existing };
    const ways = { now: { isReady, add, edit } };
    const save = inOrder(ways, record, (id) => {
      // A line that was ended before its record was there says nothing of the one typed now.
      setLine((now) => (now.record === record ? { record, id } : now));
    });
    return { autosave: new Autosave<T>({ save, newId }), ways, typed: { value: first }, record };
  }, [add, edit, isReady, newId]);
  const [slot, setSlot] = useState(() => makeSlot(options.blank, null));
  const [line, setLine] = useState<Line>({ record: slot.record, id: null });
  useLayoutEffect(() => { follow(slot, { isReady, add, edit }); }, [slot, isReady, add, edit]);
  useEffect(() => {
    const close = (): Promise<boolean> => {
      const last = settled?.(slot.typed.value) ?? slot.typed.value;
      if (last !== slot.typed.value) change(slot, last);
      return slot.autosave.flush();
    };
    const leave = joinAutosaves({ flush: close });
    // A line stays in the round of autosaves until it is safe.
    return () => { void close().then((landed) => { if (landed) leave(); }); };
  }, [slot, settled]);
  const open = (next: T, existing: string | null): void => {
    const opened = makeSlot(next, existing);
    setSlot(opened);
    setLine({ record: opened.record, id: existing });
    setValue(next);
  };
  return {
    value,
    id: line.id,
    change: (typed) => {
      setValue(typed);
      change(slot, typed);
    },
    flush: async () => ((await slot.autosave.flush()) ? slot.record.id : null),
    finish: (next) => { open(next, null); },
    take: (existing, taken) => { open(taken, existing); },
  };
}

function change<T>(slot: Slot<T>, value: T): void {
  slot.typed.value = value;
  slot.autosave.change(value);
}

function follow<T>(slot: Slot<T>, ways: Ways<T>): void {
  slot.ways.now = ways;
}

/** Makes the record with the first save and edits it with the later ones, one after the other. */
function inOrder<T>(
  ways: Slot<T>['ways'],
  record: Slot<T>['record'],
  onMade: (id: string) => void,
): (value: T, stay: string) => Promise<{ readonly ok: boolean }> {
  let before: Promise<unknown> = Promise.resolve();
  const write = async (value: T, stay: string): Promise<{ readonly ok: boolean }> => {
    const { isReady, add, edit } = ways.now;
    if (!isReady(value)) return { ok: true };
    if (record.id !== null) return edit(record.id, value, stay);
    const made = await add(value);
    if (made.ok) {
      record.id = made.value;
      onMade(made.value);
    }
    return made;
  };
  return (value, stay) => {
    const run = before.then(() => write(value, stay));
    before = run.catch(() => undefined);
    return run;
  };
}
