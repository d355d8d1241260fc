import { accessSync, constants } from 'node:fs';
import path from 'node:path';
import { RuntimeProblem } from './problem.ts';
import { run } from './run.ts';

/** What is needed, as Debian and Fedora call it: for Electron, a display, rendered reports and spreadsheets, seen connects, the benchmark's yardstick. */
export const systemPackages = {
  electron: { debian: ['libgtk-3-0', 'libnss3', 'libasound2', 'libgbm1'], fedora: ['gtk3', 'nss', 'alsa-lib', 'mesa-libgbm'] },
  display: { debian: ['xvfb', 'xauth'], fedora: ['xorg-x11-server-Xvfb', 'xorg-x11-xauth'] },
  rendering: {
    debian: ['libreoffice-writer', 'libreoffice-calc', 'poppler-utils', 'fonts-noto-core'],
    fedora: ['libreoffice-writer', 'libreoffice-calc', 'poppler-utils', 'google-noto-sans-fonts'],
  },
  watching: { debian: ['strace'], fedora: ['strace'] },
  yardstick: { debian: ['pandoc'], fedora: ['pandoc'] },
} as const;

export type SystemNeed = keyof typeof systemPackages;

/** The machine as far as this file needs it; tests hand in their own. */
export type System = {
  readonly isRoot: boolean;
  readonly hasProgram: (name: string) => boolean;
  /** Runs a program and gives what it prints. */
  readonly read: (command: string, args: readonly string[]) => Promise<string>;
};

export const thisSystem: System = {
  isRoot: process.getuid?.() === 0,
  hasProgram: (name) => isOnPath(name, process.env['PATH'] ?? ''),
  read: async (command, args) => (await run(command, args, { env: { ...process.env, LC_ALL: 'C', DEBIAN_FRONTEND: 'noninteractive' } })).output,
};

/**
 * The shared libraries an executable asks for and this machine does not have, in the loader's own words.
 * @param lddOutput what `ldd` prints about it.
 */
export function missingLibraries(lddOutput: string): readonly string[] {
  return [...lddOutput.matchAll(/^\s*(\S+) => not found/gm)].map((match) => match[1] ?? '');
}

/** What the machine still lacks of what is asked for: Electron's libraries, a virtual display, programs that render documents. */
export async function findNeeds(executable: string | undefined, asked: readonly SystemNeed[], system: System = thisSystem): Promise<readonly SystemNeed[]> {
  if (process.platform !== 'linux') return [];
  const lacks: Readonly<Record<SystemNeed, () => Promise<boolean>>> = {
    electron: async () => executable !== undefined && missingLibraries(await system.read('ldd', [executable])).length > 0,
    display: async () => !system.hasProgram('Xvfb'),
    watching: async () => !system.hasProgram('strace'),
    yardstick: async () => !system.hasProgram('pandoc'),
    rendering: async () => !system.hasProgram('soffice') || !system.hasProgram('localc') || !system.hasProgram('pdftotext') || !(await hasNoto(system)),
  };
  const found = await Promise.all(asked.map(async (need) => ((await lacks[need]()) ? [need] : [])));
  return found.flat();
}

async function hasNoto(system: System): Promise<boolean> {
  return (await system.read('fc-list', [':', 'family'])).includes('Noto Naskh Arabic');
}

/**
 * Installs what is missing where that is possible (root and apt).
 * @throws RuntimeProblem with the exact command where it is not, or where it failed.
 */
export async function installNeeds(executable: string | undefined, asked: readonly SystemNeed[], system: System = thisSystem): Promise<void> {
  const needs = await findNeeds(executable, asked, system);
  if (needs.length === 0) return;
  if (system.isRoot && system.hasProgram('apt-get')) await aptInstall(needs, system);
  const left = await findNeeds(executable, asked, system);
  if (left.length === 0) return;
  const libraries = executable === undefined ? [] : missingLibraries(await system.read('ldd', [executable]));
  const detail = libraries.length > 0 ? ` (${libraries.join(', ')})` : '';
  throw new RuntimeProblem(`System packages are missing${detail}. Install them with:\n  ${installCommand(left, system)}`);
}

/** The command a person has to type. */
export function installCommand(needs: readonly SystemNeed[], system: Pick<System, 'isRoot' | 'hasProgram'>): string {
  const sudo = system.isRoot ? '' : 'sudo ';
  const family = !system.hasProgram('apt-get') && system.hasProgram('dnf') ? 'fedora' : 'debian';
  const names = needs.flatMap((need) => [...systemPackages[need][family]]).join(' ');
  return family === 'fedora' ? `${sudo}dnf install -y ${names}` : `${sudo}apt-get update && ${sudo}apt-get install -y --no-install-recommends ${names}`;
}

async function aptInstall(needs: readonly SystemNeed[], system: System): Promise<void> {
  const names = needs.flatMap((need) => [...systemPackages[need].debian]);
  process.stderr.write(`Installing ${names.join(' ')} ...\n`);
  await system.read('apt-get', ['update', '-q']);
  // Newer Debian and Ubuntu releases renamed some libraries for 64-bit time (libgtk-3-0t64).
  const known = await Promise.all(names.map(async (name) => ((await system.read('apt-cache', ['pkgnames', `${name}t64`])).trim() === '' ? name : `${name}t64`)));
  const output = await system.read('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...known]);
  process.stderr.write(`${output.trim().split('\n').slice(-1).join('')}\n`);
}

function isOnPath(name: string, searchPath: string): boolean {
  return searchPath.split(path.delimiter).some((folder) => {
    try {
      accessSync(path.join(folder, name), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}
