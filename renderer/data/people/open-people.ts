import type { Bridge } from '../../../preload/contract.ts';
import type { WritePath } from '../write-path.ts';
import { createAttendanceWrites } from './attendance-writes.ts';
import { createCellWrites } from './cell-writes.ts';
import { createGroupWrites } from './group-writes.ts';
import { createListReads } from './list-file.ts';
import type { People } from './people.ts';
import { createListWrites } from './take-list.ts';

type Parts = { readonly path: WritePath; readonly bridge: Bridge };

/** Lists of people; loaded when they are first asked for, because the first screen needs none of it. */
export function openPeople({ path, bridge }: Parts): People {
  return { ...createListReads(bridge), ...createListWrites(path), ...createAttendanceWrites(path), ...createCellWrites(path), ...createGroupWrites(path) };
}
