import { app, dialog } from 'electron';
import { errorKind, type Log } from '../log.ts';
import { say } from '../native-questions.ts';
import type { Words } from '../words.ts';
import { cleanError, partsOf } from './clean-stack.ts';

type Parts = {
  readonly log: Log;
  readonly words: () => Promise<Words>;
  /** Lets what is under way reach the disk. */
  readonly stop: () => Promise<void>;
};

/** Longest time for the last writes of a program that has met a fault of its own. */
const stopTime = 5000;

/**
 * An error in this process that nobody caught: nobody knows what it left behind, so the program ends, after what was under way has
 * reached the disk, and says so. A promise that nobody waited for leaves nothing behind: it is noted.
 */
export function watchMain({ log, words, stop }: Parts): void {
  let isEnding = false;
  process.on('unhandledRejection', (reason) => { note(log, 'promise', reason); });
  process.on('uncaughtException', (error) => {
    note(log, 'main', error);
    if (isEnding) return;
    isEnding = true;
    void end(words, stop);
  });
}

async function end(words: Parts['words'], stop: Parts['stop']): Promise<void> {
  await Promise.race([stop().catch(() => undefined), new Promise((late) => setTimeout(late, stopTime))]);
  const text = say(await words().catch(() => () => undefined), 'problems.native.mainError');
  process.stderr.write(`${text}\n`);
  await dialog.showMessageBox({ type: 'error', message: app.getName(), detail: text }).catch(() => undefined);
  app.exit(3);
}

function note(log: Log, where: string, thrown: unknown): void {
  const { name, stack } = partsOf(thrown);
  const clean = cleanError(name, stack);
  log.warn('main error', { where, kind: errorKind(thrown), name: clean.name, frames: clean.frames.join(' < ') });
}
