import { contributionTypeOf, originalOf, positionStateOf, stringOf, textOf } from '../../domain/decode.ts';
import type { AnswerView, NoteOfPassage, PassageView, RoundtableAnswers } from '../../domain/desk-views.ts';
import { isObject } from '../../domain/json.ts';
import { factOutputs, sectionParts } from '../../domain/kinds.ts';
import { isBlank, type MultiText } from '../../domain/text.ts';
import { RecordTree } from '../../record/tree.ts';
import type { RecordView } from '../../record/view.ts';
import type { Database } from '../database.ts';
import { livingOf, viewsOf } from '../rows.ts';

/** Reads for the drafting desk. Passages and answers apart: while a passage is typed only the passages are read again. */

/** The passages of a workshop's reports, in order. */
export async function readSections(db: Database, workshop: string): Promise<readonly PassageView[]> {
  return (await livingOf(db, workshop, 'section')).map(passageOf);
}

const answering = ['roundtable', 'question', 'contribution', 'position', 'side'] as const;
export type AnswerTree = RecordTree<(typeof answering)[number]>;

/** Roundtables, questions and what was said and settled on them, by parent and in order. */
export async function readAnswerTree(db: Database, workshop: string): Promise<AnswerTree> {
  const rows = await Promise.all(answering.map((kind) => db.rows.where('[ws+kind+life]').between([workshop, kind, 0], [workshop, kind, 1], true, true).toArray()));
  return new RecordTree(viewsOf(rows.flat()), answering);
}

/** Contributions and positions by roundtable, with the numbers they have in the report; what has lost its place comes last. */
export async function readAnswers(db: Database, workshop: string): Promise<readonly RoundtableAnswers[]> {
  const tree = await readAnswerTree(db, workshop);
  const nextPosition = counter();
  return shelves(tree).map(({ id, title, questions }, at) => ({
    id,
    number: String(at + 1),
    title,
    answers: questions.flatMap((question, index) => answersOf(tree, question, `${String(at + 1)}.${String(index + 1)}`, nextPosition)),
  }));
}

/** A question with what stands on it; `view` is null for the one that gathers what has lost its question. */
type Asked = { readonly id: string; readonly view: RecordView | null; readonly positions: readonly RecordView[]; readonly contributions: readonly RecordView[] };
type Shelf = { readonly id: string; readonly view: RecordView | null; readonly title: MultiText; readonly questions: readonly Asked[] };

/** Id of the roundtable, and of the question in it, of what has lost its place: the same as in the report. */
export const strays = 'strays';

/** The roundtables in order, each with its questions; what has lost its place stands in a last one. */
export function shelves(tree: AnswerTree): readonly Shelf[] {
  const asked = (view: RecordView): Asked => ({ id: view.id, view, positions: tree.children(view.id, 'position'), contributions: tree.children(view.id, 'contribution') });
  const placed = tree.shown('roundtable').map((view) => ({ id: view.id, view, title: textOf(view, 'title'), questions: tree.children(view.id, 'question').map(asked) }));
  const last: Asked = { id: strays, view: null, positions: tree.lost('position', 'question'), contributions: tree.lost('contribution', 'question') };
  const questions = tree.lost('question', 'roundtable').map(asked);
  const lost = last.positions.length + last.contributions.length > 0 ? [...questions, last] : questions;
  return lost.length === 0 ? placed : [...placed, { id: strays, view: null, title: { original: undefined, translations: {} }, questions: lost }];
}

/** In the order of the report: the positions on a question, then what was contributed to it. */
function answersOf(tree: AnswerTree, { id, positions, contributions }: Asked, number: string, nextPosition: () => number): readonly AnswerView[] {
  const question = { id, number };
  return [
    ...positions.map((view): AnswerView => ({
      id: view.id,
      kind: 'position',
      state: positionStateOf(view),
      number: `P${String(nextPosition())}`,
      question,
      texts: tree.children(view.id, 'side').map((side) => textOf(side, 'text')),
    })),
    ...contributions.map((view, at): AnswerView => ({
      id: view.id,
      kind: 'contribution',
      type: contributionTypeOf(view),
      number: `${number}/${String(at + 1)}`,
      question,
      texts: [textOf(view, 'text')],
    })),
  ];
}

function counter(): () => number {
  let count = 0;
  return () => (count += 1);
}

function passageOf(view: RecordView): PassageView {
  return {
    id: view.id,
    part: sectionParts.find((part) => part === view.fields['part']) ?? 'introduction',
    topic: stringOf(view, 'topic') ?? null,
    output: factOutputs.find((output) => output === view.fields['output']) ?? null,
    text: textOf(view, 'text'),
    versions: view.values('text.o').slice(1).map((value) => ({ original: originalOf(value), translations: {} })),
    notes: notesOf(view),
    condenses: condensedBy(view),
  };
}

/** Footnotes with something in them, by number. */
function notesOf(view: RecordView): readonly NoteOfPassage[] {
  const numbers = Object.keys(view.fields).flatMap((field) => /^note(\d+)\.o$/u.exec(field)?.[1] ?? []).map(Number);
  return numbers.sort((a, b) => a - b).flatMap((number) => {
    const text = textOf(view, `note${String(number)}`);
    return text.original === undefined || isBlank(text.original.blocks) ? [] : [{ number, text }];
  });
}

/** What is cited by id alone; what also has a title is an item of the library. */
function condensedBy({ fields }: RecordView): readonly string[] {
  const cites = Object.keys(fields).filter((field) => field.startsWith('cites.')).sort();
  return cites.flatMap((field) => {
    const value = fields[field];
    return isObject(value) && typeof value['id'] === 'string' && value['title'] === undefined ? [value['id']] : [];
  });
}
