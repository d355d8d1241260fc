import { questionId, roundtableId } from '../../domain/ids.ts';
import type { Json } from '../../domain/json.ts';
import type { Kind } from '../../domain/kinds.ts';
import type { Intent } from '../../record/operation.ts';
import { keyBetween } from '../../record/order.ts';
import { recOf } from '../../record/row.ts';
import type { Rec, Write } from '../../record/types.ts';
import type { Database } from '../database.ts';
import { writesOf } from '../replay.ts';
import { childrenOf, intentsOf, viewById } from '../rows.ts';

/** An own question set as a roundtable of a workshop: what is written, and under which ids its questions stand there. */
export type OwnSetCopy = {
  readonly roundtable: string;
  readonly questions: readonly { readonly source: string; readonly id: string }[];
  readonly writes: readonly Write[];
  readonly intents: readonly Intent[];
};

/**
 * A question set, or those of its questions that are `wanted`, as a roundtable of a workshop. The texts' registers are copied as they are,
 * so that two laptops that do the same write the same, and a later edition of the set merges like any other edit. Undefined where the set
 * is not there.
 */
export async function ownSetCopy(db: Database, workshop: string, set: string, wanted?: ReadonlySet<string>): Promise<OwnSetCopy | undefined> {
  const row = await db.rows.get(set);
  if (row?.kind !== 'own-set' || 'purged' in row) return undefined;
  const roundtable = roundtableId(workshop, `own-${set}`);
  const there = await viewById(db, roundtable);
  const asked = (await childrenOf(db, set, 'own-question')).filter(({ id }) => wanted?.has(id) ?? true);
  const rows = await db.rows.bulkGet(asked.map(({ id }) => id));
  const questions = asked.map(({ id }) => ({ source: id, id: questionId(workshop, `own-${id}`) }));
  const ids = new Map(questions.map(({ source, id }) => [source, id]));
  const writes = rows.flatMap((found) => (found === undefined ? [] : copyOf(recOf(found), ids.get(found.id) ?? '', 'question', ['wording', 'usable', 'context'])));
  const places = asked.flatMap(({ id, key }) => intentsOf(ids.get(id) ?? '', 'question', { own: { id }, place: { parent: roundtable, key } }));
  const head = there === undefined ? intentsOf(roundtable, 'roundtable', { own: { id: set }, place: await steadyLastPlace(db, workshop) }) : [];
  return { roundtable, questions, writes: [...copyOf(recOf(row), roundtable, 'roundtable', ['title']), ...writes], intents: [...head, ...places] };
}

/** The last place without chance: two laptops with the same workshop put the set at the same one. */
async function steadyLastPlace(db: Database, parent: string): Promise<Json> {
  const last = await db.rows.where('[parent+key]').between([parent, ''], [parent, []]).last();
  return { parent, key: keyBetween(last?.key ?? null, null, () => 0.5) };
}

function copyOf(rec: Rec, id: string, kind: Kind, fields: readonly string[]): readonly Write[] {
  return writesOf(rec).filter(({ f }) => fields.some((field) => f.startsWith(`${field}.`))).map(({ f, reg }) => ({ id, kind, f, reg }));
}
