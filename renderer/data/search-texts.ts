import type { OwnArticle } from '../content/own-article.ts';
import { answerOf, answerTexts } from '../domain/assessment/answer.ts';
import type { AssessAt } from '../domain/assessment/place.ts';
import { citationsOf } from '../domain/citation.ts';
import { textOf } from '../domain/decode.ts';
import { planTexts } from '../domain/plan/plan-item.ts';
import { priorityTexts } from '../domain/priorities/priority.ts';
import { preconditionOf, readinessCheck, stepOf, stepTexts } from '../domain/steps/step.ts';
import { plainFromBlocks, type LanguageTag, type MultiText } from '../domain/text.ts';
import type { OutlineRoundtable } from '../domain/views.ts';
import type { RecordView } from '../record/view.ts';
import { openDatabase, type Database } from './database.ts';
import { readOwnArticles } from './own/own-reads.ts';
import { installationJournal } from './repositories/marks.ts';
import { readOutline } from './repositories/workshop-reads.ts';
import { livingOf, viewById } from './rows.ts';

/** Kinds of record whose texts can be found. */
export const searchedKinds = ['workshop', 'question', 'contribution', 'side', 'section', 'note', 'ballot', 'option', 'answer', 'step', 'priority', 'plan-item'] as const;
export type SearchedKind = (typeof searchedKinds)[number];

/** A recorded text as search needs it: all its versions, and where it stands. */
export type SearchText = {
  readonly id: string;
  readonly kind: SearchedKind;
  /** The original first, then its translations. */
  readonly versions: readonly { readonly language: LanguageTag; readonly plain: string }[];
  readonly workshop: string;
  /** The question it stands at, to be opened; null for what stands at none. */
  readonly question: string | null;
  /** Number of that question (`4.3`); empty when there is none. */
  readonly questionNumber: string;
  /** Number among its likes: contribution 3, position 2, note 1; null where none is shown. */
  readonly number: number | null;
  /** The ballot that it is or belongs to, to be opened. */
  readonly ballot: string | null;
  /** The question of a checklist that it answers, the step that it is about, the priority or the item of the plan, to be opened. */
  readonly assess: AssessAt | null;
  /** Items of the library it cites. */
  readonly cites: readonly string[];
};

/** A workshop with everything in it that can be found. */
export type SearchedWorkshop = { readonly id: string; readonly title: MultiText; readonly texts: readonly SearchText[] };

/** What is read for the index. Each read is of one workshop, so that a change costs no more than that. */
export type SearchTextSource = {
  /** How far each workshop has got: what has the same number as before has not changed. */
  readonly versions: () => Promise<ReadonlyMap<string, number>>;
  /** Null for a workshop that is in the trash or not there. */
  readonly read: (workshop: string) => Promise<SearchedWorkshop | null>;
  /** How far the journal of the installation has got, where own items are. */
  readonly ownVersion: () => Promise<number>;
  readonly readOwn: (language: LanguageTag) => Promise<readonly OwnArticle[]>;
};

/** Opens the database for a worker that reads; the page has brought it up to date before. */
export async function openSearchTexts(): Promise<SearchTextSource> {
  return searchTextsOf(await openDatabase());
}

/** Reads recorded texts out of a database. */
export function searchTextsOf(db: Database): SearchTextSource {
  return {
    // Own items have a journal too, that of the installation; they are asked for apart.
    versions: async () => new Map((await db.journals.toArray()).flatMap(({ journal, applied }) => (journal === installationJournal ? [] : [[journal, applied] as const]))),
    read: (workshop) => db.transaction('r', db.rows, () => readTexts(db, workshop)),
    ownVersion: async () => (await db.journals.get(installationJournal))?.applied ?? 0,
    readOwn: (language) => db.transaction('r', db.rows, () => readOwnArticles(db, language)),
  };
}

async function readTexts(db: Database, workshop: string): Promise<SearchedWorkshop | null> {
  const header = await viewById(db, workshop);
  if (header?.kind !== 'workshop') return null;
  const [outline, questions, contributions, positions, sides, sections, notes, ballots, options, answers, steps, priorities, plan] = await Promise.all([
    readOutline(db, workshop),
    ...(['question', 'contribution', 'position', 'side', 'section', 'note', 'ballot', 'option', 'answer', 'step', 'priority', 'plan-item'] as const).map((kind) => livingOf(db, workshop, kind)),
  ]);
  // As in the list of workshops: one in the trash is shown while an answer in it is alive.
  if (header.state === 'gone' && contributions?.length === 0) return null;
  const places = placesOf(workshop, outline, [...(contributions ?? []), ...(positions ?? []), ...(ballots ?? [])]);
  const all = [[header], questions, contributions, sides, sections, notes, ballots, options, answers, steps, priorities, plan].flatMap((views) => views ?? []);
  return { id: workshop, title: textOf(header, 'title'), texts: all.flatMap((view) => searchTextOf(view, places) ?? []) };
}

/** Where records stand: by id the question with its number, and the number among the siblings. */
type Places = {
  readonly workshop: string;
  readonly questionOf: (id: string | null) => { readonly id: string; readonly number: string } | null;
  readonly numberOf: (id: string) => number | null;
};

function placesOf(workshop: string, outline: readonly OutlineRoundtable[], onQuestions: readonly RecordView[]): Places {
  const questions = new Map(outline.flatMap((roundtable) => roundtable.questions.map(({ id, number }) => [id, { id, number }] as const)));
  const parents = new Map(onQuestions.map(({ id, parent }) => [id, parent ?? '']));
  const numbers = new Map(numbered(onQuestions));
  return {
    workshop,
    questionOf: (id) => (id === null ? null : (questions.get(id) ?? questions.get(parents.get(id) ?? '') ?? null)),
    numberOf: (id) => numbers.get(id) ?? null,
  };
}

/** Siblings of one kind counted from one, in their order. */
function numbered(views: readonly RecordView[]): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  return views.map(({ id, kind, parent }) => {
    const row = `${kind} ${parent ?? ''}`;
    const number = (counts.get(row) ?? 0) + 1;
    counts.set(row, number);
    return [id, number];
  });
}

const textFields: Readonly<Record<SearchedKind, readonly string[]>> = { workshop: ['title'], question: ['wording'], contribution: ['text'], side: ['text'], section: ['text'], note: ['text'], ballot: ['title'], option: ['text'], answer: answerTexts, step: stepTexts, priority: priorityTexts, 'plan-item': planTexts };

function searchTextOf(view: RecordView, { workshop, questionOf, numberOf }: Places): SearchText | undefined {
  const kind = searchedKinds.find((known) => known === view.kind);
  if (kind === undefined) return undefined;
  const versions = textFields[kind].flatMap((field) => versionsOf(textOf(view, field)));
  if (versions.length === 0) return undefined;
  const ballot = kind === 'ballot' ? view.id : kind === 'option' ? view.parent : null;
  const question = ballot === null ? questionOf(kind === 'question' ? view.id : view.parent) : null;
  // A side is cited by its position; a note has no number of its own but that of what it is about.
  const counted = kind === 'contribution' ? view.id : (ballot ?? view.parent ?? '');
  const number = kind === 'contribution' || kind === 'side' || kind === 'note' || ballot !== null ? numberOf(counted) : null;
  const cites = kind === 'contribution' ? citationsOf(view.fields).map(({ item }) => item) : [];
  return { id: view.id, kind, versions, workshop, question: question?.id ?? null, questionNumber: question?.number ?? '', number, ballot, assess: assessAt(view), cites };
}

/** Where in the Assess place a record is read; null for what is not read there. */
function assessAt(view: RecordView): AssessAt | null {
  if (view.kind === 'answer') {
    const answer = answerOf(view);
    return answer === undefined ? null : { part: 'checklists', checklist: answer.checklist, question: answer.question };
  }
  if (view.kind === 'priority') return { part: 'priorities', priority: view.id };
  if (view.kind === 'plan-item') return { part: 'plan', item: view.id, view: 'tree' };
  if (view.kind !== 'step') return null;
  const step = preconditionOf(view) === undefined ? stepOf(view)?.step : readinessCheck;
  return step === undefined ? null : { part: 'steps', step };
}

function versionsOf({ original, translations }: MultiText): SearchText['versions'] {
  if (original === undefined) return [];
  const all = [original, ...Object.entries(translations).map(([language, { blocks }]) => ({ language, blocks }))];
  return all.map(({ language, blocks }) => ({ language, plain: plainFromBlocks(blocks) })).filter(({ plain }) => plain !== '');
}
