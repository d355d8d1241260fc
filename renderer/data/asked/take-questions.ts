import { questionId, roundtableId } from '../../domain/ids.ts';
import { isObject } from '../../domain/json.ts';
import type { Kind } from '../../domain/kinds.ts';
import { lifeField, restoreValue } from '../../record/life.ts';
import type { Intent } from '../../record/operation.ts';
import type { Dot, Write } from '../../record/types.ts';
import type { RecordView } from '../../record/view.ts';
import type { Database } from '../database.ts';
import { questionSetWrites, writtenAnew } from '../library-writes.ts';
import { ownSetCopy } from '../own/own-copies.ts';
import { readNumbered } from '../repositories/workshop-reads.ts';
import { comeback, intentsOf, lastPlaces, removal, viewById } from '../rows.ts';
import type { Change } from '../write-path.ts';
import type { Picked, PickTarget, TakenQuestions } from './asked.ts';

/** What taking in writes: `made` is removed again when it is taken back. */
export type Taking = { readonly added: number; readonly there: readonly string[]; readonly made: readonly string[] };

/** A set as it would stand in the workshop: its roundtable, its questions, and the registers of both. */
type Copy = {
  readonly roundtable: string;
  readonly questions: readonly { readonly source: string; readonly id: string }[];
  readonly writes: readonly Write[];
  readonly intents: readonly Intent[];
};

/** The questions that stand in a workshop, by the ids they have in the sets they were taken from. */
export async function takenQuestions(db: Database, workshop: string): Promise<TakenQuestions> {
  const roundtables = await readNumbered(db, workshop);
  return new Map(roundtables.flatMap(({ questions }) => questions.filter(({ view }) => view.state !== 'gone').flatMap(({ view, number }) => sourcesOf(view).map((source) => [source, number] as const))));
}

function sourcesOf({ fields }: RecordView): readonly string[] {
  return [fields['library'], fields['own']].flatMap((value) => (isObject(value) && typeof value['id'] === 'string' ? [value['id']] : []));
}

/** Everything that was picked, in one change. Undefined where a set, or the roundtable they go into, is not there. */
export async function takeQuestions(db: Database, dot: Dot, workshop: string, picked: readonly Picked[], into: PickTarget): Promise<Change<Taking> | undefined> {
  const target = into === null ? undefined : await viewById(db, into);
  if (into !== null && (target?.kind !== 'roundtable' || target.state === 'gone')) return undefined;
  const taken = await takenQuestions(db, workshop);
  const copies: Copy[] = [];
  for (const one of picked) {
    const copy = await copyOf(db, workshop, one, taken);
    if (copy === undefined) return undefined;
    if (copy.questions.length > 0) copies.push(copy);
  }
  const there = picked.flatMap(({ questions }) => questions.flatMap((id) => taken.get(id) ?? []));
  const heads = into === null ? await headsOf(db, copies) : { intents: [], made: [] };
  const below = copies.flatMap(({ questions }) => questions);
  const placed = await placedIntents(db, into, copies);
  const writes = copies.flatMap((copy) => (into === null ? copy.writes : copy.writes.filter(({ id, f }) => id !== copy.roundtable && f !== 'place')));
  const own = copies.flatMap(({ intents, roundtable }) => intents.filter(({ id, field }) => into === null || (id !== roundtable && field !== 'place')));
  const backs = await backAgain(db, below.map(({ id }) => id));
  const anew = await writtenAnew(db, writes, dot);
  return {
    op: 'question.take',
    answer: { added: below.length, there, made: [...heads.made, ...below.map(({ id }) => id)] },
    writes,
    intents: onceEach([...own, ...heads.intents, ...backs, ...anew, ...placed]),
  };
}

async function copyOf(db: Database, workshop: string, picked: Picked, taken: TakenQuestions): Promise<Copy | undefined> {
  const wanted = new Set(picked.questions.filter((id) => !taken.has(id)));
  if (picked.kind === 'own') return ownSetCopy(db, workshop, picked.set, wanted);
  const { set } = picked;
  const questions = set.questions.filter(({ id }) => wanted.has(id)).map(({ id }) => ({ source: id, id: questionId(workshop, id.replace(/^question\./u, '')) }));
  const roundtable = roundtableId(workshop, set.slug);
  const ids = new Set([roundtable, ...questions.map(({ id }) => id)]);
  return { roundtable, questions, writes: questionSetWrites(workshop, set).filter(({ id }) => ids.has(id)), intents: [] };
}

/** The roundtables of the sets: new ones are made by the writes, removed ones come back without the questions they were removed with. */
async function headsOf(db: Database, copies: readonly Copy[]): Promise<{ readonly intents: readonly Intent[]; readonly made: readonly string[] }> {
  const views = await Promise.all(copies.map(async ({ roundtable }) => [roundtable, await viewById(db, roundtable)] as const));
  const gone = views.filter(([, view]) => view?.state === 'gone').map(([id]) => id);
  return { intents: gone.map((id) => lifeIntent(id, 'roundtable')), made: views.filter(([, view]) => view === undefined || view.state === 'gone').map(([id]) => id) };
}

const lifeIntent = (id: string, kind: Kind): Intent => ({ id, kind, field: lifeField, value: restoreValue });

/** Questions that were removed come back with what was said on them. */
async function backAgain(db: Database, ids: readonly string[]): Promise<readonly Intent[]> {
  const views = await Promise.all(ids.map((id) => viewById(db, id)));
  const gone = views.flatMap((view) => (view?.state === 'gone' ? [view.id] : []));
  return (await Promise.all(gone.map((id) => comeback(db, id)))).flat();
}

/** Into one roundtable all go to its end, in the order of their sets; else those that were somewhere else before they were removed, or come after others. */
async function placedIntents(db: Database, into: PickTarget, copies: readonly Copy[]): Promise<readonly Intent[]> {
  if (into !== null) return placesBelow(db, into, copies.flatMap(({ questions }) => questions.map(({ id }) => id)));
  const lists = await Promise.all(copies.map(async ({ roundtable, questions }) => {
    const views = await Promise.all(questions.map(({ id }) => viewById(db, id)));
    return placesBelow(db, roundtable, views.flatMap((view) => (view === undefined || view.parent === roundtable ? [] : [view.id])));
  }));
  return lists.flat();
}

async function placesBelow(db: Database, parent: string, ids: readonly string[]): Promise<readonly Intent[]> {
  const places = await lastPlaces(db, parent, ids.length);
  return ids.flatMap((id, at) => intentsOf(id, 'question', { place: places[at] }));
}

/** One value a field: the last one said. */
function onceEach(intents: readonly Intent[]): readonly Intent[] {
  return [...new Map(intents.map((intent) => [`${intent.id} ${intent.field}`, intent])).values()];
}

/** Removes again what was taken in, each once, with all that was said on it since. */
export async function withoutTaken(db: Database, made: readonly string[]): Promise<readonly Intent[]> {
  return onceEach((await Promise.all(made.map((id) => removal(db, id)))).flat());
}
