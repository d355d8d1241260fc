import { defaultLimits } from '../../record/file/limits.ts';
import { sha256Hex } from '../../record/file/sha256.ts';
import { pack, unpack } from '../../record/file/zip.ts';
import { listOfContents, type ContentsOf, type PackedFile } from './list-of-contents.ts';

export type FileForPackage = Omit<PackedFile, 'sha256'> & { readonly bytes: Uint8Array };

/** What a package must hold when it is read back: sha256 by the name of the entry. */
export type PackageHashes = Readonly<Record<string, string>>;

export type MadePackage = { readonly bytes: Uint8Array; readonly hashes: PackageHashes };

/** The page that says what is in the package. */
export const contentsName = 'contents.html';

/** One zip of all files of an evening with a list of contents that can be read in any browser. Equal files give equal bytes. */
export function makePackage(files: readonly FileForPackage[], about: ContentsOf): MadePackage {
  const named = files.map((file, at) => ({ ...file, name: uniqueName(files, at), sha256: sha256Hex(file.bytes) }));
  const page = new TextEncoder().encode(listOfContents(named, about));
  const entries = { [contentsName]: page, ...Object.fromEntries(named.map(({ name, bytes }) => [name, bytes])) };
  const hashes = { [contentsName]: sha256Hex(page), ...Object.fromEntries(named.map(({ name, sha256 }) => [name, sha256])) };
  // Word and PDF files are compressed already: quick is as small.
  return { bytes: pack(entries, 1), hashes };
}

/** Names of entries that a package read back lacks or holds with other bytes; all of them where it is no zip. */
export function checkPackage(bytes: Uint8Array, hashes: PackageHashes): readonly string[] {
  const names = Object.keys(hashes);
  const unpacked = unpack(bytes, names, { ...defaultLimits, ratioFrom: defaultLimits.entryBytes });
  if (!unpacked.ok) return names;
  return names.filter((name) => {
    const entry = unpacked.entries.get(name);
    return entry === undefined || sha256Hex(entry) !== hashes[name];
  });
}

/** Two files of one name get numbers, as in a folder. */
function uniqueName(files: readonly FileForPackage[], at: number): string {
  const name = files[at]?.name ?? '';
  const before = files.slice(0, at).filter((file) => file.name.toLowerCase() === name.toLowerCase()).length;
  return before === 0 ? name : name.replace(/(\.[a-z]+)?$/u, (ending) => ` (${String(before + 1)})${ending}`);
}
