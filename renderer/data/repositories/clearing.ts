import type { Failure } from '../../../preload/shapes.ts';
import { clearingOf, clearingStateOf, type ClearingAct, type ClearingState, type Milestone, type Signature } from '../../domain/clearing.ts';
import type { Json } from '../../domain/json.ts';
import type { WorkshopStage } from '../../domain/kinds.ts';
import type { Intent } from '../../record/operation.ts';
import { recOf } from '../../record/row.ts';
import { snapshotOf } from '../../record/snapshot.ts';
import { isPurged, type LiveRec } from '../../record/types.ts';
import { viewOf, type RecordView } from '../../record/view.ts';
import type { Database } from '../database.ts';
import { intentsOf, lastPlace, livingOf, removal } from '../rows.ts';
import type { ClearingOrder, Workbook } from '../workbook.ts';
import type { WritePath } from '../write-path.ts';
import { installationJournal } from './marks.ts';

/** Clearing a report and naming its versions: what was said then is kept whole, so that it can be shown and exported again. */

/** Where the workshop's report stands. */
export async function readClearing(db: Database, workshop: string): Promise<ClearingState> {
  const acts = await livingOf(db, workshop, 'clearing');
  return clearingStateOf(acts.flatMap(({ id, fields }) => clearingOf(id, fields) ?? []));
}

/** Named versions, the newest first. */
export async function readMilestones(db: Database, workshop: string): Promise<readonly Milestone[]> {
  const found = await livingOf(db, workshop, 'milestone');
  const text = (value: Json | undefined): string => (typeof value === 'string' ? value : '');
  return found.map(({ id, fields }) => ({ id, name: text(fields['name']), at: text(fields['at']) })).sort((a, b) => (a.at < b.at ? 1 : -1));
}

type Parts = { readonly path: WritePath; readonly newId: () => string; readonly now: () => Date };
type Writes = Pick<Workbook, 'clearing' | 'milestones'>;

/** Each act is one operation: its record, the stage of the workshop and, when it is cleared, the milestone. */
export function createClearingWrites({ path, newId, now }: Parts): Writes {
  const act = (workshop: string, done: ClearingAct, stage: WorkshopStage | null, order: ClearingOrder & { readonly reason?: string; readonly milestoneName?: string }) => {
    const refused = refusalOf(order);
    if (refused !== undefined) return Promise.resolve(refused);
    const id = newId();
    return path.commit(workshop, async (db) => {
      const at = now().toISOString();
      const kept = order.milestoneName === undefined ? undefined : await milestoneIntents(db, workshop, newId(), order.milestoneName, at);
      const fields = { act: done, ...signatureOf(order), report: order.report, language: order.language, reason: order.reason, file: fileJson(order), milestone: kept?.id, at, place: await lastPlace(db, workshop) };
      const staged = stage === null ? [] : intentsOf(workshop, 'workshop', { stage });
      return { op: `clearing.${done}`, answer: id, intents: [...(kept?.intents ?? []), ...intentsOf(id, 'clearing', fields), ...staged] };
    });
  };
  return {
    clearing: {
      check: (workshop, order) => act(workshop, 'checked', null, order),
      clear: (workshop, order, milestoneName) => act(workshop, 'cleared', 'cleared', { ...order, milestoneName }),
      sendBack: (workshop, order, reason) =>
        reason.trim() === '' ? Promise.resolve(invalid('a report is sent back with a reason')) : act(workshop, 'returned', 'draft', { ...order, file: null, reason: reason.trim() }),
    },
    milestones: {
      set: async (workshop, name) => {
        if (name.trim() === '') return invalid('a milestone has a name');
        const id = newId();
        return path.commit(workshop, async (db) => ({ op: 'milestone.set', answer: id, intents: (await milestoneIntents(db, workshop, id, name.trim(), now().toISOString())).intents }));
      },
      remove: (workshop, id) => path.commit(workshop, async (db) => ({ op: 'record.remove', answer: null, intents: await removal(db, id) })),
    },
  };
}

/** Nobody clears a report without a name and a day. */
function refusalOf({ name, on }: Signature): Failure | undefined {
  if (name.trim() === '') return invalid('an act of clearing has a name');
  return /^\d{4}-\d{2}-\d{2}$/u.test(on) ? undefined : invalid('an act of clearing has a day');
}

function invalid(detail: string): Failure {
  return { ok: false, code: 'failed', detail };
}

function signatureOf(order: Signature): { readonly [field: string]: Json } {
  return { name: order.name.trim(), function: order.function.trim(), on: order.on };
}

function fileJson({ file }: ClearingOrder): Json | undefined {
  return file === null ? undefined : { name: file.name, sha256: file.sha256 };
}

async function milestoneIntents(db: Database, workshop: string, id: string, name: string, at: string): Promise<{ readonly id: string; readonly intents: readonly Intent[] }> {
  const fields = { name, at, records: snapshotOf(await recordsNow(db, workshop)), place: await lastPlace(db, workshop) };
  return { id, intents: intentsOf(id, 'milestone', fields) };
}

/** Neither internal notes nor files whose bytes are inside, nor what a milestone is about itself. */
const leftOut: ReadonlySet<string> = new Set(['note', 'milestone', 'clearing']);
const isLeftOut = (rec: LiveRec): boolean => leftOut.has(rec.kind) || (rec.kind === 'attachment' && rec.r['file'] === undefined);

/** What a report could be made from now: the workshop's records, the own practices and the own checklists that it answers; what was deleted only where something below it is alive. */
async function recordsNow(db: Database, workshop: string): Promise<readonly LiveRec[]> {
  const rows = await db.rows.where('[ws+kind+life]').between([workshop], [workshop, []]).toArray();
  const own = await Promise.all((['practice', 'own-checklist', 'checklist-question'] as const).map((kind) => db.rows.where('[ws+kind+life]').equals([installationJournal, kind, 0]).toArray()));
  const live = [...rows, ...own.flat()].map(recOf).filter((rec): rec is LiveRec => !isPurged(rec) && !isLeftOut(rec));
  const views = live.map((rec) => viewOf(rec));
  const byId = new Map(views.map((view) => [view.id, view]));
  const answered = new Set(views.flatMap(({ kind, fields }) => (kind === 'assessment' ? [fields['checklist']] : [])));
  const isAnothers = ({ kind, id, parent }: RecordView): boolean => (kind === 'own-checklist' && !answered.has(id)) || (kind === 'checklist-question' && !answered.has(parent));
  const kept = new Set<string>();
  for (const view of views) {
    if (view.state === 'gone' || isAnothers(view)) continue;
    for (let at: string | null = view.id; at !== null && !kept.has(at); at = byId.get(at)?.parent ?? null) kept.add(at);
  }
  return live.filter(({ id }) => kept.has(id));
}
