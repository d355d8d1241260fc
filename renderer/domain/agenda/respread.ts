import type { BlockForm } from '../kinds.ts';

/** A block (or blocks of one time) that is still to come. Times are whole minutes, beginnings since midnight. */
export type LeftBlock = {
  readonly id: string;
  readonly minutes: number;
  /** Its fixed beginning; such a block keeps beginning and length. */
  readonly fixed: number | null;
  /** It is never made shorter than this, unless it is so already. */
  readonly minimum: number;
};

export type SpreadBlock = {
  readonly id: string;
  readonly start: number;
  readonly minutes: number;
  /** Minutes by which what stands before a fixed block runs into it although all of that is at its minimum. */
  readonly overlap: number;
};

/** Minutes below which a block is of no use: breaks keep most of theirs, talk can be cut further. Own figures of the workbook. */
export function minimumOf(form: BlockForm | null, minutes: number): number {
  const share = form === 'break' ? 2 / 3 : 1 / 3;
  return Math.min(minutes, Math.max(5, Math.ceil(minutes * share)));
}

/**
 * Spreads the time that is left at `now` over the blocks still to come, in proportion to the length each was planned with. `blocks` are in
 * order and the first begins at `now`; the last ends at `end`. What has a fixed beginning stays as it is, so the time up to it is
 * spread over what stands before it, and the time after its end over the rest. Whoever is late shortens, whoever is ahead lengthens;
 * nothing falls below its minimum, and where the minimums together are more than there is, the block that follows begins late
 * (before a fixed one that is counted as `overlap`). Minutes stay whole and add up exactly.
 */
export function respread(blocks: readonly LeftBlock[], now: number, end: number): readonly SpreadBlock[] {
  const done: SpreadBlock[] = [];
  let at = now;
  for (let from = 0; from < blocks.length; ) {
    const block = blocks[from];
    if (block === undefined) break;
    if (block.fixed !== null) {
      done.push({ id: block.id, start: block.fixed, minutes: block.minutes, overlap: Math.max(0, at - block.fixed) });
      at = block.fixed + block.minutes;
      from += 1;
      continue;
    }
    const next = blocks.findIndex((other, index) => index > from && other.fixed !== null);
    const to = next === -1 ? blocks.length : next;
    for (const [id, minutes] of shares(blocks.slice(from, to), (blocks[next]?.fixed ?? end) - at)) {
      done.push({ id, start: at, minutes, overlap: 0 });
      at += minutes;
    }
    from = to;
  }
  return done;
}

/** Whole minutes for each block: in proportion, none below its minimum, together `room` where the minimums leave that much. */
function shares(blocks: readonly LeftBlock[], room: number): readonly (readonly [string, number])[] {
  const floors = blocks.map(({ minimum, minutes }) => Math.max(0, Math.min(minimum, minutes)));
  const isAtFloor = blocks.map(() => false);
  // A block that its share would bring below its minimum has the minimum, and the others share what that leaves.
  for (let changed = true; changed; ) {
    const ratio = ratioOf(blocks, floors, isAtFloor, room);
    changed = false;
    for (const [at, { minutes }] of blocks.entries()) {
      if (isAtFloor[at] === true || minutes * ratio >= (floors[at] ?? 0)) continue;
      isAtFloor[at] = true;
      changed = true;
    }
  }
  const ratio = ratioOf(blocks, floors, isAtFloor, room);
  const exact = blocks.map(({ minutes }, at) => (isAtFloor[at] === true ? (floors[at] ?? 0) : minutes * ratio));
  const whole = rounded(exact, floors, room);
  return blocks.map(({ id }, at) => [id, whole[at] ?? 0] as const);
}

function ratioOf(blocks: readonly LeftBlock[], floors: readonly number[], isAtFloor: readonly boolean[], room: number): number {
  const held = floors.reduce((sum, floor, at) => sum + (isAtFloor[at] === true ? floor : 0), 0);
  const free = blocks.reduce((sum, { minutes }, at) => sum + (isAtFloor[at] === true ? 0 : minutes), 0);
  return free === 0 ? 0 : Math.max(0, room - held) / free;
}

/** Whole minutes that add up to `room` where they can: each is rounded down, and the largest remainders get what is left. */
function rounded(exact: readonly number[], floors: readonly number[], room: number): readonly number[] {
  const down = exact.map((minutes, at) => Math.max(floors[at] ?? 0, Math.floor(minutes + 1e-9)));
  let over = Math.round(Math.min(room, exact.reduce((sum, minutes) => sum + minutes, 0))) - down.reduce((sum, minutes) => sum + minutes, 0);
  const order = exact.map((minutes, at) => ({ at, rest: minutes - Math.floor(minutes + 1e-9) })).sort((a, b) => b.rest - a.rest || a.at - b.at);
  for (const { at } of order) {
    if (over <= 0) break;
    down[at] = (down[at] ?? 0) + 1;
    over -= 1;
  }
  // Minimums that are no whole part of a share may have taken a minute too many: the longest above its minimum gives it back.
  for (; over < 0; over += 1) {
    const spare = down.map((minutes, at) => ({ at, spare: minutes - (floors[at] ?? 0) })).sort((a, b) => b.spare - a.spare)[0];
    if (spare === undefined || spare.spare <= 0) break;
    down[spare.at] = (down[spare.at] ?? 0) - 1;
  }
  return down;
}
