import { spawn, type ChildProcess } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { dataSchema } from '../../main/versions.ts';
import { electronExecutable, environment, launchWorkbook, sandboxArguments } from './support/launch.ts';

const project = path.resolve(import.meta.dirname, '../..');
let data = '';

beforeEach(async () => {
  data = await mkdtemp(path.join(os.tmpdir(), 'workbook-program-'));
});
afterEach(async () => await rm(data, { recursive: true, force: true, maxRetries: 5 }));

/** The program with all it started, also where something that watches it stands between. */
function killGroup(child: ChildProcess): void {
  if (process.platform === 'win32' || child.pid === undefined) child.kill('SIGKILL');
  else process.kill(-child.pid, 'SIGKILL');
}

type Ended = { readonly code: number | null; readonly out: string; readonly err: string };

/** Runs the program without a debugger; `until` ends it by a kill once the text has come. */
async function run(args: readonly string[], env: Readonly<Record<string, string>> = {}, until?: RegExp): Promise<Ended> {
  const child = spawn(electronExecutable(), [project, ...sandboxArguments(), ...args], { env: environment(env), stdio: ['ignore', 'pipe', 'pipe'], detached: process.platform !== 'win32' });
  const text = { out: '', err: '' };
  const look = (): void => {
    if (until?.test(text.out + text.err) === true) killGroup(child);
  };
  child.stdout.on('data', (chunk: Buffer) => {
    text.out += chunk.toString('utf8');
    look();
  });
  child.stderr.on('data', (chunk: Buffer) => {
    text.err += chunk.toString('utf8');
    look();
  });
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { code, ...text };
}

describe('the command line of the program', () => {
  it('says its version, without a display and without touching any data', async () => {
    const { version } = JSON.parse(await readFile(path.join(project, 'package.json'), 'utf8')) as { version: string };
    expect(await run(['--version', `--user-data-dir=${data}`], { DISPLAY: '', WAYLAND_DISPLAY: '' })).toMatchObject({ code: 0, out: `Mainstreaming Workbook ${version}\n` });
    expect(await readdir(data)).toEqual([]);
  });

  it('takes a report without a display, and passes on what the report program says', async () => {
    const file = path.join(data, 'raport.docx');
    const made = await run(['--report', 'sample', '--type', 'summary', '--language', 'ar', '--out', file], { DISPLAY: '', WAYLAND_DISPLAY: '' });
    expect(made.code, made.err).toBe(0);
    expect((await readFile(file)).subarray(0, 2).toString('latin1')).toBe('PK');
  });

  it('ends with 2 and one clear line when the report cannot be made', async () => {
    const failed = await run(['--report', path.join(data, 'none.mwb'), '--type', 'summary', '--language', 'en', '--out', path.join(data, 'x.docx')], { DISPLAY: '' });
    expect([failed.code, failed.out, failed.err.trim() === '']).toEqual([2, '', false]);
    expect(await readdir(data)).toEqual([]);
  });
});

describe('a second start', () => {
  it('ends at once and leaves the data to the first', async () => {
    const first = await launchWorkbook({ userData: data });
    const second = await run([`--user-data-dir=${data}`]);
    expect([second.code, second.out]).toEqual([0, '']);
    expect(await first.page.title()).not.toBe('');
    expect(await first.close()).toBe(true);
  });
});

describe('in development', () => {
  it('shows the page of the server on this computer, under the same origin and nearly the same policy', async () => {
    const script = "void window.workbook.call('app:announce-ready', {})";
    const page = '<!doctype html><title>from the server</title><meta property="csp-nonce" nonce="__CSP_NONCE__"><script type="module" src="/page.js"></script>';
    const server = createServer(({ url }, response) => {
      const isScript = url === '/page.js';
      response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html');
      response.end(isScript ? script : page);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const program = await launchWorkbook({ userData: data, env: { WORKBOOK_DEV_SERVER: `http://127.0.0.1:${port}/` } });
    const found = await program.page.evaluate(async () => [document.title, location.origin, (await fetch('/index.html')).headers.get('content-security-policy')]);
    await program.close();
    server.close();
    expect(found).toEqual(['from the server', 'app://workbook', expect.stringContaining(`connect-src 'self' ws://127.0.0.1:${port};`)]);
  });
});

describe('what lies in the data folder', () => {
  it('records the versions that opened it', async () => {
    const program = await launchWorkbook({ userData: data });
    const chromium = await program.app.evaluate(() => process.versions['chrome']);
    await program.close();
    expect(JSON.parse(await readFile(path.join(data, 'versions.json'), 'utf8'))).toMatchObject({ chromium, schema: dataSchema });
  });

  it('is left alone when a newer program wrote it, though the program opens', async () => {
    const newer = JSON.stringify({ app: '9.0.0', chromium: '400.0.0.0', schema: 99 });
    await writeFile(path.join(data, 'versions.json'), newer);
    const program = await launchWorkbook({ userData: data });
    await program.page.getByText('A newer version wrote this data.').waitFor();
    await program.close();
    expect(await readFile(path.join(data, 'versions.json'), 'utf8')).toBe(newer);
    expect(await readdir(data)).toEqual(['versions.json']);
  });

  it('gets another database when a newer Chromium had it, and keeps the old one', async () => {
    const first = await launchWorkbook({ userData: data });
    await first.close();
    const before = await readdir(path.join(data, 'IndexedDB'));
    await writeFile(path.join(data, 'versions.json'), JSON.stringify({ app: '0.1.0', chromium: '400.0.0.0', schema: 1 }));
    const second = await launchWorkbook({ userData: data });
    await second.close();
    const aside = (await readdir(data)).filter((name) => name.startsWith('IndexedDB.newer-'));
    expect(aside).toHaveLength(1);
    expect(await readdir(path.join(data, aside[0] ?? ''))).toEqual(before);
  });

  it('is settings and window place, and comes back after a restart', async () => {
    const first = await launchWorkbook({ userData: data });
    await first.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setBounds({ x: 60, y: 40, width: 900, height: 640 }));
    await first.close();
    const second = await launchWorkbook({ userData: data });
    const bounds = await second.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getNormalBounds());
    await second.close();
    expect(bounds).toMatchObject({ width: 900, height: 640 });
  });

  it('that is damaged is kept aside, and the program starts', async () => {
    await writeFile(path.join(data, 'settings.json'), '{"format":1,"device"');
    const program = await launchWorkbook({ userData: data });
    await program.close();
    expect((await readdir(data)).filter((name) => name.startsWith('settings.json.damaged-'))).toHaveLength(1);
  });
});
