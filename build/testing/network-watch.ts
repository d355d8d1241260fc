import { spawnSync } from 'node:child_process';
import { chmod, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';

export type NetworkWatch = {
  readonly how: 'strace' | 'net log';
  /** Stands in for the program: starts it and takes its arguments. */
  readonly executable: string;
  /** Arguments the program needs for being watched. */
  readonly args: readonly string[];
  /** Addresses outside this computer that anything tried to reach, after the program has ended. */
  readonly reached: () => Promise<string[]>;
};

/**
 * Watches a program's connects: by strace, which sees every process at the system's border; where there is none (or it may
 * not trace), by Chromium's own net log.
 */
export async function watchNetwork(executable: string, folder: string): Promise<NetworkWatch> {
  const mayTrace = spawnSync('strace', ['-f', '--seccomp-bpf', '-qq', '-e', 'trace=connect', '-o', path.join(folder, 'probe'), 'true']).status === 0;
  return mayTrace ? await byStrace(executable, folder) : byNetLog(executable, folder);
}

async function byStrace(executable: string, folder: string): Promise<NetworkWatch> {
  const script = path.join(folder, 'traced');
  // A file for each start, so that a whole set of tests can go through one watch.
  await writeFile(script, `#!/bin/sh\nexec strace -f --seccomp-bpf -qq -e trace=connect,sendto -o '${folder}/connects.'$$ '${executable}' "$@"\n`);
  await chmod(script, 0o755);
  const reached = async (): Promise<string[]> => {
    const traces = (await readdir(folder)).filter((name) => name.startsWith('connects.'));
    if (traces.length === 0) throw new Error('nothing was started under the watch');
    const texts = await Promise.all(traces.map(async (name) => await readFile(path.join(folder, name), 'utf8')));
    return outsideOf(texts.join('\n'));
  };
  return { how: 'strace', executable: script, args: [], reached };
}

/** Addresses in a trace that are neither files nor this computer. */
export function outsideOf(trace: string): string[] {
  const addresses = [...trace.matchAll(/sa_family=AF_INET6?\b[^}]*?"([0-9a-fA-F:.]+)"/g)].map((match) => match[1] ?? '');
  return [...new Set(addresses.filter((address) => !isLoopback(address)))];
}

const NetLog = z.object({
  constants: z.object({ logEventTypes: z.record(z.string(), z.number()) }),
  events: z.array(z.object({ type: z.number(), params: z.looseObject({ address: z.string().optional() }).optional() })),
});

/** The watch by Chromium's own account. */
export function byNetLog(executable: string, folder: string): NetworkWatch {
  const log = path.join(folder, 'net-log.json');
  const reached = async (): Promise<string[]> => {
    const { constants, events } = NetLog.parse(JSON.parse(await readFile(log, 'utf8')));
    const connects = ['TCP_CONNECT_ATTEMPT', 'UDP_CONNECT'].map((name) => constants.logEventTypes[name]);
    const addresses = events.flatMap(({ type, params }) => (connects.includes(type) && params?.address !== undefined ? [params.address] : []));
    return [...new Set(addresses.filter((address) => !isLoopback(address.replace(/:\d+$/, '').replace(/^\[|\]$/g, ''))))];
  };
  return { how: 'net log', executable, args: [`--log-net-log=${log}`, '--net-log-capture-mode=Everything'], reached };
}

function isLoopback(address: string): boolean {
  return /^(?:127\.|::1$|::ffff:127\.)/i.test(address);
}
