import { existsSync, readFileSync } from 'node:fs';
import { mkdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { run } from '../electron-runtime/run.ts';
import { readVitest, type Tally } from './tally.ts';

export const project = path.resolve(import.meta.dirname, '../..');

const manifest = z.object({ scripts: z.record(z.string(), z.string()) });

/** The commands of a script in package.json, one by one, so that each counts and one that fails does not hide the next. */
export function commandsOf(script: string): readonly string[] {
  const found = manifest.parse(JSON.parse(readFileSync(path.join(project, 'package.json'), 'utf8'))).scripts[script];
  if (found === undefined) throw new Error(`package.json has no script "${script}".`);
  return found.split('&&').map((command) => command.trim());
}

/** One check that passes or fails as a whole. */
export async function check(title: string, work: () => Promise<boolean>): Promise<Tally> {
  const started = Date.now();
  process.stdout.write(`\n> ${title}\n`);
  const good = await work().catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return false;
  });
  process.stdout.write(`${good ? 'passed' : 'FAILED'}: ${title} (${seconds(started)} s)\n`);
  return good ? { passed: 1, failures: [] } : { passed: 0, failures: [title] };
}

/** Runs a command line as npm would run it in a script. */
export async function command(line: string, env: NodeJS.ProcessEnv = {}): Promise<boolean> {
  const searchPath = `${path.join(project, 'node_modules/.bin')}${path.delimiter}${process.env['PATH'] ?? ''}`;
  const shell = process.platform === 'win32' ? { name: 'cmd.exe', flags: ['/d', '/s', '/c'] } : { name: 'sh', flags: ['-c'] };
  const done = await run(shell.name, [...shell.flags, line], { cwd: project, output: 'show', env: { ...process.env, ...env, PATH: searchPath } });
  return done.code === 0;
}

export type Suite = {
  readonly title: string;
  /** Folders and files under `tests/`. */
  readonly places: readonly string[];
  readonly env?: NodeJS.ProcessEnv;
  /** One file after the other: tests that start programs would disturb each other's clocks. */
  readonly oneByOne?: boolean;
};

/** The report validator is a .NET program; without this it would need the system's ICU library and nothing else here does. */
const everySuite: NodeJS.ProcessEnv = { DOTNET_SYSTEM_GLOBALIZATION_INVARIANT: '1' };

/** Where a set of tests leaves its report. */
export function reportOf(title: string): string {
  return path.join(project, '.cache/test-reports', `${title}.json`);
}

/** Runs one set of tests. A place that is not there counts as failed. */
export async function suite(set: Suite): Promise<Tally> {
  const started = Date.now();
  process.stdout.write(`\n> tests: ${set.title}\n`);
  const missing = set.places.filter((place) => !existsSync(path.join(project, 'tests', place)));
  const report = reportOf(set.title);
  await mkdir(path.dirname(report), { recursive: true });
  await rm(report, { force: true });
  const args = ['run', ...set.places.map((place) => `tests/${place}${place.endsWith('.ts') ? '' : '/'}`), '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  if (set.oneByOne === true) args.push('--no-file-parallelism');
  const vitest = path.join(project, 'node_modules/vitest/vitest.mjs');
  const done = await run(process.execPath, [vitest, ...args], { cwd: project, output: 'show', env: { ...process.env, ...everySuite, ...set.env } });
  const outcome = readVitest(await readFile(report, 'utf8').catch(() => undefined), done.code);
  process.stdout.write(`tests: ${set.title} (${seconds(started)} s)\n`);
  const failures = [...outcome.failures, ...missing.map((place) => `tests/${place} is not there`)];
  return { passed: outcome.passed, failures: failures.map((failure) => `${set.title}: ${failure}`) };
}

function seconds(since: number): string {
  return ((Date.now() - since) / 1000).toFixed(1);
}
