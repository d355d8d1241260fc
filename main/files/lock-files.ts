import path from 'node:path';
import type { Disk } from './disk.ts';

/**
 * Names of the files that office programs lay beside a document while it is open. LibreOffice: `.~lock.NAME#`.
 * Word: `~$` and the name, which loses up to two of its first characters when it is long.
 */
export function lockNames(documentName: string): readonly string[] {
  return [`.~lock.${documentName}#`, `~$${documentName}`, `~$${documentName.slice(1)}`, `~$${documentName.slice(2)}`];
}

/** True when an office program says that it has the document open. */
export async function isOpenElsewhere(disk: Disk, document: string): Promise<boolean> {
  const folder = path.dirname(document);
  for (const name of lockNames(path.basename(document))) {
    if ((await disk.stat(path.join(folder, name))) !== undefined) return true;
  }
  return false;
}
