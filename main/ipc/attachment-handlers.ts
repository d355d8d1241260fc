import path from 'node:path';
import { isRefusedName, largestAttachedFile, mostAttachedAtOnce } from '../../preload/attachment-rules.ts';
import type { AttachmentDialogs } from '../attachments/dialogs.ts';
import type { Attachments } from '../attachments/attachments.ts';
import { saveDocument, type SaveHabits } from '../files/atomic-save.ts';
import type { Disk } from '../files/disk.ts';
import { Refusal } from '../files/failure.ts';
import { offeredCopy } from '../files/file-name.ts';
import { SaveTokens } from '../files/save-tokens.ts';
import type { Settings } from '../settings.ts';
import type { Snapshots } from '../snapshots/snapshots.ts';
import type { Handlers } from './register.ts';

type Group =
  | 'attachment:choose' | 'attachment:take' | 'attachment:add' | 'attachment:read' | 'attachment:list' | 'attachment:save-copy' | 'attachment:put-back' | 'attachment:keep-only';

type Parts = {
  readonly disk: Disk;
  readonly attachments: Attachments;
  readonly snapshots: Pick<Snapshots, 'eachFile'>;
  readonly dialogs: AttachmentDialogs;
  /** Those that `file:show` knows. */
  readonly tokens: SaveTokens;
  readonly settings: Settings;
  readonly documents: string;
  readonly newTag: () => string;
  readonly habits: SaveHabits;
};

/**
 * The channels of files that belong to records. Bytes come from the page, or from a file a person chose, by a token; paths stay in
 * here. Nothing is opened with another program, and no address leads to a file: the page gets bytes, for its own pictures.
 */
export function attachmentHandlers(parts: Parts): Pick<Handlers, Group> {
  const { disk, attachments, dialogs, settings, newTag, habits, tokens } = parts;
  const chosen = new SaveTokens();
  return {
    'attachment:choose': async () => {
      const files = await dialogs.chooseFiles(await startFolder(parts));
      const first = files[0];
      // A convenience, no reason to stop.
      if (first !== undefined) await settings.write({ folder: path.dirname(first) }).catch(() => undefined);
      return await Promise.all(files.slice(0, mostAttachedAtOnce).map(async (file) => ({ token: chosen.give(file), name: path.basename(file), size: (await disk.stat(file))?.size ?? 0 })));
    },
    'attachment:take': async ({ token }) => {
      const file = chosen.pathOf(token);
      if (isRefusedName(path.basename(file))) throw new Refusal('forbidden', 'a program or script');
      const size = (await disk.stat(file))?.size ?? 0;
      if (size > largestAttachedFile) throw new Refusal('too-large', `${size} bytes`);
      return { bytes: new Uint8Array(await disk.read(file)) };
    },
    'attachment:add': async ({ journal, bytes }) => await attachments.add(journal, bytes),
    'attachment:read': async ({ journal, sha256 }) => ({ bytes: await attachments.read(journal, sha256) }),
    'attachment:list': async ({ journal }) => ({ files: [...(await attachments.list(journal))] }),
    'attachment:save-copy': async ({ journal, sha256, suggestedName }) => {
      if (isRefusedName(suggestedName)) throw new Refusal('forbidden', 'a program or script');
      // Before anybody is asked where: what cannot be read is said at once.
      const bytes = await attachments.read(journal, sha256);
      const file = await chooseCopy(parts, suggestedName);
      if (file === undefined) return null;
      await saveDocument(disk, file, bytes, newTag(), habits);
      return { token: tokens.give(file), name: path.basename(file), folder: path.dirname(file) };
    },
    'attachment:put-back': async ({ place, id, journal, into }) => {
      let kept = 0;
      let shut = 0;
      const missing = await parts.snapshots.eachFile(place, id, journal, async (lying) => {
        // What is sealed with another pass-phrase, or was damaged before, comes back with nothing; a full disk ends it.
        const isBack = await attachments.putBack(into, lying, journal).then(() => true, (error: unknown) => {
          if (error instanceof Refusal && error.code !== 'no-space') return false;
          throw error;
        });
        if (isBack) kept += 1;
        else shut += 1;
      });
      return { kept, missing: missing + shut };
    },
    'attachment:keep-only': async ({ journal, kept }) => ({ removed: await attachments.keepOnly(journal, new Set(kept)) }),
  };
}

/** Asks until the name has the file's own ending: with another one it would be opened as something it is not. */
async function chooseCopy(parts: Parts, suggestedName: string): Promise<string | undefined> {
  const { disk, dialogs, settings } = parts;
  const { name, ending } = offeredCopy(suggestedName);
  let offered = path.join(await startFolder(parts), name);
  for (;;) {
    const chosen = await dialogs.chooseCopy(offered);
    if (chosen === undefined) return undefined;
    const file = chosen.toLowerCase().endsWith(ending.toLowerCase()) ? chosen : `${chosen}${ending}`;
    if (file === chosen || (await disk.stat(file)) === undefined) {
      await settings.write({ folder: path.dirname(file) }).catch(() => undefined);
      return file;
    }
    offered = file;
  }
}

async function startFolder({ disk, settings, documents }: Parts): Promise<string> {
  const { folder } = settings;
  const state = folder === null ? undefined : await disk.stat(folder).catch(() => undefined);
  return folder !== null && state?.isFolder === true ? folder : documents;
}
