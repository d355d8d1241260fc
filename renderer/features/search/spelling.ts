import { highlightRanges } from '../../search/highlight.ts';
import { queryWords } from '../../search/terms.ts';

/**
 * The query as it was really looked for, in the spelling of a text that was found (its accents, its Arabic letters); null when
 * nothing was replaced. Words are given as the engine has them.
 */
export function correctedQuery(query: string, replaced: readonly { readonly typed: string; readonly by: string }[], found: readonly string[]): string | null {
  if (replaced.length === 0) return null;
  const corrected = query.trim().split(/\s+/u).map((word) => {
    const [typed = ''] = queryWords(word);
    const by = replaced.find((one) => one.typed === typed)?.by;
    return by === undefined ? word : spelledIn(found, by);
  });
  return corrected.join(' ');
}

/** The word as a text has it, whole and small; the folded word when no text has it. */
function spelledIn(texts: readonly string[], word: string): string {
  for (const text of texts) {
    const [from, to] = highlightRanges(text, [word])[0] ?? [0, 0];
    if (to > from) return `${text.slice(from, to)}${/^[\p{L}\p{M}]*/u.exec(text.slice(to))?.[0] ?? ''}`.toLocaleLowerCase('und');
  }
  return word;
}
