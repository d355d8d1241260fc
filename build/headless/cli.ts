import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { machineIo, type HeadlessIo } from './io.ts';
import { runMerge } from './merge.ts';
import { runReport } from './report.ts';

/** The headless program: `report` and `merge`, in plain Node or forked by the packaged program. Exit 0, or 2 with one line. */
const programs: Readonly<Record<string, (args: readonly string[], io: HeadlessIo) => Promise<number>>> = { report: runReport, merge: runMerge };

// The bundle lies in out/headless, two folders below the program's own assets and words.
const own = fileURLToPath(new URL('../..', import.meta.url));
const [name = '', ...args] = process.argv.slice(2);
const io = machineIo(own, process.env['INIT_CWD'] ?? process.cwd());
const program = Object.hasOwn(programs, name) ? programs[name] : undefined;

if (program === undefined) {
  io.error(`usage: ${path.basename(process.argv[1] ?? 'cli.js')} report | merge ...`);
  process.exitCode = 2;
} else {
  process.exitCode = await program(args, io).catch((error: unknown) => {
    io.error(error instanceof Error ? error.message : String(error));
    return 2;
  });
}
