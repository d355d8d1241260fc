import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { bundle, isBundleStale } from '../bundle.ts';

/** `npm run report` and `npm run merge`: the headless bundle in plain Node, made first where it is missing or old. */
if (await isBundleStale()) await bundle();
const program = fileURLToPath(new URL('../../out/headless/cli.js', import.meta.url));
const child = spawn(process.execPath, [program, ...process.argv.slice(2)], { stdio: 'inherit', cwd: process.env['INIT_CWD'] ?? process.cwd() });
child.on('exit', (code) => {
  process.exitCode = code ?? 1;
});
