import { citationsOf } from '../../domain/citation.ts';
import { datesOf, flagOf, numberOf, questionLanguagesOf, regionalOf, stageOf, stringOf, textOf } from '../../domain/decode.ts';
import { ownGroupsOf } from '../../domain/groups.ts';
import { ownCriteriaOf } from '../../domain/priorities/criteria.ts';
import { positionStates, type PositionState } from '../../domain/kinds.ts';
import { headerTexts, type HeaderText, type OutlineQuestion, type OutlineRoundtable, type PlanLineView, type WorkshopSummary, type WorkshopView } from '../../domain/views.ts';
import type { MultiText } from '../../domain/text.ts';
import { comparePlaces } from '../../record/order.ts';
import type { RecordView } from '../../record/view.ts';
import type { Database } from '../database.ts';
import { childrenOf, countChildren, goneOf, livingOf, viewById, viewsOf } from '../rows.ts';

/** Reads about whole workshops: the list, the header, the outline of roundtables and questions. */

/** All workshops that are not in the trash, last changed first. */
export async function readWorkshops(db: Database): Promise<readonly WorkshopSummary[]> {
  const [rows, journals] = await Promise.all([db.rows.where('[kind+life]').between(['workshop', 0], ['workshop', []]).toArray(), db.journals.toArray()]);
  const changed = new Map(journals.map(({ journal, changedAt }) => [journal, changedAt]));
  const visible = await Promise.all(viewsOf(rows).map(async (view) => ((await isVisible(db, view)) ? [view] : [])));
  const summaries = await Promise.all(visible.flat().map((view) => summaryOf(db, view, changed.get(view.id) ?? null)));
  return summaries.sort(byLastChange);
}

/** Lines of the plan that were taken over from the library, in their order. */
export async function readPlanLines(db: Database, workshop: string): Promise<readonly PlanLineView[]> {
  const views = await livingOf(db, workshop, 'plan-item');
  return views.map((view) => ({ id: view.id, title: textOf(view, 'title'), cites: citationsOf(view.fields) })).filter(({ cites }) => cites.length > 0);
}

/** A workshop's header; undefined when it is not there. */
export async function readWorkshop(db: Database, id: string): Promise<WorkshopView | undefined> {
  const view = await viewById(db, id);
  if (view?.kind !== 'workshop') return undefined;
  const texts = Object.fromEntries(headerTexts.map((field) => [field, textOf(view, field)])) satisfies Record<string, MultiText>;
  return {
    id,
    texts: completeTexts(texts),
    hints: Object.fromEntries(headerTexts.flatMap((field) => (`hints.${field}.o` in view.fields ? [[field, textOf(view, `hints.${field}`)] as const] : []))),
    dates: datesOf(view),
    participantsTotal: numberOf(view, 'participantsTotal') ?? null,
    reportDate: stringOf(view, 'reportDate') ?? null,
    language: stringOf(view, 'language') ?? 'en',
    questionLanguages: questionLanguagesOf(view),
    ...regionalOf(view),
    groups: ownGroupsOf(view),
    criteria: ownCriteriaOf(view),
    stage: stageOf(view),
    archived: flagOf(view, 'archived'),
    sample: flagOf(view, 'sample'),
    open: view.open,
  };
}

/** Roundtables and questions in order, numbered as in margin, paper and Word. What is gone but holds something alive is shown. */
export async function readOutline(db: Database, workshop: string): Promise<readonly OutlineRoundtable[]> {
  return Promise.all((await readNumbered(db, workshop)).map(async ({ view, number, questions }) => ({
    id: view.id,
    number,
    title: textOf(view, 'title'),
    questions: await Promise.all(questions.map((question) => outlineQuestion(db, question.view, question.number))),
  })));
}

type Numbered = { readonly view: RecordView; readonly number: string };

/**
 * Roundtables and their questions with the numbers they have everywhere. Apart from the outline because it touches no answer: a
 * live read of a number need not run again at each save.
 */
export async function readNumbered(db: Database, workshop: string): Promise<readonly (Numbered & { readonly questions: readonly Numbered[] })[]> {
  const [alive, gone] = await Promise.all([livingOf(db, workshop, 'roundtable'), goneOf(db, workshop, 'roundtable')]);
  const [questions, dead] = await Promise.all([livingOf(db, workshop, 'question'), goneOf(db, workshop, 'question')]);
  const answered = await Promise.all(dead.map(async (view) => ((await countChildren(db, view.id, 'contribution')) > 0 ? [view] : [])));
  const shown = [...questions, ...answered.flat()].sort(comparePlaces);
  const needed = gone.filter(({ id }) => shown.some(({ parent }) => parent === id));
  const roundtables = [...alive, ...needed].sort(comparePlaces);
  return roundtables.map((view, at) => ({
    view,
    number: `${at + 1}`,
    questions: shown.filter(({ parent }) => parent === view.id).map((question, index) => ({ view: question, number: `${at + 1}.${index + 1}` })),
  }));
}

/** Number of a question, as the map shows it; null where it is not there. */
export async function readQuestionNumber(db: Database, workshop: string, question: string): Promise<string | null> {
  const numbered = await readNumbered(db, workshop);
  return numbered.flatMap(({ questions }) => questions).find(({ view }) => view.id === question)?.number ?? null;
}

async function outlineQuestion(db: Database, view: RecordView, number: string): Promise<OutlineQuestion> {
  const [contributions, positions] = await Promise.all([countChildren(db, view.id, 'contribution'), childrenOf(db, view.id, 'position')]);
  const count = (state: PositionState): number => positions.filter(({ fields }) => fields['state'] === state).length;
  const [agreed, majority, open] = positionStates.map(count);
  return { id: view.id, number, wording: textOf(view, 'wording'), contributions, positions: { agreed: agreed ?? 0, majority: majority ?? 0, open: open ?? 0 } };
}

function byLastChange(a: WorkshopSummary, b: WorkshopSummary): number {
  return a.changedAt === b.changedAt ? 0 : (a.changedAt ?? '') < (b.changedAt ?? '') ? 1 : -1;
}

async function isVisible(db: Database, view: RecordView): Promise<boolean> {
  if (view.state !== 'gone') return true;
  return (await db.rows.where('[ws+kind+life]').equals([view.id, 'contribution', 0]).count()) > 0;
}

async function summaryOf(db: Database, view: RecordView, changedAt: string | null): Promise<WorkshopSummary> {
  const count = (kind: string): Promise<number> => db.rows.where('[ws+kind+life]').equals([view.id, kind, 0]).count();
  const [contributions, typedIn] = await Promise.all([count('contribution'), count('participant')]);
  return {
    id: view.id,
    title: textOf(view, 'title'),
    place: textOf(view, 'place'),
    stage: stageOf(view),
    archived: flagOf(view, 'archived'),
    sample: flagOf(view, 'sample'),
    contributions,
    participants: Math.max(typedIn, numberOf(view, 'participantsTotal') ?? 0),
    changedAt,
  };
}

function completeTexts(texts: Readonly<Record<string, MultiText>>): Readonly<Record<HeaderText, MultiText>> {
  const none: MultiText = { original: undefined, translations: {} };
  const text = (field: HeaderText): MultiText => texts[field] ?? none;
  return {
    title: text('title'),
    event: text('event'),
    place: text('place'),
    hosts: text('hosts'),
    collaboration: text('collaboration'),
    supporters: text('supporters'),
    coordinator: text('coordinator'),
    advisers: text('advisers'),
    rapporteur: text('rapporteur'),
    participantsNote: text('participantsNote'),
  };
}
