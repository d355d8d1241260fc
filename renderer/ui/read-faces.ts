/** The two weights there are (looks section 3). */
const weights = [400, 700] as const;

/**
 * Begins to read the faces for `letters` in these families. A face that is asked for by the first layout comes too late for it: its text is laid
 * out once more, and until then the families after it are looked for in the system, one by one and size by size.
 */
export function readFaces(families: readonly string[], letters: string, which: readonly (typeof weights)[number][] = weights): void {
  for (const family of families) {
    // A face that cannot be read is missed where it is shown, and said there.
    for (const weight of which) document.fonts.load(`${weight} 1em '${family}'`, letters).catch(() => undefined);
  }
}
