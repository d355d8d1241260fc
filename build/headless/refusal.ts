/** A reason to stop that is said in one line. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
}

/** Does it, or refuses with what was being done and why it did not work. Throws `Refusal`. */
export async function attempt<T>(action: () => Promise<T>, said: string): Promise<T> {
  try {
    return await action();
  } catch (error) {
    throw new Refusal(`${said}: ${reasonOf(error)}`, { cause: error });
  }
}

/** What people can act on, in words; anything else as the machine said it. */
const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  EISDIR: 'it is a folder',
  EEXIST: 'there is a file of that name',
  ENOTDIR: 'a part of it is a file',
  EACCES: 'access is not allowed',
  EPERM: 'access is not allowed',
  EROFS: 'the folder is read-only',
  ENOSPC: 'the disk is full',
  EBUSY: 'another program has it open',
};

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  return (Object.hasOwn(reasons, code) ? reasons[code] : undefined) ?? error.message.split('\n')[0] ?? error.name;
}
