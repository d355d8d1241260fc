import { listPackage } from '@electron/asar';
import { strFromU8, unzipSync } from 'fflate';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { _electron } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { wantedFuses, wrongFuses } from '../../build/package/fuses.ts';

/** The development package that `npm run dist:dir` makes, started as a person would start it: no debugger, no Playwright. */
const project = resolve(import.meta.dirname, '../..');
const folders: Readonly<Record<string, string>> = {
  linux: 'dist/linux-unpacked/mainstreaming-workbook',
  win32: 'dist/win-unpacked/mainstreaming-workbook.exe',
  darwin: `dist/mac${process.arch === 'arm64' ? '-arm64' : ''}/Mainstreaming Workbook.app/Contents/MacOS/Mainstreaming Workbook`,
};
const program = join(project, folders[process.platform] ?? '');
// Chromium refuses to run sandboxed as root; the package itself never carries the switch.
const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

type Ended = { readonly code: number | null; readonly stdout: string; readonly stderr: string };

let folder = '';
const running: ChildProcess[] = [];

beforeAll(() => {
  if (!existsSync(program)) throw new Error(`${program} is not there: npm run dist:dir makes it.`);
});

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'package-'));
});

afterEach(async () => {
  for (const child of running.splice(0)) {
    if (child.exitCode !== null || child.signalCode !== null) continue;
    const left = once(child, 'exit');
    child.kill();
    await left;
  }
});

afterAll(async () => await rm(folder, { recursive: true, force: true }));

function start(args: readonly string[], env: Readonly<Record<string, string>> = {}): ChildProcess {
  const child = spawn(program, [...asRoot, '--user-data-dir', join(folder, 'data'), ...args], { cwd: folder, env: { ...process.env, ...env } });
  running.push(child);
  return child;
}

async function finish(child: ChildProcess): Promise<Ended> {
  let stdout = '';
  let stderr = '';
  child.stdout?.on('data', (chunk: Buffer) => (stdout += chunk.toString('utf8')));
  child.stderr?.on('data', (chunk: Buffer) => (stderr += chunk.toString('utf8')));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, stdout, stderr };
}

/** Resolves at the line that says the first screen is painted; rejects when the program leaves before. */
async function readyLine(child: ChildProcess): Promise<string> {
  let said = '';
  return await new Promise((found, failed) => {
    const listen = (chunk: Buffer): void => {
      said += chunk.toString('utf8');
      if (/^workbook: ready$/m.test(said)) found(said);
    };
    child.stdout?.on('data', listen);
    child.stderr?.on('data', listen);
    setTimeout(() => failed(new Error(`was not ready after 30 s:\n${said}`)), 30_000).unref();
    child.once('exit', (code) => failed(new Error(`left with code ${String(code)} before it was ready:\n${said}`)));
  });
}

describe('the packaged program', () => {
  it('has the fuses of a release', async () => {
    const carrier = process.platform === 'darwin' ? resolve(program, '../../..') : program;
    expect(await wrongFuses(carrier, wantedFuses(false))).toEqual([]);
  });

  it('holds the bundles, the words and nothing of the runtime for development', async () => {
    const resources = process.platform === 'darwin' ? resolve(program, '../../Resources') : join(program, '../resources');
    expect(await readdir(resources)).not.toContain('default_app.asar');
    const files = listPackage(join(resources, 'app.asar'), { isPack: false }).map((name) => name.replaceAll('\\', '/'));
    expect(files).toEqual(expect.arrayContaining(['/package.json', '/out/main/index.js', '/out/preload/workbook.cjs', '/out/preload/projector.cjs', '/out/renderer/index.html', '/out/renderer/projector/index.html', '/out/headless/cli.js', '/locales/ar/report.json']));
    expect(files.filter((name) => /node_modules|\.map$|^\/(?!(?:out|assets|locales)(?:\/|$)|package\.json$)/.test(name))).toEqual([]);
  });

  it('opens its first screen, and no debugger although one is asked for', async () => {
    const child = start(['--inspect=0'], { WORKBOOK_ANNOUNCE: '1', NODE_OPTIONS: '--inspect=0' });
    let complaints = '';
    child.stderr?.on('data', (chunk: Buffer) => (complaints += chunk.toString('utf8')));
    expect(await readyLine(child)).toContain('workbook: ready');
    expect(child.exitCode).toBeNull();
    expect(complaints).not.toContain('Debugger listening');
  });

  it('makes a report of the sample workshop by its switch', async () => {
    const file = join(folder, 'report.docx');
    const ended = await finish(start(['--report', 'sample', '--type', 'summary', '--language', 'ar', '--out', file]));
    expect(ended.code, ended.stderr).toBe(0);
    const parts = unzipSync(await readFile(file));
    const text = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
    expect(text).toContain('<w:bidi');
    expect(text).toMatch(/\p{Script=Arabic}{3}/u);
  });

  it('leaves with 2 and one clear line when the file is not there, writing nothing', async () => {
    const file = join(folder, 'never.docx');
    const ended = await finish(start(['--report', join(folder, 'missing.mwb'), '--type', 'summary', '--language', 'en', '--out', file]));
    expect(ended.code).toBe(2);
    expect(ended.stderr).toContain('missing.mwb');
    expect(ended.stderr).not.toContain('    at ');
    expect(existsSync(file)).toBe(false);
  });
});

describe('the variant for tests', () => {
  const driven = join(project, (folders[process.platform] ?? '').replace('dist/', 'dist/inspect/'));

  it('differs in the inspector alone, and Playwright drives it', async () => {
    const carrier = process.platform === 'darwin' ? resolve(driven, '../../..') : driven;
    expect(await wrongFuses(carrier, wantedFuses(true))).toEqual([]);
    const app = await _electron.launch({
      executablePath: driven,
      args: [...asRoot, '--user-data-dir', join(folder, 'driven')],
      env: { ...process.env } as Record<string, string>,
      timeout: 30_000,
    });
    try {
      const page = await app.firstWindow();
      await page.waitForSelector('main');
      expect(await page.evaluate(() => location.origin)).toBe('app://workbook');
      expect(await app.evaluate((electron) => electron.app.isPackaged)).toBe(true);
    } finally {
      // A close that hangs must not hold the whole run (https://github.com/microsoft/playwright/issues/20357).
      running.push(app.process());
      await Promise.race([app.close(), new Promise((gone) => setTimeout(gone, 15_000).unref())]);
    }
  });
});
