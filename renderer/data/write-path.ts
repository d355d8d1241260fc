import type { Failure, JournalState } from '../../preload/shapes.ts';
import { encodeOp } from '../record/journal-line.ts';
import type { Rec } from '../record/types.ts';
import { prepare, type Plan } from './prepare-operation.ts';
import { failureOf, isBroken, lookAtSpace } from './recover.ts';
import { replayJournal, wholeLine } from './replay.ts';
import { recOf } from '../record/row.ts';
import { rowsOf, storeOperations, type WritePathParts } from './store.ts';
import { createSaveSign, type SaveSign } from './save-sign.ts';
import { damageNote } from './start-report.ts';
import { createTroubles, type Troubles } from './trouble.ts';
import type { Saved } from './saved.ts';

/** A journal by its name, or the one in which a record lives: looked up when the action's turn comes, because an action before it may make the record. */
export type Home = string | { readonly of: string };

export type { Change, Plan } from './prepare-operation.ts';

export type WritePath = {
  /**
   * Runs one action as one operation: journal ahead, then one transaction. Actions run one after the other. `about` names the
   * one record that an edit is about: where the action before left it in hand, nothing is read again.
   */
  readonly commit: <T>(home: Home, plan: Plan<T>, about?: string) => Promise<Saved<T>>;
  /** From now on another actor writes in this journal, if the present one has, by a file's word, written past its end. */
  readonly renewActor: (journal: string, heads: ReadonlyMap<string, number>) => Promise<Saved>;
  /**
   * Begins a journal anew with what is left of its records: the lines before are history that nothing is built from. `record` works it out from
   * the present ones when its turn comes. With `actor: 'new'` whoever wrote later than these records never meets their numbers
   * again (a restore, an undone merge); `'same'` where nothing is taken back (compaction).
   */
  readonly rebase: (journal: string, rebase: Rebase) => Promise<Saved>;
  /** From now on everything about this journal answers so, because it was wiped or is locked; null lets it be written again. */
  readonly shut: (journal: string, failure: Failure | null) => Promise<void>;
  /** Why nothing can be written to this journal; undefined where it can. */
  readonly shutBy: (journal: string) => Failure | undefined;
  /** Opens the journal afresh and brings its rows up to it. */
  readonly open: (journal: string) => Promise<Saved>;
  /** Opens the journal when nothing else is under way. */
  readonly warm: (journal: string) => Promise<void>;
  /** While the rows are made again because the browser closed the database: what a read would find now is only a part. */
  readonly remaking: () => Promise<unknown> | undefined;
  readonly saveState: SaveSign['state'];
  /** Resolves when nothing waits; true when everything that was asked for is saved. */
  readonly settle: () => Promise<boolean>;
  /** There is room again: opens the database anew where Chromium let go of it. What nobody holds any more is no longer unsaved. */
  readonly goOn: () => Promise<void>;
};

export type Rebase = {
  readonly op: string;
  readonly actor: 'new' | 'same';
  readonly records: (present: readonly Rec[]) => readonly Rec[] | Promise<readonly Rec[]>;
  /** Members for wording and history. */
  readonly more?: { readonly [name: string]: string | number };
};

/** More records than an edit changes are not kept in hand. */
const most = 20;

const gone: Failure = { ok: false, code: 'not-found', detail: 'what the action is about is not there' };

/**
 * The one way in which anything is written (design section 3). After a failed append it is not known what reached the
 * disk, so the journal is opened afresh, and lines that did reach it are replayed, before the next number is used. `recover`
 * opens the database again.
 */
export function createWritePath(parts: WritePathParts, recover: () => Promise<void>, troubles: Troubles = createTroubles()): WritePath {
  const { db, bridge, now } = parts;
  const open = new Map<string, JournalState>();
  const shut = new Map<string, Failure>();
  const sign = createSaveSign(now);
  const said = new Set<string>();
  /** What the last action left in the rows. Nobody but this queue writes there, so it holds until the next. */
  let left: ReadonlyMap<string, Rec> = new Map();
  let tail: Promise<unknown> = Promise.resolve();
  const failed = async (error: unknown): Promise<Failure> => await failureOf(bridge, error);

  /** A record never changes its journal, so what was looked up once holds. */
  const homes = new Map<string, string>();

  async function journalOf(home: Home): Promise<string | undefined> {
    if (typeof home === 'string') return home;
    const known = homes.get(home.of) ?? (await db.rows.get(home.of))?.ws;
    if (known !== undefined) homes.set(home.of, known);
    return known;
  }

  let remaking: Promise<unknown> | undefined;

  // The browser may close the database under us, and what is opened again may be empty: then the rows are made again.
  db.on('close', () => {
    if (db.isBeingReopened) return;
    open.clear();
    left = new Map();
    const made = tail.then(openAgain).catch(() => undefined).finally(() => { if (remaking === made) remaking = undefined; });
    remaking = made;
    tail = made;
  });

  async function session(journal: string): Promise<Saved<JournalState>> {
    const refusal = shut.get(journal);
    if (refusal !== undefined) return refusal;
    const known = open.get(journal);
    if (known !== undefined) return { ok: true, value: known };
    const opened = await bridge.call('journal:open', { journal });
    if (!opened.ok) return opened;
    left = new Map();
    const ready = await replayJournal(parts, opened.value);
    if (!ready.ok) return ready;
    open.set(journal, ready.value);
    // The start looks at the last lines only; here all of the journal was read. What the rows had is in it again.
    if (opened.value.tailKeptAside && !said.has(journal)) {
      said.add(journal);
      troubles.report(await damageNote(db, opened.value, true));
    }
    return ready;
  }

  async function write<T>(home: Home, plan: Plan<T>, about?: string): Promise<Saved<T>> {
    const journal = await journalOf(home);
    if (journal === undefined) return gone;
    const state = await session(journal);
    if (!state.ok) return state;
    const prepared = await prepare({ db, plan, state: state.value, at: now(), known: left, about });
    if (prepared === undefined) return gone;
    const { change, op, records } = prepared;
    if (op.w.length === 0 && (op.p ?? []).length === 0) return { ok: true, value: change.answer };
    const appended = await bridge.call('journal:append', { journal, seq: op.s, body: encodeOp(op) });
    open.delete(journal);
    left = new Map();
    if (!appended.ok) return appended;
    const stored = await storeOperations(db, journal, [op], records);
    left = stored.size > most ? new Map() : stored;
    open.set(journal, { ...state.value, last: appended.value.last });
    return { ok: true, value: change.answer };
  }

  async function beginAnew(journal: string, { op, actor, records, more = {} }: Rebase): Promise<Saved> {
    const opened = await session(journal);
    if (!opened.ok) return opened;
    const state = actor === 'same' ? opened : await bridge.call('journal:renew-actor', { journal });
    if (!state.ok) return state;
    const kept = await records((await rowsOf(db, journal).toArray()).map(recOf));
    const line = wholeLine({ actor: state.value.actor, seq: state.value.last + 1, at: now().getTime(), ws: journal, op }, kept, { ...more, base: true });
    open.delete(journal);
    left = new Map();
    const appended = await bridge.call('journal:append-base', { journal, seq: line.s, body: encodeOp(line) });
    if (!appended.ok) return appended;
    await storeOperations(db, journal, [line]);
    open.set(journal, { ...state.value, base: line.s - 1, last: appended.value.last });
    return { ok: true, value: null };
  }

  async function guarded<T>(home: Home, plan: Plan<T>, about?: string): Promise<Saved<T>> {
    const begun = performance.now();
    sign.begin();
    const result = await write(home, plan, about).catch(async (error: unknown): Promise<Failure> => {
      open.clear();
      const failure = await failed(error);
      // Whoever holds the text tries again, and finds the database open.
      if (isBroken(db, error) && !(await openAgain())) troubles.report({ kind: 'database', detail: failure.detail });
      return failure;
    });
    sign.end(result);
    // For the benchmark, which listens; cleared at once so that a long day leaves nothing behind.
    performance.measure('workbook-save', { start: begun });
    performance.clearMeasures('workbook-save');
    return result;
  }

  /** False where the database does not open any more; on a full disk that is not known yet. */
  async function openAgain(): Promise<boolean> {
    open.clear();
    left = new Map();
    // Chromium must not open its database on a full disk either: that may be the end of it.
    if ((await lookAtSpace(bridge))?.level === 'stopped') return true;
    // Not yet: the next save tries again.
    return await recover().then(() => true, () => false);
  }

  return {
    commit(home, plan, about) {
      const result = tail.then(() => guarded(home, plan, about));
      tail = result;
      return result;
    },
    rebase(journal, rebase) {
      const result = tail.then(() => beginAnew(journal, rebase)).catch(failed);
      tail = result;
      return result;
    },
    renewActor(journal, heads) {
      const result = tail.then(async (): Promise<Saved> => {
        const state = await session(journal);
        if (!state.ok) return state;
        if ((heads.get(state.value.actor) ?? 0) <= state.value.last) return { ok: true, value: null };
        const renewed = await bridge.call('journal:renew-actor', { journal });
        if (!renewed.ok) return renewed;
        open.set(journal, renewed.value);
        return { ok: true, value: null };
      }).catch(failed);
      // The queue's last link never rejects: every later save waits for it.
      tail = result;
      return result;
    },
    async shut(journal, failure) {
      if (failure === null) shut.delete(journal);
      else shut.set(journal, failure);
      // What is under way still ends.
      await tail;
      open.delete(journal);
      left = new Map();
    },
    shutBy: (journal) => shut.get(journal),
    open(journal) {
      const result = tail.then(() => {
        // What was known of it before it was locked no longer holds: its rows are gone.
        open.delete(journal);
        return session(journal);
      }).then((ready): Saved => (ready.ok ? { ok: true, value: null } : ready)).catch(failed);
      tail = result;
      return result;
    },
    async warm(journal) {
      // What goes wrong here is said by the save that needs the journal.
      tail = tail.then(() => session(journal)).catch(() => undefined);
      await tail;
    },
    remaking: () => remaking,
    saveState: sign.state,
    async settle() {
      for (let seen: unknown; seen !== tail; ) {
        seen = tail;
        await tail;
      }
      return sign.state.get().kind !== 'not-saved';
    },
    async goOn() {
      const result = tail.then(async () => {
        const isReadable = await db.journals.count().then(() => true, () => false);
        if (!isReadable) await openAgain();
      });
      tail = result;
      await result;
      sign.forget();
    },
  };
}
