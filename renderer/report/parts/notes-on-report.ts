import type { Context, Unfinished } from '../context.ts';
import type { ModelBlock, Paragraph } from '../model.ts';
import { gapRuns, textRun, toned } from '../text-flow.ts';
import { line } from './heading.ts';
import { languagesOfAnswers } from './languages-of-answers.ts';

/**
 * What a reader must know before relying on the report: texts that stand in another language, translations older than their
 * original or not checked, what was edited after the report was cleared, questions between laptops that nobody has settled, and the
 * languages the answers were given in. Made last: the other parts gather what it tells.
 */
export function notesOnReport(context: Context): readonly ModelBlock[] {
  const kinds: readonly Unfinished['kind'][] = ['foreign', 'stale', 'draft'];
  const { unfinished, conflicts } = context.gathered;
  return [
    ...clearingNotes(context),
    ...languageNote(context),
    ...kinds.flatMap((kind) => note(context, kind, unfinished.filter((text) => text.kind === kind).map(({ place }) => place))),
    ...conflictNote(context, [...new Set(conflicts)]),
    ...languagesOfAnswers(context),
  ];
}

/** That nobody has reviewed the words that the workbook itself brings in this language. */
function languageNote(context: Context): readonly Paragraph[] {
  const { options, words, format } = context;
  if (options.isInDraftWords !== true) return [];
  return [line(context, 'note', [textRun(context, words('notes.language', { language: format.languageName(options.language) }))])];
}

/** What a reader of a cleared report must know: that it is not what was cleared. */
function clearingNotes(context: Context): readonly Paragraph[] {
  const { sinceClearing } = context.input;
  if (sinceClearing === undefined) return [];
  const { on, changed, removed } = sinceClearing;
  const lines = [
    ...(changed.length === 0 ? [] : [context.words('clearing.places', { count: changed.length, date: context.format.date(on) })]),
    ...(removed.length === 0 ? [] : [context.words('clearing.removed', { count: removed.length })]),
  ];
  return lines.map((said) => line(context, 'note', [textRun(context, said)]));
}

function note(context: Context, kind: Unfinished['kind'], places: readonly string[]): readonly Paragraph[] {
  if (places.length === 0) return [];
  const said = context.words(`notes.${kind}`, { count: places.length });
  // Where many translations wait for a reader, their number says enough; a place is named where the text itself differs.
  const named = kind === 'draft' ? [] : [...gapRuns(context), ...placesRun(context, places)];
  return [line(context, 'note', [textRun(context, said), ...named])];
}

function conflictNote(context: Context, places: readonly string[]): readonly Paragraph[] {
  const count = context.input.openConflicts;
  if (count === 0) return [];
  const said = context.words('notes.conflicts', { count });
  return [line(context, 'note', [textRun(context, `${said} `), ...placesRun(context, places)])];
}

function placesRun(context: Context, places: readonly string[]): Paragraph['runs'] {
  return places.length === 0 ? [] : [toned([...new Set(places)].join(context.words('list.separator')), 'muted')];
}
