import { defaultLimits } from '../../record/file/limits.ts';
import { unpack } from '../../record/file/zip.ts';
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
  const styles = new Map<string, number>();
  for (const [, style = ''] of latin1(part).matchAll(/<w:pStyle w:val="([^"]+)"\/>/gu)) {
    styles.set(style, (styles.get(style) ?? 0) + 1);
  }
  const count = (style: string): number => styles.get(style) ?? 0;
  return {
    questions: count('Heading3'),
    contributions: count(styleIds.contribution),
    positions: count(styleIds.position),
    sides: count(styleIds.side),
    outcomes: count(styleIds.outcome),
    furtherQuestions: count(styleIds.further),
    references: count(styleIds.reference),
    followUps: count(styleIds['follow-up']),
    participants: count(styleIds.participant),
  };
}

/** Style names are ASCII, so bytes read as Latin-1 are enough; TextDecoder is not in every pure environment's types. */
function latin1(bytes: Uint8Array): string {
  const size = 0x8000;
  let text = '';
  for (let at = 0; at < bytes.length; at += size) text += String.fromCharCode(...bytes.subarray(at, at + size));
  return text;
}
