import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { median, percentile, type Bar } from './bars.ts';

const project = fileURLToPath(new URL('../..', import.meta.url));
const probe = fileURLToPath(new URL('./probe', import.meta.url));

const Probe = z.object({
  /** Milliseconds from the start of the process to the first typed character on the screen. */
  start: z.number(),
  /** MiB of working set, all processes together. */
  memory: z.number(),
  /** The same after every place of the workshop was opened, where that was asked for. */
  walked: z.number(),
  /** Milliseconds a key, from input event to paint. */
  paint: z.array(z.number()),
  /** Milliseconds a key that our handlers took. */
  work: z.array(z.number()),
  /** Milliseconds a save: journal flushed and rows stored. */
  saves: z.array(z.number()),
});
/** What one window was measured to do. */
export type ProbeResult = z.infer<typeof Probe>;

const ReportProbe = z.object({
  /** Milliseconds of the longest block of the page while a report was made, written, read back and counted. */
  longest: z.number(),
});

const HomeProbe = z.object({
  /** Milliseconds from the start of the process to the list of workshops on the screen. */
  start: z.number(),
});

type Run = { readonly electron: string; readonly program: 'workbook' | 'empty' | 'report' | 'home'; readonly userData: string; readonly keys: number; readonly display: string; readonly isFirst?: boolean; readonly isWalk?: boolean };

/** Starts one window, types, and answers what was measured. */
export async function runProbe(run: Run): Promise<ProbeResult> {
  return Probe.parse(await measured(run));
}

/** Starts the workbook where a report is made, makes it, and answers how long the page was blocked at the longest, in milliseconds. */
export async function runReportProbe(run: Pick<Run, 'electron' | 'userData' | 'display'>): Promise<number> {
  return ReportProbe.parse(await measured({ ...run, program: 'report', keys: 0, isFirst: true })).longest;
}

/** Starts the workbook at Home and answers when the list of workshops is painted, in milliseconds. */
export async function runHomeProbe(run: Pick<Run, 'electron' | 'userData' | 'display'>): Promise<number> {
  return HomeProbe.parse(await measured({ ...run, program: 'home', keys: 0 })).start;
}

async function measured({ electron, program, userData, keys, display, isFirst = false, isWalk = false }: Run): Promise<unknown> {
  const root = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const env = { ...process.env, DISPLAY: display, BENCH_PROJECT: project, BENCH_PROGRAM: program, BENCH_KEYS: String(keys), BENCH_SPAWNED: String(Date.now()), BENCH_FIRST: isFirst ? '1' : '', BENCH_WALK: isWalk ? '1' : '' };
  const child = spawn(electron, [...root, probe, `--user-data-dir=${userData}`], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const timer = setTimeout(() => child.kill('SIGKILL'), isFirst ? 600_000 : 120_000);
  await new Promise((done) => child.once('exit', done));
  clearTimeout(timer);
  const line = output.split('\n').find((one) => one.startsWith('bench: '));
  if (line === undefined) throw new Error(`${program}: no measurement\n${output.slice(-2000)}`);
  return JSON.parse(line.slice('bench: '.length));
}

/** A round: an empty window, and directly after it ours at an open question and ours at Home. */
export type Round = { readonly empty: ProbeResult; readonly ours: ProbeResult; readonly home: number };

/** Start, memory, typing and saving out of paired runs: each of ours with an empty window launched directly before it. */
export function windowBars(rounds: readonly Round[], flushes: readonly number[]): readonly Bar[] {
  const ours = rounds.map((round) => round.ours);
  const empty = rounds.map((round) => round.empty);
  const home = [median(rounds.map((round) => round.home)), median(empty.map((one) => one.start))] as const;
  const ratio = (name: string, what: string, limit: number, read: (result: ProbeResult) => number): Bar => {
    const pair = [median(ours.map(read)), median(empty.map(read))] as const;
    return { name, what, value: pair[0] / pair[1], unit: 'ratio', limit, pair };
  };
  const all = (results: readonly ProbeResult[], read: (result: ProbeResult) => readonly number[]): number => percentile(results.flatMap(read), 95);
  const paint = [all(ours, (one) => one.paint), all(empty, (one) => one.paint)] as const;
  const flush = percentile(flushes, 95);
  return [
    ratio('start', 'launch to a typed character, against an empty window', 1.4, (one) => one.start),
    { name: 'home', what: 'launch to the list of workshops, against a typed character in an empty window', value: home[0] / home[1], unit: 'ratio', limit: 1.4, pair: home },
    ratio('memory', 'summed working set at a question with 100 of 500 contributions, against an empty window', 1.25, (one) => one.memory),
    ratio('walked', 'the same after every place of the workshop was opened', 1.25, (one) => one.walked),
    { name: 'typing', what: 'key to paint p95 above a bare text area', value: paint[0] - paint[1], unit: 'ms', limit: 3, pair: paint },
    { name: 'handlers', what: 'work of our handlers a key, p95', value: all(ours, (one) => one.work), unit: 'ms', limit: 4 },
    { name: 'save', what: 'journal flushed and rows stored, p95 (limit: 15 ms or 5 bare flushes)', value: all(ours, (one) => one.saves), unit: 'ms', limit: Math.max(15, 5 * flush), pair: [all(ours, (one) => one.saves), flush] },
  ];
}
