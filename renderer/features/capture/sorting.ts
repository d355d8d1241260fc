import { contributionTypes } from '../../domain/kinds.ts';
import { stakeholderGroups } from '../../domain/speaker.ts';
import type { ContributionView, SpeakerChoice } from '../../domain/views.ts';
import { speakerKey } from './speakers.ts';

/** How the rows stand: as they were said, by stakeholder group of the speaker, or by kind. Of this screen alone; nothing is written. */
export const sorts = ['none', 'group', 'type'] as const;
export type SortBy = (typeof sorts)[number];

/** The next way, round and round. */
export const nextSort = (sort: SortBy): SortBy => sorts[(sorts.indexOf(sort) + 1) % sorts.length] ?? 'none';

/** Rows in another order; those that are equal in it stay as they were said. A contribution without a known group comes last. */
export function sortedRows(rows: readonly ContributionView[], sort: SortBy, choices: readonly SpeakerChoice[]): readonly ContributionView[] {
  if (sort === 'none') return rows;
  if (sort === 'type') return rows.toSorted((a, b) => contributionTypes.indexOf(a.type) - contributionTypes.indexOf(b.type));
  const groupOf = new Map(choices.map(({ speaker, group }) => [speakerKey(speaker), group]));
  const own = [...new Set(choices.flatMap(({ group }) => (group === null || group === '' ? [] : [group])))];
  const order = [...new Set<string>([...stakeholderGroups, ...own])];
  const rank = ({ speakers }: ContributionView): number => {
    const found = speakers.flatMap((speaker) => ('group' in speaker ? [speaker.group] : groupOf.get(speakerKey(speaker)) ?? [])).map((group) => order.indexOf(group)).filter((at) => at >= 0);
    return found.length === 0 ? order.length : Math.min(...found);
  };
  return rows.toSorted((a, b) => rank(a) - rank(b));
}
