import { createHash } from 'node:crypto';

/** One journal line, without its end: 16 hexadecimal digits, a space, the body (`merge-core.md` section 6). */
export type Line = { readonly hash: string; readonly body: string };

/** What the first line of a journal is chained to. */
export const chainStart = '';
const hashLength = 16;
const newline = 0x0a;

/** The hash of a line that follows the line with hash `previous`. */
export function chainHash(previous: string, body: string): string {
  return createHash('sha256').update(previous).update(body, 'utf8').digest('hex').slice(0, hashLength);
}

/** A line as it stands in a segment, with its end. */
export function encodeLine({ hash, body }: Line): Uint8Array {
  return Buffer.from(`${hash} ${body}\n`, 'utf8');
}

export type Verified = {
  readonly lines: readonly Line[];
  /** Bytes that verify, from the start; all of them when nothing is damaged. */
  readonly length: number;
};

/** Reads a segment as far as every line is whole, is text, and follows the line before it. Never throws. */
export function verifyLines(segment: Uint8Array, previous: string): Verified {
  const bytes = Buffer.from(segment.buffer, segment.byteOffset, segment.byteLength);
  const lines: Line[] = [];
  let before = previous;
  let length = 0;
  for (let end = bytes.indexOf(newline, length); end !== -1; end = bytes.indexOf(newline, length)) {
    const line = parseLine(bytes.subarray(length, end));
    if (line === undefined || chainHash(before, line.body) !== line.hash) break;
    lines.push(line);
    before = line.hash;
    length = end + 1;
  }
  return { lines, length };
}

/** A line's parts, unverified; `undefined` when it has not the shape or is not UTF-8. */
function parseLine(bytes: Buffer): Line | undefined {
  const text = bytes.toString('utf8');
  const parts = /^([0-9a-f]{16}) (.+)$/su.exec(text);
  const [, hash, body] = parts ?? [];
  return hash === undefined || body === undefined ? undefined : { hash, body };
}

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
