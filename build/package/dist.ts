import { Arch, build, Platform, type AfterPackContext, type Configuration } from 'electron-builder';
import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { bundle, isBundleStale } from '../bundle.ts';
import { resolveElectron, type ElectronRuntime } from '../electron-runtime/index.ts';
import { RuntimeProblem, runScript } from '../electron-runtime/problem.ts';
import { packageConfig } from './config.ts';
import { wantedFuses, wrongFuses } from './fuses.ts';

const project = path.resolve(import.meta.dirname, '../..');

/**
 * `npm run dist:dir` packs a folder for this machine with any runtime; with `--inspect` into a folder of its own, for tests
 * that need the inspector. `npm run dist` makes the release packages of this platform (or `--linux`, `--windows`, `--mac`)
 * and takes the official Electron only.
 */
async function main(args: readonly string[]): Promise<number> {
  const folderOnly = args.includes('--dir');
  const inspect = args.includes('--inspect');
  if (inspect && !folderOnly) throw new RuntimeProblem('--inspect is for --dir: a release has no inspector.');
  const runtime = await resolveElectron({ project, allowSubstitute: folderOnly });
  if (await isBundleStale()) await bundle();
  const output = inspect ? 'dist/inspect' : 'dist';
  const platform = folderOnly ? hostPlatform() : askedPlatform(args);
  const config = packageConfig({
    output,
    electronVersion: runtime.version,
    inspect,
    ...(platform === hostPlatform() ? { electronDist: distFolder(runtime) } : {}),
  });
  const packed: string[] = [];
  await build({
    projectDir: project,
    targets: folderOnly ? platform.createTarget('dir', hostArch()) : platform.createTarget(),
    config: { ...config, afterPack: async (context) => void packed.push(await tidy(context)) },
    publish: 'never',
  });
  for (const program of packed) await readBack(program, config, inspect);
  return 0;
}

/** Takes out what only a runtime for development needs. Gives the packed program's path. */
async function tidy(context: AfterPackContext): Promise<string> {
  const { appOutDir, packager, electronPlatformName } = context;
  if (electronPlatformName === 'darwin') return path.join(appOutDir, `${packager.appInfo.productFilename}.app`);
  await rm(path.join(appOutDir, 'resources/default_app.asar'), { force: true });
  await rm(path.join(appOutDir, 'version'), { force: true });
  return path.join(appOutDir, electronPlatformName === 'win32' ? 'mainstreaming-workbook.exe' : 'mainstreaming-workbook');
}

/** The fuses as they are in the packed program, not as they were asked for. */
async function readBack(program: string, config: Configuration, inspect: boolean): Promise<void> {
  if (!existsSync(program)) throw new RuntimeProblem(`The packed program is not where it was expected: ${program}`);
  const wrong = await wrongFuses(program, wantedFuses(inspect));
  if (wrong.length > 0) throw new RuntimeProblem(`Fuses of ${program} are not as configured: ${wrong.join(', ')}`);
  process.stdout.write(`Packed ${String(config.productName)}: ${program}, fuses read back\n`);
}

function hostPlatform(): Platform {
  return Platform.current();
}

function askedPlatform(args: readonly string[]): Platform {
  if (args.includes('--linux')) return Platform.LINUX;
  if (args.includes('--windows')) return Platform.WINDOWS;
  return args.includes('--mac') ? Platform.MAC : hostPlatform();
}

function hostArch(): Arch {
  return process.arch === 'arm64' ? Arch.arm64 : Arch.x64;
}

function distFolder(runtime: ElectronRuntime): string {
  const folder = path.dirname(runtime.executable);
  return process.platform === 'darwin' ? path.resolve(folder, '../../..') : folder;
}

await runScript(async () => await main(process.argv.slice(2)));
