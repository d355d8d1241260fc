import path from 'node:path';
import { saveDocument, type SaveHabits } from '../files/atomic-save.ts';
import type { FileDialogs, OpenedKind } from '../files/dialogs.ts';
import type { Disk } from '../files/disk.ts';
import { Refusal } from '../files/failure.ts';
import type { HandedFiles } from '../files/handed-files.ts';
import { nameInFolder, numberedName, offeredName, withEnding, type DocumentKind } from '../files/file-name.ts';
import type { SaveTokens } from '../files/save-tokens.ts';
import type { Settings } from '../settings.ts';
import { isContainer } from '../vault/container.ts';
import type { Handlers } from './register.ts';

type Group = 'file:choose-save' | 'file:write' | 'file:choose-folder' | 'file:write-in' | 'file:show' | 'file:open-workbooks' | 'file:take-handed' | 'file:open-document';

type Parts = {
  readonly disk: Disk;
  readonly dialogs: FileDialogs;
  readonly tokens: SaveTokens;
  readonly settings: Settings;
  readonly documents: string;
  readonly newTag: () => string;
  readonly habits: SaveHabits;
  readonly handed: HandedFiles;
};

/** A workbook is a zip of text: what is larger is not one, and would only fill the memory. */
const largestWorkbook = 512 * 1024 * 1024;
/**
 * A table is read whole on the page and looked through by a person; a pack is a part of a workbook; a logo and a template travel in
 * the record of the workshop. Of a cleared file only the checksum is kept.
 */
const largestDocument: Readonly<Record<OpenedKind, number>> = { practices: 10 * 1024 * 1024, participants: 16 * 1024 * 1024, 'plan-sheet': 16 * 1024 * 1024, pack: 64 * 1024 * 1024, 'workshop-template': 16 * 1024 * 1024, picture: 512 * 1024, template: 1024 * 1024, 'cleared-file': 64 * 1024 * 1024 };

/** The channels for files a person chooses. Paths stay in here. */
export function fileHandlers(parts: Parts): Pick<Handlers, Group> {
  const { disk, dialogs, tokens, settings, newTag, habits, handed } = parts;
  return {
    'file:choose-save': async ({ suggestedName, kind }) => {
      const file = await chooseSave(parts, suggestedName, kind);
      return file === undefined ? null : { token: tokens.give(file), name: path.basename(file), folder: path.dirname(file) };
    },
    'file:write': async ({ token, bytes }) => {
      const written = await saveDocument(disk, tokens.pathOf(token), bytes, newTag(), habits);
      return { bytes: new Uint8Array(written) };
    },
    'file:choose-folder': async () => {
      const folder = await dialogs.chooseFolder(await startFolder(parts));
      if (folder === undefined) return null;
      await settings.write({ folder }).catch(() => undefined); // a convenience, no reason to stop
      return { token: tokens.give(folder), folder };
    },
    'file:write-in': async ({ token, name, bytes }) => {
      const file = await freeFile(disk, tokens.pathOf(token), name);
      const written = await saveDocument(disk, file, bytes, newTag(), habits);
      return { token: tokens.give(file), name: path.basename(file), bytes: new Uint8Array(written) };
    },
    'file:show': ({ token }) => {
      dialogs.showInFolder(tokens.pathOf(token));
      return null;
    },
    'file:open-workbooks': async () => {
      const files = await dialogs.chooseWorkbooks(await startFolder(parts));
      return await Promise.all(files.map(async (file) => await readWorkbook(parts, file)));
    },
    'file:take-handed': async () => await Promise.all(handed.take().map(async (file) => await readWorkbook(parts, file))),
    'file:open-document': async ({ kind }) => {
      const file = await dialogs.chooseDocument(await startFolder(parts), kind);
      return file === undefined ? null : await readWithin(disk, file, largestDocument[kind]);
    },
  };
}

/** Asks until the name has its ending: a name we completed may exist, and only the dialog asks before replacing it. */
async function chooseSave(parts: Parts, suggestedName: string, kind: DocumentKind): Promise<string | undefined> {
  const { disk, dialogs, settings } = parts;
  let offered = path.join(await startFolder(parts), offeredName(suggestedName, kind));
  for (;;) {
    const chosen = await dialogs.chooseSave(offered, kind);
    if (chosen === undefined) return undefined;
    const file = withEnding(chosen, kind);
    if (file === chosen || (await disk.stat(file)) === undefined) {
      await settings.write({ folder: path.dirname(file) }).catch(() => undefined); // a convenience, no reason to stop
      return file;
    }
    offered = file;
  }
}

/** Beyond this somebody exports into the same folder without looking. */
const mostCopies = 1000;

/** Where a file of a set goes: never over another one. @throws Refusal `invalid`, `not-found` for a folder that is gone, `failed` without a free name. */
async function freeFile(disk: Disk, folder: string, suggested: string): Promise<string> {
  const name = nameInFolder(suggested);
  if (name === undefined) throw new Refusal('invalid', 'no ending of ours');
  if ((await disk.stat(folder))?.isFolder !== true) throw new Refusal('not-found', 'the folder is not there');
  for (let number = 1; number <= mostCopies; number += 1) {
    const file = path.join(folder, number === 1 ? name : numberedName(name, number));
    if ((await disk.stat(file)) === undefined) return file;
  }
  throw new Refusal('failed', 'no free name');
}

async function startFolder({ disk, settings, documents }: Parts): Promise<string> {
  const { folder } = settings;
  const state = folder === null ? undefined : await disk.stat(folder).catch(() => undefined);
  return folder !== null && state?.isFolder === true ? folder : documents;
}

/** A workbook's bytes; of one under a pass-phrase none, but a token to open it by. */
async function readWorkbook({ disk, tokens }: Parts, file: string): Promise<{ name: string; bytes: Uint8Array<ArrayBuffer>; sealed?: string }> {
  const read = await readWithin(disk, file, largestWorkbook);
  return isContainer(read.bytes) ? { name: read.name, bytes: new Uint8Array(), sealed: tokens.give(file) } : read;
}

async function readWithin(disk: Disk, file: string, largest: number): Promise<{ name: string; bytes: Uint8Array<ArrayBuffer> }> {
  const state = await disk.stat(file);
  if (state !== undefined && state.size > largest) throw new Refusal('too-large', `${state.size} bytes`);
  return { name: path.basename(file), bytes: new Uint8Array(await disk.read(file)) };
}
