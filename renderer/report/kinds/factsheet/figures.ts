import { positionStates } from '../../../domain/kinds.ts';
import { stakeholderGroups } from '../../../domain/speaker.ts';
import { brackets } from '../../../domain/writing.ts';
import { groupRuns, joined } from '../../attribution.ts';
import type { Context } from '../../context.ts';
import type { Cell, ModelBlock, ModelRun } from '../../model.ts';
import { heading, line } from '../../parts/heading.ts';
import { textRun, toned } from '../../text-flow.ts';

/** Groups of a workshop's own that are named one by one; more would not leave the sheet its two pages. */
const mostGroups = 12;

/** The workshop in figures, as the record counts them. */
export function figures(context: Context): readonly ModelBlock[] {
  const { words, format, input } = context;
  const questions = input.roundtables.flatMap((roundtable) => roundtable.questions);
  const contributions = questions.reduce((sum, question) => sum + question.contributions.length, 0);
  const total = input.workshop.participantsTotal ?? (input.participants.length > 0 ? input.participants.length : null);
  const number = (value: number): ModelRun => textRun(context, format.number(value));
  const said: readonly (readonly [string, readonly ModelRun[]])[] = [
    ['participants', [total === null ? toned(words('empty.field'), 'muted') : number(total)]],
    ['bodies', bodies(context)],
    ['questions', [number(questions.length)]],
    ['contributions', [number(contributions)]],
    ['positions', positions(context)],
  ];
  const rows = said.map(([key, runs]): readonly Cell[] => [
    [line(context, 'cell-head', [textRun(context, words(`factsheet.figure.${key}`))])],
    [line(context, 'cell', runs)],
  ]);
  return [heading(context, 1, 'part-figures', words('factsheet.figures')), { type: 'table', role: 'fields', summary: words('table.figures'), columns: [34, 66], rows }];
}

/** How many there are, and of which stakeholder group: the four of the form, then the workshop's own. */
function bodies(context: Context): readonly ModelRun[] {
  const { words, format, input } = context;
  const counts = new Map<string | null, number>();
  for (const { group } of input.bodies) counts.set(group, (counts.get(group) ?? 0) + 1);
  const slugs: readonly (string | null)[] = [...new Set<string | null>([...stakeholderGroups, ...[...counts.keys()].filter((slug) => slug !== null)]), null];
  const present = slugs.filter((slug) => counts.has(slug));
  const named = present.slice(0, mostGroups).map((slug): readonly ModelRun[] => [...groupRuns(context, slug), textRun(context, words('factsheet.figure.of', { number: counts.get(slug) ?? 0 }))]);
  const others = present.slice(mostGroups).reduce((sum, slug) => sum + (counts.get(slug) ?? 0), 0);
  const rest = others === 0 ? [] : [[textRun(context, words('factsheet.figure.others')), textRun(context, words('factsheet.figure.of', { number: others }))]];
  return breakdown(context, format.number(input.bodies.length), [...named, ...rest]);
}

function positions(context: Context): readonly ModelRun[] {
  const { words, format, input } = context;
  const all = input.roundtables.flatMap(({ questions }) => questions.flatMap((question) => question.positions));
  const states = positionStates.map((state): readonly ModelRun[] => [
    textRun(context, words(`factsheet.figure.${state}`)),
    textRun(context, words('factsheet.figure.of', { number: all.filter((position) => position.state === state).length })),
  ]);
  return breakdown(context, format.number(all.length), all.length === 0 ? [] : states);
}

/** A sum and, in brackets, what it is made of. */
function breakdown(context: Context, sum: string, parts: readonly (readonly ModelRun[])[]): readonly ModelRun[] {
  if (parts.length === 0) return [textRun(context, sum)];
  const texts = parts.map((runs) => runs.filter((run) => run.kind === 'text'));
  const [opening, closing] = brackets(context.options.language);
  return [textRun(context, `${sum}${opening}`), ...joined(context, texts), textRun(context, closing)];
}
