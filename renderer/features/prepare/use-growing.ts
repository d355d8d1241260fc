import { useCallback, useState } from 'react';
import { useWorkbook } from '../../data/live.tsx';
import type { Saved } from '../../data/workbook.ts';
import { Autosave, joinAutosaves } from '../../ui/use-autosave.ts';

/** How a record is made from its first letters and kept up to date while it is typed. */
export type GrowingOptions<T> = {
  readonly blank: T;
  /** False while there is nothing worth a record. */
  readonly isReady: (value: T) => boolean;
  readonly add: (value: T) => Promise<Saved<string>>;
  readonly edit: (id: string, value: T, stay: string) => Promise<Saved>;
};

export type Growing<T> = {
  readonly value: T;
  /** The record being typed, once it is there. */
  readonly id: string | null;
  readonly change: (value: T) => void;
  /** Ends this one (it goes on being saved) and opens the next. */
  readonly finish: (next: T) => void;
  /** Takes an existing record into the form. */
  readonly take: (id: string, value: T) => void;
};

type Slot<T> = { readonly autosave: Autosave<T>; readonly begun: { id: string | null } };

/**
 * A form whose record comes into being with the first save and grows with the typing, so that half a line survives a power cut.
 * Each line has an autosave of its own: the next one never replaces text of the last one that is not safe yet.
 */
export function useGrowing<T>(options: GrowingOptions<T>): Growing<T> {
  const { newId } = useWorkbook();
  const { add, edit, isReady } = options;
  const [value, setValue] = useState(options.blank);
  const [id, setId] = useState<string | null>(null);
  const makeSlot = useCallback((existing: string | null): Slot<T> => {
    const begun = { id: existing };
    let before: Promise<unknown> = Promise.resolve();
    const write = async (typed: T, stay: string): Promise<{ readonly ok: boolean }> => {
      if (!isReady(typed)) return { ok: true };
      if (begun.id !== null) return edit(begun.id, typed, stay);
      const made = await add(typed);
      if (made.ok) {
        begun.id = made.value;
        setId((now) => now ?? made.value);
      }
      return made;
    };
    // One after the other: the record has to be made before it can be edited.
    const save = (typed: T, stay: string): Promise<{ readonly ok: boolean }> => {
      const run = before.then(() => write(typed, stay));
      before = run.catch(() => undefined);
      return run;
    };
    return { autosave: new Autosave<T>({ save, newId }), begun };
  }, [add, edit, isReady, newId]);
  const [slot, setSlot] = useState(() => makeSlot(null));
  const open = (next: T, existing: string | null): void => {
    letGo(slot.autosave);
    setSlot(makeSlot(existing));
    setValue(next);
    setId(existing);
  };
  return {
    value,
    id,
    change: (typed) => {
      setValue(typed);
      slot.autosave.change(typed);
    },
    finish: (next) => { open(next, null); },
    take: (existing, taken) => { open(taken, existing); },
  };
}

/** Saves what is left of a line; it stays in the round of autosaves until it is safe. */
function letGo(autosave: { readonly flush: () => Promise<boolean> }): void {
  const leave = joinAutosaves(autosave);
  void autosave.flush().then((landed) => { if (landed) leave(); });
}
