import path from 'node:path';
import { folderName } from '../journal/folder-name.ts';

/**
 * A folder of snapshots as a person finds it:
 *
 *     READ ME.txt
 *     index/20261126T143000Z-1f2e3d4c00112233.json     one for each snapshot
 *     journals/<journal>/1042-1f2e3d4c00112233.mwb     shared by the snapshots between which the journal did not move on
 *     files/<sha256>                                   attachments, once each
 *
 * A tag's first half says which installation wrote the file: only that one ever removes it.
 */
export const snapshotFolderName = 'Mainstreaming Workbook snapshots';
export const readMeName = 'READ ME.txt';

export const tagLength = 16;
export const ownerLength = 8;

/** A folder of ours in the one that was chosen, unless that is one already. */
export function rootIn(chosen: string): string {
  const folder = path.resolve(chosen);
  return path.basename(folder) === snapshotFolderName ? folder : path.join(folder, snapshotFolderName);
}

export const indexFolder = (root: string): string => path.join(root, 'index');
export const journalsFolder = (root: string): string => path.join(root, 'journals');
export const filesFolder = (root: string): string => path.join(root, 'files');
export const indexPath = (root: string, id: string): string => path.join(indexFolder(root), `${id}.json`);
export const journalFolder = (root: string, journal: string): string => path.join(journalsFolder(root), folderName(journal));
export const journalPath = (root: string, journal: string, file: string): string => path.join(journalFolder(root, journal), file);
export const filePath = (root: string, sha256: string): string => path.join(filesFolder(root), sha256);

/** A snapshot's id: its moment in UTC and the tag. The moment is for people; order comes from the counter inside. */
export function snapshotId(at: number, tag: string): string {
  return `${new Date(at).toISOString().replaceAll(/[-:]|\.\d+/gu, '')}-${tag}`;
}

/** The id of an index file, or undefined for another name. */
export function idOfIndex(name: string): string | undefined {
  return /^([0-9]{8}T[0-9]{6}Z-[0-9a-f]{16})\.json$/u.exec(name)?.[1];
}

export const journalFile = (upTo: number, tag: string): string => `${upTo}-${tag}.mwb`;

/** True for names that `journalFile` makes. */
export const isJournalFile = (name: string): boolean => /^[0-9]{1,16}-[0-9a-f]{16}\.mwb$/u.test(name);
export const isFileName = (name: string): boolean => /^[0-9a-f]{64}$/u.test(name);

/** The tag in a file's name, also of one that a crash left half-written; undefined where there is none. */
export function tagIn(name: string): string | undefined {
  const tag = /(?:-|\.)([0-9a-f]{16})(?:\.mwb|\.json|\.part)$/u.exec(name)?.[1];
  return tag?.length === tagLength ? tag : undefined;
}
