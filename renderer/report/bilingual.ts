import type { ModelBlock, ModelSection, ReportModel } from './model.ts';

/** What says one thing in two languages; one side is empty where the other language has nothing for it. */
export type Pair = { readonly first: readonly ModelBlock[]; readonly second: readonly ModelBlock[] };

/** A part of the report in both languages, in the order and on the pages of the first. */
export type PairedSection = Pick<ModelSection, 'id' | 'orientation' | 'startsPage'> & { readonly pairs: readonly Pair[] };

/**
 * Lays two reports of one record in two languages beside one another. What belongs together is found by the places and
 * records the blocks name, so that a translation with more paragraphs than its original, or a line that only one language
 * needs, moves nothing below it.
 */
export function pairModels(first: ReportModel, second: ReportModel): readonly PairedSection[] {
  const aligned = align(first.sections, second.sections, ({ id }) => id);
  return aligned.map(([a, b]): PairedSection => {
    const { id, orientation, startsPage } = a ?? b ?? { id: '' };
    const pairs = align(unitsOf(a?.blocks ?? []), unitsOf(b?.blocks ?? []), ({ key }) => key);
    return {
      id,
      ...(orientation === undefined ? {} : { orientation }),
      ...(startsPage === undefined ? {} : { startsPage }),
      pairs: pairs.map(([one, other]) => ({ first: one?.blocks ?? [], second: other?.blocks ?? [] })),
    };
  });
}

/** Blocks that are translated as one: all paragraphs of a text, a heading, a table. */
type Unit = { readonly key: string; readonly blocks: ModelBlock[] };

function unitsOf(blocks: readonly ModelBlock[]): readonly Unit[] {
  const units: Unit[] = [];
  for (const block of blocks) {
    const key = keyOf(block);
    const last = units.at(-1);
    // Paragraphs of one record are one text; those that name nothing go on with what stands above them.
    const goesOn = block.type === 'paragraph' && last !== undefined && (key === last.key ? block.record !== undefined : isContinued(block.role) && block.record === undefined);
    if (goesOn) last.blocks.push(block);
    else units.push({ key, blocks: [block] });
  }
  return units;
}

function keyOf(block: ModelBlock): string {
  if (block.type === 'heading') return `heading ${block.id}`;
  if (block.type !== 'paragraph') return block.type;
  const { record, id, role } = block;
  if (record !== undefined) return `${record.kind} ${record.id}`;
  return id === undefined ? role : `place ${id}`;
}

function isContinued(role: Extract<ModelBlock, { type: 'paragraph' }>['role']): boolean {
  return role === 'more' || role === 'foreign' || role === 'list' || role === 'callout';
}

/**
 * Two lists of nearly the same things as pairs, in order. Where they differ, what comes back soonest in the other list is waited
 * for; what never does stands alone.
 */
function align<T>(first: readonly T[], second: readonly T[], keyOf: (item: T) => string): readonly (readonly [T | undefined, T | undefined])[] {
  const keys = [first.map(keyOf), second.map(keyOf)] as const;
  const pairs: (readonly [T | undefined, T | undefined])[] = [];
  let [a, b] = [0, 0];
  while (a < first.length || b < second.length) {
    const [keyA, keyB] = [keys[0][a], keys[1][b]];
    if (keyA === keyB) {
      pairs.push([first[a], second[b]]);
      [a, b] = [a + 1, b + 1];
      continue;
    }
    const inSecond = keyA === undefined ? -1 : keys[1].indexOf(keyA, b);
    const inFirst = keyB === undefined ? -1 : keys[0].indexOf(keyB, a);
    const takesFirst = keyA !== undefined && (inSecond < 0 || (inFirst >= 0 && inFirst - a <= inSecond - b));
    if (takesFirst) pairs.push([first[a], undefined]);
    else pairs.push([undefined, second[b]]);
    [a, b] = takesFirst ? [a + 1, b] : [a, b + 1];
  }
  return pairs;
}
