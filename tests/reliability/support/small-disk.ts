import { spawn, type ChildProcess } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { chmod, mkdir, mkdtemp, rm, statfs, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { electronExecutable } from '../../e2e/support/launch.ts';

/**
 * A real file system of a few megabytes in a mount namespace of its own: it can be filled to the last byte, nothing else on the
 * machine sees it, and it goes with the process that holds it. Needs Linux and the right to mount (root).
 */
export type SmallDisk = {
  /** The data folder as the program names it. */
  readonly folder: string;
  /** The same folder as this process sees it. */
  readonly seen: string;
  /** Starts Electron where the disk is mounted; for `launchWorkbook`. */
  readonly executable: string;
  readonly free: () => Promise<number>;
  /** Writes a file until only so many bytes are left, as another program would. */
  readonly fillTo: (left: number) => Promise<void>;
  /** Removes what was filled. */
  readonly empty: () => Promise<void>;
  readonly gone: () => Promise<void>;
};

const block = Buffer.alloc(64 * 1024, 0x5a);

/** Mounts the disk. @throws in words where it cannot be mounted: the test then fails, it is not left out. */
export async function mountSmallDisk(megabytes: number): Promise<SmallDisk> {
  const outside = await mkdtemp(path.join(os.tmpdir(), 'workbook-small-'));
  const folder = path.join(outside, 'disk');
  await mkdir(folder);
  const holder = await hold(folder, megabytes);
  const seen = `/proc/${String(holder.pid)}/root${folder}`;
  const executable = path.join(outside, 'electron-on-small-disk');
  await writeFile(executable, `#!/bin/sh\nexec nsenter --mount=/proc/${String(holder.pid)}/ns/mnt -- '${electronExecutable()}' "$@"\n`);
  await chmod(executable, 0o755);
  const filler = path.join(seen, 'filler.bin');
  const free = async (): Promise<number> => {
    const { bavail, bsize } = await statfs(seen);
    return bavail * bsize;
  };
  return {
    folder: path.join(folder, 'data'),
    seen: path.join(seen, 'data'),
    executable,
    free,
    fillTo: async (left) => { await fill(filler, free, left); },
    empty: async () => { await rm(filler, { force: true }); },
    gone: async () => {
      holder.kill('SIGKILL');
      await rm(outside, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** The process that keeps the namespace: it ends by itself when its standard input does, and that is ours. */
async function hold(folder: string, megabytes: number): Promise<ChildProcess> {
  const script = `mount -t tmpfs -o size=${String(megabytes)}m,mode=700 tmpfs "$1" && echo mounted && exec cat >/dev/null`;
  const holder = spawn('unshare', ['--mount', '--propagation', 'private', 'sh', '-c', script, 'sh', folder], { stdio: ['pipe', 'pipe', 'pipe'] });
  let complaint = '';
  holder.stderr.on('data', (chunk: Buffer) => (complaint += chunk.toString('utf8')));
  await new Promise<void>((resolve, reject) => {
    const fail = (why: string): void => { reject(new Error(`A disk that can be filled needs Linux, unshare and the right to mount (root): ${why}`)); };
    holder.once('error', (error) => { fail(error.message); });
    holder.once('exit', (code) => { fail(`unshare ended with ${String(code)}: ${complaint.trim()}`); });
    holder.stdout.once('data', () => { resolve(); });
  });
  return holder;
}

async function fill(file: string, free: () => Promise<number>, left: number): Promise<void> {
  const out = createWriteStream(file, { flags: 'a' });
  const write = async (bytes: Uint8Array): Promise<boolean> => await new Promise((done) => out.write(bytes, (error) => { done(error === null || error === undefined); }));
  await new Promise((opened) => out.once('open', opened));
  out.on('error', () => undefined); // a full disk is what is wanted
  for (let room = await free(); room > left; room = await free()) {
    if (!(await write(block.subarray(0, Math.min(block.byteLength, room - left))))) break;
  }
  await new Promise((closed) => out.close(closed));
}
