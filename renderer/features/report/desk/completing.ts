/** What can be completed, best known first: a name, or wording that recurs. */
export type Offer = { readonly text: string; readonly kind: 'body' | 'group' | 'state' | 'wording' };

/** An offer with how many letters before the caret it takes the place of. */
export type Completion = Offer & { readonly replaces: number };

/** Rows offered at once; the rest is one letter away. */
const most = 8;
/** Words before the caret that may be the beginning of a name. */
const longestBeginning = 6;

/** The offers that begin with what stands before the caret, the longest beginning first; where a word has just ended, the names. */
export function completionsFor(before: string, offers: readonly Offer[]): readonly Completion[] {
  const line = before.slice(before.lastIndexOf('\n') + 1);
  const beginnings = beginningsOf(line);
  if (beginnings.length === 0) return offers.filter(({ kind }) => kind !== 'wording').slice(0, most).map((offer) => ({ ...offer, replaces: 0 }));
  const found = beginnings.flatMap((beginning) => {
    const wanted = folded(beginning);
    return offers.filter(({ text }) => folded(text).startsWith(wanted) && text !== beginning).map((offer) => ({ ...offer, replaces: beginning.length }));
  });
  return found.filter(({ text }, at) => found.findIndex((other) => other.text === text) === at).slice(0, most);
}

/** What may have been begun: the last words, the last but one and the last, … down to the last; the longest first. */
function beginningsOf(line: string): readonly string[] {
  if (!/[\p{L}\p{N}]$/u.test(line)) return [];
  const starts = [...line.matchAll(/(?<![\p{L}\p{N}\p{M}'’-])[\p{L}\p{N}]/gu)].map(({ index }) => index);
  return starts.slice(-longestBeginning).map((start) => line.slice(start));
}

/** Wording of two to six words that stands in more than one of the texts, longest first; parts of a longer one that is no rarer are left out. */
export function recurringWording(texts: readonly string[]): readonly Offer[] {
  const counts = new Map<string, { readonly text: string; count: number }>();
  for (const text of texts) {
    for (const [key, phrase] of phrasesOf(text)) {
      const known = counts.get(key);
      if (known === undefined) counts.set(key, { text: phrase, count: 1 });
      else known.count += 1;
    }
  }
  const often = [...counts].filter(([, { count }]) => count > 1).toSorted(([a], [b]) => b.length - a.length || (a < b ? -1 : 1));
  const kept: (readonly [string, number])[] = [];
  return often.flatMap(([key, { text, count }]) => {
    const isPart = kept.some(([longer, times]) => times >= count && longer.startsWith(`${key} `));
    if (isPart) return [];
    kept.push([key, count]);
    return [{ text, kind: 'wording' as const }];
  });
}

const shortest = 2;
const longest = 6;

/** The runs of words of one text that stay within a clause, each once. */
function phrasesOf(text: string): ReadonlyMap<string, string> {
  const phrases = new Map<string, string>();
  for (const clause of text.split(/[.!?;:,()[\]«»“”"\n؟،؛。！？，；：।]+/u)) {
    const words = clause.trim().split(/\s+/u).filter((word) => word !== '');
    for (let from = 0; from < words.length; from += 1) {
      for (let length = shortest; length <= longest && from + length <= words.length; length += 1) {
        const phrase = words.slice(from, from + length).join(' ');
        // Wording that ends in a short word breaks off: "the Ministry of".
        if ((words[from + length - 1] ?? '').length > 3 && phrase.length > 9) phrases.set(folded(phrase), phrase);
      }
    }
  }
  return phrases;
}

function folded(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLocaleLowerCase('und').replace(/\s+/gu, ' ');
}
