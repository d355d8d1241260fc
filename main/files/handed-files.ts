import path from 'node:path';
import { frozenNames } from '../../preload/frozen-names.ts';

/** `.mwb` files that the system hands over: on the command line, by a double click, to a program that runs already. */
export class HandedFiles {
  #waiting: readonly string[] = [];
  #told: () => void = () => undefined;

  /** From now on `told` learns of files that come. */
  listen(told: () => void): void {
    this.#told = told;
  }

  add(files: readonly string[]): void {
    if (files.length === 0) return;
    this.#waiting = [...new Set([...this.#waiting, ...files])];
    this.#told();
  }

  /** Those that have come since the last time. */
  take(): readonly string[] {
    const taken = this.#waiting;
    this.#waiting = [];
    return taken;
  }
}

/** The workbooks named on a command line, as absolute paths; what else stands there is passed over. */
export function workbooksIn(argv: readonly string[], folder: string): readonly string[] {
  const isWorkbook = (argument: string): boolean => !argument.startsWith('-') && argument.toLowerCase().endsWith(frozenNames.fileExtension);
  return argv.slice(1).filter(isWorkbook).map((file) => path.resolve(folder, file));
}
