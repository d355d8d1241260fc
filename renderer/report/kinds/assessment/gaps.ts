import { isBlank } from '../../../domain/text.ts';
import { referenceNumber, type Context } from '../../context.ts';
import type { Citation, ReportAnswer } from '../../input.ts';
import type { Cell, ModelBlock, ModelRun, NumberRef, Paragraph } from '../../model.ts';
import { referenceRuns } from '../../parts/contribution.ts';
import { questionAnchor, wordedCell } from '../../parts/checklist-outline.ts';
import { cell, grid, orDash } from '../../parts/grid.ts';
import { emptyLine, heading, line } from '../../parts/heading.ts';
import { libraryText } from '../../parts/library-text.ts';
import { effectRuns, responseRuns } from '../../parts/reply-words.ts';
import { inline, leadRun, shownDirection, textRun } from '../../text-flow.ts';
import { chosenChecklists, gapsIn, relatedTo, type AskedQuestion, type ChosenChecklist } from './chosen.ts';

/** What may become a priority, checklist by checklist, with what the library has beside it. */
export function gaps(context: Context, number: NumberRef): readonly ModelBlock[] {
  const { input, library, options, words } = context;
  const chosen = chosenChecklists(input, library, options.language);
  if (chosen.length === 0) return [];
  const found = chosen.flatMap((one, at) => checklistGaps(context, one, at + 1));
  const told = found.length === 0 ? emptyLine(context, 'empty.gaps') : found;
  if (told.length === 0) return [];
  return [heading(context, 1, 'part-gaps', words('assessment.gaps'), number), line(context, 'more', [textRun(context, words('assessment.gapsAbout'))]), ...told];
}

function checklistGaps(context: Context, chosen: ChosenChecklist, count: number): readonly ModelBlock[] {
  const found = gapsIn(chosen);
  if (found.length === 0) return [];
  const title = libraryText(chosen.sheet.title.language, chosen.sheet.title.plain);
  return [
    { type: 'heading', level: 2, id: `gaps-${String(count)}`, direction: shownDirection(context, title), runs: inline(context, title) },
    grid(context, 'gaps', ['number', 'question', 'effect', 'response', 'responsibleBody'], [10, 38, 16, 15, 21], found.map((gap) => gapRow(context, gap))),
    ...related(context, chosen),
  ];
}

function gapRow(context: Context, { question, label, settled, answers }: AskedQuestion): readonly Cell[] {
  const isThere = context.options.parts?.includes('checklists') ?? true;
  const number: ModelRun = { kind: 'text', text: context.format.label(label), ...(isThere ? { target: questionAnchor(label) } : {}) };
  return [
    cell(context, [number]),
    wordedCell(context, question.asked),
    cell(context, effectRuns(context, settled.reply)),
    cell(context, responseRuns(context, settled.reply)),
    responsibleCell(context, answers),
  ];
}

/** Whom the room holds responsible; each body that a table names where the room says nothing of it. */
function responsibleCell(context: Context, answers: readonly ReportAnswer[]): Cell {
  const naming = answers.filter(({ responsible }) => !isBlank(responsible.original?.blocks ?? []));
  const room = naming.filter(({ table }) => table === null);
  const named = (room.length > 0 ? room : naming).map(({ responsible }): Paragraph => ({ type: 'paragraph', role: 'cell', direction: shownDirection(context, responsible), runs: inline(context, responsible) }));
  const once = named.filter(({ runs }, at) => named.findIndex((other) => wordsIn(other.runs) === wordsIn(runs)) === at);
  return once.length === 0 ? [line(context, 'cell', orDash(context, []))] : once;
}

const wordsIn = (runs: readonly ModelRun[]): string => runs.map((run) => (run.kind === 'text' ? run.text : '')).join('');

function related(context: Context, chosen: ChosenChecklist): readonly Paragraph[] {
  const citations = relatedTo(chosen, context.library).flatMap((id) => citationOf(context, id));
  if (citations.length === 0) return [];
  const { words } = context;
  const runs = citations.flatMap((citation, at): readonly ModelRun[] => [
    ...(at === 0 ? [] : [textRun(context, words('list.separator'))]),
    ...inline(context, citation.title),
    ...referenceRuns(context, referenceNumber(context, citation)),
  ]);
  return [line(context, 'below-table', [leadRun(context, words('assessment.related')), ...runs])];
}

/** An item of the library as one that is cited; with its number, since several have the same title. */
function citationOf({ library, options, words }: Context, id: string): readonly Citation[] {
  const [item, article] = [library?.item(id), library?.article(id, options.language)];
  if (library === null || item === undefined || article === undefined) return [];
  const source = library.sourceLabels(item.sources, options.language).join(words('list.separator'));
  return [{ item: id, version: library.version, title: libraryText(article.language, `${item.number} ${article.title}`), source: libraryText(options.language, source) }];
}
