import { mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { errorKind, logFolder, openLog } from '../../../main/log.ts';

let data = '';
beforeEach(async () => {
  data = await mkdtemp(path.join(os.tmpdir(), 'log-'));
});
afterEach(async () => await rm(data, { recursive: true, force: true }));

describe('the log', () => {
  it('writes one line an event, with ids, at once and wherever the program was started from', async () => {
    const here = process.cwd();
    process.chdir('/');
    try {
      const log = openLog(data, () => new Date('2026-11-27T00:01:02.345Z'));
      log.info('ready', { version: '0.1.0' });
      log.warn('call not done', { channel: 'journal:append', code: 'no-space' });
    } finally {
      process.chdir(here);
    }
    expect(await readFile(path.join(logFolder(data), 'main.log'), 'utf8')).toBe(
      '[2026-11-27T00:01:02.345Z] [info] ready {"version":"0.1.0"}\n[2026-11-27T00:01:02.345Z] [warn] call not done {"channel":"journal:append","code":"no-space"}\n',
    );
    expect((await stat(path.join(logFolder(data), 'main.log'))).mode & 0o077).toBe(0);
  });

  it('keeps one older file, and never more than two', async () => {
    const log = openLog(data);
    for (let turn = 0; turn < 3; turn += 1) {
      log.info(`turn ${turn}`);
      await writeFile(path.join(logFolder(data), 'main.log'), 'x'.repeat(1024 * 1024 + 1));
    }
    log.info('last');
    expect(await readdir(logFolder(data))).toEqual(['main.log', 'main.old.log']);
    expect(await readFile(path.join(logFolder(data), 'main.log'), 'utf8')).toContain('last');
  });

  it('cuts what is too long to be a code, and never stops the work', async () => {
    const log = openLog(data);
    log.warn('refused', { what: 'ж'.repeat(5000) });
    expect((await readFile(path.join(logFolder(data), 'main.log'), 'utf8')).length).toBeLessThan(700);
    await writeFile(path.join(data, 'file'), '');
    openLog(path.join(data, 'file')).info('nowhere to write');
  });

  it('names errors by code, without their message', () => {
    expect([errorKind(Object.assign(new Error('/home/ana/x'), { code: 'ENOSPC' })), errorKind(new TypeError('Ana said')), errorKind('Ana')]).toEqual(['ENOSPC', 'TypeError', 'string']);
  });
});
