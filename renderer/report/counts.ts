/** How many of each thing a report holds: what was read back is compared with what the record had. */
export type Counts = {
  readonly questions: number;
  readonly contributions: number;
  readonly positions: number;
  readonly sides: number;
  readonly outcomes: number;
  readonly furtherQuestions: number;
  readonly references: number;
  readonly followUps: number;
  readonly participants: number;
  readonly practices: number;
  /** Of the agenda. */
  readonly blocks: number;
  /** To questions of checklists, each table's apart. */
  readonly answers: number;
  /** Of the action plan. */
  readonly planItems: number;
};

/** A thing of which the file holds another number than the record. */
export type Difference = { readonly what: keyof Counts; readonly expected: number; readonly found: number };

/** Where the two differ; empty when the file holds everything. */
export function compareCounts(expected: Partial<Counts>, found: Counts): readonly Difference[] {
  const keys = Object.keys(expected).filter((key): key is keyof Counts => Object.hasOwn(found, key));
  return keys.flatMap((what) => {
    const wanted = expected[what];
    return wanted === undefined || wanted === found[what] ? [] : [{ what, expected: wanted, found: found[what] }];
  });
}

/**
 * What a file of several reports must hold. `parts` is what each must have by the record, `held` what its model has: a thing that
 * only some of them answer for is taken from the models of the others, since it is counted in the whole file.
 */
export function sumCounts(parts: readonly Partial<Counts>[], held: readonly Counts[]): Partial<Counts> {
  const keys = [...new Set(parts.flatMap((part) => Object.keys(part)))].filter((key): key is keyof Counts => held.some((counts) => Object.hasOwn(counts, key)));
  return Object.fromEntries(keys.map((key) => [key, held.reduce((sum, counts, at) => sum + (parts[at]?.[key] ?? counts[key]), 0)]));
}
