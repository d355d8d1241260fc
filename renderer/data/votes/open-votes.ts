import { textOf } from '../../domain/decode.ts';
import type { Json } from '../../domain/json.ts';
import { isBlank } from '../../domain/text.ts';
import { optionId, unitValue, voteId } from '../../domain/votes/ballot.ts';
import type { Intent } from '../../record/operation.ts';
import { keyAt, keysBetween } from '../../record/order.ts';
import type { Dot } from '../../record/types.ts';
import type { RecordView } from '../../record/view.ts';
import { copiedText } from '../copied-text.ts';
import type { Database } from '../database.ts';
import { childrenOf, comeback, intentsOf, lastPlace, removal, typed, viewById } from '../rows.ts';
import type { Step } from '../arrange/arrange.ts';
import { reversible } from '../arrange/reversible.ts';
import type { Saved } from '../saved.ts';
import type { WritePath } from '../write-path.ts';
import type { NewBallot, Votes } from './votes.ts';
import { readVotables, readVotes } from './votes-reads.ts';

type Parts = { readonly db: Database; readonly path: WritePath; readonly newId: () => string };
type Fields = { readonly [field: string]: Json | undefined };

/** Everything about votes; loaded when it is first asked for, because the first screen needs none of it. */
export function openVotes({ db, path, newId }: Parts): Votes {
  const write = (kind: 'ballot' | 'option', id: string, op: string, fields: Fields, group?: string) =>
    path.commit({ of: id }, () => Promise.resolve({ op, answer: null, group, intents: intentsOf(id, kind, fields) }));
  const act: Act = async (id, op, plan) => {
    const done = await reversible(path, { of: id }, op, async (rows, dot) => {
      const intents = await plan(rows, dot);
      return intents === undefined ? undefined : { intents, answer: null };
    });
    return done.ok ? { ok: true, value: done.value.step } : done;
  };
  const set = (id: string, op: string, fields: Fields) => act(id, op, () => Promise.resolve(intentsOf(id, 'ballot', fields)));
  return {
    read: (workshop) => db.transaction('r', db.rows, () => readVotes(db, workshop)),
    votables: (workshop, question) => db.transaction('r', db.rows, () => readVotables(db, workshop, question)),
    ...ballotWrites({ path, newId, act }),
    change: (id, change) => set(id, 'ballot.change', change),
    setText: (id, field, text, stay) => write('ballot', id, `ballot.${field}`, { [`${field}.o`]: typed(text) }, stay),
    setEntitled: (id, group, isEntitled) => set(id, 'ballot.entitled', { [`entitled.${group}`]: isEntitled }),
    setOptionText: (id, text, stay) => write('option', id, 'option.text', { 'text.o': typed(text) }, stay),
    moveOption: (id, step) => act(id, 'option.move', (rows) => moved(rows, id, step)),
    settle: (id, field, value) => act(id, 'ballot.settle', async (rows) => {
      const kind = (await viewById(rows, id))?.kind;
      return kind === undefined ? undefined : [{ id, kind, field, values: [value] }];
    }),
    remove: (id) => act(id, 'record.remove', (rows) => removal(rows, id)),
  };
}

/** Something that can be taken back and done again; undefined: there is nothing to do it to. */
type Act = (id: string, op: string, plan: (db: Database, dot: Dot) => Promise<readonly Intent[] | undefined>) => Promise<Saved<Step>>;

function ballotWrites({ path, newId, act }: Pick<Parts, 'path' | 'newId'> & { readonly act: Act }): Pick<Votes, 'create' | 'addOption' | 'addFrom' | 'count'> {
  return {
    create(workshop, { title, question, from, standIns }) {
      // Begins with the workshop's, so that counts in a copy of it still meet by what they count.
      const id = `${workshop}:ballot:${newId()}`;
      return path.commit(workshop, async (rows, dot) => {
        const asked = question === null ? undefined : await viewById(rows, question);
        const called = title === null ? copiedText(asked, 'wording', 'title', dot) : { 'title.o': typed(title) };
        const fields = { method: 'dots', counting: 'hands', state: 'draft', question: question ?? undefined, ...called, place: await lastPlace(rows, workshop) };
        return { op: 'ballot.add', answer: id, intents: [...intentsOf(id, 'ballot', fields), ...(await optionIntents(rows, id, from, dot, standIns))] };
      });
    },
    addOption(ballot, text) {
      const id = newId();
      return path.commit({ of: ballot }, async (rows) => ({
        op: 'option.add',
        answer: id,
        intents: intentsOf(id, 'option', { 'text.o': typed(text), place: await lastPlace(rows, ballot) }),
      }));
    },
    addFrom: (ballot, records) => act(ballot, 'option.addFrom', (rows, dot) => optionIntents(rows, ballot, records, dot)),
    count(ballot, unit, numbers, stay) {
      const id = voteId(ballot, unit);
      return path.commit({ of: ballot }, async (rows) => {
        const there = await viewById(rows, id);
        const back = there?.state === 'gone' ? await comeback(rows, id) : [];
        // The same place and the same words on every laptop: only numbers can differ.
        const fresh = there === undefined ? { of: unitValue(unit), place: { parent: ballot, key: 'a0' } } : {};
        return { op: 'vote.count', answer: null, group: stay, intents: [...back, ...intentsOf(id, 'vote', { ...fresh, ...numbers })] };
      });
    },
  };
}

const textFields: Readonly<Record<string, string>> = { contribution: 'text', side: 'text', 'plan-item': 'title', priority: 'title' };

/** Records as options below a ballot, each once, after those that are there. */
async function optionIntents(db: Database, ballot: string, records: readonly string[], dot: Dot, standIns?: NewBallot['standIns']): Promise<readonly Intent[]> {
  const last = (await childrenOf(db, ballot, 'option')).at(-1);
  const keys = keysBetween(last?.key ?? null, null, records.length, Math.random);
  const intents = await Promise.all(records.map(async (record, at): Promise<readonly Intent[]> => {
    const id = optionId(ballot, record);
    const [there, source] = await Promise.all([viewById(db, id), viewById(db, record)]);
    if (there !== undefined) return there.state === 'gone' ? comeback(db, id) : [];
    const field = textFields[source?.kind ?? ''];
    if (field === undefined) return [];
    const standIn = source === undefined || isWritten(source, field) ? undefined : standIns?.get(record);
    const text = standIn === undefined ? copiedText(source, field, 'text', dot) : { 'text.o': typed(standIn) };
    return intentsOf(id, 'option', { ...text, madeFrom: record, place: { parent: ballot, key: keys[at] ?? 'a0' } });
  }));
  return intents.flat();
}

const isWritten = (view: RecordView, field: string): boolean => !isBlank(textOf(view, field).original?.blocks ?? []);

async function moved(db: Database, id: string, step: 1 | -1): Promise<readonly Intent[]> {
  const parent = (await viewById(db, id))?.parent ?? null;
  if (parent === null) return [];
  const all = await childrenOf(db, parent, 'option');
  const at = all.findIndex((one) => one.id === id);
  const others = all.filter((one) => one.id !== id);
  const to = at + step;
  if (at < 0 || to < 0 || to > others.length) return [];
  return intentsOf(id, 'option', { place: { parent, key: keyAt(others, to, Math.random) } });
}
