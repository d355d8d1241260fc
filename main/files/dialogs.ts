import { dialog, shell, type BrowserWindow } from 'electron';
import type { Words } from '../words.ts';
import { endingOf, type DocumentKind } from './file-name.ts';

/** What a person is asked about files; handlers are tested with answers of their own. */
export interface FileDialogs {
  /** The chosen path, or `undefined` when the person thinks better of it. */
  readonly chooseSave: (offered: string, kind: DocumentKind) => Promise<string | undefined>;
  readonly chooseWorkbooks: (folder: string) => Promise<readonly string[]>;
  readonly showInFolder: (file: string) => void;
}

/** The system's own dialogs, over our window. */
export function systemDialogs(window: () => BrowserWindow, words: () => Promise<Words>): FileDialogs {
  const filter = async (kind: DocumentKind): Promise<{ name: string; extensions: string[] }> => ({
    name: (await words())(`native.${kind}File`) ?? endingOf(kind),
    extensions: [endingOf(kind)],
  });
  return {
    chooseSave: async (offered, kind) => {
      const options = { defaultPath: offered, filters: [await filter(kind)], properties: ['createDirectory' as const, 'showOverwriteConfirmation' as const] };
      const answer = await dialog.showSaveDialog(window(), options);
      return answer.canceled || answer.filePath === '' ? undefined : answer.filePath;
    },
    chooseWorkbooks: async (folder) => {
      const options = { defaultPath: folder, filters: [await filter('workbook')], properties: ['openFile' as const, 'multiSelections' as const] };
      const answer = await dialog.showOpenDialog(window(), options);
      return answer.canceled ? [] : answer.filePaths;
    },
    showInFolder: (file) => shell.showItemInFolder(file),
  };
}
