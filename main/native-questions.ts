import { app, dialog, type BrowserWindow } from 'electron';
import type { Words } from './words.ts';

/** Last resort when the words cannot be read: a question without words would be worse. */
const plain: Readonly<Record<string, string>> = {
  'native.closeQuestion': 'Some of the text is not saved. Close all the same?',
  'native.closeDetail': 'What is not saved will be lost.',
  'native.keepOpen': 'Keep open',
  'native.closeAnyway': 'Close without saving',
  'native.newerData': 'The data on this computer was written by a newer version of this program. Nothing was changed. Install the newer version to open it.',
};

function say(words: Words, key: string): string {
  return words(key) ?? plain[key] ?? key;
}

/** Asks whether to close although text is unsaved. @returns true to close. */
export async function askToClose(window: BrowserWindow, words: Words): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: say(words, 'native.closeQuestion'),
    detail: say(words, 'native.closeDetail'),
    buttons: [say(words, 'native.keepOpen'), say(words, 'native.closeAnyway')],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  });
  return response === 1;
}

/** Says that a newer program wrote the data, and ends; nothing has been written. */
export async function sayDataIsNewer(words: Promise<Words>): Promise<void> {
  const text = say(await words, 'native.newerData');
  process.stderr.write(`${text}\n`);
  await dialog.showMessageBox({ type: 'error', message: app.getName(), detail: text });
  app.exit(2);
}
