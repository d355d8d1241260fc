import { stakeholderGroups } from '../../domain/speaker.ts';
import { groupRuns } from '../attribution.ts';
import { markWords, nextNumber, type Context } from '../context.ts';
import type { ReportContribution, ReportParticipant } from '../input.ts';
import type { Cell, ModelBlock, ModelRun, Paragraph, Table } from '../model.ts';
import { inline, inlineListed, shownDirection, textRun, toned } from '../text-flow.ts';
import { contributionAnchor } from './contribution.ts';
import { heading, line, markerRuns } from './heading.ts';
import { notesOnReport } from './notes-on-report.ts';
import type { ReportPart } from '../kinds/kind.ts';

const annexes = { followUps, participants, references, notes: notesOnReport } as const;

/** What follows the parts of a report, each only where there is something to show. */
export function annexPart(name: keyof typeof annexes): ReportPart {
  return { slug: name, build: (context) => annexOf(context, name, annexes[name](context)) };
}

/** An annex with its number and its name (`annex.<name>`); nothing where it has nothing to show. */
export function annexOf(context: Context, name: string, blocks: readonly ModelBlock[]): readonly ModelBlock[] {
  if (blocks.length === 0) return [];
  const number = nextNumber(context, 'annex', (count) => context.words('numbering.annex').replace('%1', String(count)));
  return [heading(context, 1, `annex-${name}`, context.words(`annex.${name}`), number), ...blocks];
}

function followUps(context: Context): readonly ModelBlock[] {
  const rows = context.input.roundtables.flatMap(({ questions }, roundtable) =>
    questions.flatMap(({ contributions }, question) =>
      contributions.flatMap((contribution, at) => {
        const label = `${String(roundtable + 1)}.${String(question + 1)}/${String(at + 1)}`;
        return contribution.type === 'follow-up' ? [followUpRow(context, contribution, label)] : [];
      }),
    ),
  );
  return rows.length === 0 ? [] : [grid(context, 'followUps', ['number', 'action', 'owner', 'due'], [12, 46, 24, 18], rows)];
}

function followUpRow(context: Context, { text, owner, due }: ReportContribution, label: string): readonly Cell[] {
  const { words, format } = context;
  const number: ModelRun = { kind: 'text', text: label, target: contributionAnchor(label) };
  return [
    [line(context, 'follow-up', [number])],
    [{ type: 'paragraph', role: 'cell', direction: shownDirection(context, text), runs: inline(context, text) }],
    [line(context, 'cell', [owner === '' ? toned(words('empty.owner'), 'muted') : textRun(context, owner, 'und')])],
    [line(context, 'cell', [due === null ? toned(words('empty.due'), 'muted') : textRun(context, format.date(due))])],
  ];
}

/** Persons by name only where the report may name the bodies they speak for. */
function participants(context: Context): readonly ModelBlock[] {
  const { input, options } = context;
  if (!options.participantList || options.attribution === 'none' || options.attribution === 'group' || input.participants.length === 0) return [];
  const order = [...stakeholderGroups, ...Object.keys(input.groups)];
  const rank = (person: ReportParticipant): number => {
    const at = order.findIndex((group) => group === groupOf(context, person));
    return at < 0 ? order.length : at;
  };
  const sorted = [...input.participants].sort((a, b) => rank(a) - rank(b));
  const rows = sorted.map((person) => participantRow(context, person));
  return [grid(context, 'participants', ['name', 'function', 'body', 'group'], [26, 24, 28, 22], rows)];
}

function participantRow(context: Context, person: ReportParticipant): readonly Cell[] {
  const marks = markerRuns(markWords(context, person.marks, person.function, context.words('annex.participants')));
  const name = person.name === '' ? context.words('attribution.participant') : person.name;
  return [
    [line(context, 'participant', [textRun(context, name, 'und'), ...marks])],
    [line(context, 'cell', orDash(context, inline(context, person.function)))],
    [line(context, 'cell', orDash(context, bodyRuns(context, person)))],
    [line(context, 'cell', groupRuns(context, groupOf(context, person)))],
  ];
}

function bodyRuns(context: Context, { body, typedBody }: ReportParticipant): readonly ModelRun[] {
  if (typedBody !== null) return [textRun(context, typedBody, 'und')];
  const known = body === null ? undefined : context.bodies.get(body);
  return known === undefined ? [] : inline(context, known.name);
}

function groupOf(context: Context, person: ReportParticipant): string | null {
  return person.group ?? (person.body === null ? null : (context.bodies.get(person.body)?.group ?? null));
}

function orDash(context: Context, runs: readonly ModelRun[]): readonly ModelRun[] {
  return runs.length === 0 ? [toned(context.words('empty.cell'), 'muted')] : runs;
}

/** Titles and sources are names: they stand on one line in whatever language they have. */
function references(context: Context): readonly Paragraph[] {
  return [...context.gathered.citations.values()].map(({ number, citation }) => {
    const source = inline(context, citation.source);
    const label = `[${String(number)}]`;
    const stop = source.length === 0 ? [] : [textRun(context, context.words('list.stop'))];
    return {
      ...line(context, 'reference', [...inlineListed(context, citation.title, label), ...stop, ...source]),
      id: `reference-${String(number)}`,
      number: { series: 'reference', level: 0, instance: 0, label },
    };
  });
}

function grid(
  context: Context,
  name: string,
  heads: readonly string[],
  columns: readonly number[],
  rows: readonly (readonly Cell[])[],
): Table {
  const head = heads.map((key): Cell => [line(context, 'cell-head', [textRun(context, context.words(`column.${key}`))])]);
  return { type: 'table', role: 'grid', summary: context.words(`table.${name}`), columns, head, rows };
}
