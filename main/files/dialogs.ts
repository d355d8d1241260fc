import { dialog, shell, type BrowserWindow } from 'electron';
import type { Words } from '../words.ts';
import { endingOf, type DocumentKind } from './file-name.ts';

/** Kinds of file that are read one at a time, with the endings they may have. */
export const openedEndings = { pack: ['mwb'], 'workshop-template': ['mwb'], practices: ['csv', 'tsv', 'txt', 'json'], participants: ['xlsx', 'xlsm', 'csv', 'tsv', 'txt', 'xls', 'ods'], 'plan-sheet': ['xlsx', 'xlsm', 'xls', 'ods'], picture: ['png', 'jpg', 'jpeg'], template: ['dotx', 'docx', 'dotm', 'docm'], 'cleared-file': ['docx', 'pdf', 'md', 'json', 'zip'] } as const;
export type OpenedKind = keyof typeof openedEndings;

/** What a person is asked about files; handlers are tested with answers of their own. */
export interface FileDialogs {
  /** The chosen path, or `undefined` when the person thinks better of it. */
  readonly chooseSave: (offered: string, kind: DocumentKind) => Promise<string | undefined>;
  readonly chooseWorkbooks: (folder: string) => Promise<readonly string[]>;
  /** A folder for several files. */
  readonly chooseFolder: (folder: string) => Promise<string | undefined>;
  /** One file to read: a pack, a table of practices, a list of participants, a spreadsheet of the plan, a logo, a template, or the file that was cleared. */
  readonly chooseDocument: (folder: string, kind: OpenedKind) => Promise<string | undefined>;
  readonly showInFolder: (file: string) => void;
}

/** Where the words for a kind of file stand. */
const fileWords: Readonly<Record<DocumentKind, string>> = {
  report: 'native.reportFile',
  markdown: 'native.markdownFile',
  'record-json': 'native.recordFile',
  note: 'native.noteFile',
  picture: 'native.pngFile',
  spreadsheet: 'native.spreadsheetFile',
  package: 'native.packageFile',
  pdf: 'native.pdfFile',
  workbook: 'native.workbookFile',
  pack: 'native.packFile',
  'workshop-template': 'templates.file',
  'practices-csv': 'native.csvFile',
  'practices-json': 'native.jsonFile',
  'problem-report': 'problems.native.file',
};

const openedWords: Readonly<Record<OpenedKind, string>> = {
  pack: 'native.packFile',
  'workshop-template': 'templates.file',
  practices: 'native.tableFile',
  participants: 'people.native.file',
  'plan-sheet': 'native.spreadsheetFile',
  picture: 'native.pictureFile',
  template: 'native.templateFile',
  'cleared-file': 'native.clearedFile',
};

/** The system's own dialogs, over our window. */
export function systemDialogs(window: () => BrowserWindow, words: () => Promise<Words>): FileDialogs {
  const filter = async (kind: DocumentKind): Promise<{ name: string; extensions: string[] }> => ({
    name: (await words())(fileWords[kind]) ?? endingOf(kind),
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
    chooseFolder: async (folder) => {
      const answer = await dialog.showOpenDialog(window(), { defaultPath: folder, properties: ['openDirectory', 'createDirectory'] });
      return answer.canceled ? undefined : answer.filePaths[0];
    },
    chooseDocument: async (folder, kind) => {
      const name = (await words())(openedWords[kind]) ?? kind;
      const options = { defaultPath: folder, filters: [{ name, extensions: [...openedEndings[kind]] }], properties: ['openFile' as const] };
      const answer = await dialog.showOpenDialog(window(), options);
      return answer.canceled ? undefined : answer.filePaths[0];
    },
    showInFolder: (file) => shell.showItemInFolder(file),
  };
}
