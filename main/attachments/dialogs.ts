import path from 'node:path';
import { dialog, type BrowserWindow } from 'electron';
import type { Words } from '../words.ts';

/** What a person is asked about attachments; handlers are tested with answers of their own. */
export interface AttachmentDialogs {
  /** Files to attach, several at once; none when the person thinks better of it. */
  readonly chooseFiles: (folder: string) => Promise<readonly string[]>;
  /** Where a copy goes, or `undefined` when the person thinks better of it. */
  readonly chooseCopy: (offered: string) => Promise<string | undefined>;
}

/** What is offered first; any other file can be chosen as well. */
const offered = {
  'native.photoFile': ['jpg', 'jpeg', 'png', 'webp', 'gif', 'heic', 'heif'],
  'native.officeFile': ['pdf', 'docx', 'doc', 'odt', 'rtf', 'xlsx', 'xls', 'ods', 'csv', 'pptx', 'ppt', 'odp', 'txt', 'md'],
} as const;

/** The system's own dialogs, over our window. */
export function attachmentDialogs(window: () => BrowserWindow, words: () => Promise<Words>): AttachmentDialogs {
  return {
    chooseFiles: async (folder) => {
      const said = await words();
      const known = Object.entries(offered).map(([word, extensions]) => ({ name: said(word) ?? extensions.join(), extensions: [...extensions] }));
      const usual = { name: said('native.attachableFile') ?? '*', extensions: known.flatMap(({ extensions }) => extensions) };
      const all = { name: said('native.anyFile') ?? '*', extensions: ['*'] };
      const answer = await dialog.showOpenDialog(window(), { defaultPath: folder, filters: [usual, ...known, all], properties: ['openFile', 'multiSelections'] });
      return answer.canceled ? [] : answer.filePaths;
    },
    chooseCopy: async (file) => {
      const ending = path.extname(file).slice(1);
      const filters = ending === '' ? [] : [{ name: ending.toUpperCase(), extensions: [ending] }];
      const answer = await dialog.showSaveDialog(window(), { defaultPath: file, filters, properties: ['createDirectory', 'showOverwriteConfirmation'] });
      return answer.canceled || answer.filePath === '' ? undefined : answer.filePath;
    },
  };
}
