import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import os from 'node:os';

/** Files that name a machine, readable without running a program; Windows and macOS have none such. */
const machineIdFiles = ['/etc/machine-id', '/var/lib/dbus/machine-id'];

/**
 * What tells this machine and user from others, as a hash: names of people and computers stay out of the journal's folder.
 * The network cards are left out: docks and adapters come and go.
 */
export async function machineFingerprint(): Promise<string> {
  // Without the domain: macOS takes it from whatever network it is on.
  const host = os.hostname().split('.')[0] ?? '';
  const parts = [host, os.platform(), userName(), os.homedir(), os.cpus()[0]?.model ?? '', await machineId()];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32);
}

/** A user without an entry in the system's list has no name there. */
function userName(): string {
  try {
    return os.userInfo().username;
  } catch {
    return '';
  }
}

async function machineId(): Promise<string> {
  for (const file of machineIdFiles) {
    const text = await readFile(file, 'utf8').catch(() => '');
    if (text.trim() !== '') return text.trim();
  }
  return '';
}
