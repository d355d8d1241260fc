import { spawn } from 'node:child_process';
import { mkdir, readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { createServer } from 'vite';
import { bundle, isBundleStale, pageConfig } from './bundle.ts';
import { resolveElectron } from './electron-runtime/index.ts';
import { installNeeds } from './electron-runtime/libraries.ts';
import { RuntimeProblem, runScript } from './electron-runtime/problem.ts';
import { run } from './electron-runtime/run.ts';
import { requireSandbox } from './electron-runtime/sandbox.ts';
import { hasDisplay } from './electron-runtime/virtual-display.ts';

const project = path.resolve(import.meta.dirname, '..');
const given = process.argv.slice(2);

/** `npm start` and `npm run dev`: the workbook in a window, or without a display the sample workshop's reports. */
async function main(): Promise<number> {
  if (!hasDisplay()) return await reportsOnly();
  const dev = given.includes('--dev');
  if (dev || (await isBundleStale())) await bundle({ dev });
  const runtime = await resolveElectron({ project });
  await installNeeds(runtime.executable, ['electron']);
  await requireSandbox(runtime.executable);
  const passed = given.filter((argument) => argument !== '--dev');
  return dev ? await withPageServer((address) => show(runtime.executable, passed, { WORKBOOK_DEV_SERVER: address })) : await show(runtime.executable, passed, {});
}

/** Starts the window and waits until it is closed. */
async function show(executable: string, args: readonly string[], extra: Readonly<Record<string, string>>): Promise<number> {
  // Chromium refuses to run sandboxed as root. The packaged program never gets this switch.
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const child = spawn(executable, [...sandbox, project, ...args], { stdio: 'inherit', env: { ...process.env, ...extra } });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
  return await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

async function withPageServer(work: (address: string) => Promise<number>): Promise<number> {
  const server = await createServer(pageConfig);
  await server.listen();
  try {
    const address = server.resolvedUrls?.local[0];
    if (address === undefined) throw new RuntimeProblem('The development server gave no address.');
    return await work(address);
  } finally {
    await server.close();
  }
}

/** Without a display there is still something to see: the sample workshop as finished Word reports, one a language. */
async function reportsOnly(): Promise<number> {
  process.stdout.write('No display was found (neither DISPLAY nor WAYLAND_DISPLAY is set), so no window can be shown.\n');
  process.stdout.write('The sample workshop is turned into Word reports instead.\n');
  if (await isBundleStale()) await bundle();
  const folder = path.join(project, 'out/reports');
  await mkdir(folder, { recursive: true });
  for (const language of await shippedLanguages()) {
    const file = path.join(folder, `sample-summary-${language}.docx`);
    const program = path.join(project, 'out/headless/cli.js');
    const made = await run(process.execPath, [program, 'report', 'sample', '--type', 'summary', '--language', language, '--out', file]);
    const size = made.code === 0 ? await stat(file).catch(() => undefined) : undefined;
    if (size === undefined || size.size === 0) throw new RuntimeProblem(`The report in "${language}" could not be made:\n${made.output.trim()}`);
    process.stdout.write(`  ${file}\n`);
  }
  process.stdout.write(`Finished reports are in ${folder}\n`);
  return 0;
}

/** Every folder in `locales/` is a shipped language. */
async function shippedLanguages(): Promise<readonly string[]> {
  const entries = await readdir(path.join(project, 'locales'), { withFileTypes: true });
  return entries.flatMap((entry) => (entry.isDirectory() ? [entry.name] : [])).sort();
}

await runScript(main);
