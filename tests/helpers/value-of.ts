import type { Saved } from '../../renderer/data/workbook.ts';

/** What `saved` answers. @throws with code and detail where something was not saved. */
export function valueOf<T>(saved: Saved<T>): T {
  if (!saved.ok) throw new Error(`${saved.code}: ${saved.detail}`);
  return saved.value;
}
