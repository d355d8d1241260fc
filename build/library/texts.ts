/** A text of an item and the path of the part it stands in. */
export type TextAt = { readonly path: string; readonly text: string };

/** Every text of parsed words; the paragraphs of one part share its path. */
export function textsOf(words: unknown, path = ''): readonly TextAt[] {
  if (typeof words === 'string') return [{ path, text: words.replace(/^- /u, '') }];
  if (Array.isArray(words)) return words.flatMap((word: unknown) => textsOf(word, path));
  if (typeof words !== 'object' || words === null) return [];
  return Object.entries(words).flatMap(([key, inner]) => (key === 'hash' ? [] : textsOf(inner, path === '' ? key : `${path}.${key}`)));
}
