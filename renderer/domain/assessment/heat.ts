import type { AnswerPlace } from './answer.ts';
import type { Reply } from './reply.ts';
import { scoreOf, type Score } from './score.ts';
import { settledReply, type Replies, type SettledReply } from './settled-reply.ts';

/** The three columns of the heat map; the four cross-cutting groups are one. */
export const heatColumns = ['to-migration', 'to-sector', 'cross'] as const;
export type HeatColumn = (typeof heatColumns)[number];

/** A checklist as it is asked: its questions in order, by path, each in its column. */
export type AskedChecklist = { readonly id: string; readonly questions: readonly { readonly path: string; readonly column: HeatColumn }[] };

export type HeatRow = { readonly checklist: string; readonly cells: Readonly<Record<HeatColumn, Score>> };

/** As much of an answer as a score is made of. */
type Given = AnswerPlace & Reply;

/** The replies to each question of a checklist, by its path. */
export function repliesTo(checklist: string, answers: readonly Given[]): ReadonlyMap<string, Replies> {
  const found = new Map<string, { room: Reply | null; tables: Map<string, Reply> }>();
  for (const answer of answers) {
    if (answer.checklist !== checklist || !saysSomething(answer)) continue;
    const replies = found.get(answer.question) ?? { room: null, tables: new Map<string, Reply>() };
    if (answer.table === null) replies.room = answer;
    else replies.tables.set(answer.table, answer);
    found.set(answer.question, replies);
  }
  return found;
}

/** What was chosen and taken away again is no answer of a table beside those of others. */
const saysSomething = ({ strength, direction, response }: Reply): boolean => strength !== null || direction !== null || response !== null;

/** What the workshop answers to each question of a checklist, in order. */
export function settledReplies({ id, questions }: AskedChecklist, answers: readonly Given[]): readonly SettledReply[] {
  const replies = repliesTo(id, answers);
  return questions.map(({ path }) => settledReply(replies.get(path) ?? { room: null, tables: new Map() }));
}

/** The heat map of the checklists: a row each, in the order given, by what the workshop answers. */
export function heatOf(checklists: readonly AskedChecklist[], answers: readonly Given[]): readonly HeatRow[] {
  return checklists.map((checklist) => {
    const settled = settledReplies(checklist, answers);
    const scored = (column: HeatColumn): Score => scoreOf(settled.flatMap(({ reply }, at) => (checklist.questions[at]?.column === column ? [reply] : [])));
    return { checklist: checklist.id, cells: { 'to-migration': scored('to-migration'), 'to-sector': scored('to-sector'), cross: scored('cross') } };
  });
}

/** How dark a cell is: 0 is the lightest. Wherever one is shaded, its number stands in it. */
export type HeatStep = 0 | 1 | 2 | 3 | 4;

/** In which of five equal steps a percentage stands; null where there is none. */
export function heatOfPercent(percent: number | null): HeatStep | null {
  if (percent === null) return null;
  return percent < 20 ? 0 : percent < 40 ? 1 : percent < 60 ? 2 : percent < 80 ? 3 : 4;
}
