import { createHash } from 'node:crypto';
import { asFailure } from '../../main/files/failure.ts';
import { snapshotHandlers } from '../../main/ipc/snapshot-handlers.ts';
import { chainHash } from '../../main/journal/chain.ts';
import { Snapshots } from '../../main/snapshots/snapshots.ts';
import { CrashDisk } from '../unit/main/support/crash-disk.ts';
import { contract, type Bridge, type Channel } from '../../preload/contract.ts';
import { type Failure, type JournalState, type Outcome, type StartState } from '../../preload/shapes.ts';

/** Main's side of the contract in memory: journals that number, refuse and can fail on purpose. */
export type MemoryBridge = Bridge & {
  readonly start: () => StartState;
  readonly lines: (journal: string) => readonly string[];
  /** The next append answers this failure; with `afterWriting` the line reaches the journal all the same. */
  readonly failNextAppend: (failure: Failure, options?: { readonly afterWriting: boolean }) => void;
  /** The next call on this channel is lost on the way: it rejects, as when the process at the other end goes. */
  readonly loseNext: (channel: Channel) => void;
  readonly dropJournal: (journal: string) => void;
  readonly cutTail: (journal: string, keep: number) => void;
  readonly answerSave: (place: { readonly name: string; readonly folder: string } | null) => void;
  readonly offerFiles: (files: readonly { readonly name: string; readonly bytes: Uint8Array }[]) => void;
  readonly written: () => Uint8Array | undefined;
  /** The files beside a journal, by hash. */
  readonly attached: (journal: string) => Map<string, Uint8Array>;
  /** The disk on which snapshots lie, in `/data/snapshots`. */
  readonly snapshotDisk: CrashDisk;
  /** From now on the call on this channel answers this failure; null: no longer. */
  readonly failAlways: (channel: Channel, failure: Failure | null) => void;
};

/** Lines that one page of history has here; the real one has a segment. */
const historyPage = 20;
/** A line takes as many numbers as its `n` says: the places after it are left empty. */
const taken = (body: string): readonly string[] => Array.from({ length: Math.max(1, (JSON.parse(body) as { n?: number }).n ?? 1) - 1 }, () => '');
const isLine = (line: string): boolean => line !== '';
const bytesOf = (lines: readonly string[]): number => lines.reduce((sum, line) => sum + line.length, 0);

/** A bridge with empty journals; `seedName` makes its actors differ from another device's. */
export function memoryBridge(seedName = 'laptop'): MemoryBridge {
  const journals = new Map<string, { actor: string; lines: string[]; base: number; dropped: number }>();
  let actors = 0;
  let failure: { readonly failure: Failure; readonly afterWriting: boolean } | undefined;
  let place: { readonly name: string; readonly folder: string } | null = null;
  let files: readonly { readonly name: string; readonly bytes: Uint8Array }[] = [];
  let written: Uint8Array | undefined;
  const wiped = new Set<string>();
  let lost: Channel | undefined;
  const beside = new Map<string, Map<string, Uint8Array>>();
  const attached = (journal: string): Map<string, Uint8Array> => {
    const known = beside.get(journal) ?? new Map<string, Uint8Array>();
    beside.set(journal, known);
    return known;
  };
  const failing = new Map<Channel, Failure>();
  const snapshotDisk = new CrashDisk();
  const snapshots = snapshotsOver(snapshotDisk, (journal) => journals.get(journal)?.lines, () => [...journals.keys()]);
  const ok = <T>(value: T): Outcome<T> => ({ ok: true, value });
  const newActor = (): string => `${seedName}${(actors += 1)}`.padEnd(20, '0').replace(/[^0-9a-z]/gu, 'x');
  const stateOf = (journal: string): JournalState => {
    const known = journals.get(journal) ?? { actor: newActor(), lines: [], base: 0, dropped: 0 };
    journals.set(journal, known);
    return { journal, actor: known.actor, base: known.base, last: known.lines.length, tailKeptAside: false };
  };
  const append = (journal: string, seq: number, body: string, isBase: boolean): unknown => {
    const state = stateOf(journal);
    if (seq !== state.last + 1) return { ok: false, code: 'out-of-sequence', detail: `${seq} after ${state.last}` };
    const planned = failure;
    failure = undefined;
    const known = journals.get(journal);
    if (known !== undefined && (planned === undefined || planned.afterWriting)) {
      if (isBase) known.base = state.last;
      known.lines.push(body, ...taken(body));
    }
    return planned?.failure ?? ok({ last: seq + taken(body).length });
  };
  const wipe = (workshops: readonly { journal: string }[]): unknown => {
    for (const { journal } of workshops) {
      wiped.add(journal);
      journals.delete(journal);
    }
    return ok({ snapshots: 0, others: 0, first: 'done', second: 'none' });
  };
  const handlers: { readonly [channel: string]: (input: never) => unknown } = {
    'app:read-start': () => ok(start()),
    'app:announce-ready': () => ok(null),
    'app:answer-close': () => ok(null),
    'app:still-closing': () => ok(null),
    'settings:write': () => ok(null),
    'awake:set': () => ok(null),
    'clock:read': () => ok({ up: 3_600_000 }),
    'snapshot:list': () => ok({ snapshots: [], unreadable: 0 }),
    'start:without-database': () => ok(null),
    'start:show': () => ok(null),
    'problem:note': () => ok(null),
    'problem:report': () => ok({ text: 'Mainstreaming Workbook: problem report\n' }),
    'problem:read-log': () => ok({ lines: [], bytes: 0 }),
    'problem:show-log': () => ok(null),
    'space:look': () => ok({ level: 'enough', free: 1e12, where: 'data', limit: 2e8 }),
    'journal:open': ({ journal }: { journal: string }) => ok(stateOf(journal)),
    'journal:append': ({ journal, seq, body }: { journal: string; seq: number; body: string }) => append(journal, seq, body, false),
    'journal:append-base': ({ journal, seq, body }: { journal: string; seq: number; body: string }) => append(journal, seq, body, true),
    'journal:read': ({ journal, after, limit }: { journal: string; after: number; limit: number }) => {
      const { lines, base } = journals.get(journal) ?? { lines: [], base: 0 };
      const from = Math.max(after, base);
      return ok({ bodies: lines.slice(from, from + limit).filter(isLine), last: lines.length });
    },
    'journal:read-history': ({ journal, before }: { journal: string; before: number | null }) => {
      const { lines, dropped } = journals.get(journal) ?? { lines: [], dropped: 0 };
      const end = Math.min(before ?? lines.length, lines.length);
      const start = Math.max(dropped, end - historyPage);
      return ok({ bodies: lines.slice(start, end).filter(isLine), next: start > dropped ? start : null });
    },
    'journal:drop-history': ({ journal, keep }: { journal: string; keep: { since: number } | null }) => {
      const known = journals.get(journal);
      const last = known === undefined ? undefined : JSON.parse(known.lines[known.base - 1] ?? '{"at":0}') as { at: number };
      if (known !== undefined && (keep === null || (last?.at ?? 0) < keep.since)) known.dropped = known.base;
      return ok(null);
    },
    'journal:read-sizes': () => ok([...journals].map(([journal, { lines, base, dropped }]) => ({ journal, live: bytesOf(lines.slice(base)), history: bytesOf(lines.slice(dropped, base)) }))),
    'journal:renew-actor': ({ journal }: { journal: string }) => {
      const known = journals.get(journal) ?? { actor: '', lines: [], base: 0, dropped: 0 };
      journals.set(journal, { ...known, actor: newActor() });
      return ok(stateOf(journal));
    },
    'wipe:read': () => ok([...wiped].map((journal) => ({ journal, contributions: 0, at: 0, isDone: true }))),
    'wipe:workshops': ({ workshops }: { workshops: readonly { journal: string }[] }) => wipe(workshops),
    'wipe:everything': ({ workshops }: { workshops: readonly { journal: string }[] }) => wipe(workshops),
    'wipe:others': () => ok({ snapshots: 0, others: 0, first: 'done', second: 'none' }),
    'wipe:before': () => ok({ snapshots: 0, others: 0, first: 'done', second: 'none' }),
    'wipe:allow': ({ journal }: { journal: string }) => {
      wiped.delete(journal);
      return ok(null);
    },
    'vault:follow': () => ok(null),
    'app:restart': () => ok(null),
    'file:choose-save': () => ok(place === null ? null : { ...place, token: 'token' }),
    'file:write': ({ bytes }: { bytes: Uint8Array }) => {
      written = bytes;
      return ok({ bytes });
    },
    'file:show': () => ok(null),
    'report:print-pdf': () => ok({ bytes: new Uint8Array([37, 80, 68, 70]) }),
    'report:stop-print': () => ok(null),
    'file:open-workbooks': () => ok(files),
    'file:take-handed': () => ok(files),
    'file:open-document': () => ok(files[0] ?? null),
    'attachment:choose': () => ok(files.map(({ name, bytes }, at) => ({ token: String(at), name, size: bytes.length }))),
    'attachment:take': ({ token }: { token: string }) => ok({ bytes: files[Number(token)]?.bytes }),
    'attachment:add': ({ journal, bytes }: { journal: string; bytes: Uint8Array }) => {
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      attached(journal).set(sha256, bytes);
      return ok({ sha256, size: bytes.length });
    },
    'attachment:read': ({ journal, sha256 }: { journal: string; sha256: string }) => {
      const bytes = attached(journal).get(sha256);
      return bytes === undefined ? { ok: false, code: 'not-found', detail: 'ENOENT' } : ok({ bytes });
    },
    'attachment:list': ({ journal }: { journal: string }) => ok({ files: [...attached(journal)].map(([sha256, bytes]) => ({ sha256, size: bytes.length })) }),
    'attachment:save-copy': () => ok(place === null ? null : { ...place, token: 'token' }),
    'attachment:put-back': ({ journal, into }: { journal: string; into: string }) => {
      const known = attached(into);
      for (const [sha256, bytes] of attached(journal)) known.set(sha256, bytes);
      return ok({ kept: attached(journal).size, missing: 0 });
    },
    'attachment:keep-only': ({ journal, kept }: { journal: string; kept: readonly string[] }) => {
      const gone = [...attached(journal).keys()].filter((sha256) => !kept.includes(sha256));
      for (const sha256 of gone) attached(journal).delete(sha256);
      return ok({ removed: gone.length });
    },
  };
  const start = (): StartState => ({
    version: '0.1.0',
    substituteRuntime: true,
    systemLanguages: ['en'],
    settings: { language: 'en', theme: 'system', textSize: 100, place: null },
    journals: [...journals.keys()].map(stateOf),
    wiped: [...wiped],
    databaseRemoved: false,
    found: { mode: 'usual', space: null, setAside: null, copied: [], unreadable: [] },
  });
  return {
    start,
    call: (channel: Channel, input: unknown) => {
      const parsed = contract[channel].in.parse(input);
      if (lost === channel) {
        lost = undefined;
        return Promise.reject(new Error(`${channel} was lost`));
      }
      const planned = failing.get(channel);
      if (planned !== undefined) return Promise.resolve(planned);
      if (Object.hasOwn(snapshots, channel)) return answerOf(snapshots[channel as keyof typeof snapshots] as (input: unknown) => unknown, parsed) as never;
      return Promise.resolve(structuredClone(handlers[channel]?.(parsed as never)) as never);
    },
    subscribe: () => () => undefined,
    lines: (journal) => (journals.get(journal)?.lines ?? []).filter(isLine),
    failNextAppend(next, options = { afterWriting: false }) {
      failure = { failure: next, ...options };
    },
    loseNext(channel) {
      lost = channel;
    },
    dropJournal: (journal) => void journals.delete(journal),
    cutTail: (journal, keep) => void journals.get(journal)?.lines.splice(keep),
    answerSave(next) {
      place = next;
    },
    offerFiles(next) {
      files = next;
    },
    written: () => written,
    attached,
    snapshotDisk,
    failAlways(channel, next) {
      if (next === null) failing.delete(channel);
      else failing.set(channel, next);
    },
  };
}

/** Main's own snapshots over a disk in memory. */
function snapshotsOver(disk: CrashDisk, linesOf: (journal: string) => readonly string[] | undefined, names: () => readonly string[]) {
  const chainAt = (journal: string, seq: number): Promise<string> => Promise.resolve((linesOf(journal) ?? []).slice(0, seq).filter(isLine).reduce(chainHash, ''));
  let settings: { readonly installation: string; readonly folder: string | null; readonly second: string | null } | undefined;
  let drawn = 0;
  const snapshots = new Snapshots({
    disk,
    journals: { names: () => Promise.resolve(names()), chainAt },
    settings: {
      get snapshots() { return settings; },
      write: (change) => {
        settings = change.snapshots ?? settings;
        return Promise.resolve();
      },
    },
    usualFolder: '/data/snapshots',
    machine: Promise.resolve('laptop'),
    draw: () => (drawn += 1).toString(16).padStart(8, '0'),
    now: () => new Date('2026-11-23T14:32:00Z').getTime() + drawn * 60_000,
    version: '0.1.0',
    words: () => Promise.resolve(() => undefined),
    attachments: () => Promise.resolve([]),
    purged: () => ({ purged: [], owners: [], isOpen: false }),
    pathOf: () => '/data/elsewhere',
    failed: () => undefined,
  });
  const dialogs = { chooseFolder: () => Promise.resolve(undefined), showInFolder: () => undefined };
  return snapshotHandlers({ snapshots, dialogs, documents: '/data', chainAt });
}

async function answerOf(handler: (input: unknown) => unknown, input: unknown): Promise<unknown> {
  try {
    return { ok: true, value: structuredClone(await handler(input)) };
  } catch (error) {
    return asFailure(error);
  }
}
