import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { homedir } from 'node:os';
import path from 'node:path';

type Environment = Readonly<Record<string, string | undefined>>;

/** The folder for downloads that outlive a checkout. */
export function cacheRoot(env: Environment = process.env): string {
  const base = env['XDG_CACHE_HOME'];
  // The XDG base directory specification ignores relative paths.
  const usable = base !== undefined && path.isAbsolute(base) ? base : path.join(env['HOME'] ?? homedir(), '.cache');
  return path.join(usable, 'mainstreaming-workbook');
}

/**
 * Gives the cached folder `name`, filling it first when it is not there. It is filled under another name beside it and
 * renamed when complete, so that a broken download never counts; of two processes at once the first to finish wins.
 * @returns the folder's path.
 * @throws what `fill` throws; nothing is left behind then.
 */
export async function prepareOnce(root: string, name: string, fill: (folder: string) => Promise<void>): Promise<string> {
  const target = path.join(root, name);
  if (existsSync(target)) return target;
  await mkdir(root, { recursive: true });
  const temporary = await mkdtemp(path.join(root, `.${name}-`));
  try {
    const inside = path.join(temporary, name);
    await mkdir(inside);
    await fill(inside);
    await rename(inside, target).catch((error: unknown) => {
      if (!existsSync(target)) throw error;
    });
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
  return target;
}
