import { deletionValue, lifeField } from '../../record/life.ts';
import type { PurgedName } from '../../record/journal-line.ts';
import type { Intent } from '../../record/operation.ts';
import { recOf, type Row } from '../../record/row.ts';
import type { Dot } from '../../record/types.ts';
import type { StoredRow } from '../database.ts';

/** What removes records for good: one part of an operation overwrites, the other purges. */
export type Emptying = { readonly intents: readonly Intent[]; readonly purged: readonly PurgedName[] };

/**
 * Removes records of a workshop that goes on for good. `dot` is what the writes will carry.
 *
 * A purged record absorbs whatever comes later under its id, so it is for ids that are drawn once. One that is made from what the
 * record is about comes again, when the same question set, plan line or body is added anew: such a record is emptied instead, and
 * stays as one that is gone.
 */
export function emptying(rows: readonly StoredRow[], dot: Dot): Emptying {
  const standing = [...new Map(rows.map((row) => [row.id, row])).values()].filter((row): row is Row => !('purged' in row));
  return {
    purged: standing.filter(({ id }) => drawn.test(id)).map(({ id, kind }) => ({ id, kind })),
    intents: standing.filter(({ id }) => !drawn.test(id)).flatMap((row) => blanking(row, dot)),
  };
}

/** As `uuid` writes what it draws. */
const drawn = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/u;

/** Every value is overwritten, which takes it out of the record; the deletion has seen it, or the record would be contested. */
function blanking(row: Row, dot: Dot): readonly Intent[] {
  const fields = Object.keys(row.f).filter((field) => field !== 'place' && field !== lifeField);
  const about = { id: row.id, kind: row.kind };
  return [...fields.map((field): Intent => ({ ...about, field, value: null })), { ...about, field: lifeField, value: deletionValue(recOf(row), { dot, fields }) }];
}
