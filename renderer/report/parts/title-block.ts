import { stakeholderGroups } from '../../domain/speaker.ts';
import type { HeaderText } from '../../domain/views.ts';
import { groupRuns, joined } from '../attribution.ts';
import { markWords, type Context } from '../context.ts';
import type { ReportBody, ReportKind } from '../input.ts';
import type { Cell, ModelBlock, ModelRun, Paragraph, Table } from '../model.ts';
import { flow, inline, inlineListed, pick, shownDirection, textRun, toned } from '../text-flow.ts';
import { line, markerRuns } from './heading.ts';
import { isCleared, isEditedSince } from '../since-clearing.ts';

/** Event, title, place and dates, and the table of header fields, in the order of the Chisinau report (source 002). */
export function titleBlock(context: Context): readonly ModelBlock[] {
  return [...titleLines(context), fieldsTable(context)];
}

/** The kind of report, event, title, place and dates; enough for papers that name nobody. */
export function titleLines(context: Context): readonly Paragraph[] {
  const { words, input } = context;
  const { texts, dates } = input.workshop;
  const event = inlineListed(context, texts.event, words('field.event'));
  const placeDate = joinNonEmpty(context, [
    inlineListed(context, texts.place, words('field.place')),
    dates === null ? [] : [textRun(context, context.format.dates(dates))],
  ]);
  return [
    line(context, 'kicker', [textRun(context, statusWords(context))]),
    ...(event.length === 0 ? [] : [own(context, 'event', texts.event, event)]),
    own(context, 'title', texts.title, titleRuns(context)),
    ...(placeDate.length === 0 ? [] : [line(context, 'place-date', placeDate)]),
  ];
}

/** What is printed to be filled in tells nothing that anybody could clear. */
const blank: ReadonlySet<ReportKind> = new Set(['worksheets', 'signin', 'checklists']);

/** The kind of report, that it is a draft until it has been cleared, and that it was edited since. */
export function statusWords(context: Context): string {
  const status = context.words(`document.${context.options.type}.${isDraft(context) ? 'draft' : 'final'}`);
  const { sinceClearing } = context.input;
  if (blank.has(context.options.type) || sinceClearing === undefined || !isEditedSince(sinceClearing)) return status;
  return context.words('clearing.changed', { status, date: context.format.date(sinceClearing.on) });
}

/** A report is a draft until it has been cleared, and again when it was edited afterwards; a blank one never is. */
export function isDraft({ input, options }: Context): boolean {
  if (blank.has(options.type)) return false;
  return !isCleared(input);
}

/** The title in plain words, for the page header and the properties. */
export function plainTitle(context: Context): string {
  return pick(context, context.input.workshop.texts.title)?.plain.replace(/\n/gu, ' ') ?? context.words('document.untitled');
}

function titleRuns(context: Context): readonly ModelRun[] {
  const { title } = context.input.workshop.texts;
  const runs = inlineListed(context, title, context.words('field.title'));
  const marks = markerRuns(context, markWords(context, [], title, context.words('field.title')));
  return runs.length === 0 ? [textRun(context, context.words('document.untitled'))] : [...runs, ...marks];
}

function own(context: Context, role: Paragraph['role'], text: Parameters<typeof shownDirection>[1], runs: readonly ModelRun[]): Paragraph {
  return { type: 'paragraph', role, direction: shownDirection(context, text), runs };
}

function joinNonEmpty(context: Context, items: readonly (readonly ModelRun[])[]): readonly ModelRun[] {
  const comma = textRun(context, context.words('list.comma'));
  return items.filter((runs) => runs.length > 0).flatMap((runs, at) => (at === 0 ? runs : [comma, ...runs]));
}

/** The form always shows these; the others are left out where nothing was entered. */
const always: ReadonlySet<HeaderText> = new Set(['hosts', 'rapporteur']);
const rows: readonly HeaderText[] = ['hosts', 'collaboration', 'supporters', 'coordinator', 'advisers', 'rapporteur'];

/** Who prepares the event: the header fields that are known before it. */
export function organizersTable(context: Context): Table {
  const known = rows.filter((field) => field !== 'rapporteur');
  return { type: 'table', role: 'fields', summary: context.words('table.organizers'), columns: [28, 72], rows: known.flatMap((field) => fieldRow(context, field)) };
}

function fieldsTable(context: Context): Table {
  const { words } = context;
  return {
    type: 'table',
    role: 'fields',
    summary: words('table.fields'),
    columns: [28, 72],
    rows: [
      ...rows.flatMap((field) => fieldRow(context, field)),
      [head(context, participantsHead(context)), participantGroups(context)],
      [head(context, [textRun(context, words('field.total'))]), [line(context, 'cell', [totalRun(context)])]],
    ],
  };
}

function fieldRow(context: Context, field: HeaderText): readonly (readonly Cell[])[] {
  const { words, input } = context;
  const text = input.workshop.texts[field];
  const label = words(`field.${field}`);
  if (text.original === undefined) {
    return always.has(field) ? [[head(context, [textRun(context, label)]), [notRecorded(context)]]] : [];
  }
  const tail = markerRuns(context, markWords(context, [], text, label));
  const value = flow(context, text, { role: 'cell', more: 'cell', tail, unmarked: true, place: label });
  return [[head(context, [textRun(context, label)]), value]];
}

function head(context: Context, runs: readonly ModelRun[]): Cell {
  return [line(context, 'cell-head', runs)];
}

function notRecorded(context: Context): Paragraph {
  return line(context, 'cell', [toned(context.words('empty.field'), 'muted')]);
}

function participantsHead(context: Context): readonly ModelRun[] {
  const { words, gathered, input } = context;
  const label = textRun(context, words('field.participants'));
  const text = input.workshop.texts.participantsNote;
  if (text.original === undefined) return [label];
  const runs = inlineListed(context, text, words('field.participantsNote'));
  gathered.notes.push({ type: 'paragraph', role: 'note', direction: shownDirection(context, text), runs });
  return [label, { kind: 'note', note: gathered.notes.length }];
}

/** The bodies under each stakeholder group: the four of the form in their order, then the workshop's own. */
function participantGroups(context: Context): Cell {
  const { bodies } = context.input;
  if (bodies.length === 0) return [notRecorded(context)];
  const own = bodies.flatMap(({ group }) => (group === null ? [] : [group]));
  const slugs: readonly (string | null)[] = [...new Set([...stakeholderGroups, ...Object.keys(context.input.groups), ...own]), null];
  return slugs.flatMap((slug) => {
    const members = bodies.filter((body) => body.group === slug);
    if (members.length === 0) return [];
    const name = groupRuns(context, slug).map((run) => ({ ...run, strong: true as const }));
    const list = joined(context, members.map((body) => bodyRuns(context, body)));
    return [line(context, 'cell', name), line(context, 'cell', list)];
  });
}

function bodyRuns(context: Context, body: ReportBody): ReturnType<typeof inline> {
  const marks = markWords(context, body.marks, body.name, context.words('field.participants'));
  return [...inline(context, body.name), ...marks.map((word) => toned(` ${word}`, 'marker'))];
}

function totalRun(context: Context): ModelRun {
  const { workshop, participants } = context.input;
  const total = workshop.participantsTotal ?? (participants.length > 0 ? participants.length : null);
  return total === null ? toned(context.words('empty.field'), 'muted') : textRun(context, context.format.number(total));
}
