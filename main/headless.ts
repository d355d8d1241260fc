import { utilityProcess } from 'electron';

/** Exit code for what the runtime itself did not manage, as the command line has it. */
const failed = 2;

/**
 * Runs the headless program, the one behind `npm run report`, in a process of its own and passes its output on.
 * @returns its exit code.
 */
export async function runHeadless(program: string, args: readonly string[], cwd: string): Promise<number> {
  const child = utilityProcess.fork(program, [...args], { stdio: 'pipe', cwd, serviceName: 'workbook-report' });
  child.stdout?.on('data', (chunk: Uint8Array) => void process.stdout.write(chunk));
  child.stderr?.on('data', (chunk: Uint8Array) => void process.stderr.write(chunk));
  const streams = [child.stdout, child.stderr].map(async (stream) => {
    if (stream !== null) await new Promise<void>((resolve) => void stream.once('end', resolve));
  });
  const code = await new Promise<number>((resolve) => void child.once('exit', (exit) => resolve(exit ?? failed)));
  // The exit can be known before the last lines have come through.
  await Promise.race([Promise.all(streams), new Promise((resolve) => setTimeout(resolve, 500))]);
  return code;
}
