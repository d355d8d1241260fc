import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { readMwb, writeMwb } from '../../../renderer/record/file/mwb.ts';
import { decodeOp } from '../../../renderer/record/journal-line.ts';
import type { Rec } from '../../../renderer/record/types.ts';
import type { Core } from './core.ts';
import { Laptops } from './laptops.ts';
import type { Histories } from './steps.ts';
import { histories } from './steps.ts';

/** A law over histories: throws where a history breaks it. */
export type Law = (laptops: Laptops, core: Core, next: () => number) => void;

/** Plays histories, each step checked against the oracle, and then asks the law. */
export function lawHolds(core: Core, law: Law = () => undefined): fc.IProperty<[Histories]> {
  return fc.property(histories, ({ devices, steps, shuffle }) => {
    const laptops = new Laptops(devices, core);
    for (const step of steps) laptops.run(step);
    law(laptops, core, () => shuffle.next().value ?? 0);
  });
}

/** The bytes of `record.jsonl` that these records make. */
export function recordBytes(records: Iterable<Rec>): string {
  const entry = unzipSync(writeMwb({ records }))['record.jsonl'];
  return new TextDecoder().decode(entry);
}

/** In whatever order everybody takes in what everybody has and some old sticks, all hold the same, as the oracle says. */
export const everybodyAgrees: Law = (laptops, _core, next) => {
  const sticks = shuffled(laptops.files, next).slice(0, 6);
  const files = [...sticks, ...laptops.laptops.map((laptop) => laptops.handOut(laptop))];
  const results = laptops.laptops.map((laptop) => {
    for (const file of shuffled(files, next)) laptops.takeIn(laptop, file);
    laptops.check(laptop);
    return recordBytes(laptops.recordsOf(laptop));
  });
  for (const result of results) same(result, results[0] ?? '', 'the laptops');
};

/** Idempotent, commutative, associative, on the bytes of files. */
export const mergeIsASet: Law = (laptops, core, next) => {
  for (const laptop of laptops.laptops) laptops.handOut(laptop);
  const [a = [], b = [], c = []] = shuffled(laptops.files, next).map((file) => read(file.bytes));
  const merge = (x: readonly Rec[], y: readonly Rec[]): readonly Rec[] => core.merge(x, y);
  const ab = merge(a, b);
  same(recordBytes(merge(a, a)), recordBytes(a), 'a with itself');
  same(recordBytes(merge(ab, b)), recordBytes(ab), 'the same file twice');
  same(recordBytes(ab), recordBytes(merge(b, a)), 'a with b, b with a');
  same(recordBytes(merge(ab, c)), recordBytes(merge(a, merge(b, c))), 'two groupings');
  if (!merge(ab, b).every((rec) => ab.includes(rec))) throw new Error('Merging what is known made new objects');
};

/** Every journal line, shuffled and each twice, gives what the files merged give. */
export const linesAreMergeable: Law = (laptops, core, next) => {
  for (const laptop of laptops.laptops) laptops.handOut(laptop);
  const fromFiles = laptops.files.reduce<readonly Rec[]>((all, file) => core.merge(all, read(file.bytes)), []);
  const fromLines = new Map<string, Rec>();
  for (const line of shuffled([...laptops.lines, ...laptops.lines], next)) {
    const decoded = decodeOp(line);
    if (!decoded.ok) throw new Error(decoded.detail);
    for (const rec of core.apply(decoded.op, (id) => fromLines.get(id))) fromLines.set(rec.id, rec);
  }
  same(recordBytes(fromLines.values()), recordBytes(fromFiles), 'lines and files');
};

function read(bytes: Uint8Array): readonly Rec[] {
  const result = readMwb(bytes);
  if (!result.ok) throw new Error(result.detail);
  return result.records;
}

function same(a: string, b: string, what: string): void {
  if (a !== b) throw new Error(`${what} differ:\n${a}\n${b}`);
}

function shuffled<T>(list: readonly T[], next: () => number): T[] {
  const copy = [...list];
  for (let last = copy.length - 1; last > 0; last -= 1) {
    const other = next() % (last + 1);
    [copy[last], copy[other]] = [copy[other] as T, copy[last] as T];
  }
  return copy;
}
