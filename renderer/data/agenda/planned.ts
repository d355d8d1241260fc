import { layOut, runsPastMidnight, type DayPlan } from '../../domain/agenda/layout.ts';
import { agendaFieldsOf, dayStartsOf, type AgendaFields } from '../../domain/decode-agenda.ts';
import type { Json } from '../../domain/json.ts';
import type { Intent } from '../../record/operation.ts';
import { comparePlaces } from '../../record/order.ts';
import { placeOf, type RecordView } from '../../record/view.ts';
import type { Database } from '../database.ts';
import { livingOf, viewById } from '../rows.ts';

/** What the rules need to know before something is written: the living blocks in the order of their places, the workshop and its tables. */
export type Present = { readonly workshop: RecordView; readonly blocks: readonly RecordView[]; readonly tables: readonly RecordView[] };

/** A block as it is, or as it would be. */
export type PresentBlock = AgendaFields & { readonly id: string; readonly key: string };

/** What an action would write; `end`: there is no further to go. */
export type Draft = { readonly intents: readonly Intent[]; readonly made?: readonly string[]; readonly removed?: readonly string[] } | 'end';

export async function readPresent(db: Database, workshop: string): Promise<Present | undefined> {
  const [head, blocks, tables] = await Promise.all([viewById(db, workshop), livingOf(db, workshop, 'block'), livingOf(db, workshop, 'table')]);
  return head === undefined ? undefined : { workshop: head, blocks, tables };
}

/** The blocks with their fields taken apart, in the order of their places. */
export function blocksOf({ blocks }: Present): readonly PresentBlock[] {
  return blocks.map((view) => ({ id: view.id, key: view.key, ...agendaFieldsOf(view) }));
}

/** The plan of one day. */
export function planOf(present: Present, day: number | null): DayPlan<PresentBlock> {
  return layOut(blocksOf(present).filter((block) => block.day === day), day === null ? null : (dayStartsOf(present.workshop).get(day) ?? null));
}

/** True where these writes would make a day run past midnight, or further past it than it does. */
export function wouldPassMidnight(present: Present, intents: readonly Intent[], removed: readonly string[]): boolean {
  const then = after(present, intents, removed);
  const days = new Set([...blocksOf(present), ...blocksOf(then)].map(({ day }) => day));
  return [...days].some((day) => runsPastMidnight(planOf(present, day), planOf(then, day)));
}

function after(present: Present, intents: readonly Intent[], removed: readonly string[]): Present {
  const written = new Map<string, { [field: string]: Json }>();
  for (const intent of intents) if ('value' in intent) written.set(intent.id, { ...written.get(intent.id), [intent.field]: intent.value });
  const overlaid = (view: RecordView): RecordView => {
    const fields = { ...view.fields, ...written.get(view.id) };
    return { ...view, ...placeOf(fields['place']), fields };
  };
  const known = new Set(present.blocks.map(({ id }) => id));
  const made = [...new Set(intents.filter(({ id, kind }) => kind === 'block' && !known.has(id)).map(({ id }) => id))];
  const fresh = made.map((id): RecordView => ({ ...present.workshop, id, kind: 'block', fields: {}, open: [] })).map(overlaid);
  const blocks = [...present.blocks.filter(({ id }) => !removed.includes(id)).map(overlaid), ...fresh].sort(comparePlaces);
  return { ...present, workshop: overlaid(present.workshop), blocks };
}
