import type { ClearedFile } from '../../../domain/clearing.ts';
import type { Workbook } from '../../../data/workbook.ts';

export type FileProblem = 'tooLarge' | 'unreadable';

/** Lets a person choose a file and gives its name and SHA-256, nothing else of it; null when nothing was chosen. */
export async function chooseFile(bridge: Workbook['bridge']): Promise<ClearedFile | FileProblem | null> {
  const opened = await bridge.call('file:open-document', { kind: 'cleared-file' });
  if (!opened.ok) return opened.code === 'too-large' ? 'tooLarge' : 'unreadable';
  if (opened.value === null) return null;
  const { name, bytes } = opened.value;
  const sum = new Uint8Array(await crypto.subtle.digest('SHA-256', new Uint8Array(bytes)));
  return { name, sha256: [...sum].map((byte) => byte.toString(16).padStart(2, '0')).join('') };
}
