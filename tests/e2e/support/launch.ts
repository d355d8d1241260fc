import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright-core';

export type Launch = {
  /** Folder of the data; one of its own, removed at the end, unless told. */
  readonly userData?: string;
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** A packaged program in place of the development runtime and the checkout. */
  readonly executable?: string;
  /** Another checkout with its bundle in place of this one. */
  readonly checkout?: string;
  /** False for an executable that still has to be told which checkout to run. */
  readonly isPackaged?: boolean;
};

export type Launched = {
  readonly app: ElectronApplication;
  readonly page: Page;
  readonly userData: string;
  /** What the program wrote to standard output so far. */
  readonly output: () => string;
  /** Loads the page anew and answers when its first screen can be typed into. */
  readonly reload: () => Promise<void>;
  /** Closes as a person would, and kills our own child when that takes too long. Answers whether it closed by itself. */
  readonly close: () => Promise<boolean>;
};

const project = path.resolve(import.meta.dirname, '../../..');
const holdUntilAttached = path.join(import.meta.dirname, 'hold-until-attached.cjs');
const readyLine = 'workbook: ready';
/** Longest time a start may take on a busy machine with two cores. */
const startTime = 60_000;
/** A close that hangs must not hang the tests (pitfall 27). */
const closeTime = 30_000;

/** The Electron that `build/test.ts` found. @throws when it is not given. */
export function electronExecutable(): string {
  const executable = process.env['WORKBOOK_ELECTRON'];
  if (executable === undefined || executable === '') throw new Error('WORKBOOK_ELECTRON names no Electron: run these tests with npm test');
  return executable;
}

/** As root, Chromium starts only without its sandbox; the packaged start line never has this switch (design section 5). */
export function sandboxArguments(): readonly string[] {
  return process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}

/** The environment of the program under test: nothing of a developer's own settings. */
export function environment(more: Launch['env'] = {}): Record<string, string> {
  const own = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined && !entry[0].startsWith('WORKBOOK_'));
  return { ...Object.fromEntries(own), WORKBOOK_ANNOUNCE: '1', ...more };
}

/** Starts the program from the bundle in `out/` and answers when its first screen can be typed into. */
export async function launchWorkbook({ userData, args = [], env = {}, executable, checkout = project, isPackaged = executable !== undefined }: Launch = {}): Promise<Launched> {
  const data = userData ?? (await mkdtemp(path.join(os.tmpdir(), 'workbook-data-')));
  const program = isPackaged ? [] : ['-r', holdUntilAttached, checkout];
  const app = await _electron.launch({
    executablePath: executable ?? electronExecutable(),
    // Playwright reads the debugger's address from whole lines of standard error: complaints of other processes of Chromium
    // (no bus, no graphics card) must not be written into them.
    args: [...program, ...sandboxArguments(), '--log-level=3', `--user-data-dir=${data}`, ...args],
    env: environment(env),
    timeout: startTime,
  });
  const lines = collectLines(app);
  const close = async (): Promise<boolean> => await closeOrKill(app, userData === undefined ? data : undefined);
  try {
    const page = await app.firstWindow({ timeout: startTime });
    await within(startTime, lines.ready(1), () => `the program did not get ready; it wrote: ${lines.output()}`);
    const reload = async (): Promise<void> => {
      const next = lines.ready(lines.times() + 1);
      await page.reload();
      await within(startTime, next, () => 'the page did not get ready again');
    };
    return { app, page, userData: data, output: lines.output, reload, close };
  } catch (error) {
    await close();
    throw error;
  }
}

type Lines = { readonly output: () => string; readonly times: () => number; readonly ready: (times: number) => Promise<void> };

/** Standard output, and when the ready line has come for the first or a later time. */
function collectLines(app: ElectronApplication): Lines {
  let output = '';
  const waiting = new Set<{ readonly times: number; readonly go: () => void }>();
  const times = (): number => output.split(readyLine).length - 1;
  app.process().stdout?.on('data', (chunk: Buffer) => {
    output += chunk.toString('utf8');
    for (const one of waiting) if (times() >= one.times) one.go();
  });
  const ready = async (wanted: number): Promise<void> =>
    await new Promise((go) => {
      if (times() >= wanted) go();
      else waiting.add({ times: wanted, go });
    });
  return { output: () => output, times, ready };
}

async function closeOrKill(app: ElectronApplication, ownData: string | undefined): Promise<boolean> {
  const child = app.process();
  const closed = await within(closeTime, app.close(), () => 'the program did not close').then(
    () => true,
    () => false,
  );
  if (!closed && child.exitCode === null) child.kill('SIGKILL');
  if (ownData !== undefined) await rm(ownData, { recursive: true, force: true, maxRetries: 5 });
  return closed;
}

async function within<T>(milliseconds: number, work: Promise<T>, say: () => string): Promise<T> {
  let clock: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    clock = setTimeout(() => reject(new Error(say())), milliseconds);
  });
  return await Promise.race([work, late]).finally(() => clearTimeout(clock));
}
