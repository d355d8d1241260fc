import os from 'node:os';
import path from 'node:path';
import type { Disk } from '../files/disk.ts';
import { readLogTail } from './problem-log.ts';

export type ReportParts = {
  readonly disk: Disk;
  readonly userData: string;
  readonly version: string;
  readonly substituteRuntime: boolean;
  readonly language: string | null;
  readonly now: () => Date;
};

const mostLines = 300;

/**
 * What whoever looks into a problem needs, as text that a person reads in full before it goes anywhere: versions, the machine,
 * room, sizes and counts, the log. No recorded text, no name, no path. In English, as its readers may be anywhere.
 */
export async function problemReport(parts: ReportParts): Promise<string> {
  const { disk, userData } = parts;
  const { lines, bytes } = await readLogTail(disk, userData, mostLines);
  const journals = await folders(disk, path.join(userData, 'journals'));
  const rows = [
    'Mainstreaming Workbook: problem report',
    `Made: ${parts.now().toISOString()}`,
    '',
    `Program: ${parts.version}${parts.substituteRuntime ? ' (development runtime)' : ''}`,
    ...['electron', 'chrome', 'node'].map((name) => `${name}: ${process.versions[name] ?? '?'}`),
    `System: ${os.platform()} ${os.release()} ${os.arch()}`,
    `Memory: ${megabytes(os.freemem())} of ${megabytes(os.totalmem())} free`,
    `Language: ${parts.language ?? 'not chosen'}; time zone: ${Intl.DateTimeFormat().resolvedOptions().timeZone}`,
    `Room on the disk: ${await disk.freeSpace(userData).then(megabytes, () => '?')}`,
    `Running for: ${Math.round(process.uptime())} s`,
    '',
    `Journals: ${journals.length}`,
    // Numbered: a journal's name can be made from what it is about.
    ...journals.map(({ files, size }, index) => `  ${index + 1}: ${files} files, ${size} bytes`),
    `Log: ${bytes} bytes, the last ${lines.length} lines below`,
    '',
    ...lines,
  ];
  return `${rows.join('\n')}\n`;
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1e6)} MB`;
}

/** Files and bytes of every folder in a folder; what cannot be read counts as nothing. */
async function folders(disk: Disk, folder: string): Promise<readonly { readonly files: number; readonly size: number }[]> {
  const names = await disk.list(folder).catch(() => []);
  return await Promise.all(names.map(async (name) => {
    const files = await disk.list(path.join(folder, name)).catch(() => []);
    const sizes = await Promise.all(files.map(async (file) => (await disk.stat(path.join(folder, name, file)).catch(() => undefined))?.size ?? 0));
    return { files: files.length, size: sizes.reduce((sum, size) => sum + size, 0) };
  }));
}
