/** What a file may weigh before it is refused. Checked against what really comes out, not against what it declares. */
export type Limits = {
  /** Bytes of the file itself. */
  readonly fileBytes: number;
  /** Bytes of one entry when unpacked. */
  readonly entryBytes: number;
  /** Bytes of one attached file. */
  readonly attachedBytes: number;
  /** Bytes of all entries that are unpacked, together: several may share the same packed bytes. */
  readonly totalBytes: number;
  /** Unpacked to packed, looked at above `ratioFrom` bytes. */
  readonly ratio: number;
  readonly ratioFrom: number;
  readonly entries: number;
  readonly lineLength: number;
  readonly records: number;
};

// Record: fifty times the largest workshop measured (25,000 contributions: 4.8 MB packed, 18 MB plain). Files: what main lets in, and
// some hundred photos.
export const defaultLimits: Limits = {
  fileBytes: 512 * 1024 * 1024,
  entryBytes: 512 * 1024 * 1024,
  attachedBytes: 25 * 1024 * 1024,
  totalBytes: 1024 * 1024 * 1024,
  ratio: 150,
  ratioFrom: 4 * 1024 * 1024,
  entries: 10_000,
  lineLength: 64 * 1024 * 1024,
  records: 1_000_000,
};

export type RefusalCode = 'not-ours' | 'damaged' | 'newer' | 'too-large' | 'hostile' | 'sealed';

/** Why a file was refused: a code to choose words by, and a line for the log. */
export type Refusal = { readonly ok: false; readonly code: RefusalCode; readonly detail: string };

export function refuse(code: RefusalCode, detail: string): Refusal {
  return { ok: false, code, detail };
}
