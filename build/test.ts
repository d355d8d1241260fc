import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { bundle, isBundleStale } from './bundle.ts';
import { resolveElectron } from './electron-runtime/index.ts';
import { installNeeds, type SystemNeed } from './electron-runtime/libraries.ts';
import { runScript } from './electron-runtime/problem.ts';
import { requireSandbox } from './electron-runtime/sandbox.ts';
import { prepareTypings, writeTypingsProject } from './electron-runtime/typings.ts';
import { startVirtualDisplay } from './electron-runtime/virtual-display.ts';
import { readLocales } from './locales/tree.ts';
import { watchNetwork } from './testing/network-watch.ts';
import { readRows, tableOf } from './testing/reliability-table.ts';
import { check, command, commandsOf, project, reportOf, suite, type Suite } from './testing/steps.ts';
import { closing, isGood, sum, type Tally } from './testing/tally.ts';

/** `npm test`: everything a change has to pass. */
async function everyday(): Promise<Tally> {
  const tallies: Tally[] = [];
  for (const line of commandsOf('typecheck')) tallies.push(await check(`types: ${line}`, async () => await command(line)));
  tallies.push(await check('types of the older Electron', olderTypings));
  for (const line of commandsOf('lint')) tallies.push(await check(line.split(' ', 1).join(''), async () => await command(line)));
  for (const line of commandsOf('locales:check')) tallies.push(await check('locales', async () => await command(line)));
  for (const line of commandsOf('library:check')) tallies.push(await check('library', async () => await command(line)));
  tallies.push(await check('bundle', makeBundle));
  tallies.push(await suite({ title: 'pure', places: ['unit', 'data', 'content', 'report'] }));
  return sum([...tallies, await onElectron(process.platform === 'linux' ? ['watching'] : [], packagedAndDriven)]);
}

async function packagedAndDriven(env: NodeJS.ProcessEnv): Promise<Tally> {
  const tallies: Tally[] = [];
  for (const line of commandsOf('dist:dir')) {
    tallies.push(await check('development package', async () => await command(line, env)));
    tallies.push(await check('development package for Playwright', async () => await command(`${line} --inspect`, env)));
  }
  tallies.push(await suite({ title: 'ui', places: ['ui'], env, oneByOne: true }));
  tallies.push(await endToEnd(env));
  return sum(tallies);
}

/** The e2e set. Where the system tells of every connect (Linux), all but a few run under a watch: there is none outside this computer. */
async function endToEnd(env: NodeJS.ProcessEnv): Promise<Tally> {
  const all = (await readdir(path.join(project, 'tests/e2e'))).filter((name) => name.endsWith('.test.ts'));
  const watches = process.platform === 'linux';
  const placesOf = (names: readonly string[]) => names.map((name) => `e2e/${name}`);
  const ran = await suite({ title: 'e2e', places: placesOf(watches ? notWatched : all), env, oneByOne: true });
  return watches ? sum([ran, await watched(placesOf(all.filter((name) => !notWatched.includes(name))), env)]) : ran;
}

/** `npm run test:full`: what `npm test` leaves out, in samples that fit a build machine. */
async function full(): Promise<Tally> {
  const bundled = await check('bundle', async () => !(await isBundleStale()) || (await makeBundle()));
  return sum([
    bundled,
    await onElectron(['rendering'], async (env) =>
      sum([
        await screens(env),
        await suite({ title: 'full', places: await fullPlaces(), env, oneByOne: true }),
        await reliabilitySuite(env, 'sample'),
      ]),
    ),
  ]);
}

const screensTest = 'full/screens.test.ts';

/** Every screen in every language, half of the languages beside the other half. */
async function screens(env: NodeJS.ProcessEnv): Promise<Tally> {
  const languages = [...readLocales(path.join(project, 'locales')).keys()].sort();
  const halves = [0, 1].map((half) => languages.filter((_, at) => at % 2 === half));
  return await sideBySide(env, halves.map((half) => ({ title: `screens in ${half.join(', ')}`, places: [screensTest], env: { SCREEN_LANGUAGES: half.join(',') }, oneByOne: true })));
}

/** All of that folder besides. */
async function fullPlaces(): Promise<readonly string[]> {
  const names = await readdir(path.join(project, 'tests/full'));
  return names.filter((name) => name.endsWith('.test.ts')).map((name) => `full/${name}`).filter((place) => place !== screensTest);
}

/**
 * Sets of tests that mostly wait for windows, beside one another: each on a display of its own, because windows on one display take the focus
 * from each other. Where windows come up before whoever is working (not Linux), one after the other.
 */
async function sideBySide(env: NodeJS.ProcessEnv, sets: readonly Suite[]): Promise<Tally> {
  const tallies: Tally[] = [];
  if (process.platform !== 'linux') {
    for (const set of sets) tallies.push(await suite({ ...set, env: { ...env, ...set.env } }));
    return sum(tallies);
  }
  return sum(await Promise.all(sets.map(async (set) => {
    const display = await startVirtualDisplay();
    try {
      return await suite({ ...set, env: { ...env, DISPLAY: display.name, ...set.env } });
    } finally {
      await display.stop();
    }
  })));
}

/**
 * Those that reach out on purpose; the program's starts, of which one asks a development server by its name; the packaged
 * program, which is not started by the path that is watched; and the two long ones, that which ends the program in fifty ways and the
 * workshop of two days, in which nothing happens that the others do not do.
 */
const notWatched = ['security.test.ts', 'network.test.ts', 'program.test.ts', 'package.test.ts', 'nothing-lost.test.ts', 'two-days.test.ts'];

/** Tests under a watch that sees every connect of the program they start. */
async function watched(places: readonly string[], env: NodeJS.ProcessEnv): Promise<Tally> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'workbook-watch-'));
  const watch = await watchNetwork(env['WORKBOOK_ELECTRON'] ?? '', folder);
  const ran = await suite({ title: 'e2e under watch', places, env: { ...env, WORKBOOK_ELECTRON: watch.executable }, oneByOne: true });
  const silent = await check(`no connect outside this computer (${watch.how})`, async () => {
    const reached = await watch.reached();
    if (reached.length > 0) process.stderr.write(`reached: ${reached.join(', ')}\n`);
    return reached.length === 0;
  });
  await rm(folder, { recursive: true, force: true });
  return sum([ran, silent]);
}

/** `npm run test:reliability`: the full numbers, however long they take. */
async function reliability(): Promise<Tally> {
  const bundled = await check('bundle', makeBundle);
  return sum([bundled, await onElectron([], async (env) => await reliabilitySuite(env, 'full'))]);
}

/** The tests of reliability under one seed, and their table: on the screen, and as JSON beside the report. */
async function reliabilitySuite(env: NodeJS.ProcessEnv, size: 'full' | 'sample'): Promise<Tally> {
  const seed = process.env['RELIABILITY_SEED'] ?? String(Date.now() % 1_000_000);
  const title = 'reliability';
  const ran = await suite({ title, places: ['reliability'], env: { ...env, RELIABILITY: size, RELIABILITY_SEED: seed }, oneByOne: true });
  const table = await check(`table of reliability (seed ${seed})`, async () => {
    const rows = readRows(await readFile(reportOf(title), 'utf8').catch(() => undefined));
    const file = path.join(path.dirname(reportOf(title)), 'reliability-table.json');
    await writeFile(file, `${JSON.stringify({ seed: Number(seed), size, rows }, null, 2)}\n`);
    process.stdout.write(`${tableOf(rows)}\n\nas JSON: ${path.relative(project, file)}\n`);
    return rows.length > 0 && rows.every(({ passed }) => passed);
  });
  return sum([ran, table]);
}

/** `npm run test:matrix`: every kind of report, language and page size, read back by LibreOffice and Microsoft's validator. */
async function matrix(): Promise<Tally> {
  return await onElectron(['rendering'], async () => await suite({ title: 'matrix', places: ['full/report-matrix.test.ts'], env: { REPORT_MATRIX: 'full' } }));
}

/** Finds Electron, what it needs and (Linux) a display of its own, so that no window comes up before whoever is working. */
async function onElectron(needs: readonly SystemNeed[], work: (env: NodeJS.ProcessEnv) => Promise<Tally>): Promise<Tally> {
  const runtime = await resolveElectron({ project });
  await installNeeds(runtime.executable, ['electron', 'display', ...needs]);
  await requireSandbox(runtime.executable);
  const found: NodeJS.ProcessEnv = { WORKBOOK_ELECTRON: runtime.executable };
  if (process.platform !== 'linux') return await work(found);
  const display = await startVirtualDisplay();
  try {
    return await work({ ...found, DISPLAY: display.name, WAYLAND_DISPLAY: '' });
  } finally {
    await display.stop();
  }
}

async function olderTypings(): Promise<boolean> {
  return await command(`tsc -p "${await writeTypingsProject(project, await prepareTypings(project))}"`);
}

async function makeBundle(): Promise<boolean> {
  await bundle();
  return true;
}

await runScript(async () => {
  const modes = { '--full': full, '--reliability': reliability, '--matrix': matrix } as const;
  const asked = Object.entries(modes).find(([name]) => process.argv.includes(name));
  const tally = await (asked?.[1] ?? everyday)();
  process.stdout.write(`\n${closing(tally)}\n`);
  return isGood(tally) ? 0 : 1;
});
