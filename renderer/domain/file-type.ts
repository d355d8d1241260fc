/** What a file is, by its bytes first: a name can say anything. Types are media types, as browsers and mail programs write them. */

/** How a file is shown: as a picture, or as a card with its kind in words. */
export const fileKinds = ['picture', 'photo', 'pdf', 'word', 'sheet', 'slides', 'text', 'other'] as const;
export type FileKind = (typeof fileKinds)[number];

const kinds: Readonly<Record<string, FileKind>> = {
  'image/jpeg': 'picture',
  'image/png': 'picture',
  'image/webp': 'picture',
  'image/gif': 'picture',
  // Photos that the page cannot draw: those of telephones, and scans.
  'image/heic': 'photo',
  'image/tiff': 'photo',
  'application/pdf': 'pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'word',
  'application/msword': 'word',
  'application/vnd.oasis.opendocument.text': 'word',
  'application/rtf': 'word',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'sheet',
  'application/vnd.ms-excel': 'sheet',
  'application/vnd.oasis.opendocument.spreadsheet': 'sheet',
  'text/csv': 'sheet',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': 'slides',
  'application/vnd.ms-powerpoint': 'slides',
  'application/vnd.oasis.opendocument.presentation': 'slides',
  'text/plain': 'text',
  'text/markdown': 'text',
};

/** The kind of a media type; anything unknown is a file and no more. */
export function fileKindOf(type: string): FileKind {
  return (Object.hasOwn(kinds, type) ? kinds[type] : undefined) ?? 'other';
}

type Signature = { readonly type: string; readonly at: number; readonly bytes: readonly number[] };
const signatures: readonly Signature[] = [
  { type: 'image/jpeg', at: 0, bytes: [0xff, 0xd8, 0xff] },
  { type: 'image/png', at: 0, bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
  { type: 'image/gif', at: 0, bytes: [0x47, 0x49, 0x46, 0x38] },
  { type: 'image/webp', at: 8, bytes: [0x57, 0x45, 0x42, 0x50] },
  { type: 'image/tiff', at: 0, bytes: [0x49, 0x49, 0x2a, 0x00] },
  { type: 'image/tiff', at: 0, bytes: [0x4d, 0x4d, 0x00, 0x2a] },
  { type: 'application/pdf', at: 0, bytes: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  { type: 'application/rtf', at: 0, bytes: [0x7b, 0x5c, 0x72, 0x74, 0x66] },
];

const heicBrands: readonly string[] = ['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1'];

/** What is inside by its ending, in a container whose bytes look the same for many kinds. */
const zipped: Readonly<Record<string, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  odt: 'application/vnd.oasis.opendocument.text',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  odp: 'application/vnd.oasis.opendocument.presentation',
};
const compound: Readonly<Record<string, string>> = { doc: 'application/msword', xls: 'application/vnd.ms-excel', ppt: 'application/vnd.ms-powerpoint' };
const texts: Readonly<Record<string, string>> = { txt: 'text/plain', md: 'text/markdown', csv: 'text/csv', tsv: 'text/csv' };

/** The media type of a file; `application/octet-stream` for what is not known. */
export function fileTypeOf(name: string, bytes: Uint8Array): string {
  const found = signatures.find(({ at, bytes: wanted }) => wanted.every((byte, index) => bytes[at + index] === byte));
  if (found !== undefined) return found.type;
  if (heicBrands.includes(brandOf(bytes))) return 'image/heic';
  const ending = /\.([a-z0-9]+)$/iu.exec(name)?.[1]?.toLowerCase() ?? '';
  const known = startsWith(bytes, [0x50, 0x4b, 3, 4]) ? zipped : startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0]) ? compound : bytes.subarray(0, 4096).includes(0) ? {} : texts;
  return (Object.hasOwn(known, ending) ? known[ending] : undefined) ?? 'application/octet-stream';
}

/** The brand of an ISO media file (ISO/IEC 14496-12, 4.3), empty for anything else. */
function brandOf(bytes: Uint8Array): string {
  const text = String.fromCharCode(...bytes.subarray(4, 12));
  return text.startsWith('ftyp') ? text.slice(4) : '';
}

function startsWith(bytes: Uint8Array, wanted: readonly number[]): boolean {
  return wanted.every((byte, at) => bytes[at] === byte);
}
