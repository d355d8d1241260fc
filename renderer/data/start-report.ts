import type { Bridge } from '../../preload/contract.ts';
import type { JournalState, StartFound, StartMode, StartState } from '../../preload/shapes.ts';
import type { MultiText } from '../domain/text.ts';
import type { Database } from './database.ts';
import { readWorkshop } from './repositories/workshop-reads.ts';

/** What is there, for a person to compare with what they know. */
export type StartCounts = { readonly workshops: number; readonly contributions: number };

/** One thing that a start has to say, with what it knows of it; each is said once, on a screen of its own. */
export type StartNote =
  /** Rows are in memory only, or nothing is written at all. */
  | { readonly kind: 'mode'; readonly mode: Exclude<StartMode, 'usual'>; readonly counts: StartCounts; readonly space: StartFound['space']; readonly milliseconds: number }
  /** The rows were made again from the journals. */
  | { readonly kind: 'rebuilt'; readonly why: 'missing' | NonNullable<StartFound['setAside']>; readonly counts: StartCounts; readonly milliseconds: number }
  /** An older database was brought to the present schema. */
  | { readonly kind: 'migrated'; readonly from: number; readonly to: number; readonly counts: StartCounts; readonly milliseconds: number }
  | DamageNote
  /** The data folder was copied: other actors write from now on. */
  | { readonly kind: 'copied'; readonly counts: StartCounts }
  /** Nothing is here, but the usual folder has snapshots; `newest` is ISO UTC. */
  | { readonly kind: 'snapshots'; readonly count: number; readonly newest: string }
  /** Journals that could not be read now, or not to their end. */
  | { readonly kind: 'unreadable'; readonly journals: number; readonly counts: StartCounts };

/** A part of a journal did not verify and was kept aside. */
export type DamageNote = {
  readonly kind: 'damaged';
  readonly journal: string;
  /** Title of the workshop; null for the installation's own items, and where there is none. */
  readonly title: MultiText | null;
  readonly lines: number;
  readonly characters: number;
  /** Contributions of the workshop that are here. */
  readonly contributions: number;
  /** The rows had all of it: what was shown as saved is there, and in the journal again. */
  readonly isAllBack: boolean;
  /** False where nothing may be written: the damage stays where it is. */
  readonly isKeptAside: boolean;
};

type Gone = {
  readonly db: Database;
  readonly start: StartState;
  /** The journals as they stand after they were read. */
  readonly journals: readonly JournalState[];
  /** The rows of each journal before this start. */
  readonly applied: ReadonlyMap<string, number>;
  readonly failed: readonly string[];
  readonly isRebuilt: boolean;
  readonly milliseconds: number;
};

/** What a start has to say, the weightiest first; nothing after a start as usual. */
export async function notesOf({ db, start, journals, applied, failed, isRebuilt, milliseconds }: Gone): Promise<readonly StartNote[]> {
  const { mode, space, setAside, copied, unreadable } = start.found;
  const damaged = journals.filter(({ damage }) => damage !== undefined);
  const hidden = new Set([...unreadable, ...failed]);
  const isUsual = mode === 'usual' && !isRebuilt && db.migratedFrom === null && copied.length === 0 && hidden.size === 0 && damaged.length === 0;
  if (isUsual) return [];
  const counts = await countsOf(db);
  const notes: StartNote[] = [];
  if (mode !== 'usual') notes.push({ kind: 'mode', mode, counts, space, milliseconds });
  else if (isRebuilt) notes.push({ kind: 'rebuilt', why: setAside ?? 'missing', counts, milliseconds });
  else if (db.migratedFrom !== null) notes.push({ kind: 'migrated', from: db.migratedFrom, to: db.verno, counts, milliseconds });
  if (hidden.size > 0) notes.push({ kind: 'unreadable', journals: hidden.size, counts });
  for (const state of damaged) notes.push(await damageNote(db, state, applied.has(state.journal)));
  if (copied.length > 0) notes.push({ kind: 'copied', counts });
  return notes;
}

async function countsOf(db: Database): Promise<StartCounts> {
  const count = (kind: string): Promise<number> => db.rows.where('[kind+life]').equals([kind, 0]).count();
  const [workshops, contributions] = await Promise.all([count('workshop'), count('contribution')]);
  return { workshops, contributions };
}

/** Asked only where there is no journal and no row: an installation that was lost, or a first one. */
export async function snapshotsNote(bridge: Bridge): Promise<readonly StartNote[]> {
  const listed = await bridge.call('snapshot:list', { place: 'first' });
  const [newest] = listed.ok ? listed.value.snapshots : [];
  return !listed.ok || newest === undefined ? [] : [{ kind: 'snapshots', count: listed.value.snapshots.length, newest: new Date(newest.at).toISOString() }];
}

/** The note about a damaged journal, with what is there of its workshop. */
export async function damageNote(db: Database, { journal, damage, tailKeptAside }: JournalState, isAllBack: boolean): Promise<DamageNote> {
  const title = (await readWorkshop(db, journal))?.texts.title ?? null;
  const contributions = await db.rows.where('[ws+kind+life]').equals([journal, 'contribution', 0]).count();
  return { kind: 'damaged', journal, title, ...(damage ?? { lines: 0, characters: 0 }), contributions, isAllBack, isKeptAside: tailKeptAside };
}
