import path from 'node:path';
import { replaceFile } from '../files/atomic-save.ts';
import type { Disk } from '../files/disk.ts';
import type { Words } from '../words.ts';
import { readMeName } from './layout.ts';

/** Last resort when the words cannot be read. */
const plain = 'These are the snapshots of the Mainstreaming Workbook. Please do not change, rename or delete anything in this folder.';

/** Marks the text as UTF-8 for old editors of Windows, which also want its line ends. */
const mark = '\ufeff';

/** Says in a person's language what the folder is; written again when the language has changed. Not worth a failure. */
export async function writeReadMe(disk: Disk, root: string, words: Words, tag: string): Promise<void> {
  const lines = ['title', 'what', 'use', 'keep'].flatMap((line) => words(`snapshots.readMe.${line}`) ?? []);
  const text = Buffer.from(`${mark}${(lines.length === 0 ? [plain] : lines).join('\r\n\r\n')}\r\n`, 'utf8');
  const file = path.join(root, readMeName);
  try {
    if ((await disk.stat(file)) !== undefined && Buffer.compare(await disk.read(file), text) === 0) return;
    await replaceFile(disk, file, text, tag);
  } catch {
    // The snapshot beside it is what counts.
  }
}
