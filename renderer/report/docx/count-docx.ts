import { defaultLimits } from '../../record/file/limits.ts';
import { unpack } from '../../record/file/zip.ts';
import { countsBy } from '../count-model.ts';
import type { Counts } from '../counts.ts';
import { styleIds } from './styles.ts';

/** Thrown when the bytes are not a Word file that can be read back; the message says what is wrong. */
export class UnreadableReport extends Error {
  override readonly name = 'UnreadableReport';
}

const documentPart = 'word/document.xml';

/** Reads a finished file back and counts its paragraphs by style. Throws `UnreadableReport`. */
export function countDocx(bytes: Uint8Array): Counts {
  const unpacked = unpack(bytes, [documentPart], defaultLimits);
  if (!unpacked.ok) throw new UnreadableReport(unpacked.detail);
  const part = unpacked.entries.get(documentPart);
  if (part === undefined) throw new UnreadableReport(`the file has no ${documentPart}`);
  const styles = countStyles(part);
  return countsBy(styles.get('Heading3') ?? 0, (role) => styles.get(styleIds[role]) ?? 0);
}

const before = Array.from('<w:pStyle w:val="', (char) => char.charCodeAt(0));
const quote = '"'.charCodeAt(0);

/** How often each paragraph style is named. Read as bytes: style names are ASCII, and the text need not become a string. */
function countStyles(part: Uint8Array): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  const [first = 0] = before;
  for (let at = part.indexOf(first); at >= 0; at = part.indexOf(first, at + 1)) {
    if (!before.every((byte, index) => part[at + index] === byte)) continue;
    const start = at + before.length;
    const style = String.fromCharCode(...part.subarray(start, part.indexOf(quote, start)));
    found.set(style, (found.get(style) ?? 0) + 1);
  }
  return found;
}
