import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import path from 'node:path';
import { errorCode } from './files/failure.ts';

/** Ids, codes and counts only: no text of the record, no name, no path that a person chose. */
export type LogIds = Readonly<Record<string, string | number | boolean>>;
export type Log = {
  readonly info: (event: string, ids?: LogIds) => void;
  readonly warn: (event: string, ids?: LogIds) => void;
};

const largest = 1024 * 1024;
/** Longer values are no codes: what would be logged by mistake stays short. */
const longestValue = 600;

export const logFolder = (userData: string): string => path.join(userData, 'logs');
/** The present file and the one before it. */
export const logNames = ['main.log', 'main.old.log'] as const;

/**
 * A log in the data folder, of two files of a megabyte at most. It is written at once and without `Disk`: the last line before a
 * crash matters most, and nothing depends on it after a power cut. A line that cannot be written (a full disk) is left out.
 */
export function openLog(userData: string, now: () => Date = () => new Date()): Log {
  const folder = logFolder(userData);
  const present = path.join(folder, logNames[0]);
  const before = path.join(folder, logNames[1]);
  const write = (level: 'info' | 'warn', event: string, ids: LogIds): void => {
    const line = `[${now().toISOString()}] [${level}] ${event} ${JSON.stringify(ids, short)}\n`;
    try {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      if (sizeOf(present) > largest) renameSync(present, before);
      appendFileSync(present, line, { mode: 0o600 });
    } catch {
      // The log must never be what stops the work.
    }
  };
  return {
    info: (event, ids = {}) => write('info', event, ids),
    warn: (event, ids = {}) => write('warn', event, ids),
  };
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}

function short(_key: string, value: unknown): unknown {
  return typeof value === 'string' ? value.slice(0, longestValue) : value;
}

/** The kind of an error, without its message: messages name paths. */
export function errorKind(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  return errorCode(error) || error.name;
}
