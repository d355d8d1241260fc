import { clockAfter } from '../../../domain/agenda-days.ts';
import { speakerRuns } from '../../attribution.ts';
import { markWords, type Context } from '../../context.ts';
import { directionOf } from '../../direction.ts';
import type { ReportBlock, ReportRoundtable, ReportText } from '../../input.ts';
import type { Cell, ModelBlock, ModelRun, Paragraph } from '../../model.ts';
import { muted } from '../../parts/contribution.ts';
import { cell, grid } from '../../parts/grid.ts';
import { emptyLine, heading, line, markerRuns } from '../../parts/heading.ts';
import { questionLabel } from '../../parts/outline.ts';
import { textsAlso } from '../../parts/question-texts.ts';
import { tableRuns } from '../../parts/tables.ts';
import { inlineListed, recordRef, shownDirection, textRun, toned } from '../../text-flow.ts';
import { agendaDays, dayWords, type AgendaDay } from './days.ts';

/** A table a day: time, what happens and which questions it takes up, who leads it. */
export function agenda(context: Context): readonly ModelBlock[] {
  const { words, input } = context;
  const days = agendaDays(input.blocks);
  const said = days.length === 0 ? emptyLine(context, 'empty.agenda') : days.flatMap((day) => dayBlocks(context, day));
  return said.length === 0 ? [] : [heading(context, 1, 'agenda', words('agenda.title')), ...said];
}

function dayBlocks(context: Context, { day, blocks }: AgendaDay): readonly ModelBlock[] {
  const title = day === null ? context.words('agenda.noDay') : dayWords(context, day);
  return [
    heading(context, 2, `day-${day === null ? 'none' : String(day)}`, title),
    grid(context, 'agenda', ['time', 'item', 'lead'], [17, 57, 26], blocks.map((block) => blockRow(context, block))),
  ];
}

function blockRow(context: Context, block: ReportBlock): readonly Cell[] {
  return [cell(context, times(context, block)), what(context, block), cell(context, speakerRuns(context, block.owners))];
}

/** From when to when, in words where the language reads from right to left: a dash between two times would leave their order open. */
function times(context: Context, { start, minutes }: ReportBlock): readonly ModelRun[] {
  if (start === null) return [];
  const { words } = context;
  const clock = (after: number): string => {
    const [hours = '', rest = ''] = clockAfter(start, after).map(context.format.label);
    return words('agenda.clock', { hours, minutes: rest });
  };
  return [textRun(context, minutes === null ? clock(0) : words('agenda.times', { from: clock(0), to: clock(minutes) }))];
}

function what(context: Context, block: ReportBlock): Cell {
  const linked = block.roundtables.flatMap((id) => {
    const at = context.input.roundtables.findIndex((roundtable) => roundtable.id === id);
    const roundtable = context.input.roundtables[at];
    return roundtable === undefined ? [] : roundtableLines(context, roundtable, at, asksQuestions(block));
  });
  return [titleLine(context, block), ...alsoLines(context, block.title), ...kindLine(context, block), ...linked];
}

function titleLine(context: Context, block: ReportBlock): Paragraph {
  const { words, input } = context;
  const place = words('agenda.place', { title: words('agenda.title'), number: context.format.number(input.blocks.indexOf(block) + 1) });
  const runs = inlineListed(context, block.title, place);
  const marks = markerRuns(context, markWords(context, block.marks, block.title, place));
  const own = block.form === null ? words('agenda.untitled') : words(`agenda.form.${block.form}`);
  return {
    type: 'paragraph',
    role: 'block',
    direction: shownDirection(context, block.title),
    runs: [...(runs.length === 0 ? [textRun(context, own)] : runs), ...marks],
    ...recordRef('block', block.id),
  };
}

/** The same in the other language that the workshop shows its questions in, in a line of its own that runs as that language does. */
function alsoLines(context: Context, text: ReportText): readonly Paragraph[] {
  return textsAlso(context, text).map(({ language, runs }) => ({ type: 'paragraph', role: 'cell', direction: directionOf(language), runs }));
}

/** What kind of block it is, and its table where several meet at once. */
function kindLine(context: Context, { form, table }: ReportBlock): readonly Paragraph[] {
  const said: readonly (readonly ModelRun[])[] = [
    form === null ? [] : [toned(context.words(`agenda.form.${form}`), 'muted')],
    muted(tableRuns(context, table)),
  ].filter((runs) => runs.length > 0);
  const comma = toned(context.words('list.comma'), 'muted');
  const runs = said.flatMap((one, at) => (at === 0 ? one : [comma, ...one]));
  return runs.length === 0 ? [] : [line(context, 'cell', runs)];
}

/** A plenary hears what was discussed: its roundtables are named, their questions are not asked again. */
function asksQuestions({ form }: ReportBlock): boolean {
  return form !== 'plenary';
}

function roundtableLines(context: Context, { title, questions }: ReportRoundtable, at: number, withQuestions: boolean): readonly Paragraph[] {
  const named = (label: string, text: ReportText, own: string): readonly Paragraph[] => {
    const shown = context.format.label(label);
    const runs = inlineListed(context, text, shown);
    return [line(context, 'cell', [textRun(context, `${shown} `), ...(runs.length === 0 ? [textRun(context, context.words(own))] : runs)]), ...alsoLines(context, text)];
  };
  return [
    ...named(`${String(at + 1)}.`, title, 'discussion.untitled'),
    ...(withQuestions ? questions.flatMap(({ wording }, index) => named(questionLabel(at, index), wording, 'discussion.unworded')) : []),
  ];
}
