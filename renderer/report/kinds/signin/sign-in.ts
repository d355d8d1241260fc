import { pickText } from '../../../domain/pick-text.ts';
import { daysOf } from '../../../domain/workshop-days.ts';
import type { Context } from '../../context.ts';
import { directionOf, isSameLanguage } from '../../direction.ts';
import type { ReportParticipant, ReportText } from '../../input.ts';
import type { Cell, ModelBlock, Paragraph, Table } from '../../model.ts';
import { cell, headCell } from '../../parts/grid.ts';
import { heading, line } from '../../parts/heading.ts';
import { listsParticipants } from '../../parts/participants.ts';
import { inline, textRun } from '../../text-flow.ts';
import { dayWords } from '../agenda/days.ts';

/** Signatures beside each other on one sheet; a longer workshop has several sheets. */
const daysOfSheet = 4;
/** Lines for those who are not on the list; more where nobody is to be named. */
const spareLines = 8;
const namelessLines = 24;

/** A table with a line for each participant and a column to sign in for each day. */
export function signIn(context: Context): readonly ModelBlock[] {
  const { words, input } = context;
  const days = Array.from({ length: Math.max(daysOf(input.workshop.dates) ?? 1, ...input.blocks.map(({ day }) => day ?? 1)) }, (_, at) => at + 1);
  const sheets = Array.from({ length: Math.ceil(days.length / daysOfSheet) }, (_, at) => days.slice(at * daysOfSheet, (at + 1) * daysOfSheet));
  return [
    heading(context, 1, 'signin', words('signin.title')),
    line(context, 'note', [textRun(context, words('signin.how'))]),
    ...sheets.flatMap((sheet, at): readonly ModelBlock[] => (at === 0 ? [table(context, sheet, true)] : [line(context, 'cell', []), table(context, sheet, false)])),
  ];
}

function table(context: Context, days: readonly number[], isCounted: boolean): Table {
  const { words, input, format } = context;
  const named = listsParticipants(context.options) ? input.participants : [];
  const spare = named.length === 0 ? namelessLines : spareLines;
  const heads = ['number', 'name', 'function', 'body'].map((key) => headCell(context, [textRun(context, words(`column.${key}`))]));
  const signed = days.map((day) => headCell(context, [textRun(context, words('signin.signature', { day: dayWords(context, day) }))]));
  const number = (at: number): Cell => [line(context, 'cell', [textRun(context, format.number(at + 1))])];
  const room = days.map((): Cell => [line(context, 'cell', []), line(context, 'cell', [])]);
  return {
    type: 'table',
    role: 'grid',
    summary: words('signin.summary'),
    columns: columnsFor(days.length),
    head: [...heads, ...signed],
    rows: [
      ...named.map((person, at) => [number(at), ...personCells(context, person, isCounted), ...room]),
      ...Array.from({ length: spare }, (_, at) => [number(named.length + at), [line(context, 'cell', [])], [line(context, 'cell', [])], [line(context, 'cell', [])], ...room]),
    ],
  };
}

/** Wide enough for the Arabic head of the column in bold. */
const numbers = 7;

/** Shares of the width; the fewer days, the more room for names. */
function columnsFor(days: number): readonly number[] {
  const signature = [24, 18, 14, 12][days - 1] ?? 12;
  const rest = 100 - numbers - signature * days;
  const name = Math.round(rest * 0.36);
  const held = Math.round(rest * 0.28);
  return [numbers, name, held, rest - name - held, ...Array.from({ length: days }, () => signature)];
}

/** Only on the first sheet a line counts as a participant of the report. */
function personCells(context: Context, person: ReportParticipant, isCounted: boolean): readonly Cell[] {
  const name = person.name === '' ? context.words('attribution.participant') : person.name;
  const body = person.body === null ? undefined : context.bodies.get(person.body);
  return [
    [line(context, isCounted ? 'participant' : 'cell', [textRun(context, name, 'und')])],
    [line(context, 'cell', inline(context, person.function)), ...also(context, person.function)],
    person.typedBody !== null ? cell(context, [textRun(context, person.typedBody, 'und')]) : body === undefined ? [line(context, 'cell', [])] : [line(context, 'cell', inline(context, body.name)), ...also(context, body.name)],
  ];
}

/** The same once more in the other language in which questions are printed, as on the worksheets. */
function also(context: Context, text: ReportText): readonly Paragraph[] {
  const others = (context.input.workshop.questionLanguages ?? []).filter((tag) => !isSameLanguage(tag, context.options.language));
  return others.flatMap((tag): readonly Paragraph[] => {
    const picked = pickText(text, tag);
    if (picked === undefined || picked.plain === '' || !isSameLanguage(picked.language, tag)) return [];
    return [{ type: 'paragraph', role: 'cell', direction: directionOf(tag), runs: [textRun(context, picked.plain.replace(/\n/gu, ' '), picked.language)] }];
  });
}
