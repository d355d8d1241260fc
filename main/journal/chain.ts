import { isUtf8 } from 'node:buffer';
import { hash as hashAtOnce } from 'node:crypto';

/** One journal line, without its end: 16 hexadecimal digits, a space, the body (`merge-core.md` section 6). */
export type Line = { readonly hash: string; readonly body: string };

/** What the first line of a journal is chained to. */
export const chainStart = '';
const hashLength = 16;
const bodyAt = hashLength + 1;
const newline = 0x0a;
const space = 0x20;

/** The hash of a line that follows the line with hash `previous`. */
export function chainHash(previous: string, body: string): string {
  return hashOfBytes(Buffer.from(previous, 'latin1'), Buffer.from(body, 'utf8'));
}

/** `chainHash` of what lies in a segment: hashed where it lies, because making texts of bytes takes ten times as long. */
function hashOfBytes(previous: Uint8Array, body: Uint8Array): string {
  return hashAtOnce('sha256', Buffer.concat([previous, body]), 'hex').slice(0, hashLength);
}

/** A line as it stands in a segment, with its end. */
export function encodeLine({ hash, body }: Line): Uint8Array {
  return Buffer.from(`${hash} ${body}\n`, 'utf8');
}

/** How much of a segment verifies, from its start. */
export type Verified = {
  /** Bytes; all of them when nothing is damaged. */
  readonly length: number;
};

/** The lines of a segment as far as every one is whole, is text, and follows the line before it. Never throws. */
export function verifyLines(segment: Uint8Array, previous: string): Verified & { readonly lines: readonly Line[] } {
  const lines: Line[] = [];
  const length = walk(segment, previous, (line) => { lines.push(lineOf(line)); });
  return { lines, length };
}

/** As `verifyLines`, but only how many lines there are and the last two of them: most of the time of a reading goes into their texts. */
export function verifyEnd(segment: Uint8Array, previous: string): Verified & { readonly count: number; readonly end: Line | undefined; readonly before: Line | undefined } {
  let count = 0;
  let end: Buffer | undefined;
  let before: Buffer | undefined;
  const length = walk(segment, previous, (line) => {
    count += 1;
    before = end;
    end = line;
  });
  return { length, count, end: end && lineOf(end), before: before && lineOf(before) };
}

/** Gives each line that verifies to `take`, without its end; answers how many bytes they are together. */
function walk(segment: Uint8Array, previous: string, take: (line: Buffer) => void): number {
  const bytes = Buffer.from(segment.buffer, segment.byteOffset, segment.byteLength);
  let before: Uint8Array = Buffer.from(previous, 'latin1');
  let length = 0;
  for (let end = bytes.indexOf(newline, length); end !== -1; end = bytes.indexOf(newline, length)) {
    const line = bytes.subarray(length, end);
    if (!hasShape(line) || hashOfBytes(before, line.subarray(bodyAt)) !== line.toString('latin1', 0, hashLength)) break;
    take(line);
    before = line.subarray(0, hashLength);
    length = end + 1;
  }
  return length;
}

/** Sixteen digits, which the hash proves to be such, a space, and a body that is text. */
function hasShape(line: Buffer): boolean {
  return line.length > bodyAt && line[hashLength] === space && isUtf8(line.subarray(bodyAt));
}

const lineOf = (line: Buffer): Line => ({ hash: line.toString('latin1', 0, hashLength), body: line.toString('utf8', bodyAt) });

/** A line's parts, unverified; `undefined` when it has not the shape or is not UTF-8. */
const parseLine = (line: Buffer): Line | undefined => (hasShape(line) ? lineOf(line) : undefined);

/**
 * The last line of a journal, from the end of its last segment alone: quick, for the start. It holds when the line before
 * it is there to be chained to; `undefined` says that only a reading of everything can tell.
 */
export function lastLine(tail: Uint8Array): Line | undefined {
  const bytes = Buffer.from(tail.buffer, tail.byteOffset, tail.byteLength);
  if (bytes.at(-1) !== newline) return undefined;
  const start = bytes.lastIndexOf(newline, -2) + 1;
  const startBefore = start < 2 ? -1 : bytes.lastIndexOf(newline, start - 2) + 1;
  if (startBefore <= 0) return undefined;
  const line = parseLine(bytes.subarray(start, -1));
  const before = parseLine(bytes.subarray(startBefore, start - 1));
  return line !== undefined && before !== undefined && chainHash(before.hash, line.body) === line.hash ? line : undefined;
}
