import { compareCodeUnits } from '../../../renderer/record/canonical.ts';
import type { JournalOp } from '../../../renderer/record/journal-line.ts';
import { buildOperation } from '../../../renderer/record/operation.ts';
import { canonicalReg, contextOf, known } from '../../../renderer/record/register.ts';
import type { LiveRec, Rec, Reg, Val } from '../../../renderer/record/types.ts';
import { isPurged } from '../../../renderer/record/types.ts';
import type { Core } from './core.ts';
import { core } from './core.ts';

type Join = (a: Reg, b: Reg, recA: LiveRec, recB: LiveRec) => Reg;
const empty: Reg = { v: [] };

/** The core with another way to bring two registers together. */
function withJoin(join: Join, everyField = false): Core {
  const mergeTwo = (a: Rec | undefined, b: Rec): Rec => {
    if (a === undefined || isPurged(b)) return b;
    if (isPurged(a)) return a;
    const fields = new Set([...Object.keys(a.r), ...Object.keys(b.r)]);
    const joined = [...fields].map((field): [string, Reg] => {
      const [ours, theirs] = [a.r[field], b.r[field]];
      if (!everyField && (ours === undefined || theirs === undefined)) return [field, ours ?? theirs ?? empty];
      return [field, join(ours ?? empty, theirs ?? empty, a, b)];
    });
    return { id: a.id, kind: a.kind, r: Object.fromEntries(joined) };
  };
  return { ...core, merge: mergeWith(mergeTwo), apply: applyWith(mergeTwo) };
}

type MergeTwo = (a: Rec | undefined, b: Rec) => Rec;

function mergeWith(mergeTwo: MergeTwo): Core['merge'] {
  return (mine, theirs) => {
    const byId = new Map(mine.map((rec) => [rec.id, rec]));
    for (const rec of theirs) byId.set(rec.id, mergeTwo(byId.get(rec.id), rec));
    return [...byId.values()];
  };
}

function applyWith(mergeTwo: MergeTwo): Core['apply'] {
  return (op, get) => {
    const changed = new Map<string, Rec>();
    const put = (rec: Rec): void => void changed.set(rec.id, mergeTwo(changed.get(rec.id) ?? get(rec.id), rec));
    for (const { id, kind, f, reg } of op.w) put({ id, kind, r: { [f]: reg } });
    for (const { id, kind } of op.p ?? []) put({ id, kind, purged: true });
    return [...changed.values()];
  };
}

function keepBy(keep: (val: Val, other: Reg, otherRec: LiveRec) => boolean): Join {
  return (a, b, recA, recB) => {
    const vals = [...a.v.filter((val) => keep(val, b, recB)), ...b.v.filter((val) => !holds(a, val) && keep(val, a, recA))];
    return canonicalReg(vals, seenBy([a, b]));
  };
}

function seenBy(regs: readonly Reg[]): ReadonlyMap<string, number> {
  const seen = new Map<string, number>();
  for (const [actor, counter] of regs.flatMap((reg) => Object.entries(contextOf(reg)))) {
    seen.set(actor, Math.max(counter, seen.get(actor) ?? 0));
  }
  return seen;
}

function holds(reg: Reg, [actor, counter]: Val): boolean {
  return reg.v.some((val) => val[0] === actor && val[1] === counter);
}

const union = keepBy(() => true);

const lastWriterWins: Join = (a, b, ...recs) => {
  const all = [...union(a, b, ...recs).v].sort((x, y) => y[1] - x[1] || compareCodeUnits(y[0], x[0]));
  return canonicalReg(all.slice(0, 1), seenBy([a, b]));
};

function forgetContext(op: JournalOp): JournalOp {
  return { ...op, w: op.w.map((write) => ({ ...write, reg: { v: write.reg.v } })) };
}

function knownToRecord(rec: LiveRec, actor: string): number {
  return Math.max(0, ...Object.values(rec.r).map((reg) => known(reg, actor)));
}

/** Ways to get it wrong; each must be caught by the law it breaks. */
export const brokenCores: { readonly [name: string]: Core } = {
  'last writer wins': withJoin(lastWriterWins),
  'mine wins': withJoin((a) => a),
  'union without context': withJoin(union),
  'context forgotten': { ...core, build: (...args) => forgetContext(buildOperation(...args)) },
  'counter test lets one too many through': withJoin(keepBy((val, other) => holds(other, val) || val[1] >= known(other, val[0]))),
  'counter test drops one too many': withJoin(keepBy((val, other) => holds(other, val) || val[1] > known(other, val[0]) + 1)),
  'deletion wins silently': {
    ...core,
    life: (rec) => (!isPurged(rec) && rec.r['life']?.v.some((val) => JSON.stringify(val[2]).includes('true')) ? 'gone' : 'alive'),
  },
  'deletion says nothing of what it had seen': { ...core, deletion: () => ({ gone: true, seen: {} }) },
  'restore keeps the actor, counter rewound': { ...core, onRestore: 'same-actor-counter-rewound' },
  'restore keeps the actor, counter goes on': { ...core, onRestore: 'same-actor-counter-goes-on' },
  // A hand-out without the name then deletes the name on its way back.
  'one context for the whole record': withJoin(
    keepBy((val, other, rec) => holds(other, val) || val[1] > knownToRecord(rec, val[0])),
    true,
  ),
  'what is purged comes back with an old stick': {
    ...core,
    merge: (mine, theirs) => {
      const alive = new Map([...mine, ...theirs].filter((rec) => !isPurged(rec)).map((rec) => [rec.id, rec]));
      return core.merge(mine, theirs).map((rec) => alive.get(rec.id) !== undefined && isPurged(rec) ? (alive.get(rec.id) ?? rec) : rec);
    },
  },
};
