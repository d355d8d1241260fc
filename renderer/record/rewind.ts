import type { JournalOp } from './journal-line.ts';
import { lifeField } from './life.ts';
import { applyOp } from './operation.ts';
import { purge } from './record.ts';
import { referencesOf } from './references.ts';
import type { Rec } from './types.ts';
import { isPurged } from './types.ts';
import { viewOf } from './view.ts';

/** Records by id, as a journal's rows hold them. */
export type Records = ReadonlyMap<string, Rec>;

/**
 * The records a journal has after it was set back to a snapshot: those of the snapshot, and every purge that was ever made. What was
 * removed for good does not come back, neither here nor from the list of purges (`isPurgedForGood`).
 */
export function rewound(snapshot: readonly Rec[], now: Records, isPurgedForGood: (id: string) => boolean = () => false): readonly Rec[] {
  const stays = (rec: Rec): boolean => {
    const present = now.get(rec.id);
    return isPurgedForGood(rec.id) || (present !== undefined && isPurged(present));
  };
  const records = new Map(snapshot.map((rec) => [rec.id, stays(rec) ? purge(rec) : rec]));
  for (const rec of now.values()) if (isPurged(rec) && !records.has(rec.id)) records.set(rec.id, rec);
  return [...records.values()];
}

export type TakenBack = {
  readonly records: readonly Rec[];
  /** Own lines written since, that are kept. */
  readonly keptLines: number;
  /** Records that came in with what is taken back and stay all the same, because something written since is about them or stands below them. */
  readonly keptRecords: readonly string[];
};

/**
 * A journal without some of its lines: the records from before them, and every other line since applied again (design section 3, point 9).
 * Nothing is overwritten, so the same file merges again in full afterwards; the caller has another actor write from here on.
 *
 * What was written since about a record that only came in with the lines taken back would stand there without a place or a question, and
 * nobody would see it. Such a record stays whole, with those above it and those it names.
 */
export function takeBack(before: readonly Rec[], present: Records, lines: readonly JournalOp[], isTaken: (line: JournalOp) => boolean): TakenBack {
  const records = new Map(before.map((rec) => [rec.id, rec]));
  const own = lines.filter((line) => !isTaken(line));
  for (const line of own) for (const rec of applyOp(line, (id) => records.get(id))) records.set(rec.id, rec);
  const known = new Set(before.map(({ id }) => id));
  const needed = neededBy(writtenIn(own), present);
  const kept = [...needed].filter((id) => !known.has(id) && isIncomplete(records.get(id), present.get(id)));
  for (const id of kept) {
    const rec = present.get(id);
    if (rec !== undefined) records.set(id, rec);
  }
  return { records: rewound([...records.values()], present), keptLines: own.length, keptRecords: kept };
}

/** Records that lines say something of; to delete one is not to say something of it. */
function writtenIn(lines: readonly JournalOp[]): ReadonlySet<string> {
  return new Set(lines.flatMap(({ w }) => w.filter(({ f }) => f !== lifeField).map(({ id }) => id)));
}

/** These records and whatever of the present they hang on, as far as it is alive. */
function neededBy(ids: ReadonlySet<string>, present: Records): ReadonlySet<string> {
  const needed = new Set<string>();
  const waiting = [...ids];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const rec = present.get(id);
    if (needed.has(id) || rec === undefined || viewOf(rec)?.state !== 'alive') continue;
    needed.add(id);
    waiting.push(...referencesOf(rec, (other) => present.has(other)));
  }
  return needed;
}

/** Lines kept may have made the whole of a record by themselves: then nothing came in with the others. */
function isIncomplete(rec: Rec | undefined, present: Rec | undefined): boolean {
  if (present === undefined || isPurged(present)) return false;
  if (rec === undefined || isPurged(rec)) return rec === undefined;
  return Object.keys(present.r).some((field) => rec.r[field] === undefined);
}
