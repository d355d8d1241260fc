import type { Bridge } from '../../../preload/contract.ts';
import { fieldValue } from '../../domain/history/field-values.ts';
import { fieldOf } from '../../domain/history/kinds.ts';
import { fieldValues, versionsOf } from '../../record/history.ts';
import type { JournalOp } from '../../record/journal-line.ts';
import { isPurged, type Rec } from '../../record/types.ts';
import type { Database } from '../database.ts';
import type { Saved } from '../saved.ts';
import { recordsOf } from '../store.ts';
import type { Reading, RecordHistory } from './history.ts';
import { insideOf, labelsOf } from './labels.ts';
import { readLines } from './lines.ts';

type Parts = { readonly db: Database; readonly bridge: Bridge };

/** Reads all lines about a record, from the newest page back to the first, and makes its versions of them. */
export async function readRecordHistory({ db, bridge }: Parts, record: string, reading: Reading): Promise<Saved<RecordHistory>> {
  const row = await db.rows.get(record);
  if (row === undefined) return { ok: false, code: 'not-found', detail: 'no such record' };
  const ids = [record, ...(await insideOf(db, record, row.kind)).map(({ id }) => id)];
  const lines = await linesAbout(bridge, row.ws, ids, reading);
  if (!lines.ok) return lines;
  const { ops, isWhole } = lines.value;
  const versions = versionsOf(ops, ids, isWhole).toReversed();
  const now = await recordsOf(db, ids);
  const labels = await labelsOf(db, [record, ...namedIn([now, ...versions.map(({ records }) => records)])]);
  const label = labels.get(record) ?? null;
  return { ok: true, value: { id: record, kind: row.kind, workshop: row.ws, label, isThere: label?.isThere ?? false, versions, now, isWhole, labels } };
}

async function linesAbout(bridge: Bridge, journal: string, ids: readonly string[], { signal, progress }: Reading): Promise<Saved<{ readonly ops: readonly JournalOp[]; readonly isWhole: boolean }>> {
  const quoted = ids.map((id) => JSON.stringify(id));
  // An id stands in a line as it is: no letter of it is written otherwise in JSON.
  const isAbout = (body: string): boolean => body.includes('"base":true') || quoted.some((id) => body.includes(id));
  const pages: (readonly JournalOp[])[] = [];
  let [lines, isWhole] = [0, false];
  for (let before: number | null = null, isFirst = true; isFirst || before !== null; isFirst = false) {
    const page: Awaited<ReturnType<typeof readLines>> = await readLines(bridge, journal, before, isAbout);
    if (!page.ok) return page;
    if (signal.aborted) return { ok: false, code: 'failed', detail: 'no longer wanted' };
    pages.push(page.value.ops);
    lines += page.value.lines;
    progress(lines);
    before = page.value.next;
    isWhole = page.value.isStart;
  }
  return { ok: true, value: { ops: pages.toReversed().flat(), isWhole } };
}

/** Ids of the records that values name. */
function namedIn(states: readonly ReadonlyMap<string, Rec>[]): ReadonlySet<string> {
  const ids = new Set<string>();
  const look = (rec: Rec): void => {
    if (isPurged(rec)) return;
    for (const register of Object.keys(rec.r)) {
      for (const raw of fieldValues(rec, register)) {
        const value = fieldValue(fieldOf(rec.kind, register), raw);
        if (value.kind === 'records') for (const id of value.ids) ids.add(id);
        else if (value.kind === 'cite') ids.add(value.id);
        else if (value.kind === 'counted') ids.add(value.option);
        else if (value.kind === 'place' && value.parent !== null) ids.add(value.parent);
        else if (value.kind === 'names') for (const speaker of value.speakers) for (const id of Object.values(speaker)) ids.add(id);
      }
    }
  };
  for (const state of states) for (const rec of state.values()) look(rec);
  return ids;
}
