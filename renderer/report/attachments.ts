import { attachmentId, attachmentOf } from '../domain/report-attachment.ts';
import type { RecordView } from '../record/view.ts';
import type { Picture } from './input.ts';

/** The logo kept with a workshop; null where there is none, or nobody has said in words what it shows: a picture without words is not printed. */
export function logoIn(records: readonly RecordView[], workshop: string): Picture | null {
  const view = records.find(({ id, state }) => id === attachmentId(workshop, 'report-logo') && state !== 'gone');
  const file = view === undefined ? undefined : attachmentOf('report-logo', view.fields);
  if (file === undefined || file.type === 'docx' || file.alternative.trim() === '') return null;
  const { type, bytes, width, height, alternative } = file;
  return { type, bytes, width, height, alternative };
}

/** The bytes of the template kept with a workshop; null where there is none. */
export function templateIn(records: readonly RecordView[], workshop: string): Uint8Array | null {
  const view = records.find(({ id, state }) => id === attachmentId(workshop, 'report-template') && state !== 'gone');
  return (view === undefined ? undefined : attachmentOf('report-template', view.fields))?.bytes ?? null;
}
