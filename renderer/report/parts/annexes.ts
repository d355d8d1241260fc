import { ownerWords } from '../attribution.ts';
import { nextNumber, type Context } from '../context.ts';
import type { ReportContribution } from '../input.ts';
import type { Cell, ModelBlock, ModelRun, Paragraph } from '../model.ts';
import { inline, inlineListed, shownDirection, textRun, toned } from '../text-flow.ts';
import { contributionAnchor } from './contribution.ts';
import { files } from './files.ts';
import { grid } from './grid.ts';
import { heading, line } from './heading.ts';
import { notesOnReport } from './notes-on-report.ts';
import { questionLabel } from './outline.ts';
import { participants } from './participants.ts';
import type { ReportPart } from '../kinds/kind.ts';

const annexes = { followUps, participants: (context: Context) => participants(context), references, files, notes: notesOnReport } as const;

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
        const label = `${questionLabel(roundtable, question)}/${String(at + 1)}`;
        return contribution.type === 'follow-up' ? [followUpRow(context, contribution, label)] : [];
      }),
    ),
  );
  return rows.length === 0 ? [] : [grid(context, 'followUps', ['number', 'action', 'owner', 'due'], [12, 46, 24, 18], rows)];
}

function followUpRow(context: Context, contribution: ReportContribution, label: string): readonly Cell[] {
  const { text, due } = contribution;
  const named = ownerWords(context, contribution);
  const { words, format, options } = context;
  const isThere = options.parts?.includes('discussion') ?? true;
  const number: ModelRun = { kind: 'text', text: format.label(label), ...(isThere ? { target: contributionAnchor(label) } : {}) };
  return [
    [line(context, 'follow-up', [number])],
    [{ type: 'paragraph', role: 'cell', direction: shownDirection(context, text), runs: inline(context, text) }],
    [line(context, 'cell', [named === '' ? toned(words('empty.owner'), 'muted') : textRun(context, named, 'und')])],
    [line(context, 'cell', [due === null ? toned(words('empty.due'), 'muted') : textRun(context, format.date(due))])],
  ];
}

/** What was cited, each item once. Titles and sources are names: they stand on one line in whatever language they have. */
export function references(context: Context): readonly Paragraph[] {
  return [...context.gathered.citations.values()].map(({ number, citation }) => {
    const source = inline(context, citation.source);
    const label = context.format.label(`[${String(number)}]`);
    const stop = source.length === 0 ? [] : [textRun(context, context.words('list.stop'))];
    return {
      ...line(context, 'reference', [...inlineListed(context, citation.title, label), ...stop, ...source]),
      id: `reference-${String(number)}`,
      number: { series: 'reference', level: 0, instance: 0, label },
    };
  });
}
