import { stakeholderGroups } from '../../domain/speaker.ts';
import { groupRuns } from '../attribution.ts';
import { markWords, type Context } from '../context.ts';
import type { ReportInput, ReportOptions, ReportParticipant } from '../input.ts';
import type { Cell, ModelBlock, ModelRun } from '../model.ts';
import { inline, textRun } from '../text-flow.ts';
import { cell, grid } from './grid.ts';
import { line, markerRuns } from './heading.ts';

/** Persons are listed by name only where the report may name the bodies they speak for, and where the list is wanted. */
export function listsParticipants({ participantList, attribution }: ReportOptions): boolean {
  return participantList && (attribution === 'person' || attribution === 'body');
}

/** The participants by stakeholder group; `withDays` tells on which days each was present, where that was recorded. */
export function participants(context: Context, withDays = false): readonly ModelBlock[] {
  const { input, options } = context;
  if (!listsParticipants(options) || input.participants.length === 0) return [];
  const days = withDays && input.participants.some(({ attendance }) => attendance.length > 0);
  const rows = byGroup(input).flatMap(({ members }) => members.map((person) => participantRow(context, person, days)));
  const heads = ['name', 'function', 'body', 'group'];
  if (!days) return [grid(context, 'participants', heads, [24, 23, 28, 25], rows)];
  return [grid(context, 'participants', [...heads, 'days'], [20, 20, 25, 24, 11], rows)];
}

/** The stakeholder group of a participant: an own one, else that of the body. */
export function groupOf(input: ReportInput, person: ReportParticipant): string | null {
  return person.group ?? input.bodies.find(({ id }) => id === person.body)?.group ?? null;
}

/** Participants under their groups: the four of the form in their order, then the workshop's own, then those without; no empty one. */
export function byGroup(input: ReportInput): readonly { readonly group: string | null; readonly members: readonly ReportParticipant[] }[] {
  const found = new Map<string | null, ReportParticipant[]>([...stakeholderGroups, ...Object.keys(input.groups)].map((group) => [group, []]));
  const groupless: ReportParticipant[] = [];
  for (const person of input.participants) {
    const group = groupOf(input, person);
    const members = group === null ? groupless : found.get(group);
    if (members === undefined) found.set(group, [person]);
    else members.push(person);
  }
  found.set(null, groupless);
  return [...found].map(([group, members]) => ({ group, members })).filter(({ members }) => members.length > 0);
}

function participantRow(context: Context, person: ReportParticipant, days: boolean): readonly Cell[] {
  const { words, format } = context;
  const marks = markerRuns(context, markWords(context, person.marks, person.function, words('annex.participants')));
  const name = person.name === '' ? words('attribution.participant') : person.name;
  const present = person.attendance.map((day) => format.number(day)).join(words('list.series'));
  return [
    [line(context, 'participant', [textRun(context, name, 'und'), ...marks])],
    cell(context, inline(context, person.function)),
    cell(context, bodyRuns(context, person)),
    cell(context, groupRuns(context, groupOf(context.input, person))),
    ...(days ? [cell(context, present === '' ? [] : [textRun(context, present)])] : []),
  ];
}

function bodyRuns(context: Context, { body, typedBody }: ReportParticipant): readonly ModelRun[] {
  if (typedBody !== null) return [textRun(context, typedBody, 'und')];
  const known = body === null ? undefined : context.bodies.get(body);
  return known === undefined ? [] : inline(context, known.name);
}
