import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { extract } from 'tar';
import { cacheRoot, prepareOnce } from './cache.ts';
import { fetchTarball } from './npm-tarball.ts';
import { typingsPin } from './pins.ts';

/**
 * Gives the path of the typings of the Electron inside the substitute, fetching them the first time. They are never a
 * dependency: the install script of that `electron` version would break `npm ci` where GitHub cannot be reached.
 */
export async function prepareTypings(project: string, root: string = cacheRoot()): Promise<string> {
  const folder = await prepareOnce(root, `electron-${typingsPin.npmVersion}-typings`, async (target) => {
    const downloads = path.join(path.dirname(target), 'download');
    await mkdir(downloads);
    const file = await fetchTarball(typingsPin, project, downloads);
    await extract({ file, cwd: target, strip: 1, filter: (name) => /^package\/(electron\.d\.ts|LICENSE)$/.test(name) });
    await rm(downloads, { recursive: true });
  });
  return path.join(folder, 'electron.d.ts');
}

/**
 * Writes a TypeScript project that checks main and preload against those typings.
 * @returns the path of its tsconfig.
 */
export async function writeTypingsProject(project: string, typings: string): Promise<string> {
  const folder = path.join(project, '.cache/older-electron');
  await mkdir(folder, { recursive: true });
  const file = path.join(folder, 'tsconfig.json');
  const settings = {
    extends: '../../tsconfig.base.json',
    compilerOptions: { types: ['node'], typeRoots: ['../../node_modules/@types'], paths: { electron: [typings] }, composite: false, incremental: false },
    include: ['../../main', '../../preload'],
  };
  await writeFile(file, `${JSON.stringify(settings, undefined, 2)}\n`);
  return file;
}
