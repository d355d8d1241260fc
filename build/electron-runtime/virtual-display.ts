import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { Readable } from 'node:stream';
import { RuntimeProblem } from './problem.ts';

export type VirtualDisplay = {
  /** The value for DISPLAY. */
  readonly name: string;
  readonly stop: () => Promise<void>;
};

/** Whether windows can be shown: always on Windows and macOS; on Linux when a display is named. */
export function hasDisplay(env: Readonly<Record<string, string | undefined>> = process.env, platform: string = process.platform): boolean {
  return platform !== 'linux' || Boolean(env['DISPLAY']) || Boolean(env['WAYLAND_DISPLAY']);
}

/**
 * Starts Xvfb on a number it finds free itself, so that several runs go side by side. It is stopped with `stop`, and in
 * any case when this process leaves.
 */
export async function startVirtualDisplay(size = '1600x1000x24'): Promise<VirtualDisplay> {
  const child = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', size, '-nolisten', 'tcp', '-noreset'], {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
  });
  const gone = new Promise<never>((_, reject) => {
    child.once('error', (error) => reject(new RuntimeProblem(`Xvfb could not be started: ${error.message}`)));
    child.once('exit', (code) => reject(new RuntimeProblem(`Xvfb left with code ${String(code)}: ${complaints.trim()}`)));
  });
  gone.catch(() => undefined);
  let complaints = '';
  child.stderr?.on('data', (chunk: Buffer) => (complaints += chunk.toString('utf8')));
  const number = child.stdio[3];
  if (!(number instanceof Readable)) throw new RuntimeProblem('Xvfb could not be started.');
  const name = `:${await Promise.race([readLine(number), gone])}`;
  const kill = (): void => void child.kill();
  process.once('exit', kill);
  return {
    name,
    stop: async () => {
      process.off('exit', kill);
      if (child.exitCode !== null || child.signalCode !== null) return;
      const left = once(child, 'exit');
      child.kill();
      await left;
    },
  };
}

async function readLine(stream: Readable): Promise<string> {
  let text = '';
  for await (const chunk of stream) {
    text += String(chunk);
    if (text.includes('\n')) break;
  }
  return text.trim();
}
