/**
 * A journal's folder, safe on every file system: `:` becomes `+` (no journal's name has one), and a name that Windows
 * keeps for devices gets a `+` in front. Journal names have no capitals, so no two meet on a disk that ignores case.
 */
export function folderName(journal: string): string {
  const plain = journal.replaceAll(':', '+');
  return /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])$/.test(plain) ? `+${plain}` : plain;
}

/** The journal a folder belongs to, or `undefined` when the folder is not one of ours. */
export function journalName(folder: string): string | undefined {
  const name = folder.replace(/^\+/, '').replaceAll('+', ':');
  return /^[a-z0-9][a-z0-9:-]{0,127}$/.test(name) && folderName(name) === folder ? name : undefined;
}
