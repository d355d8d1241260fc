import type { Json } from '../../../renderer/domain/json.ts';
import type { MwbInfo } from '../../../renderer/record/file/mwb.ts';
import { readMwb, writeMwb } from '../../../renderer/record/file/mwb.ts';
import { decodeOp, encodeOp } from '../../../renderer/record/journal-line.ts';
import type { MergeCounts } from '../../../renderer/record/merge.ts';
import { mergeRecordSets } from '../../../renderer/record/merge.ts';
import type { Intent } from '../../../renderer/record/operation.ts';
import { applyOp, buildOperation } from '../../../renderer/record/operation.ts';
import type { Rec } from '../../../renderer/record/types.ts';
import type { RecordView } from '../../../renderer/record/view.ts';
import { viewOf } from '../../../renderer/record/view.ts';

export const workshop = 'sample-chisinau-2011';
export const ana = 'ana0ana0ana0ana0ana0';
export const ion = 'ion0ion0ion0ion0ion0';
export const mehmet = 'mehmet0mehmet0mehmet';

/** One laptop: what it does goes through journal lines, what it hands out through files. */
export class Laptop {
  records = new Map<string, Rec>();
  readonly lines: string[] = [];
  private seq = 0;
  readonly actor: string;

  constructor(actor: string) {
    this.actor = actor;
  }

  do(op: string, ...intents: readonly Intent[]): void {
    this.operate(op, intents);
  }

  write(kind: string, id: string, field: string, value: Json): void {
    this.operate(`${kind}.${field}`, [{ id, kind, field, value }]);
  }

  purge(kind: string, id: string): void {
    this.operate('purge', [], [{ id, kind }]);
  }

  file(keep: (id: string, field: string) => boolean = () => true, info: MwbInfo = {}): Uint8Array {
    const records = [...this.records.values()].map((rec): Rec => {
      if ('purged' in rec) return rec;
      return { ...rec, r: Object.fromEntries(Object.entries(rec.r).filter(([field]) => keep(rec.id, field))) };
    });
    return writeMwb({ records, info });
  }

  takeIn(bytes: Uint8Array): MergeCounts {
    const read = readMwb(bytes);
    if (!read.ok) throw new Error(`${read.code}: ${read.detail}`);
    const { records, counts } = mergeRecordSets([this.records.values(), read.records]);
    this.records = new Map(records.map((rec) => [rec.id, rec]));
    return counts;
  }

  get(id: string): Rec {
    const rec = this.records.get(id);
    if (rec === undefined) throw new Error(`No record ${id}`);
    return rec;
  }

  view(id: string): RecordView {
    const view = viewOf(this.get(id));
    if (view === undefined) throw new Error(`${id} is purged`);
    return view;
  }

  private operate(op: string, intents: readonly Intent[], purged?: readonly { id: string; kind: string }[]): void {
    const head = { actor: this.actor, seq: this.seq + 1, at: 1_790_000_000_000, user: 'Ana', ws: workshop, op };
    const get = (id: string): Rec | undefined => this.records.get(id);
    const built = buildOperation(purged === undefined ? head : { ...head, purged }, intents, get);
    this.seq += built.n;
    const line = encodeOp(built);
    this.lines.push(line);
    const read = decodeOp(line);
    if (!read.ok) throw new Error(read.detail);
    for (const rec of applyOp(read.op, get)) this.records.set(rec.id, rec);
  }
}

/** Two laptops that start from the same records. */
export function twoLaptops(start: (laptop: Laptop) => void): readonly [Laptop, Laptop] {
  const first = new Laptop(ana);
  start(first);
  const second = new Laptop(ion);
  second.takeIn(first.file());
  return [first, second];
}

/** Both take in what the other has. */
export function meet(a: Laptop, b: Laptop): void {
  const [fromA, fromB] = [a.file(), b.file()];
  a.takeIn(fromB);
  b.takeIn(fromA);
}
