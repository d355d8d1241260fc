import type { RefusalCode } from '../../renderer/record/file/mwb.ts';
import { readMwb, writeMwb } from '../../renderer/record/file/mwb.ts';
import type { MergeCounts } from '../../renderer/record/merge.ts';
import { mergeRecordSets } from '../../renderer/record/merge.ts';
import type { Rec } from '../../renderer/record/types.ts';
import { lifeField } from '../../renderer/record/life.ts';
import { viewOf } from '../../renderer/record/view.ts';

/** What the merge needs of the machine. Both calls reject when the file cannot be read or written. */
export type MergeIo = {
  readonly readFile: (path: string) => Promise<Uint8Array>;
  /** Writes all or nothing. */
  readonly writeFileAtomic: (path: string, bytes: Uint8Array) => Promise<unknown>;
  readonly print: (line: string) => void;
  readonly error: (line: string) => void;
};

export type OpenConflict = { readonly id: string; readonly kind: string; readonly fields: readonly string[] };

export type MergeResult =
  | { readonly ok: true; readonly bytes: Uint8Array; readonly counts: MergeCounts; readonly conflicts: readonly OpenConflict[] }
  | { readonly ok: false; readonly name: string; readonly code: RefusalCode; readonly detail: string };

/** Merges files into one. `record.jsonl` of the result is byte-equal in any order and with repeats; one bad file refuses all. */
export function mergeFiles(files: readonly { readonly name: string; readonly bytes: Uint8Array }[]): MergeResult {
  const sets: (readonly Rec[])[] = [];
  const attached = new Map<string, Uint8Array>();
  for (const { name, bytes } of files) {
    const read = readMwb(bytes);
    if (!read.ok) return { ok: false, name, code: read.code, detail: read.detail };
    sets.push(read.records);
    for (const [sha256, data] of read.files) attached.set(sha256, data);
  }
  try {
    const { records, counts } = mergeRecordSets(sets);
    return { ok: true, bytes: writeMwb({ records, files: attached }), counts, conflicts: records.flatMap(conflictOf) };
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause;
    return { ok: false, name: 'the files together', code: 'hostile', detail: cause.message };
  }
}

const usage = 'usage: npm run merge -- A.mwb B.mwb ... --out ALL.mwb';

/** `npm run merge`: 0 when the merged file is written, 2 with one clear line when nothing is. */
export async function runMerge(args: readonly string[], io: MergeIo): Promise<number> {
  const parsed = parseArgs(args);
  if (parsed === undefined) return fail(io, usage);
  const files: { name: string; bytes: Uint8Array }[] = [];
  for (const name of parsed.inputs) {
    const bytes = await attempt(() => io.readFile(name));
    if (bytes instanceof Error) return fail(io, `${name} cannot be read: ${firstLine(bytes.message)}`);
    files.push({ name, bytes });
  }
  const merged = mergeFiles(files);
  if (!merged.ok) return fail(io, `${merged.name} ${reasons[merged.code]} (${firstLine(merged.detail)}); nothing was written`);
  const written = await attempt(() => io.writeFileAtomic(parsed.out, merged.bytes));
  if (written instanceof Error) return fail(io, `${parsed.out} cannot be written: ${firstLine(written.message)}`);
  const { records, conflicts, purgedEdits } = merged.counts;
  io.print(`${count(files.length, 'file')} merged, ${count(records, 'record')}, ${count(conflicts, 'open conflict')}: ${parsed.out}`);
  if (purgedEdits > 0) io.print(`${count(purgedEdits, 'record')} removed for good in one file and left out`);
  for (const { kind, id, fields } of merged.conflicts) io.print(`open: ${kind} ${id}: ${fields.join(', ')}`);
  return 0;
}

const reasons: Readonly<Record<RefusalCode, string>> = {
  'not-ours': 'is not a workbook file',
  damaged: 'is damaged',
  newer: 'was written by a newer workbook',
  'too-large': 'is too large',
  hostile: 'cannot be opened safely',
  sealed: 'is under a pass-phrase: open it in the workbook and save a copy of the workshop without one',
};

function parseArgs(args: readonly string[]): { readonly inputs: readonly string[]; readonly out: string } | undefined {
  const inputs: string[] = [];
  let out: string | undefined;
  for (let index = 0; index < args.length; index += 1) {
    const arg = args[index] ?? '';
    if (arg === '--out') {
      if (out !== undefined) return undefined;
      index += 1;
      out = args[index];
    } else if (arg.startsWith('-')) return undefined;
    else inputs.push(arg);
  }
  return inputs.length === 0 || out === undefined || out === '' ? undefined : { inputs, out };
}

function conflictOf(rec: Rec): readonly OpenConflict[] {
  const view = viewOf(rec);
  if (view === undefined) return [];
  const fields = view.state === 'contested' ? [...view.open, lifeField] : view.open;
  return fields.length === 0 ? [] : [{ id: rec.id, kind: rec.kind, fields }];
}

async function attempt<T>(work: () => Promise<T>): Promise<T | Error> {
  try {
    return await work();
  } catch (cause) {
    return cause instanceof Error ? cause : new Error(String(cause));
  }
}

function fail(io: MergeIo, line: string): number {
  io.error(line);
  return 2;
}

function firstLine(text: string): string {
  return text.split('\n', 1)[0] ?? '';
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
