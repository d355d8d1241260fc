import type { Bridge } from '../../preload/contract.ts';
import type { Saved } from './saved.ts';

/** What the screens can do about a problem; nothing of it needs the database. */
export type Problems = {
  /** For the log; main leaves out the message, and of the stack all but places in our own files. */
  readonly note: (where: 'error' | 'promise' | 'screen' | 'start', thrown: unknown) => void;
  /** The whole text of a problem report. */
  readonly report: () => Promise<Saved<string>>;
  /** Saves the text where the person says; null when the person thinks better of it. */
  readonly save: (name: string, text: string) => Promise<Saved<string | null>>;
  /** The last lines of the log, oldest first. */
  readonly readLog: () => Promise<Saved<readonly string[]>>;
  readonly showLog: () => Promise<Saved>;
};

/** The door to the problems of this laptop. */
export function createProblems(bridge: Bridge): Problems {
  return {
    note(where, thrown) {
      const [name, stack] = thrown instanceof Error ? [thrown.name, thrown.stack ?? ''] : [typeof thrown, ''];
      void bridge.call('problem:note', { where, name: name.slice(0, 200), stack: stack.slice(0, 50_000) });
    },
    async report() {
      const made = await bridge.call('problem:report', {});
      return made.ok ? { ok: true, value: made.value.text } : made;
    },
    async save(name, text) {
      const place = await bridge.call('file:choose-save', { suggestedName: name, kind: 'problem-report' });
      if (!place.ok || place.value === null) return place.ok ? { ok: true, value: null } : place;
      const written = await bridge.call('file:write', { token: place.value.token, bytes: new TextEncoder().encode(text) });
      return written.ok ? { ok: true, value: place.value.name } : written;
    },
    async readLog() {
      const read = await bridge.call('problem:read-log', {});
      return read.ok ? { ok: true, value: read.value.lines } : read;
    },
    showLog: async () => await bridge.call('problem:show-log', {}),
  };
}
