import { isList, isObject, type Json } from '../../domain/json.ts';
import { isKind } from '../../domain/kinds.ts';
import { originalOf } from '../../domain/decode.ts';
import { ownPartKinds } from '../../domain/own.ts';
import { plainFromBlocks } from '../../domain/text.ts';
import type { RecordView } from '../../record/view.ts';
import type { Database } from '../database.ts';
import { childrenOf, intentsOf, viewById } from '../rows.ts';
import { installationJournal } from '../repositories/marks.ts';
import type { WritePath } from '../write-path.ts';
import type { Own, OwnVersions } from './own.ts';

/** Fields that two laptops wrote without knowing of each other: what stands side by side, and the choice of one. */
export function createSettling({ db, path }: { readonly db: Database; readonly path: WritePath }): Pick<Own, 'versions' | 'settle'> {
  return {
    versions: (id) => db.transaction('r', db.rows, () => readVersions(db, id)),
    settle: (id, field, at) =>
      path.commit(installationJournal, async (rows) => {
        const view = await viewById(rows, id);
        const value = view?.values(field)[at];
        if (view === undefined || value === undefined || !isKind(view.kind)) return undefined;
        return { op: 'record.settle', answer: null, intents: intentsOf(id, view.kind, { [field]: value }) };
      }),
  };
}

async function readVersions(db: Database, id: string): Promise<readonly OwnVersions[]> {
  const root = await viewById(db, id);
  const parts = await Promise.all(ownPartKinds.map((kind) => childrenOf(db, id, kind)));
  return [...(root === undefined ? [] : [root]), ...parts.flat()].flatMap(versionsIn);
}

/** Where something stands among its like is worth no question to a person. */
function versionsIn(view: RecordView): readonly OwnVersions[] {
  return view.open.filter((field) => field !== 'place').map((field) => ({ id: view.id, field, texts: view.values(field).map(plainOf) }));
}

function plainOf(value: Json): string {
  if (isList(value)) return value.map(String).join(', ');
  if (!isObject(value)) return value === null ? '' : String(value);
  if ('blocks' in value) return plainFromBlocks(originalOf(value)?.blocks ?? []);
  return Object.values(value).filter((part) => part !== null).map(String).join(', ');
}
