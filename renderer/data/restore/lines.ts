import type { Bridge } from '../../../preload/contract.ts';
import { decodeOp, type JournalOp } from '../../record/journal-line.ts';
import type { Saved } from '../saved.ts';

/**
 * The lines of a journal after a number, oldest first, behind its base too; null where the history does not reach so far back or has a
 * gap, because old history is removed and damage is kept aside.
 */
export async function linesAfter(bridge: Bridge, journal: string, after: number): Promise<Saved<readonly JournalOp[] | null>> {
  let lines: readonly JournalOp[] = [];
  let before: number | null = null;
  do {
    const page: Awaited<ReturnType<typeof readPage>> = await readPage(bridge, journal, before);
    if (!page.ok) return page;
    lines = [...page.value.lines, ...lines];
    before = page.value.next;
  } while (before !== null && (lines[0]?.s ?? Infinity) > after + 1);
  const wanted = lines.filter(({ s }) => s > after);
  return { ok: true, value: isWhole(wanted, after) ? wanted : null };
}

async function readPage(bridge: Bridge, journal: string, before: number | null): Promise<Saved<{ readonly lines: readonly JournalOp[]; readonly next: number | null }>> {
  const page = await bridge.call('journal:read-history', { journal, before });
  if (!page.ok) return page;
  const lines: JournalOp[] = [];
  for (const body of page.value.bodies) {
    const decoded = decodeOp(body);
    if (!decoded.ok) return { ok: false, code: 'damaged', detail: `journal ${journal}: ${decoded.detail}` };
    lines.push(decoded.op);
  }
  return { ok: true, value: { lines, next: page.value.next } };
}

function isWhole(lines: readonly JournalOp[], after: number): boolean {
  return lines.every(({ s }, at) => {
    const before = lines[at - 1];
    return s === (before === undefined ? after : before.s + before.n - 1) + 1;
  });
}
