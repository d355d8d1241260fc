import type { Bridge } from '../../../preload/contract.ts';
import type { Failure } from '../../../preload/shapes.ts';
import { isBase } from '../../record/history.ts';
import { decodeOp, type JournalOp } from '../../record/journal-line.ts';
import type { Saved } from '../saved.ts';

/** Lines of a journal, the newest page first; inside a page in the order of the journal. */
export type LinePage = {
  readonly ops: readonly JournalOp[];
  /** How many lines were looked at. */
  readonly lines: number;
  /** What to ask for the page before it with; null: there is none. */
  readonly next: number | null;
  /** The page begins with the very first line, or with one that holds all there was: what is before it does not matter. */
  readonly isStart: boolean;
};

/** Lines that are read at one go: what follows waits until the page has been drawn. */
const atOnce = 100;

/**
 * One page of lines, reaching behind the line that the rows are built from; `before` as the page after it said (null: the last
 * page). Only what `wanted` lets through is decoded: most lines of a long journal are about something else.
 */
export async function readLines(bridge: Bridge, journal: string, before: number | null, wanted: (body: string) => boolean = () => true): Promise<Saved<LinePage>> {
  const page = await bridge.call('journal:read-history', { journal, before });
  if (!page.ok) return page;
  const { bodies, next } = page.value;
  const ops: JournalOp[] = [];
  for (const [index, body] of bodies.entries()) {
    if (index > 0 && index % atOnce === 0) await untilDrawn();
    if (!wanted(body)) continue;
    const read = decodeOp(body);
    if (!read.ok) return damaged(read.detail);
    ops.push(read.op);
  }
  return { ok: true, value: { ops, lines: bodies.length, next, isStart: next === null && startsIn(bodies[0]) } };
}

/** Older lines may have been given up: only the first of all, or one that holds everything, is a beginning. */
function startsIn(body: string | undefined): boolean {
  if (body === undefined) return true;
  const first = decodeOp(body);
  return first.ok && (first.op.s === 1 || isBase(first.op));
}

function damaged(detail: string): Failure {
  return { ok: false, code: 'damaged', detail };
}

/** Lets keys and drawing go first. */
function untilDrawn(): Promise<void> {
  return new Promise((resolve) => { setTimeout(resolve, 0); });
}
