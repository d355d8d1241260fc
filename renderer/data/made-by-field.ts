import type { Json } from '../domain/json.ts';
import type { Kind } from '../domain/kinds.ts';
import type { Intent } from '../record/operation.ts';
import type { Step } from './arrange/arrange.ts';
import { reversible } from './arrange/reversible.ts';
import type { Database } from './database.ts';
import { comeback, intentsOf, viewById } from './rows.ts';
import type { Saved } from './saved.ts';
import type { WritePath } from './write-path.ts';

type Fields = { readonly [field: string]: Json | undefined };

/** A record that is made by the first of its fields that is written: its id and its place are the same on every laptop. */
export type MadeByField = { readonly id: string; readonly kind: Kind; readonly workshop: string; readonly made: Fields };

export type FieldWrites = {
  /** Writes fields as one operation, and answers how it is taken back. */
  readonly act: (target: MadeByField, op: string, fields: Fields) => Promise<Saved<Step>>;
  /** Writes what is being typed; all of one stay in a field is one group. */
  readonly write: (target: MadeByField, op: string, fields: Fields, stay?: string) => Promise<Saved>;
};

/** Ways to write records that nobody makes beforehand; one in the trash comes back with what is written. */
export function fieldWrites(path: WritePath): FieldWrites {
  return {
    act: async (target, op, fields) => {
      const done = await reversible(path, target.workshop, op, async (rows) => ({ intents: await written(rows, target, fields), answer: null }));
      return done.ok ? { ok: true, value: done.value.step } : done;
    },
    write: (target, op, fields, stay) => path.commit(target.workshop, async (rows) => ({ op, answer: null, group: stay, intents: await written(rows, target, fields) })),
  };
}

async function written(db: Database, { id, kind, workshop, made }: MadeByField, fields: Fields): Promise<readonly Intent[]> {
  const there = await viewById(db, id);
  const back = there?.state === 'gone' ? await comeback(db, id) : [];
  const fresh = there === undefined ? { ...made, place: { parent: workshop, key: 'a0' } } : {};
  return [...back, ...intentsOf(id, kind, { ...fresh, ...fields })];
}
