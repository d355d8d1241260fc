import type { Json } from '../../../renderer/domain/json.ts';
import { readMwb, writeMwb } from '../../../renderer/record/file/mwb.ts';
import { decodeOp, encodeOp } from '../../../renderer/record/journal-line.ts';
import type { Intent } from '../../../renderer/record/operation.ts';
import type { PurgedRow, Row } from '../../../renderer/record/row.ts';
import { recOf, rowOf } from '../../../renderer/record/row.ts';
import type { Actor, Rec } from '../../../renderer/record/types.ts';
import { isPurged } from '../../../renderer/record/types.ts';
import { viewOf } from '../../../renderer/record/view.ts';
import type { Core } from './core.ts';
import { History, Knowledge, values } from './oracle.ts';
import type { Step } from './steps.ts';

const workshop = 'sample-chisinau-2011';
// The last kind, and the last field, are of a later edition: they must travel all the same.
const records = [
  ['roundtable', `${workshop}:roundtable:return`],
  ['question', `${workshop}:question:how-return-is-planned`],
  ['contribution', '01900000-0000-7000-8000-000000000001'],
  ['contribution', '01900000-0000-7000-8000-000000000002'],
  ['participant', '01900000-0000-7000-8000-00000000000a'],
  ['seating-plan', '01900000-0000-7000-8000-00000000000f'],
] as const;
const fields = ['text.o', 'text.t.ar', 'type', 'name', 'later.thing'] as const;
const words = ['Chișinău', 'Bălți', 'وزارة الصحة', 'Министерство здравоохранения', 'Ministry of Health', null] as const;

type File = { readonly bytes: Uint8Array; readonly knowledge: Knowledge };
type Snapshot = File & { readonly counter: number };
type Laptop = {
  actor: Actor;
  counter: number;
  rows: Map<string, Row | PurgedRow>;
  knowledge: Knowledge;
  readonly snapshots: Snapshot[];
};

/** Some laptops, the sticks between them, and beside them the history that says what each must hold. */
export class Laptops {
  readonly history = new History();
  readonly laptops: Laptop[];
  readonly files: File[] = [];
  /** Every journal line that was ever written, also on lines of history that were left by a restore. */
  readonly lines: string[] = [];
  private readonly core: Core;
  private actors = 0;

  constructor(count: number, core: Core) {
    this.core = core;
    this.laptops = Array.from({ length: count }, () => ({
      actor: this.drawActor(),
      counter: 0,
      rows: new Map(),
      knowledge: new Knowledge(),
      snapshots: [],
    }));
  }

  /** Does one thing and checks the laptop it happened to. */
  run(step: Step): void {
    const laptop = at(this.laptops, step.device);
    this.perform(laptop, step);
    this.check(laptop);
  }

  recordsOf(laptop: Laptop): readonly Rec[] {
    return [...laptop.rows.values()].map(recOf);
  }

  handOut(laptop: Laptop, keep?: (id: string, field?: string) => boolean): File {
    const kept = keep === undefined ? this.recordsOf(laptop) : this.recordsOf(laptop).flatMap((rec) => subset(rec, keep));
    const file = { bytes: writeMwb({ records: kept }), knowledge: laptop.knowledge.copy(keep) };
    this.files.push(file);
    return file;
  }

  takeIn(laptop: Laptop, file: File): void {
    const read = readMwb(file.bytes);
    if (!read.ok) throw new Error(`${read.code}: ${read.detail}`);
    this.store(laptop, this.core.merge(this.recordsOf(laptop), read.records));
    laptop.knowledge.take(file.knowledge);
  }

  /** Compares what a laptop holds with what the history says it must hold. */
  check(laptop: Laptop): void {
    const held = new Map(this.recordsOf(laptop).map((rec) => [rec.id, rec]));
    for (const id of new Set([...laptop.knowledge.ids(), ...held.keys()])) {
      const told = tell(held.get(id), this.core);
      const expected = this.history.tell(laptop.knowledge, id);
      if (told !== expected) throw new Error(`${id}\nholds\n${told}\nmust hold\n${expected}`);
    }
  }

  private perform(laptop: Laptop, step: Step): void {
    switch (step.do) {
      case 'write':
        return this.write(laptop, at(records, step.record), at(fields, step.field), [at(words, step.value)]);
      case 'move': {
        const parent = `${workshop}:question:${step.parent}`;
        return this.write(laptop, at(records, step.record), 'place', [{ parent, key: `a${step.value}` }]);
      }
      case 'settle':
        return this.settle(laptop, step.choice);
      case 'unsettle':
        return this.write(laptop, at(records, step.record), at(fields, step.field), ['Chișinău', 'Bălți']);
      case 'delete':
        return this.delete(laptop, step.withChildren ? [0, 1, 2].map((n) => step.record + n) : [step.record]);
      case 'bring-back':
        return this.write(laptop, at(records, step.record), 'life', [{ gone: false }]);
      case 'hand-out':
        return void this.handOut(laptop, masks(step.records, step.withheld));
      case 'take-in':
        return this.files.length === 0 ? undefined : this.takeIn(laptop, at(this.files, step.file));
      case 'meet':
        return this.takeIn(laptop, this.handOut(at(this.laptops, step.other)));
      case 'snapshot':
        return void laptop.snapshots.push({ ...this.handOut(laptop), counter: laptop.counter });
      case 'restore':
        return this.restore(laptop, step.snapshot);
      case 'purge':
        return this.purge(laptop, at(records, step.record));
    }
  }

  private write(laptop: Laptop, [kind, id]: readonly [string, string], field: string, list: readonly Json[]): void {
    if (laptop.knowledge.purged.has(id)) return;
    this.operate(laptop, 'write', [{ id, kind, field, values: list }]);
  }

  private settle(laptop: Laptop, choice: number): void {
    const open = this.recordsOf(laptop).flatMap((rec) => (viewOf(rec)?.open ?? []).map((field) => ({ rec, field })));
    if (open.length === 0) return;
    const { rec, field } = at(open, choice);
    const chosen = at(viewOf(rec)?.values(field) ?? [], choice);
    const decision = { id: `decision-${this.lines.length}`, kind: 'decision', field: 'chosen', value: chosen };
    this.operate(laptop, 'settle', [{ id: rec.id, kind: rec.kind, field, value: chosen }, decision]);
  }

  private delete(laptop: Laptop, numbers: readonly number[]): void {
    const gone = [...new Set(numbers.map((number) => at(records, number)))].filter(([, id]) => laptop.rows.has(id));
    const intents = gone
      .filter(([, id]) => !laptop.knowledge.purged.has(id))
      .map(([kind, id]) => ({ id, kind, field: 'life', value: this.core.deletion(this.get(laptop, id)) }));
    this.operate(laptop, 'delete', intents);
  }

  private purge(laptop: Laptop, [kind, id]: readonly [string, string]): void {
    if (!laptop.rows.has(id)) return;
    laptop.knowledge.purged.add(id);
    this.operate(laptop, 'purge', [], [{ id, kind }]);
  }

  private restore(laptop: Laptop, number: number): void {
    if (laptop.snapshots.length === 0) return;
    this.handOut(laptop); // What is left behind may still come back from a stick.
    const snapshot = at(laptop.snapshots, number);
    const read = readMwb(snapshot.bytes);
    if (!read.ok) throw new Error(read.detail);
    laptop.rows = new Map();
    this.store(laptop, read.records);
    laptop.knowledge = snapshot.knowledge.copy();
    if (this.core.onRestore === 'new-actor') [laptop.actor, laptop.counter] = [this.drawActor(), 0];
    if (this.core.onRestore === 'same-actor-counter-rewound') laptop.counter = snapshot.counter;
  }

  private operate(laptop: Laptop, op: string, intents: readonly Intent[], purged: readonly { id: string; kind: string }[] = []): void {
    const head = { actor: laptop.actor, seq: laptop.counter + 1, at: 1_790_000_000_000, user: 'Ana', ws: workshop, op };
    const get = (id: string): Rec | undefined => this.get(laptop, id);
    const built = this.core.build(purged.length === 0 ? head : { ...head, purged }, intents, get);
    if (built.w.length === 0 && purged.length === 0) return;
    const line = encodeOp(built);
    const read = decodeOp(line);
    if (!read.ok) throw new Error(read.detail);
    laptop.counter += built.n;
    this.lines.push(line);
    for (const { id, f, reg } of built.w) {
      const list = reg.v.map((val) => val[2]);
      this.history.write(laptop.knowledge, id, f, list, f === 'life' && values(list) === '{gone:true}');
    }
    this.store(laptop, this.core.apply(read.op, get));
  }

  private get(laptop: Laptop, id: string): Rec | undefined {
    const row = laptop.rows.get(id);
    return row === undefined ? undefined : recOf(row);
  }

  private store(laptop: Laptop, changed: readonly Rec[]): void {
    for (const rec of changed) laptop.rows.set(rec.id, rowOf(rec, workshop));
  }

  private drawActor(): Actor {
    this.actors += 1;
    // Numbers in an order that has nothing to do with their age.
    return `${((this.actors * 7_919) % 9_973).toString(36).padStart(4, '0')}${'0'.repeat(16)}`;
  }
}

/** What a laptop holds, in the words of the oracle. */
function tell(rec: Rec | undefined, core: Core): string {
  if (rec === undefined) return 'nothing';
  if (isPurged(rec)) return 'purged';
  const lines = Object.keys(rec.r)
    .sort()
    .map((field) => `${field}=${values(rec.r[field]?.v.map((val) => val[2]) ?? [])}`);
  const life = core.life(rec);
  return [...lines, typeof life === 'string' ? life : `contested: ${life.contested.join(' ')}`].join('\n');
}

function masks(recordMask: number, fieldMask: number): (id: string, field?: string) => boolean {
  const everyField = [...fields, 'place', 'life'];
  return (id, field) => {
    const record = records.findIndex(([, other]) => other === id);
    if (field === undefined) return record < 0 || (recordMask & (1 << record)) !== 0;
    const number = everyField.findIndex((name) => name === field);
    return number < 0 || (fieldMask & (1 << number)) !== 0;
  };
}

/** Part of a record for a hand-out; a record with nothing left in it is not handed out at all. */
function subset(rec: Rec, keep: (id: string, field?: string) => boolean): readonly Rec[] {
  if (!keep(rec.id)) return [];
  if (isPurged(rec)) return [rec];
  const kept = Object.entries(rec.r).filter(([field]) => keep(rec.id, field));
  return kept.length === 0 ? [] : [{ ...rec, r: Object.fromEntries(kept) }];
}

function at<T>(list: readonly T[], number: number): T {
  const item = list[number % list.length];
  if (item === undefined) throw new Error('Nothing to choose from');
  return item;
}
