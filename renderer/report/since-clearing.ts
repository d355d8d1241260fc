import { isOwnKind } from '../domain/own.ts';
import { clearingOf, clearingStateOf, type Clearing } from '../domain/clearing.ts';
import { recordsOfSnapshot, snapshotOf } from '../record/snapshot.ts';
import { viewOf, type RecordSource, type RecordView } from '../record/view.ts';
import { changedSince } from './changed-since.ts';
import type { ReportInput, SinceClearing } from './input.ts';

/** What a milestone keeps: the workshop and its records as they were. */
type Kept = { readonly workshop: RecordView; readonly records: readonly RecordView[] };

/**
 * A milestone as a source of reports; undefined where the record holds none of this id that can be read. What was purged from
 * `records`, or from the `own` items, after the milestone was set does not come back by it; what was only removed does. The
 * report is cleared, or edited since, as it was then.
 */
export function milestoneSource(records: readonly RecordView[], own: readonly RecordView[], milestone: string): RecordSource | undefined {
  const there = new Set([...records, ...own].map(({ id }) => id));
  const set = records.find(({ id }) => id === milestone);
  const acts = records.filter((view) => view.kind === 'clearing' && atOf(view) <= atOf(set));
  const { state, last } = clearingStateOf(actsIn(acts));
  const versions = records.filter(({ id }) => id === milestone || id === last?.milestone).map((view) => withoutPurged(view, there));
  const kept = keptIn(versions, milestone);
  if (kept === undefined) return undefined;
  // A milestone of what is cleared is set by the act that then moves the workshop to its last stage.
  const workshop = state === 'cleared' ? { ...kept.workshop, fields: { ...kept.workshop.fields, stage: state } } : kept.workshop;
  const then = [...kept.records, ...acts, ...versions];
  return {
    workshops: () => Promise.resolve([workshop]),
    records: () => Promise.resolve(then),
    own: () => Promise.resolve(then.filter(({ kind }) => isOwnKind(kind))),
  };
}

function withoutPurged(view: RecordView, there: ReadonlySet<string>): RecordView {
  const left = recordsOfSnapshot(view.fields['records']).filter(({ id }) => there.has(id));
  return { ...view, fields: { ...view.fields, records: snapshotOf(left) } };
}

/** ISO UTC, which is in order as text. */
function atOf(view: RecordView | undefined): string {
  const at = view?.fields['at'];
  return typeof at === 'string' ? at : '';
}

/**
 * The report's input with a mark on everything that was edited or added since the report was cleared; as it is where it is
 * not cleared. `collectOf` makes an input of what was kept then.
 */
export function comparedWithCleared(input: ReportInput, records: readonly RecordView[], collectOf: (kept: Kept) => ReportInput): ReportInput {
  const { state, last } = clearingStateOf(actsIn(records));
  const kept = state !== 'cleared' || last === null || last.milestone === null ? undefined : keptIn(records, last.milestone);
  if (kept === undefined || last === null) return input;
  const { added, changed, removed } = changedSince(collectOf(kept), input);
  return marked({ ...input, sinceClearing: { on: last.on, changed: [...changed, ...added], removed } }, new Set([...changed, ...added]));
}

function actsIn(records: readonly RecordView[]): readonly Clearing[] {
  return records.filter(({ kind, state }) => kind === 'clearing' && state !== 'gone').flatMap(({ id, fields }) => clearingOf(id, fields) ?? []);
}

/** Cleared, and nothing was edited, added or taken away since. */
export function isCleared({ workshop, sinceClearing }: ReportInput): boolean {
  return workshop.stage === 'cleared' && (sinceClearing === undefined || !isEditedSince(sinceClearing));
}

/** Whether anything is another than it was when the report was cleared. */
export function isEditedSince({ changed, removed }: SinceClearing): boolean {
  return changed.length + removed.length > 0;
}

function keptIn(records: readonly RecordView[], milestone: string): Kept | undefined {
  const found = records.find(({ id, kind, state }) => id === milestone && kind === 'milestone' && state !== 'gone');
  const views = recordsOfSnapshot(found?.fields['records']).map((record) => viewOf(record));
  const workshop = views.find(({ kind }) => kind === 'workshop');
  return workshop === undefined ? undefined : { workshop, records: views };
}

function marked(input: ReportInput, ids: ReadonlySet<string>): ReportInput {
  const mark = <T extends { readonly id: string; readonly marks: ReportInput['sections'][number]['marks'] }>(one: T): T => (ids.has(one.id) ? { ...one, marks: [...one.marks, 'changed'] } : one);
  return {
    ...input,
    bodies: input.bodies.map(mark),
    participants: input.participants.map(mark),
    tables: input.tables.map(mark),
    blocks: input.blocks.map(mark),
    sections: input.sections.map(mark),
    ...(input.assessments === undefined ? {} : { assessments: { ...input.assessments, checklists: input.assessments.checklists.map(mark), answers: input.assessments.answers.map(mark) } }),
    ...(input.plan === undefined ? {} : { plan: { items: input.plan.items.map(mark), priorities: input.plan.priorities.map(mark) } }),
    ...(input.ballots === undefined ? {} : { ballots: input.ballots.map((ballot) => ({ ...mark(ballot), options: ballot.options.map(mark) })) }),
    roundtables: input.roundtables.map((roundtable) => ({
      ...mark(roundtable),
      questions: roundtable.questions.map((question) => ({
        ...mark(question),
        positions: question.positions.map((position) => ({ ...mark(position), sides: position.sides.map(mark) })),
        contributions: question.contributions.map(mark),
      })),
    })),
  };
}
