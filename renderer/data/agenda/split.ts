import { tableBlockId, tableId } from '../../domain/ids.ts';
import type { Intent } from '../../record/operation.ts';
import { isId } from '../../record/names.ts';
import type { Database } from '../database.ts';
import { comeback, intentsOf, lastPlaces, viewById } from '../rows.ts';
import { blocksOf, planOf, type Draft, type Present } from './planned.ts';

/**
 * A block becomes that of the first table, and each further table gets one beside it, with the same title and length. Ids come from block and
 * table: two laptops that split one block meet in the same blocks. Tables are made where there are too few.
 */
export async function splitOver(present: Present, db: Database, id: string, count: number, newId: () => string): Promise<Draft | undefined> {
  const { workshop, blocks, tables } = present;
  const block = blocksOf(present).find((one) => one.id === id);
  const unit = block === undefined ? undefined : planOf(present, block.day).slots.find(({ blocks: inSlot }) => inSlot.some((one) => one.id === id));
  const head = blocks.find((view) => view.id === unit?.id);
  if (block === undefined || unit === undefined || head === undefined) return undefined;
  const made = await missingTables(present, db, count);
  const taken = new Set(unit.blocks.flatMap(({ table }) => table ?? []));
  const free = [...tables.map((table) => table.id), ...made.map((table) => table.id)].filter((table) => !taken.has(table));
  const own = unit.blocks[0]?.table ?? free.shift();
  const further = free.slice(0, Math.max(0, count - unit.blocks.length));
  if (own === undefined || further.length === 0) return 'end';
  const places = await lastPlaces(db, workshop.id, further.length + made.length);
  const beside = await Promise.all(further.map(async (table, at) => {
    const wanted = tableBlockId(workshop.id, head.id, table);
    const blockId = isId(wanted) ? wanted : newId();
    const there = await viewById(db, blockId);
    const fields = { 'title.o': head.fields['title.o'], day: block.day, minutes: head.fields['minutes'], form: 'tables', table, beside: head.id, place: places[at] };
    return { id: blockId, intents: [...(there === undefined ? [] : await comeback(db, blockId)), ...intentsOf(blockId, 'block', fields)] };
  }));
  return {
    intents: [
      ...made.flatMap((table, at): readonly Intent[] => [...table.intents, ...intentsOf(table.id, 'table', { place: places[further.length + at] })]),
      ...intentsOf(head.id, 'block', { form: 'tables', table: own }),
      ...beside.flatMap(({ intents }) => intents),
    ],
    made: [...beside.map((one) => one.id), ...made.map((one) => one.id)],
  };
}

/** Tables by their numbers, until there are enough; one that was removed comes back. */
async function missingTables({ workshop, tables }: Present, db: Database, count: number): Promise<readonly { readonly id: string; readonly intents: readonly Intent[] }[]> {
  const known = new Set(tables.map(({ id }) => id));
  const made: { readonly id: string; readonly intents: readonly Intent[] }[] = [];
  for (let number = 1; known.size + made.length < count; number += 1) {
    const id = tableId(workshop.id, number);
    if (!known.has(id)) made.push({ id, intents: (await viewById(db, id)) === undefined ? [] : await comeback(db, id) });
  }
  return made;
}
