import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { HandedFiles, workbooksIn } from '../../../main/files/handed-files.ts';
import { nodeDisk } from '../../../main/files/node-disk.ts';
import { problemHandlers } from '../../../main/ipc/problem-handlers.ts';
import { logFolder, openLog } from '../../../main/log.ts';
import { cleanError } from '../../../main/problems/clean-stack.ts';
import { problemReport } from '../../../main/problems/problem-report.ts';
import { UnderWay } from '../../../main/under-way.ts';

describe('what is kept of an error', () => {
  it('is its name and places in our own files, without message and folders', () => {
    const stack = [
      'TypeError: Cannot read "Ana Rusu said: nobody pays" of undefined',
      '    at Ana Rusu said: nobody pays',
      '    at render (app://workbook/assets/index-BzX_1.js:10:2044)',
      '    at async Object.save [as write] (file:///home/ana.rusu/Programe/workbook/out/main/index.js:3:17)',
      '    at C:\\Users\\Ana Rusu\\x.js:1:1',
      '    at /home/ana.rusu/out/main/index.js:7:9',
      '    at processTicksAndRejections (node:internal/process/task_queues:95:5)',
      '    at eval (eval at Ana (app://workbook/Ana said it.js:1:1))',
    ].join('\n');
    expect(cleanError('TypeError', stack)).toEqual({
      name: 'TypeError',
      frames: [
        'at render (index-BzX_1.js:10:2044)',
        'at Object.save [as write] (index.js:3:17)',
        'at - (index.js:7:9)',
        'at processTicksAndRejections (task_queues:95:5)',
      ],
    });
  });

  it.each([['Ana Rusu', 'Error'], ['', 'Error'], ['QuotaExceededError', 'QuotaExceededError'], ['x'.repeat(90), 'Error']])('a name %j is %s', (given, name) => {
    expect(cleanError(given, '').name).toBe(name);
  });
});

describe('the problem report', () => {
  it('holds versions, room, sizes and the log, and neither a path nor a journal\'s name; a page that fails for ever does not fill the log', async () => {
    const userData = await mkdtemp(path.join(os.tmpdir(), 'ana-rusu-'));
    await mkdir(path.join(userData, 'journals', 'sample-chisinau-2011'), { recursive: true });
    await writeFile(path.join(userData, 'journals', 'sample-chisinau-2011', '00000001.jsonl'), 'x'.repeat(1234));
    const log = openLog(userData);
    const parts = { disk: nodeDisk, userData, version: '0.1.0', substituteRuntime: true, language: 'ar', now: () => new Date('2026-11-27T01:00:00Z') };
    const handlers = problemHandlers({ log, report: () => parts, showLog: async () => await Promise.resolve() });
    const us = { contentsId: 1, frame: null };
    for (let time = 0; time < 300; time += 1) await handlers['problem:note']({ where: 'error', name: 'RangeError', stack: 'RangeError: Ana said\n    at draw (app://workbook/assets/a.js:1:2)' }, us);
    const { lines } = await handlers['problem:read-log']({}, us);
    expect(lines).toHaveLength(100);
    const { text } = await handlers['problem:report']({}, us);
    expect(text).toBe(await problemReport(parts).then((again) => again.replace(/Running for: \d+ s/u, /Running for: \d+ s/u.exec(text)?.[0] ?? '').replace(/Memory: .*/u, /Memory: .*/u.exec(text)?.[0] ?? '').replace(/Room on the disk: .*/u, /Room on the disk: .*/u.exec(text)?.[0] ?? '')));
    for (const wanted of ['Program: 0.1.0 (development runtime)', 'Journals: 1', '1: 1 files, 1234 bytes', 'RangeError', 'at draw (a.js:1:2)', 'Language: ar']) expect(text).toContain(wanted);
    for (const unwanted of ['Ana', 'ana-rusu', os.homedir(), os.hostname(), 'sample-chisinau']) expect(text).not.toContain(unwanted);
    await rm(logFolder(userData), { recursive: true });
    expect(await problemReport(parts)).toContain('Log: 0 bytes, the last 0 lines below');
    await rm(userData, { recursive: true });
  });
});

describe('files handed over by the system', () => {
  it('are the workbooks of a command line, as absolute paths', () => {
    const argv = ['/opt/workbook', '--user-data-dir=/tmp/x.mwb', '.', 'Chișinău 2.mwb', '/media/usb/مائدة.MWB', 'notes.docx', '--flag'];
    expect(workbooksIn(argv, '/home/ana')).toEqual(['/home/ana/Chișinău 2.mwb', '/media/usb/مائدة.MWB']);
  });

  it('wait until somebody takes them, once each', () => {
    const handed = new HandedFiles();
    handed.add(['/a.mwb']);
    let told = 0;
    handed.listen(() => (told += 1));
    handed.add([]);
    handed.add(['/a.mwb', '/b.mwb']);
    expect([told, handed.take(), handed.take()]).toEqual([1, ['/a.mwb', '/b.mwb'], []]);
  });
});

describe('the end of the program', () => {
  it('waits for what is under way, failed or not, but not for ever', async () => {
    const underWay = new UnderWay();
    let finish = (): void => undefined;
    const long = underWay.wait(new Promise<string>((resolve) => (finish = () => resolve('written'))));
    await expect(underWay.wait(Promise.reject(new Error('no')))).rejects.toThrow('no');
    let ended = false;
    const end = underWay.ended(60_000).then(() => (ended = true));
    await Promise.resolve();
    expect(ended).toBe(false);
    finish();
    await end;
    expect([ended, await long]).toEqual([true, 'written']);
    void underWay.wait(new Promise(() => undefined));
    await underWay.ended(1);
  });
});
