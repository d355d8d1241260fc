import path from 'node:path';
import { app, dialog, type BrowserWindow } from 'electron';
import { readWords, type Words } from './words.ts';

/** Last resort when the words cannot be read: a question without words would be worse. */
const plain: Readonly<Record<string, string>> = {
  'native.closeQuestion': 'Some of the text is not saved. Close all the same?',
  'native.closeDetail': 'What is not saved will be lost.',
  'native.keepOpen': 'Keep open',
  'native.closeAnyway': 'Close without saving',
  'problems.native.mainError': 'The program met a fault of its own and has to close. Everything shown as saved is on the disk. Start it again.',
  'problems.native.stops': 'The page has stopped again and again.',
  'problems.native.stopsDetail': 'Everything shown as saved is on the disk. Try again, or close the program and start it anew.',
  'problems.native.hangs': 'The window does not answer.',
  'problems.native.hangsDetail': 'It may be busy with something large. If you close it now, what was typed in the last second may be missing.',
  'problems.native.hung': 'The program is running already, but does not answer. Wait a moment and try again. Everything shown as saved is on the disk.',
  'problems.native.tookOver': 'The program was running already and did not answer. It was ended and started anew.',
  'problems.native.tookOverDetail': 'Everything shown as saved is here. What was typed in the last second may be missing.',
  'problems.native.wait': 'Wait',
  'problems.native.close': 'Close the program',
  'problems.native.noPage': 'Files of the program are missing or cannot be read. Your workshops were not touched. Install the program again.',
  'problems.showLog': 'Show the log',
  'start.tryAgain': 'Try again',
};

/** The words of a key, in plain English where they cannot be read. */
export function say(words: Words, key: string): string {
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

/** A second start whose first one does not answer says so; it has neither settings nor a window. */
export async function sayFirstHangs(root: string): Promise<void> {
  await app.whenReady();
  const text = say(await readWords(path.join(root, 'locales'), null, app.getPreferredSystemLanguages()), 'problems.native.hung');
  process.stderr.write(`${text}\n`);
  await dialog.showMessageBox({ type: 'warning', message: app.getName(), detail: text });
}

/** This start took the place of one that did not answer. */
export async function sayTookOver(window: BrowserWindow, words: Words): Promise<void> {
  await dialog.showMessageBox(window, { type: 'info', message: say(words, 'problems.native.tookOver'), detail: say(words, 'problems.native.tookOverDetail'), noLink: true });
}
