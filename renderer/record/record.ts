import { compareCodeUnits } from './canonical.ts';
import { join } from './register.ts';
import type { LiveRec, PurgedRec, Rec, Reg, Write } from './types.ts';
import { isPurged } from './types.ts';

export { isActor, isCounter, isFieldName, isId, isKind, newActor } from './names.ts';

/** Caps on what one record may hold, far beyond any honest one; a file or a merge beyond them is refused. */
export const caps = { valuesPerRegister: 1_000, actorsPerContext: 10_000, registersPerRecord: 10_000 } as const;

/** Merges one write into a record (or starts it). Gives the same object back when the write brings nothing. */
export function applyWrite(rec: Rec | undefined, write: Write): Rec {
  return mergeRecords(rec, { id: write.id, kind: write.kind, r: { [write.f]: write.reg } });
}

/**
 * Merges two states of one record, register by register. A field that one side lacks is taken from the other:
 * absence says nothing. A purged record absorbs the other. Gives `a` itself back when `b` brings nothing.
 * @throws Error when the ids differ.
 */
export function mergeRecords(a: Rec | undefined, b: Rec): Rec {
  if (a === undefined || a === b) return b;
  if (a.id !== b.id) throw new Error(`Records ${a.id} and ${b.id} are not the same record`);
  const kind = firstKind(a.kind, b.kind);
  if (isPurged(a)) return a.kind === kind ? a : { ...a, kind };
  if (isPurged(b)) return b.kind === kind ? b : { ...b, kind };
  return mergeLive(a, b, kind);
}

/** What is left when a record is removed for good: nothing that was ever written in it. */
export function purge(rec: Rec): PurgedRec {
  return isPurged(rec) ? rec : { id: rec.id, kind: rec.kind, purged: true };
}

/** True while a record keeps to the caps, so that what is written can be read again. */
export function isWithinCaps(rec: Rec): boolean {
  if (isPurged(rec)) return true;
  const registers = Object.values(rec.r);
  if (registers.length > caps.registersPerRecord) return false;
  return registers.every(
    ({ v, c }) => v.length <= caps.valuesPerRegister && (c === undefined || Object.keys(c).length <= caps.actorsPerContext),
  );
}

/** The register of a field, if the record has it. */
export function registerOf(rec: Rec | undefined, field: string): Reg | undefined {
  return rec !== undefined && !isPurged(rec) && Object.hasOwn(rec.r, field) ? rec.r[field] : undefined;
}

function mergeLive(a: LiveRec, b: LiveRec, kind: string): LiveRec {
  const changed: [string, Reg][] = [];
  for (const [field, theirs] of Object.entries(b.r)) {
    const ours = registerOf(a, field);
    const joined = ours === undefined ? theirs : join(ours, theirs);
    if (joined !== ours) changed.push([field, joined]);
  }
  if (changed.length === 0) return a.kind === kind ? a : { ...a, kind };
  return { id: a.id, kind, r: { ...a.r, ...Object.fromEntries(changed) } };
}

// A kind is fixed for life, so two kinds under one id is a forged or broken file: any rule will do, if both sides
// come to the same answer.
function firstKind(a: string, b: string): string {
  return compareCodeUnits(a, b) <= 0 ? a : b;
}
