import { compareCodeUnits } from './canonical.ts';
import { isWithinCaps, mergeRecords } from './record.ts';
import type { Rec } from './types.ts';
import { isPurged } from './types.ts';
import { conflictsIn } from './view.ts';

/** What a merge came to. `added` and `changed` are counted against the first set; the rest does not depend on order. */
export type MergeCounts = {
  /** Records after the merge, purged ones not counted. */
  readonly records: number;
  readonly added: number;
  readonly changed: number;
  /** Questions open for a person after the merge. */
  readonly conflicts: number;
  /** Records that one side still had and another had purged: their content is given up, on purpose. */
  readonly purgedEdits: number;
};

export type Merged = {
  /** All records, in code unit order of id. */
  readonly records: readonly Rec[];
  /** Those that are new or differ from the first set. */
  readonly touched: readonly Rec[];
  /** The last content of the records counted as `purgedEdits`, to name them before the merge is accepted. */
  readonly givenUp: readonly Rec[];
  readonly counts: MergeCounts;
};

/**
 * Merges sets of records: the first is what one has, the others what comes in. Any order, any grouping, any repeat.
 * @throws RangeError when a record would grow beyond the caps: several forged files, each within them.
 */
export function mergeRecordSets(sets: readonly Iterable<Rec>[]): Merged {
  const [first = [], ...others] = sets;
  const byId = new Map<string, Rec>();
  const before = new Map<string, Rec>();
  const givenUp = new Map<string, Rec>();
  const take = (rec: Rec): void => {
    const old = byId.get(rec.id);
    const merged = mergeRecords(old, rec);
    const lost = isPurged(merged) ? [old, rec].find((side) => side !== undefined && !isPurged(side)) : undefined;
    if (lost !== undefined) givenUp.set(rec.id, lost);
    if (merged !== old) byId.set(rec.id, merged);
  };
  for (const rec of first) take(rec);
  for (const [id, rec] of byId) before.set(id, rec);
  for (const set of others) for (const rec of set) take(rec);
  const records = [...byId.values()].sort((a, b) => compareCodeUnits(a.id, b.id));
  const touched = records.filter((rec) => before.get(rec.id) !== rec);
  const overfull = touched.find((rec) => !isWithinCaps(rec));
  if (overfull !== undefined) throw new RangeError(`Record ${overfull.id} would hold more than a record can`);
  return { records, touched, givenUp: [...givenUp.values()], counts: count(records, touched, before, givenUp.size) };
}

function count(
  records: readonly Rec[],
  touched: readonly Rec[],
  before: ReadonlyMap<string, Rec>,
  purgedEdits: number,
): MergeCounts {
  const added = touched.filter((rec) => !before.has(rec.id)).length;
  let conflicts = 0;
  for (const rec of records) conflicts += conflictsIn(rec);
  return {
    records: records.filter((rec) => !isPurged(rec)).length,
    added,
    changed: touched.length - added,
    conflicts,
    purgedEdits,
  };
}
