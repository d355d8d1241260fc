import type { Limits } from '../../record/file/limits.ts';

/** What a spreadsheet may weigh. A list of 5,000 people has some 2 MB of XML; shared strings and formats beside it as much again. */
export const zipLimits: Limits = {
  fileBytes: 16 * 1024 * 1024,
  entryBytes: 64 * 1024 * 1024,
  attachedBytes: 0,
  totalBytes: 128 * 1024 * 1024,
  // Sheets with formats down to the last row of Excel are packed this hard; the bytes above hold all the same.
  ratio: 600,
  ratioFrom: 8 * 1024 * 1024,
  entries: 5_000,
  lineLength: 0,
  records: 0,
};

export const sheetLimits = {
  sheets: 100,
  /** Rows that hold something; what is beyond is said to be cut off. */
  rows: 5_000,
  columns: 256,
  /** Excel's own longest text of a cell. */
  cell: 32_767,
  strings: 500_000,
  formats: 100_000,
  merges: 20_000,
  depth: 40,
  elements: 6_000_000,
} as const;
