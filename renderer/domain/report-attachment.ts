import { fromBase64, toBase64 } from './base64.ts';
import type { Json } from './json.ts';

/**
 * Files that a workshop's reports are made with. They are records of the workshop, so that they travel with it; their bytes
 * are in the field `data` as base64.
 */
export const attachmentPurposes = ['report-logo', 'report-template'] as const;
export type AttachmentPurpose = (typeof attachmentPurposes)[number];

/** Bytes that a file may have: a logo is printed a few centimetres wide, a template holds styles and letterhead. */
export const largestAttachment: Readonly<Record<AttachmentPurpose, number>> = { 'report-logo': 512 * 1024, 'report-template': 1024 * 1024 };

export type AttachmentType = 'png' | 'jpg' | 'docx';

export type ReportAttachment = {
  /** As the file was called on the disk. */
  readonly name: string;
  readonly type: AttachmentType;
  /** In pixels; 0 for what is no picture. */
  readonly width: number;
  readonly height: number;
  /** What a picture shows, in words; empty until somebody has said it, and until then it is not printed. */
  readonly alternative: string;
  readonly bytes: Uint8Array;
};

/** Id of the record: one a purpose and workshop, on every laptop. */
export const attachmentId = (workshop: string, purpose: AttachmentPurpose): string => `${workshop}:attachment:${purpose}`;

/** The fields of the record. */
export function attachmentFields(purpose: AttachmentPurpose, { name, type, width, height, alternative, bytes }: ReportAttachment): { readonly [field: string]: Json } {
  return { purpose, name, type, width, height, alternative, data: toBase64(bytes) };
}

/** A file out of its record's fields; undefined where there is no file in them, or one that is larger than allowed. */
export function attachmentOf(purpose: AttachmentPurpose, fields: { readonly [field: string]: Json }): ReportAttachment | undefined {
  const { name, type: written, width, height, alternative, data } = fields;
  const types: readonly AttachmentType[] = purpose === 'report-logo' ? ['png', 'jpg'] : ['docx'];
  const type = types.find((known) => known === written);
  if (type === undefined || typeof data !== 'string') return undefined;
  const bytes = fromBase64(data);
  if (bytes === undefined || bytes.length === 0 || bytes.length > largestAttachment[purpose]) return undefined;
  return {
    name: typeof name === 'string' ? name : '',
    type,
    width: typeof width === 'number' ? width : 0,
    height: typeof height === 'number' ? height : 0,
    alternative: typeof alternative === 'string' ? alternative : '',
    bytes,
  };
}
