import { citationField, citationValue, linkField, noCitation } from '../../domain/citation.ts';
import { datesOf, ownerValue, stageOf } from '../../domain/decode.ts';
import { isBeforeEvent, localDate } from '../../domain/since-room.ts';
import type { Json } from '../../domain/json.ts';
import { planLineId, roundtableId } from '../../domain/ids.ts';
import type { Kind } from '../../domain/kinds.ts';
import type { Speaker } from '../../domain/speaker.ts';
import { unheardFields } from '../../domain/unheard.ts';
import type { Intent } from '../../record/operation.ts';
import type { Database } from '../database.ts';
import { questionSetWrites, writtenAnew } from '../library-writes.ts';
import { comeback, intentsOf, lastPlace, lastPlaces, removal, typed, viewById } from '../rows.ts';
import type { Saved, Workbook } from '../workbook.ts';
import type { WritePath } from '../write-path.ts';
import { keptSpeakers, tableNow, type TableHere } from './tables.ts';

type Parts = { readonly path: WritePath; readonly newId: () => string; readonly tableHere: TableHere; readonly now: () => Date };
type Fields = { readonly [field: string]: Json | undefined };
type Common = {
  readonly add: (kind: Kind, parent: string, fields: Fields) => Promise<Saved<string>>;
  readonly set: (kind: Kind, id: string, fields: Fields, group?: string) => Promise<Saved>;
  readonly remove: (id: string) => Promise<Saved>;
  readonly restore: (id: string) => Promise<Saved>;
};

/** Actions on what stands inside a workshop: roundtables, questions, contributions, positions, notes, draft lines of the plan. */
export function createQuestionWrites(parts: Parts): Pick<Workbook, 'roundtables' | 'contributions' | 'positions' | 'notes' | 'plan'> {
  const common = commonWrites(parts);
  return {
    roundtables: roundtableWrites(parts, common),
    contributions: contributionWrites(parts, common),
    positions: positionWrites(parts, common),
    plan: planWrites(parts, common),
    notes: {
      add: (parent, text) => common.add('note', parent, { 'text.o': typed(text) }),
      setText: (id, text, stay) => common.set('note', id, { 'text.o': typed(text) }, stay),
      remove: common.remove,
      restore: common.restore,
    },
  };
}

function commonWrites({ path, newId }: Parts): Common {
  return {
    add(kind, parent, fields) {
      const id = newId();
      return path.commit({ of: parent }, async (rows) => ({
        op: `${kind}.add`,
        answer: id,
        intents: intentsOf(id, kind, { ...fields, place: await lastPlace(rows, parent) }),
      }));
    },
    set: (kind, id, fields, group) =>
      path.commit({ of: id }, () => Promise.resolve({ op: `${kind}.${Object.keys(fields).join('+')}`, answer: null, group, intents: intentsOf(id, kind, fields) })),
    remove: (id) => path.commit({ of: id }, async (rows) => ({ op: 'record.remove', answer: null, intents: await removal(rows, id) })),
    restore: (id) => path.commit({ of: id }, async (rows) => ({ op: 'record.restore', answer: null, intents: await comeback(rows, id) })),
  };
}

function roundtableWrites({ path }: Parts, { add, set, remove, restore }: Common): Workbook['roundtables'] {
  return {
    add: (workshop, title) => add('roundtable', workshop, { 'title.o': typed(title) }),
    addLibraryQuestions(workshop, set) {
      const id = roundtableId(workshop, set.slug);
      return path.commit(workshop, async (db, dot) => {
        // The same bytes as before say nothing new about a set that was removed since: it is brought back.
        const isGone = (await viewById(db, id))?.state === 'gone';
        const writes = questionSetWrites(workshop, set);
        const intents = isGone ? [...(await comeback(db, id)), ...(await writtenAnew(db, writes, dot))] : [];
        return { op: 'roundtable.addLibraryQuestions', answer: id, writes, intents };
      });
    },
    setTitle: (id, title, stay) => set('roundtable', id, { 'title.o': typed(title) }, stay),
    addQuestion: (roundtable, wording, usable) => add('question', roundtable, { 'wording.o': typed(wording), 'usable.o': usable === null ? undefined : typed(usable) }),
    setWording: (question, wording, stay) => set('question', question, { 'wording.o': typed(wording) }, stay),
    setUsable: (question, usable, stay) => set('question', question, { 'usable.o': typed(usable) }, stay),
    setContext: (question, context, stay) => set('question', question, { 'context.o': typed(context) }, stay),
    setMinutes: (question, minutes) => set('question', question, { minutes }),
    link: (question, items) => path.commit({ of: question }, async (db) => {
      const there = (await viewById(db, question))?.fields ?? {};
      const fresh = items.filter(({ item }) => (there[linkField(item)] ?? null) === null);
      return { op: 'question.link', answer: null, intents: intentsOf(question, 'question', Object.fromEntries(fresh.map((citation) => [linkField(citation.item), citationValue(citation)]))) };
    }),
    unlink: (question, items) => set('question', question, Object.fromEntries(items.map((item) => [linkField(item), noCitation]))),
    setUnheard(question, group, { why, plan }, stay) {
      const names = unheardFields(group);
      return set('question', question, {
        [`${names.why}.o`]: why === undefined ? undefined : typed(why),
        [`${names.plan}.o`]: plan === undefined ? undefined : typed(plan),
      }, stay);
    },
    remove,
    restore,
  };
}

function contributionWrites({ path, tableHere, now }: Parts, { set, remove, restore }: Common): Workbook['contributions'] {
  return {
    write(question, id, edit) {
      return path.commit({ of: question }, async (db, _, known) => {
        const isNew = !known.has(id) && (await db.rows.get(id)) === undefined;
        const names = edit.speakers?.some((speaker) => 'participant' in speaker) === true;
        const table = isNew ? await tableAt(db, tableHere, question) : names ? await tableOf(db, id) : null;
        const fields = {
          'text.o': edit.text === undefined ? undefined : typed(edit.text),
          type: edit.type ?? (isNew ? 'point' : undefined),
          table: isNew ? (table ?? undefined) : undefined,
          prepared: isNew ? await preparedNow(db, question, now()) : undefined,
          speakers: edit.speakers === undefined ? undefined : await keptSpeakers(db, table, edit.speakers),
          sector: edit.sector,
          owner: edit.owner === undefined ? undefined : ownerValue(edit.owner),
          due: edit.due,
          ...Object.fromEntries((edit.cites ?? []).map((citation) => [citationField(citation.item), citationValue(citation)])),
          place: isNew ? await lastPlace(db, question) : undefined,
        };
        return { op: isNew ? 'contribution.add' : 'contribution.edit', answer: null, group: edit.stay, intents: intentsOf(id, 'contribution', fields) };
      }, id);
    },
    uncite: (id, item) => set('contribution', id, { [citationField(item)]: noCitation }),
    remove,
    restore,
  };
}

/** What is recorded before the event is marked so; nothing otherwise. */
async function preparedNow(db: Database, question: string, now: Date): Promise<true | undefined> {
  const workshop = await viewById(db, (await db.rows.get(question))?.ws ?? '');
  return workshop !== undefined && isBeforeEvent({ stage: stageOf(workshop), dates: datesOf(workshop) }, localDate(now)) ? true : undefined;
}

/** The table that a contribution was recorded at. */
async function tableOf(db: Database, contribution: string): Promise<string | null> {
  const table = (await viewById(db, contribution))?.fields['table'];
  return typeof table === 'string' && table !== '' ? table : null;
}

/** The table that this laptop is in the workshop of a record. */
async function tableAt(db: Database, here: TableHere, record: string): Promise<string | null> {
  const workshop = (await db.rows.get(record))?.ws;
  return workshop === undefined ? null : tableNow(db, here, workshop);
}

/** Holders of a position are kept as the table that this laptop is keeps speakers. */
async function keptHolders(db: Database, here: TableHere, at: string, holders: readonly Speaker[]): Promise<readonly Speaker[]> {
  return keptSpeakers(db, await tableAt(db, here, at), holders);
}

function positionWrites({ path, newId, tableHere, now }: Parts, { add, set, remove, restore }: Common): Workbook['positions'] {
  return {
    add(question, state, sides) {
      const id = newId();
      const sideIds = sides.map(() => newId());
      return path.commit({ of: question }, async (db) => {
        const places = await lastPlaces(db, id, sides.length);
        const kept = await Promise.all(sides.map(({ holders }) => keptHolders(db, tableHere, question, holders)));
        const below = sides.flatMap(({ text }, index): readonly Intent[] =>
          intentsOf(sideIds[index] ?? '', 'side', { 'text.o': typed(text), holders: kept[index] ?? [], place: places[index] }),
        );
        return { op: 'position.add', answer: id, intents: [...intentsOf(id, 'position', { state, prepared: await preparedNow(db, question, now()), place: await lastPlace(db, question) }), ...below] };
      });
    },
    setState: (id, state) => set('position', id, { state }),
    setSideText: (side, text, stay) => set('side', side, { 'text.o': typed(text) }, stay),
    setHolders: (side, holders) =>
      path.commit({ of: side }, async (db) => ({ op: 'side.holders', answer: null, intents: intentsOf(side, 'side', { holders: await keptHolders(db, tableHere, side, holders) }) })),
    addSide: (position, text) => add('side', position, { 'text.o': typed(text), holders: [] }),
    remove,
    restore,
  };
}

/** Draft lines of the plan: two laptops that take over the same item mean the same line. */
function planWrites({ path }: Parts, { set, remove, restore }: Common): Workbook['plan'] {
  return {
    takeOver(workshop, title, citation) {
      const id = planLineId(workshop, citation.item);
      return path.commit(workshop, async (db) => {
        const there = await viewById(db, id);
        if (there !== undefined && there.state !== 'gone') return { op: 'plan-item.add', answer: id };
        const fields = {
          'title.o': typed(title),
          level: 'activity',
          [citationField(citation.item)]: citationValue(citation),
          place: there === undefined ? await lastPlace(db, workshop) : undefined,
        };
        const back = there === undefined ? [] : await comeback(db, id);
        return { op: 'plan-item.add', answer: id, intents: [...back, ...intentsOf(id, 'plan-item', fields)] };
      });
    },
    setTitle: (id, title, stay) => set('plan-item', id, { 'title.o': typed(title) }, stay),
    remove,
    restore,
  };
}
