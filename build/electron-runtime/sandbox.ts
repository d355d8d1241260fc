import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { RuntimeProblem } from './problem.ts';

/** Kernel settings that keep ordinary users from making the namespaces Chromium's sandbox stands on, and the value that does. */
const obstacles = [
  { setting: '/proc/sys/kernel/apparmor_restrict_unprivileged_userns', value: '1' },
  { setting: '/proc/sys/kernel/unprivileged_userns_clone', value: '0' },
] as const;

export type SandboxQuestion = {
  readonly isRoot: boolean;
  /** The text of a file, or nothing where it cannot be read. */
  readonly read: (file: string) => Promise<string | undefined>;
  /** The owner and mode of a file, or nothing where it is not there. */
  readonly rights: (file: string) => Promise<{ readonly uid: number; readonly mode: number } | undefined>;
};

const here: SandboxQuestion = {
  isRoot: process.getuid?.() === 0,
  read: async (file) => await readFile(file, 'utf8').catch(() => undefined),
  rights: async (file) => await stat(file).catch(() => undefined),
};

/**
 * Newer Ubuntu releases let no unpacked program sandbox itself (https://github.com/electron/electron/issues/42510). The way
 * round is the helper with root's rights beside the executable, never a start without the sandbox.
 * @throws RuntimeProblem with the exact command where that helper is needed and does not have them.
 */
export async function requireSandbox(executable: string, question: SandboxQuestion = here): Promise<void> {
  if (process.platform !== 'linux' || question.isRoot) return;
  const found = await Promise.all(obstacles.map(async ({ setting, value }) => (await question.read(setting))?.trim() === value));
  if (!found.includes(true)) return;
  const helper = path.join(path.dirname(executable), 'chrome-sandbox');
  const rights = await question.rights(helper);
  if (rights?.uid === 0 && (rights.mode & 0o4001) === 0o4001) return;
  throw new RuntimeProblem(`This system keeps Electron from its sandbox. Give its helper the rights it needs with:\n  sudo chown root:root "${helper}" && sudo chmod 4755 "${helper}"`);
}
