import path from 'node:path';
import electronLog from 'electron-log/node';

/** Ids, codes and counts only: no text of the record, no name, no path that a person chose. */
export type Log = {
  readonly info: (event: string, ids?: Readonly<Record<string, string | number | boolean>>) => void;
  readonly warn: (event: string, ids?: Readonly<Record<string, string | number | boolean>>) => void;
};

const largest = 1024 * 1024;

/** A log in files of the data folder; one older file is kept. */
export function openLog(userData: string): Log {
  const logger = electronLog.create({ logId: 'workbook' });
  logger.transports.console.level = false;
  logger.transports.file.level = 'info';
  logger.transports.file.maxSize = largest;
  logger.transports.file.resolvePathFn = () => path.join(userData, 'logs', 'main.log');
  return {
    info: (event, ids) => logger.info(event, JSON.stringify(ids ?? {})),
    warn: (event, ids) => logger.warn(event, JSON.stringify(ids ?? {})),
  };
}

/** The kind of an error, without its message: messages name paths. */
export function errorKind(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name;
}
