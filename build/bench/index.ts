import { rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import path from 'node:path';
import { bundle, isBundleStale } from '../bundle.ts';
import { resolveElectron } from '../electron-runtime/index.ts';
import { installNeeds } from '../electron-runtime/libraries.ts';
import { runScript } from '../electron-runtime/problem.ts';
import { startVirtualDisplay } from '../electron-runtime/virtual-display.ts';
import { median, type Bar } from './bars.ts';
import { bareFlushes } from './flush.ts';
import { makeProfile, openingAtHome } from './hall-profile.ts';
import { mergeBar } from './merge-bar.ts';
import { reportBars } from './report-bars.ts';
import { searchBars } from './search-bars.ts';
import { runHomeProbe, runProbe, runReportProbe, windowBars, type ProbeResult, type Round } from './window-bars.ts';

const cache = fileURLToPath(new URL('../../.cache/bench', import.meta.url));
const rounds = 7;
const keysARound = 60;

/**
 * `npm run bench`: the bars of design section 7 that exist so far, each yardstick measured in the same run. `--json` prints
 * one object. Exit 0 also when a bar is missed: figures are for reading, tests are for failing.
 */
await runScript(async () => {
  const bars = [...(await inWindows()), mergeBar(), ...(await searchBars()), ...(await reportBars(path.join(cache, 'report')))];
  if (process.argv.includes('--json')) console.log(JSON.stringify({ bars }, null, 2));
  else for (const bar of bars) console.log(lineOf(bar));
  return 0;
});

async function inWindows(): Promise<readonly Bar[]> {
  if (await isBundleStale()) await bundle();
  const runtime = await resolveElectron();
  await installNeeds(runtime.executable, ['electron', 'display', 'yardstick']);
  const display = await startVirtualDisplay('1440x900x24');
  const profile = path.join(cache, 'profile');
  await makeProfile(profile, 50, 500);
  const run = (program: 'workbook' | 'empty', keys: number, isFirst = false): Promise<ProbeResult> =>
    runProbe({ electron: runtime.executable, program, isFirst, isWalk: program === 'workbook' && !isFirst, userData: program === 'workbook' ? profile : path.join(cache, 'empty'), keys, display: display.name });
  try {
    // The first start rebuilds the database from the journals and fills the code cache: that is not what is measured.
    await run('workbook', 1, true);
    const atHome = () => openingAtHome(profile, () => runHomeProbe({ electron: runtime.executable, userData: profile, display: display.name }));
    const done: Round[] = [];
    for (let round = 0; round < rounds; round += 1) done.push({ empty: await run('empty', keysARound), ours: await run('workbook', keysARound), home: await atHome() });
    return [...windowBars(done, await bareFlushes(cache, 200)), await blockingBar(runtime.executable, display.name)];
  } finally {
    await display.stop();
    await rm(path.join(cache, 'empty'), { recursive: true, force: true });
  }
}

/** The page stays free while a report of 2,000 answers is made: median of three runs. */
async function blockingBar(electron: string, display: string): Promise<Bar> {
  const userData = path.join(cache, 'report-profile');
  await makeProfile(userData, 1, 2000, 'export');
  const longest: number[] = [];
  for (let round = 0; round < 3; round += 1) longest.push(await runReportProbe({ electron, userData, display }));
  return { name: 'blocking', what: 'longest block of the page while a report of 2,000 answers is made', value: median(longest), unit: 'ms', limit: 20 };
}

function lineOf({ name, what, value, unit, limit, pair }: Bar): string {
  const figure = (number: number): string => (unit === 'ratio' ? `${number.toFixed(2)} x` : `${number.toFixed(1)} ms`);
  const beside = pair === undefined ? '' : ` (${pair.map((one) => one.toFixed(1)).join(' beside ')})`;
  return `${value <= limit ? 'within' : 'BEYOND'}  ${name.padEnd(10)} ${figure(value).padStart(10)}  bar ${figure(limit)}  ${what}${beside}`;
}
