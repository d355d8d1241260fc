import type { ReportInput } from './input.ts';

/** Ids of records by what became of them. */
export type Changes = { readonly added: readonly string[]; readonly changed: readonly string[]; readonly removed: readonly string[] };

/**
 * What was edited between two states of a workshop, as far as a report speaks of it. A record that was only moved within
 * its parent, or whose conflict was settled without another text, has not changed.
 */
export function changedSince(then: ReportInput, now: ReportInput): Changes {
  const before = contentsOf(then);
  const after = contentsOf(now);
  const there = [...after.keys()];
  return {
    added: there.filter((id) => !before.has(id)),
    changed: there.filter((id) => before.has(id) && before.get(id) !== after.get(id)),
    removed: [...before.keys()].filter((id) => !after.has(id)),
  };
}

/** What each record says by itself, without what stands below it; the same words give the same text. */
function contentsOf(input: ReportInput): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const put = (id: string, ...content: readonly unknown[]): void => {
    found.set(id, JSON.stringify(content, sorted));
  };
  const { texts, dates, participantsTotal, reportDate } = input.workshop;
  put(input.workshop.id, texts, dates, participantsTotal, reportDate, input.groups);
  for (const { id, name, group } of input.bodies) put(id, name, group);
  for (const { id, marks: _, ...person } of input.participants) put(id, person);
  for (const { id, marks: _, ...table } of input.tables) put(id, table);
  for (const { id, marks: _, ...block } of input.blocks) put(id, block);
  for (const { id, marks: _, ...section } of input.sections) put(id, section);
  for (const { id, marks: _, options, votes, ...ballot } of input.ballots ?? []) {
    put(id, ballot, votes.map(({ unit, counts, present, abstained }) => [unit, counts, present, abstained]));
    for (const option of options) put(option.id, id, option.text);
  }
  for (const { id, marks: _, ...one } of [...(input.assessments?.checklists ?? []), ...(input.assessments?.answers ?? [])]) put(id, one);
  for (const { id, marks: _, open: __, ...one } of [...(input.plan?.items ?? []), ...(input.plan?.priorities ?? [])]) put(id, one);
  for (const { id, name, use, text, parent } of input.files ?? []) put(id, name, use, text, parent);
  for (const roundtable of input.roundtables) {
    put(roundtable.id, roundtable.title);
    for (const question of roundtable.questions) {
      put(question.id, roundtable.id, question.wording, question.context, question.usable, question.minutes);
      for (const { id, state, sides } of question.positions) {
        put(id, question.id, state);
        for (const side of sides) put(side.id, id, side.text, side.holders);
      }
      for (const { id, marks: _, ...contribution } of question.contributions) put(id, question.id, contribution);
    }
  }
  return found;
}

/** Fields in one order, whatever order they were read in. */
function sorted(_: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)));
}
