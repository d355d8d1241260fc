import { pathToFileURL } from 'node:url';

/** Exit code for what the program itself did not manage, as the command line has it. */
const failed = 2;

/**
 * Runs the headless program, the one behind `npm run report`, by its path and gives its exit code. It runs in this
 * process before Chromium is up: so it needs no display, starts no other process, and is as quick as plain Node. (A
 * utility process needs both, and does not end by itself.) It reads its arguments as it does in plain Node.
 */
export async function runHeadless(program: string, args: readonly string[]): Promise<number> {
  process.argv = [process.execPath, program, ...args];
  try {
    await import(pathToFileURL(program).href);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return failed;
  }
  return Number(process.exitCode ?? 0);
}
