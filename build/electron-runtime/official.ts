import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { run } from './run.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** The time within which a machine that cannot reach the download is recognised. */
export const probeLimit = 5000;

const manifest = z.object({ version: z.string() });

/** The version of the `electron` package in `node_modules`. */
export function pinnedElectron(project: string): string {
  return manifest.parse(JSON.parse(readFileSync(path.join(project, 'node_modules/electron/package.json'), 'utf8'))).version;
}

/** Where the `electron` package's own installer will look, mirrors set for it included. */
export function downloadAddress(version: string, env: Environment, platform: string = process.platform, arch: string = process.arch): string {
  const mirror = env['npm_config_electron_mirror'] ?? env['NPM_CONFIG_ELECTRON_MIRROR'] ?? env['ELECTRON_MIRROR'];
  const folder = env['npm_config_electron_custom_dir'] ?? env['NPM_CONFIG_ELECTRON_CUSTOM_DIR'] ?? env['ELECTRON_CUSTOM_DIR'] ?? `v${version}`;
  return `${mirror ?? 'https://github.com/electron/electron/releases/download/'}${folder.replace('{{ version }}', version)}/electron-v${version}-${platform}-${arch}.zip`;
}

/**
 * Whether the download answers, redirects to its storage host included: the beginning of the file itself is asked for.
 * Gives up after `limit` milliseconds, because some networks drop packets instead of refusing.
 */
export async function canDownload(address: string, limit: number = probeLimit): Promise<boolean> {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), limit);
  try {
    const answer = await fetch(address, { headers: { range: 'bytes=0-0' }, signal: stop.signal });
    return answer.ok;
  } catch {
    return false;
  } finally {
    clearTimeout(timer);
    stop.abort();
  }
}

/** The installed runtime's executable as the `electron` package records it, or nothing. */
export function installedExecutable(project: string): string | undefined {
  const folder = path.join(project, 'node_modules/electron');
  try {
    const executable = path.join(folder, 'dist', readFileSync(path.join(folder, 'path.txt'), 'utf8'));
    const version = readFileSync(path.join(folder, 'dist/version'), 'utf8').trim().replace(/^v/, '');
    return version === pinnedElectron(project) && existsSync(executable) ? executable : undefined;
  } catch {
    return undefined;
  }
}

/** Runs the `electron` package's own installer. Gives the executable, or nothing when it failed. */
export async function downloadOfficial(project: string): Promise<string | undefined> {
  const installed = await run(process.execPath, [path.join(project, 'node_modules/electron/install.js')], { cwd: project, output: 'show' });
  return installed.code === 0 ? installedExecutable(project) : undefined;
}
