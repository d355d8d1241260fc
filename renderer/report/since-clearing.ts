import { clearingOf, clearingStateOf } from '../domain/clearing.ts';
import { recordsOfSnapshot } from '../record/snapshot.ts';
import { viewOf, type RecordSource, type RecordView } from '../record/view.ts';
import { changedSince } from './changed-since.ts';
import type { ReportInput } from './input.ts';

/** What a milestone keeps: the workshop and its records as they were. */
type Kept = { readonly workshop: RecordView; readonly records: readonly RecordView[] };

/** A milestone as a source of reports; undefined where the record holds none of this id that can be read. */
export function milestoneSource(records: readonly RecordView[], milestone: string): RecordSource | undefined {
  const kept = keptIn(records, milestone);
  if (kept === undefined) return undefined;
  const { workshop, records: then } = kept;
  return {
    workshops: () => Promise.resolve([workshop]),
    records: () => Promise.resolve(then),
    own: () => Promise.resolve(then.filter(({ kind }) => kind === 'practice')),
  };
}

/**
 * The report's input with a mark on everything that was edited or added since the report was cleared; as it is where it is
 * not cleared. `collectOf` makes an input of what was kept then.
 */
export function comparedWithCleared(input: ReportInput, records: readonly RecordView[], collectOf: (kept: Kept) => ReportInput): ReportInput {
  const acts = records.filter(({ kind, state }) => kind === 'clearing' && state !== 'gone').flatMap(({ id, fields }) => clearingOf(id, fields) ?? []);
  const { state, last } = clearingStateOf(acts);
  const kept = state !== 'cleared' || last === null || last.milestone === null ? undefined : keptIn(records, last.milestone);
  if (kept === undefined || last === null) return input;
  const { added, changed, removed } = changedSince(collectOf(kept), input);
  return marked({ ...input, sinceClearing: { on: last.on, changed: [...changed, ...added], removed } }, new Set([...changed, ...added]));
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
