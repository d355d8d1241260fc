import type { Failure } from '../../../preload/shapes.ts';
import { textOf } from '../../domain/decode.ts';
import { isOwnItemKind } from '../../domain/own.ts';
import type { MultiText } from '../../domain/text.ts';
import { changeOf, type RecordChange } from '../../record/difference.ts';
import { lifeOf } from '../../record/life.ts';
import { recOf } from '../../record/row.ts';
import { isPurged, type Rec } from '../../record/types.ts';
import { viewOf } from '../../record/view.ts';
import type { Database } from '../database.ts';
import { rowsOf } from '../store.ts';
import { inSlices } from './slices.ts';
import type { ContentCounts, JournalLook, PlacedChange } from './restore.ts';

type Size = { readonly journal: string; readonly bytes: number };
type Records = ReadonlyMap<string, Rec>;

/** Compares a journal's records in a snapshot with the present ones. What was wiped on this laptop does not come back. */
export async function lookAt(db: Database, { journal, bytes }: Size, records: readonly Rec[], isWiped: boolean): Promise<JournalLook> {
  const present: Records = new Map((await rowsOf(db, journal).toArray()).map((row) => [row.id, recOf(row)]));
  const then: Records = new Map(records.map((rec) => [rec.id, rec]));
  const changes: PlacedChange[] = [];
  await inSlices(new Set([...then.keys(), ...present.keys()]), (id) => {
    const change = changeOf(then.get(id), present.get(id));
    if (change !== undefined) changes.push({ ...change, where: placeOf(change, present, then) });
  });
  const counts = await countsOf(records);
  const state = then.get(journal);
  return { isReadable: true, journal, bytes, title: titleOf(state), then: state !== undefined && isGone(state) ? 'trash' : 'there', now: isWiped ? 'purged' : stateNow(present, journal), counts, changes };
}

/** What is said of a journal whose file cannot be read; its title is the present one, where there is one. */
export async function unreadable(db: Database, { journal, bytes }: Size, failure: Failure): Promise<JournalLook> {
  const row = await db.rows.get(journal);
  return { isReadable: false, journal, bytes, title: row === undefined ? null : titleOf(recOf(row)), failure };
}

/** The installation's journal has no record of its own name: it is there as soon as anything is in it. */
function stateNow(present: Records, journal: string): 'there' | 'trash' | 'missing' | 'purged' {
  const head = present.get(journal);
  if (head === undefined) return present.size === 0 ? 'missing' : 'there';
  if (isPurged(head)) return 'purged';
  return isGone(head) ? 'trash' : 'there';
}

const isGone = (rec: Rec): boolean => lifeOf(rec) === 'gone';

async function countsOf(records: readonly Rec[]): Promise<ContentCounts> {
  const living = new Map<string, number>();
  let items = 0;
  await inSlices(records, (rec) => {
    if (isPurged(rec) || isGone(rec)) return;
    living.set(rec.kind, (living.get(rec.kind) ?? 0) + 1);
    if (isOwnItemKind(rec.kind) || rec.kind === 'pack') items += 1;
  });
  const of = (kind: string): number => living.get(kind) ?? 0;
  return { contributions: of('contribution'), participants: of('participant'), questions: of('question'), positions: of('position'), passages: of('section'), items };
}

function titleOf(rec: Rec | undefined): MultiText | null {
  const view = rec === undefined ? undefined : viewOf(rec);
  return view === undefined ? null : textOf(view, 'title');
}

/** What may stand above a change, in a person's words; parent kinds are fixed, so the way up is short. */
const highest = 8;

function placeOf({ id, parent }: RecordChange, present: Records, then: Records): MultiText | null {
  let above = parent;
  for (let step = 0; step < highest && above !== null && above !== id; step += 1) {
    const rec: Rec | undefined = present.get(above) ?? then.get(above);
    const view = rec === undefined ? undefined : viewOf(rec);
    if (view === undefined) return null;
    if (view.kind === 'question') return textOf(view, 'wording');
    if (view.kind === 'roundtable' || view.kind === 'own-set' || view.kind === 'own-checklist') return textOf(view, 'title');
    above = view.parent;
  }
  return null;
}
