import { strToU8, zipSync } from 'fflate';
import type { ReadResult } from '../../../renderer/record/file/mwb.ts';
import { readMwb } from '../../../renderer/record/file/mwb.ts';

export const byHand = { format: 'mainstreaming-workbook', version: 1, file: 'balti-health-2026' };

/** A file as a person would put it together: any zip program, two entries. */
export function zipOf(
  lines: readonly unknown[],
  manifest: object = byHand,
  more: Record<string, Uint8Array> = {},
): Uint8Array {
  const text = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n');
  return zipSync({ 'manifest.json': strToU8(JSON.stringify(manifest)), 'record.jsonl': strToU8(text), ...more });
}

/** The code of a refusal, or `read`. */
export function outcome(result: ReadResult | Uint8Array): string {
  const read = result instanceof Uint8Array ? readMwb(result) : result;
  return read.ok ? 'read' : read.code;
}

/** Replaces a text of equal length everywhere in the raw bytes. */
export function replaceBytes(bytes: Uint8Array, from: string, to: string): Uint8Array {
  return new Uint8Array(Buffer.from(Buffer.from(bytes).toString('latin1').replaceAll(from, to), 'latin1'));
}

/** Changes a number in the header of an entry, in front of its data and in the directory. */
export function patchHeaders(bytes: Uint8Array, name: string, field: 'method' | 'plain' | 'flags', value: number): Uint8Array {
  const copy = Uint8Array.from(bytes);
  const view = new DataView(copy.buffer);
  const [inFront, inDirectory, wide] = { flags: [6, 8, 2], method: [8, 10, 2], plain: [22, 24, 4] }[field];
  for (let at = 0; at + 46 < copy.length; at += 1) {
    const signature = view.getUint32(at, true);
    const [nameAt, fieldAt] = signature === 0x04034b50 ? [30, inFront] : signature === 0x02014b50 ? [46, inDirectory] : [];
    if (nameAt === undefined || fieldAt === undefined) continue;
    if (Buffer.from(copy.subarray(at + nameAt, at + nameAt + name.length)).toString() !== name) continue;
    if (wide === 4) view.setUint32(at + fieldAt, value, true);
    else view.setUint16(at + fieldAt, value, true);
  }
  return copy;
}
