import type { ReportFormat } from '../../../domain/report-choices.ts';
import type { Workbook } from '../../../data/workbook.ts';
import type { Saved } from '../../../data/saved.ts';
import type { FileJob } from './jobs.ts';

type Bridge = Workbook['bridge'];

/** Where the files go: one whose name the person chose, a folder, or one zip. The token stands for a path that only main knows. */
export type Place = { readonly kind: 'file' | 'folder' | 'package'; readonly token: string; readonly name: string; readonly folder: string };

const saveKinds = { docx: 'report', pdf: 'pdf', markdown: 'markdown', json: 'record-json' } as const satisfies Record<ReportFormat, string>;

/** Asks the person: a name for one file or for the zip, a folder for several. Null when the person thinks better of it. */
export async function choosePlace(bridge: Bridge, jobs: readonly FileJob[], packageName: string | null): Promise<Saved<Place | null>> {
  const [first, ...others] = jobs;
  if (packageName === null && others.length > 0) {
    const chosen = await bridge.call('file:choose-folder', {});
    if (!chosen.ok || chosen.value === null) return chosen.ok ? { ok: true, value: null } : chosen;
    return { ok: true, value: { kind: 'folder', name: '', ...chosen.value } };
  }
  const suggestedName = packageName ?? first?.name ?? '';
  const chosen = await bridge.call('file:choose-save', { suggestedName, kind: packageName === null ? saveKinds[first?.format ?? 'docx'] : 'package' });
  if (!chosen.ok || chosen.value === null) return chosen.ok ? { ok: true, value: null } : chosen;
  return { ok: true, value: { kind: packageName === null ? 'file' : 'package', ...chosen.value } };
}

export type WrittenFile = { readonly name: string; readonly token: string; readonly bytes: Uint8Array };

/** Has main write a file and read it back. In a folder nothing is replaced: what the file is called is answered. */
export async function writeTo(bridge: Bridge, place: Place, name: string, bytes: Uint8Array): Promise<Saved<WrittenFile>> {
  const { kind, token } = place;
  if (kind === 'folder') return bridge.call('file:write-in', { token, name, bytes });
  const written = await bridge.call('file:write', { token, bytes });
  return written.ok ? { ok: true, value: { name: place.name, token, bytes: written.value.bytes } } : written;
}
