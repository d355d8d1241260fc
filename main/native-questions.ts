import { dialog, type BrowserWindow } from 'electron';
import type { Words } from './words.ts';

/** Last resort when the words cannot be read: a question without words would be worse. */
const plain: Readonly<Record<string, string>> = {
  'native.closeQuestion': 'Some of the text is not saved. Close all the same?',
  'native.closeDetail': 'What is not saved will be lost.',
  'native.keepOpen': 'Keep open',
  'native.closeAnyway': 'Close without saving',
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
