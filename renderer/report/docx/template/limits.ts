import type { Limits } from '../../../record/file/limits.ts';

/** What a ministry's template may weigh: many times a letterhead with a crest, far below what would stall the program. */
export const templateLimits: Limits = {
  fileBytes: 24 * 1024 * 1024,
  entryBytes: 16 * 1024 * 1024,
  attachedBytes: 0,
  totalBytes: 16 * 1024 * 1024, // parts are read one at a time
  ratio: 200,
  ratioFrom: 1024 * 1024,
  entries: 2_000,
  lineLength: 0,
  records: 0,
};

/** Of one part of it: elements within one another, elements in all. */
export const xmlLimits = { depth: 120, elements: 150_000 } as const;

/** Pictures of headers and footers together. */
export const pictureLimits = { count: 40, bytes: 8 * 1024 * 1024 } as const;
