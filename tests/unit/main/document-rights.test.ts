import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { replaceFile, saveDocument } from '../../../main/files/atomic-save.ts';
import { nodeDisk } from '../../../main/files/node-disk.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'workbook-rights-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

const isWindows = process.platform === 'win32';
const readersOf = async (file: string): Promise<number> => (await stat(file)).mode & 0o777;
const bytes = new TextEncoder().encode('Raport de sinteză, Chișinău');

it('saves a report as other programs save, and own data for the owner alone', async () => {
  const report = path.join(folder, 'report.docx');
  const own = path.join(folder, 'settings.json');
  await saveDocument(nodeDisk, report, bytes, 'a', { systemLocksOpenFiles: false });
  await replaceFile(nodeDisk, own, bytes, 'b');
  const ordinary = path.join(folder, 'ordinary.txt');
  await writeFile(ordinary, bytes);
  expect([await readersOf(report), await readersOf(own)]).toEqual(isWindows ? [0o666, 0o666] : [await readersOf(ordinary), 0o600]);
});
