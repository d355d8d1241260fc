import { mkdtemp, open, rm } from 'node:fs/promises';
import path from 'node:path';
import { performance } from 'node:perf_hooks';

/** Milliseconds of `count` bare appends of 600 bytes with a flush, in a file of their own in `folder`. */
export async function bareFlushes(folder: string, count: number): Promise<readonly number[]> {
  const own = await mkdtemp(path.join(folder, 'flush-'));
  const file = await open(path.join(own, 'bare'), 'a');
  const bytes = Buffer.alloc(600, 'a');
  const times: number[] = [];
  for (let at = 0; at < count; at += 1) {
    const begun = performance.now();
    await file.write(bytes);
    await file.sync();
    times.push(performance.now() - begun);
  }
  await file.close();
  await rm(own, { recursive: true });
  return times;
}
