import { groupRuns } from '../../attribution.ts';
import type { Context } from '../../context.ts';
import type { ReportParticipant } from '../../input.ts';
import type { Cell, ModelBlock, ModelRun, Table } from '../../model.ts';
import { cell, grid, headCell, numberCell } from '../../parts/grid.ts';
import { heading } from '../../parts/heading.ts';
import { byGroup } from '../../parts/participants.ts';
import { textRun } from '../../text-flow.ts';
import { dayWords } from './days.ts';

/** Participants in numbers: by stakeholder group and by day, women and men where that was recorded. Nobody is named. */
export function attendance(context: Context): readonly ModelBlock[] {
  const { words, input } = context;
  if (input.participants.length === 0) return [];
  return [heading(context, 1, 'attendance', words('agenda.attendance')), table(context)];
}

function table(context: Context): Table {
  const { words, input } = context;
  const { participants } = input;
  const days = [...new Set(participants.flatMap(({ attendance: present }) => present))].sort((a, b) => a - b);
  const rows = [
    ...byGroup(input).map(({ group, members }) => row(context, cell(context, groupRuns(context, group)), members)),
    row(context, headCell(context, [textRun(context, words('agenda.registered'))]), participants),
    ...days.map((day) => row(context, cell(context, present(context, day)), participants.filter((person) => person.attendance.includes(day)))),
  ];
  const sexes = bySex(context);
  const columns = sexes.length === 0 ? [75, 25] : [100 - 15 * (sexes.length + 1), ...sexes.map(() => 15), 15];
  return grid(context, 'attendance', ['participants', ...sexes.map(({ key }) => key), 'total'], columns, rows);
}

function present(context: Context, day: number): readonly ModelRun[] {
  return [textRun(context, context.words('agenda.present', { day: dayWords(context, day) }))];
}

function row(context: Context, head: Cell, members: readonly ReportParticipant[]): readonly Cell[] {
  return [head, ...bySex(context).map(({ is }) => numberCell(context, members.filter(is).length)), numberCell(context, members.length)];
}

/** Columns for women and men where the sex of anybody was recorded, and for the others where there are any. */
function bySex({ input }: Context): readonly { readonly key: string; readonly is: (person: ReportParticipant) => boolean }[] {
  const unknown = input.participants.filter(({ sex }) => sex === null).length;
  if (unknown === input.participants.length) return [];
  return [
    { key: 'women', is: ({ sex }) => sex === 'f' },
    { key: 'men', is: ({ sex }) => sex === 'm' },
    ...(unknown === 0 ? [] : [{ key: 'sexUnknown', is: ({ sex }: ReportParticipant) => sex === null }]),
  ];
}
