import { spawn } from 'node:child_process';

export type Finished = { readonly code: number; readonly output: string };

type RunOptions = {
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
  /** `show` passes the output on; `keep` gives it back. */
  readonly output?: 'show' | 'keep';
};

/** Runs a program to its end. A program that cannot be started counts as code 127, as a shell has it. */
export async function run(command: string, args: readonly string[], options: RunOptions = {}): Promise<Finished> {
  const keep = options.output !== 'show';
  return await new Promise((resolve) => {
    const child = spawn(command, [...args], {
      stdio: keep ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
      ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
      ...(options.env === undefined ? {} : { env: options.env }),
    });
    const chunks: Buffer[] = [];
    child.stdout?.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.stderr?.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.once('error', (error) => resolve({ code: 127, output: error.message }));
    child.once('close', (code) => resolve({ code: code ?? 1, output: Buffer.concat(chunks).toString('utf8') }));
  });
}
