import type { Json } from '../domain/json.ts';
import { canonicalJson } from './canonical.ts';
import type { JournalOp } from './journal-line.ts';
import { lifeField, lifeOf } from './life.ts';
import { applyOp } from './operation.ts';
import { registerOf } from './record.ts';
import { isPurged, type Rec, type Reg } from './types.ts';

/**
 * From journal lines to the versions of one record. `first`: the record as it stood where the history begins; `put-back`: a
 * snapshot took the place of all there was; `purged`: removed for good.
 */
export type VersionAct = 'first' | 'made' | 'changed' | 'removed' | 'restored' | 'merged' | 'put-back' | 'purged';

/** A field of the record, or of one that stands inside it. Field `life` says that the inner record came or went. */
export type ChangedField = { readonly id: string; readonly field: string };

export type Version = {
  /** Number of its last line: what a version is called by. */
  readonly seq: number;
  /** Milliseconds since 1970 of its first and last line; for display only. */
  readonly since: number;
  readonly at: number;
  /** Who typed, where it is known. */
  readonly user: string;
  readonly act: VersionAct;
  /** Name of the file that brought it, for what was merged in. */
  readonly file: string | null;
  /** What is different from the version before. */
  readonly changes: readonly ChangedField[];
  /** The record and what stands inside it, by id, as they were then. */
  readonly records: ReadonlyMap<string, Rec>;
};

/** A stay in a field makes at most one version in this time. */
const stayMilliseconds = 10 * 60 * 1000;

/**
 * The versions of a record, the oldest first. `ops` are the lines that touch it or what stands inside it (`ids`, itself first), and
 * every base line, in the order of the journal; `isWhole` when they reach back to its first line. A line that changes nothing, as
 * a journal written anew, is no version; nor is a stay in a field that left everything as it was.
 */
export function versionsOf(ops: readonly JournalOp[], ids: readonly string[], isWhole: boolean): readonly Version[] {
  const [main = ''] = ids;
  const wanted = new Set(ids);
  const versions: Open[] = [];
  let records: Records = new Map();
  for (const op of ops) {
    const before = records;
    records = recordsAfter(op, before, wanted);
    const changes = changesOf(before, records, ids);
    if (changes.length === 0) continue;
    const open = versions.at(-1);
    if (open !== undefined && continues(open, op, before, records, main)) {
      versions[versions.length - 1] = { ...open, seq: lastOf(op), at: op.at, records };
    } else versions.push({ ...begun(op, before, records, main, isWhole), before, group: op.g, actor: op.a, records });
  }
  return versions.flatMap(({ before, group: _group, actor: _actor, ...version }) => {
    const changes = changesOf(before, version.records, ids);
    return changes.length === 0 ? [] : [{ ...version, changes }];
  });
}

type Records = ReadonlyMap<string, Rec>;
type Open = Omit<Version, 'changes'> & { readonly before: Records; readonly group: string | undefined; readonly actor: string };

/** True for a line that holds all registers of its journal: what stood before it is replaced, not merged. */
export const isBase = (op: JournalOp): boolean => op['base'] === true;

const lastOf = (op: JournalOp): number => op.s + op.n - 1;

function recordsAfter(op: JournalOp, before: Records, wanted: ReadonlySet<string>): Records {
  const start: Records = isBase(op) ? new Map() : before;
  const w = op.w.filter(({ id }) => wanted.has(id));
  const p = (op.p ?? []).filter(({ id }) => wanted.has(id));
  const changed = applyOp({ ...op, w, p }, (id) => start.get(id));
  if (changed.length === 0) return start.size === before.size ? before : start;
  return new Map([...start, ...changed.map((rec) => [rec.id, rec] as const)]);
}

function continues(open: Open, op: JournalOp, before: Records, after: Records, main: string): boolean {
  const isTyping = (open.act === 'made' || open.act === 'changed') && op.g !== undefined && op.g === open.group && op.a === open.actor;
  // A clock that was put back in between does not make a stay endless.
  return isTyping && Math.abs(op.at - open.since) < stayMilliseconds && stateOf(before.get(main)) === stateOf(after.get(main));
}

function begun(op: JournalOp, before: Records, after: Records, main: string, isWhole: boolean): Omit<Version, 'changes' | 'records'> {
  const act = actOf(op, before, after, main, isWhole);
  const name = op['name'];
  return { seq: lastOf(op), since: op.at, at: op.at, user: op.u, act, file: act === 'merged' && typeof name === 'string' ? name : null };
}

function actOf(op: JournalOp, before: Records, after: Records, main: string, isWhole: boolean): VersionAct {
  const [old, now] = [stateOf(before.get(main)), stateOf(after.get(main))];
  if (now === 'purged') return 'purged';
  if (isBase(op)) return old === 'nothing' ? 'first' : 'put-back';
  if (op.op === 'merge') return 'merged';
  if (old === 'nothing') return op.op === 'journal.reseed' || !isWhole ? 'first' : 'made';
  if (old !== 'gone' && now === 'gone') return 'removed';
  return old === 'gone' && now !== 'gone' ? 'restored' : 'changed';
}

function stateOf(rec: Rec | undefined): 'nothing' | 'purged' | 'gone' | 'there' {
  if (rec === undefined) return 'nothing';
  if (isPurged(rec)) return 'purged';
  return lifeOf(rec) === 'gone' ? 'gone' : 'there';
}

function changesOf(before: Records, after: Records, ids: readonly string[]): readonly ChangedField[] {
  if (before === after) return [];
  return ids.flatMap((id) => changedFields(before.get(id), after.get(id)).map((field) => ({ id, field })));
}

/** Names of the fields in which two states of a record differ; `life` when one is there and the other is not. */
export function changedFields(before: Rec | undefined, after: Rec | undefined): readonly string[] {
  if (before === after) return [];
  const names = new Set([before, after].flatMap((rec) => (rec === undefined || isPurged(rec) ? [] : Object.keys(rec.r))));
  names.delete(lifeField);
  const changed = [...names].filter((field) => !sameValues(registerOf(before, field), registerOf(after, field)));
  return stateOf(before) === stateOf(after) ? changed : [...changed, lifeField];
}

/** Whether the same values stand side by side, whoever wrote them and when. A field without a value is as one that is not there. */
function sameValues(a: Reg | undefined, b: Reg | undefined): boolean {
  return a === b || valuesIn(a).join('\n') === valuesIn(b).join('\n');
}

function valuesIn(reg: Reg | undefined): readonly string[] {
  return [...new Set((reg?.v ?? []).filter(([, , value]) => value !== null).map(([, , value]) => canonicalJson(value)))].sort();
}

/** A field in which two states differ, with what stood in it: several values where nobody had settled it. */
export type FieldDifference = ChangedField & { readonly kind: string; readonly before: readonly Json[]; readonly after: readonly Json[] };

/** How two states of the records with these ids differ. Field `life` has a value on the side on which the record is there. */
export function recordDifferences(ids: readonly string[], before: ReadonlyMap<string, Rec>, after: ReadonlyMap<string, Rec>): readonly FieldDifference[] {
  return ids.flatMap((id) => {
    const [old, now] = [before.get(id), after.get(id)];
    const kind = (now ?? old)?.kind ?? '';
    return changedFields(old, now).map((field): FieldDifference => {
      const valuesOf = (rec: Rec | undefined): readonly Json[] => (field === lifeField ? (stateOf(rec) === 'there' ? [true] : []) : fieldValues(rec, field));
      return { id, kind, field, before: valuesOf(old), after: valuesOf(now) };
    });
  });
}

/** The different values of a field in a version, none that is null. */
export function fieldValues(rec: Rec | undefined, field: string): readonly Json[] {
  const seen = new Map((registerOf(rec, field)?.v ?? []).filter(([, , value]) => value !== null).map(([, , value]) => [canonicalJson(value), value] as const));
  return [...seen.values()];
}
