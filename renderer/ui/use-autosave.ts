import { useEffect, useMemo, useRef } from 'react';
import { markUnsaved } from './unsaved-texts.ts';

/** Answer of a save: only whether it is safe on the disk matters here. */
type Landed = { readonly ok: boolean };
type Timers = {
  readonly set: (run: () => void, milliseconds: number) => number;
  readonly clear: (timer: number) => void;
};
export type AutosaveOptions<T> = {
  /** Called in the order of typing; `stay` groups the saves of one stay in a field. */
  readonly save: (value: T, stay: string) => Promise<Landed>;
  readonly newId: () => string;
  readonly idle?: number;
  readonly longest?: number;
  readonly timers?: Timers;
};

/** Of the second of typing that may be lost at most (issue A), a slow disk has the other half. */
const quiet = 300;
const unsavedAtMost = 500;
/** A save that did not land is tried again after this. */
const again = 2000;

const pageTimers: Timers = {
  set: (run, milliseconds) => window.setTimeout(run, milliseconds),
  clear: (timer) => { window.clearTimeout(timer); },
};

/**
 * Saves 300 ms after the last change and at the latest 500 ms after the first unsaved one, never waiting for a field to be left. A save that
 * did not land stays unsaved and is tried again, with the next change, flush or after 2 s.
 */
export class Autosave<T> {
  readonly #options: AutosaveOptions<T>;
  readonly #timers: Timers;
  readonly #running = new Set<Promise<unknown>>();
  #waiting: { readonly value: T } | undefined;
  #idle: number | undefined;
  #longest: number | undefined;
  #stay: string;

  constructor(options: AutosaveOptions<T>) {
    this.#options = options;
    this.#timers = options.timers ?? pageTimers;
    this.#stay = options.newId();
  }

  /** True while something typed is not yet given to a save that landed. */
  get isUnsaved(): boolean {
    return this.#waiting !== undefined || this.#running.size > 0;
  }

  /** Takes the newest value; the older unsaved one is no longer needed. */
  change(value: T): void {
    this.#waiting = { value };
    this.#clear('idle');
    const { idle = quiet, longest = unsavedAtMost } = this.#options;
    this.#idle = this.#timers.set(() => { this.#start(); }, idle);
    this.#longest ??= this.#timers.set(() => { this.#start(); }, longest);
  }

  /** Saves at once what waits; true when everything of this field is safe. */
  async flush(): Promise<boolean> {
    this.#start();
    while (this.#running.size > 0) await Promise.all(this.#running);
    return this.#waiting === undefined;
  }

  /** The field was left: later changes are another stay. */
  endStay(): void {
    this.#start();
    this.#stay = this.#options.newId();
  }

  #start(): void {
    this.#clear('idle');
    this.#clear('longest');
    const taken = this.#waiting;
    if (taken === undefined) return;
    this.#waiting = undefined;
    const run = this.#options.save(taken.value, this.#stay).then(
      (answer) => answer.ok,
      () => false,
    ).then((landed) => {
      // Something newer may have been typed meanwhile: it carries this text too.
      if (!landed) this.#waiting ??= taken;
      markUnsaved(this, !landed);
      this.#running.delete(run);
      if (!landed && this.#idle === undefined) this.#idle = this.#timers.set(() => { this.#start(); }, again);
    });
    this.#running.add(run);
  }

  #clear(which: 'idle' | 'longest'): void {
    const timer = which === 'idle' ? this.#idle : this.#longest;
    if (timer !== undefined) this.#timers.clear(timer);
    if (which === 'idle') this.#idle = undefined;
    else this.#longest = undefined;
  }
}

const open = new Set<{ readonly flush: () => Promise<boolean> }>();

/** Saves what every open field still holds: before another place is shown and before the window closes. */
export async function flushAutosaves(): Promise<boolean> {
  const answers = await Promise.all([...open].map((field) => field.flush()));
  return answers.every((landed) => landed);
}

/** Lets a field of another making (the entry box) be flushed with the rest; answers the way out. */
export function joinAutosaves(field: { readonly flush: () => Promise<boolean> }): () => void {
  open.add(field);
  return () => { open.delete(field); };
}

/** An autosave for the life of a component; it flushes when the component goes. `save` may be new at every render. */
export function useAutosave<T>(save: AutosaveOptions<T>['save'], newId: () => string): Autosave<T> {
  const latest = useRef(save);
  useEffect(() => {
    latest.current = save;
  });
  const autosave = useMemo(() => new Autosave<T>({ newId, save: (value, stay) => latest.current(value, stay) }), [newId]);
  useEffect(() => {
    const leave = joinAutosaves(autosave);
    return () => {
      // What did not land stays in the round and is tried again; the window does not close over it unasked.
      void autosave.flush().then((landed) => { if (landed) leave(); });
    };
  }, [autosave]);
  return autosave;
}
