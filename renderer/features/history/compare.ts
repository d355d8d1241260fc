import { recordDifferences, type FieldDifference, type RecordHistory, type Version } from '../../data/history/history.ts';
import { isHidden } from './word-keys.ts';

/** What a version is compared with: the one before it, how it is now, or another, by its number. */
export type Against = 'before' | 'now' | number;

export type Comparison = {
  /** Null: the version stands alone, as the first there is. */
  readonly earlier: Version | null;
  readonly differences: readonly FieldDifference[];
};

/** The version that is shown: the chosen one while it is there, else the newest. */
export function shownVersion({ versions }: Pick<RecordHistory, 'versions'>, chosen: number | null): Version | undefined {
  return versions.find(({ seq }) => seq === chosen) ?? versions[0];
}

/** The differences of a version to what it is compared with, the earlier of the two first. */
export function comparisonOf(history: RecordHistory, version: Version, against: Against): Comparison {
  const at = history.versions.indexOf(version);
  const other = against === 'before' ? history.versions[at + 1] : history.versions.find(({ seq }) => seq === against);
  const ids = [history.id, ...[...history.now.keys()].filter((id) => id !== history.id)];
  if (against === 'now') return { earlier: version, differences: shownOnes(recordDifferences(ids, version.records, history.now)) };
  const [earlier, later] = other === undefined || other.seq < version.seq ? [other, version] : [version, other];
  return { earlier: earlier ?? null, differences: shownOnes(recordDifferences(ids, earlier?.records ?? new Map(), later.records)) };
}

function shownOnes(differences: readonly FieldDifference[]): readonly FieldDifference[] {
  return differences.filter(({ kind, field }) => !isHidden(kind, field));
}

/** True when nothing would change by bringing the version back. */
export function isAsNow(history: RecordHistory, version: Version): boolean {
  return history.isThere && comparisonOf(history, version, 'now').differences.length === 0;
}
