import type { FolderCondition, SnapshotSummary } from '../../../data/snapshots/snapshots.ts';
import type { Formats } from '../../../i18n/formats.ts';
import type { Words } from '../../../i18n/word-types.ts';

/** Bytes as a person reads them: `2.4 MB`, `380 kB`; never less than one kilobyte. */
export function sizeText({ tag }: Pick<Formats, 'tag'>, bytes: number): string {
  const [unit, divisor] = bytes < 1_000_000 ? (['kilobyte', 1000] as const) : bytes < 1_000_000_000 ? (['megabyte', 1_000_000] as const) : (['gigabyte', 1_000_000_000] as const);
  const value = unit === 'kilobyte' ? Math.max(1, Math.round(bytes / divisor)) : bytes / divisor;
  return new Intl.NumberFormat(tag, { style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits: value < 10 ? 1 : 0 }).format(value);
}

/** The moment of a snapshot, in the time of this laptop. */
export const momentText = (formats: Formats, at: number): string => formats.dateTime(new Date(at).toISOString());

/** What is in a snapshot, in counts. */
export function contentsText(t: Words, formats: Formats, { journals }: SnapshotSummary): string {
  const sum = (part: 'workshops' | 'contributions'): number => journals.reduce((total, { counts }) => total + counts[part], 0);
  return formats.list([t('snapshots.workshops', { count: sum('workshops') }), t('home.contributions', { count: sum('contributions') })]);
}

/** How the first folder is, where there is something to say. */
export function firstText(t: Words, condition: FolderCondition): string | null {
  return condition === 'ready' || condition === 'behind' ? null : t(`snapshots.condition.${condition}`);
}

/** How the second folder is. */
export const secondText = (t: Words, condition: FolderCondition): string => t(`snapshots.second.${condition}`);
