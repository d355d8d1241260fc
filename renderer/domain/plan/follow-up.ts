import { daysBetween } from './days.ts';
import type { PlanItemView, Progress } from './plan-item.ts';
import type { PlanNode, PlanTree } from './plan-tree.ts';

/** An activity whose day has come and that is not done; `late` is how many days ago that was, 0 on the day itself. */
export type DueActivity = { readonly node: PlanNode; readonly late: number };

/** An activity that is done. `late` is by how many days it missed its day, 0 where it did not; null where one of the two days is not known. */
export type DoneActivity = { readonly node: PlanNode; readonly late: number | null };

/** What became of a plan by a day. */
export type FollowUp = {
  /** The longest overdue first. */
  readonly due: readonly DueActivity[];
  /** Not due yet, the next one first. */
  readonly ahead: readonly PlanNode[];
  /** Not done, and no day to do it by. */
  readonly undated: readonly PlanNode[];
  readonly done: readonly DoneActivity[];
  readonly dropped: readonly PlanNode[];
};

/** What of a plan was due by `day`, and what was done; each activity is in one of the lists. The day is given, never read from a clock. */
export function followUpOf(tree: PlanTree, day: string): FollowUp {
  const activities = tree.filter(({ item }) => item.level === 'activity');
  const [due, ahead, undated, done, dropped]: [DueActivity[], PlanNode[], PlanNode[], DoneActivity[], PlanNode[]] = [[], [], [], [], []];
  for (const node of activities) {
    const { progress, due: by, doneOn } = node.item;
    if (progress === 'dropped') dropped.push(node);
    else if (progress === 'done') done.push({ node, late: by === null || doneOn === null ? null : Math.max(0, daysBetween(by, doneOn)) });
    else if (by === null) undated.push(node);
    else if (by <= day) due.push({ node, late: daysBetween(by, day) });
    else ahead.push(node);
  }
  const byDay = (one: PlanNode, other: PlanNode): number => (one.item.due ?? '').localeCompare(other.item.due ?? '', 'en');
  return { due: due.sort((one, other) => other.late - one.late), ahead: ahead.sort(byDay), undated, done, dropped };
}

/**
 * What a new state of an activity changes: one that is done takes the given day where it has none, one that is not done any more has no such day, so
 * that an old one is not taken for true when it is done again.
 */
export function progressChange({ progress: before, doneOn }: PlanItemView, progress: Progress, day: string): { readonly progress: Progress; readonly doneOn?: string | null } {
  if (progress === 'done') return doneOn === null ? { progress, doneOn: day } : { progress };
  return before === 'done' && doneOn !== null ? { progress, doneOn: null } : { progress };
}
