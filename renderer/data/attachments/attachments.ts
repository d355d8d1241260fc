import type { ReportUse } from '../../domain/attached.ts';
import type { Saved, TypedText } from '../saved.ts';

/** A file to keep, as it came: from a dialog, dropped, or pasted. */
export type IncomingFile = { readonly name: string; readonly bytes: Uint8Array };

/** Why a file was not taken; what was there before stays. */
export type AttachProblem = 'program' | 'too-large' | 'empty' | 'no-space' | 'failed';

/** A file that is kept: `metadata` says whether place and device were taken out, or may still be in it. */
export type Kept = { readonly id: string; readonly name: string; readonly metadata: 'none' | 'removed' | 'may-remain' };
export type Attaching = { readonly ok: true; readonly kept: Kept } | { readonly ok: false; readonly name: string; readonly problem: AttachProblem };

/** What the page can do with a picture, and pure code cannot. */
export type Drawing = {
  /** A picture no longer than `longest` on its longer side, upright, as JPEG; undefined for one that cannot be drawn. */
  readonly reduce: (bytes: Uint8Array, type: string, longest: number) => Promise<DrawnPicture | undefined>;
};
export type DrawnPicture = {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly width: number;
  readonly height: number;
  /** Sides of the picture it was made from, upright. */
  readonly from: { readonly width: number; readonly height: number };
};

/** Files that belong to records. Each action is one operation; bytes are on the disk before a record names them. */
export type Attachments = {
  /** Asks the person for files; what cannot be read answers why. */
  readonly choose: () => Promise<Saved<readonly (IncomingFile | { readonly name: string; readonly problem: AttachProblem })[]>>;
  /** Keeps a file on a record, below those that stand there. */
  readonly add: (parent: string, file: IncomingFile, drawing: Drawing) => Promise<Attaching>;
  /** `not-found` where the file is not in this copy, `damaged` where it is not what it was. */
  readonly bytes: (record: string, sha256: string) => Promise<Saved<Uint8Array<ArrayBuffer>>>;
  /** The pictures that reports of a workshop show, by hash; those that cannot be read are left out. `known` are not read again. */
  readonly shownPictures: (workshop: string, known?: ReadonlyMap<string, Uint8Array>) => Promise<ReadonlyMap<string, Uint8Array>>;
  /** Writes a copy where the person says; null when the person thinks better of it. */
  readonly saveCopy: (record: string) => Promise<Saved<{ readonly name: string; readonly folder: string; readonly token: string } | null>>;
  readonly setName: (id: string, name: string, stay?: string) => Promise<Saved>;
  /** What it shows, in words; blank text takes the words away. */
  readonly setAlternative: (id: string, text: TypedText, stay?: string) => Promise<Saved>;
  readonly setUse: (id: string, use: ReportUse) => Promise<Saved>;
  readonly remove: (id: string) => Promise<Saved>;
  readonly restore: (id: string) => Promise<Saved>;
  /** After a purge: files that no record names any more go. Answers how many. */
  readonly removeUnneeded: (journal: string) => Promise<Saved<number>>;
};
