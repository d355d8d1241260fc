import { addedVotes, levelsOf } from '../../domain/votes/ballot.ts';
import { countOf, isUncounted, rulesOf, tallyOf, type OptionTally, type Tally } from '../../domain/votes/tally.ts';
import { groupRuns } from '../attribution.ts';
import { markWords, nextNumber, type Context } from '../context.ts';
import type { ReportBallot } from '../input.ts';
import type { Cell, ModelBlock, Paragraph, Table, TextRun } from '../model.ts';
import { flow, inline, inlineListed, inlineMarked, leadRun, shownDirection, textRun } from '../text-flow.ts';
import { cell, headCell, numberCell } from './grid.ts';
import { heading, line, markerRuns } from './heading.ts';
import { tableRuns } from './tables.ts';

/** More places than this do not fit beside the result; it stands alone then. */
const mostLevels = 5;

/** How much of a vote is printed: what came of it, or also who counted what. */
export type BallotDetail = 'result' | 'counts';

/** Votes on a question. */
export function ballotsOn(context: Context, question: string, detail: BallotDetail): readonly ModelBlock[] {
  return (context.input.ballots ?? []).filter((ballot) => ballot.question === question).flatMap((ballot) => ballotBlocks(context, ballot, detail));
}

/** Votes on no question, or on one that is not in the report, under a heading of their own. */
export function otherBallots(context: Context, detail: BallotDetail): readonly ModelBlock[] {
  const questions = new Set(context.input.roundtables.flatMap((roundtable) => roundtable.questions.map(({ id }) => id)));
  const others = (context.input.ballots ?? []).filter(({ question }) => question === null || !questions.has(question));
  if (others.length === 0) return [];
  return [heading(context, 2, 'other-votes', context.words('votes.others')), ...others.flatMap((ballot) => ballotBlocks(context, ballot, detail))];
}

function ballotBlocks(context: Context, ballot: ReportBallot, detail: BallotDetail): readonly ModelBlock[] {
  const { words } = context;
  const result = tallyOf(ballot);
  const place = words('votes.place');
  const decision = ballot.decision.original === undefined ? [] : flow(context, ballot.decision, { role: 'more', lead: [leadRun(context, words('votes.decision'))], voice: 'passage', place });
  const table: Table = {
    type: 'table',
    role: 'grid',
    summary: words('votes.table'),
    ...tableOf(context, ballot, result, detail),
    caption: caption(context, ballot, place),
  };
  return [table, line(context, 'below-table', [textRun(context, factsOf(context, ballot, result, detail).join(' '))]), ...decision];
}

function caption(context: Context, ballot: ReportBallot, place: string): Paragraph {
  const { words } = context;
  const title = inlineMarked(context, ballot.title, place);
  const marks = markerRuns(context, markWords(context, ballot.marks, ballot.title, place));
  const number = nextNumber(context, 'table', (count) => words('numbering.table').replace('%1', String(count)));
  return { ...line(context, 'caption', [leadRun(context, words('votes.vote')), ...(title.length === 0 ? [textRun(context, words('votes.untitled'))] : title), ...marks]), number };
}

type Column = { readonly head: readonly TextRun[]; readonly of: (one: OptionTally) => Cell };

/** The best first; between the option and the result what was counted by group, place or rating. */
function tableOf(context: Context, ballot: ReportBallot, result: Tally, detail: BallotDetail): Pick<Table, 'columns' | 'head' | 'rows'> {
  const { words, format } = context;
  const parts = detail === 'counts' ? partsColumn(context, ballot) : [];
  const levels = detail === 'counts' && hasLevels(ballot) ? levelColumns(context, ballot) : [];
  const column = (key: string, of: Column['of']): Column => ({ head: [textRun(context, words(`votes.column.${key}`))], of });
  const value = ballot.method === 'dots' ? 'dots' : ballot.method === 'ranking' ? 'points' : 'mean';
  const after = [
    column(value, (one) => valueCell(context, one.value)),
    ballot.method === 'rating' ? column('median', (one) => valueCell(context, one.median)) : column('share', ({ share }) => cell(context, [textRun(context, format.percent(share))])),
  ];
  const rank = column('rank', ({ rank: place, isTied }) => cell(context, place === null ? [] : [textRun(context, isTied ? words('votes.tied', { rank: format.number(place) }) : format.number(place))]));
  const option: Column = { head: [textRun(context, words('votes.column.option'))], of: ({ option: id }) => optionCell(context, ballot, id) };
  const columns = [rank, option, ...parts, ...levels, ...after];
  const ordered = [...result.options].sort((a, b) => rankOf(a) - rankOf(b));
  return {
    columns: [12, 58 - 26 * parts.length - 7 * levels.length, ...parts.map(() => 26), ...levels.map(() => 7), 16, 14],
    head: columns.map(({ head }) => headCell(context, head)),
    rows: ordered.map((one) => columns.map(({ of }) => of(one))),
  };
}

/** What has no rank comes last. */
const rankOf = ({ rank }: OptionTally): number => rank ?? Number.MAX_SAFE_INTEGER;

function optionCell(context: Context, ballot: ReportBallot, id: string): Cell {
  const option = ballot.options.find((one) => one.id === id);
  if (option === undefined) return cell(context, []);
  const [paragraph, ...others] = cell(context, [...inlineListed(context, option.text, context.words('votes.column.option')), ...markerRuns(context, markWords(context, option.marks, option.text, context.words('votes.column.option')))]);
  return paragraph === undefined ? others : [{ ...paragraph, direction: shownDirection(context, option.text) }, ...others];
}

function valueCell(context: Context, value: number | null): Cell {
  return value === null ? cell(context, []) : numberCell(context, Math.round(value * 100) / 100);
}

/** Of how many dots each group or table is made up; nothing where nobody is to be told from others, or where there is one count. */
function partsColumn(context: Context, ballot: ReportBallot): readonly Column[] {
  const { words, format } = context;
  const votes = ballot.method === 'dots' && context.options.attribution !== 'none' ? addedVotes(ballot) : [];
  if (votes.length < 2) return [];
  const rules = rulesOf(ballot);
  const counted = votes.map((vote) => {
    const runs = vote.unit.kind === 'group' ? groupRuns(context, vote.unit.id) : vote.unit.kind === 'table' ? tableRuns(context, vote.unit.id) : [];
    return { name: runs.map(({ text }) => text).join(''), cells: countOf(rules, vote).cells };
  });
  const said = (option: string): Cell => counted.flatMap(({ name, cells }) => cell(context, [textRun(context, words('votes.part', { name, number: format.number(cells.get(option)?.[0] ?? 0) }))]));
  return [{ head: [textRun(context, words('votes.column.parts'))], of: ({ option }) => said(option) }];
}

function hasLevels(ballot: ReportBallot): boolean {
  return ballot.method !== 'dots' && levelsOf(ballot, ballot.options.length) <= mostLevels;
}

/** How many named an option at each place, or gave it each rating; headed by numbers, which fit in any language. */
function levelColumns(context: Context, ballot: ReportBallot): readonly Column[] {
  return Array.from({ length: levelsOf(ballot, ballot.options.length) }, (_, at) => ({
    head: [textRun(context, context.format.number(at + 1))],
    of: ({ levels }) => numberCell(context, levels[at] ?? 0),
  }));
}

/** How it was counted, by how many, and what the result rests on. */
function factsOf(context: Context, ballot: ReportBallot, result: Tally, detail: BallotDetail): readonly string[] {
  const { words, format } = context;
  const { cast, abstained, present, pairwise } = result;
  const winner = ballot.options.find(({ id }) => id === pairwise);
  const option = winner === undefined ? '' : inline(context, winner.text).map(({ text }) => text).join('');
  const groups = ballot.entitled.map((slug) => groupRuns(context, slug).map(({ text }) => text).join(''));
  return [
    words(`votes.way.${ballot.counting}`),
    ...(ballot.entitled.length === 0 ? [] : [words('votes.fact.entitled', { groups: groups.join(words('list.separator')) })]),
    words(ballot.method === 'dots' ? 'votes.fact.dots' : 'votes.fact.people', { number: format.number(cast) }),
    words('votes.fact.abstained', { number: format.number(abstained) }),
    ...(present === null ? [] : [words('votes.fact.present', { number: format.number(present) })]),
    ...(detail === 'counts' && hasLevels(ballot) ? [words(`votes.levels.${ballot.method}`)] : []),
    ...(ballot.method === 'ranking' && !isUncounted(result) ? [words('votes.rule.ranking', { options: format.number(ballot.options.length) })] : []),
    ...(result.options.some(({ isTied }) => isTied) ? [words('votes.rule.tied')] : []),
    ...(option === '' ? [] : [words('votes.pairwise', { option })]),
    ...(ballot.state === 'closed' ? [] : [words('votes.open')]),
  ];
}
