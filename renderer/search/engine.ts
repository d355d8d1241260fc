import { isUnspaced } from './fold.ts';
import { createSegment, matchBits, mostWords, scan, type SearchDocument, type Segment } from './segment.ts';
import { formsOf, queryWords } from './terms.ts';
import { createVocabulary, type Vocabulary } from './vocabulary.ts';

export type Hit = {
  readonly id: string;
  readonly group: string;
  /** Folded beginnings of words that were really matched, for highlighting. */
  readonly words: readonly string[];
};
export type GroupOfHits = { readonly group: string; readonly count: number; readonly hits: readonly Hit[] };
export type Replaced = { readonly typed: string; readonly by: string };
export type SearchResult = {
  readonly total: number;
  /** In the order in which they were asked for; those without a hit are left out. */
  readonly groups: readonly GroupOfHits[];
  /** Words that were not found as they were typed, and what the best hit has instead; folded. */
  readonly replaced: readonly Replaced[];
};

/** The groups wanted, in order, and how many hits of each. */
export type WantedGroups = readonly { readonly group: string; readonly most: number }[];

export type SearchEngine = {
  /** Puts a segment in place of what was there under its name; the others stay as they are. */
  readonly setSegment: (name: string, documents: readonly SearchDocument[]) => void;
  readonly removeSegment: (name: string) => void;
  /** Documents in which every word of the query is found, the best of each group first. */
  readonly search: (query: string, groups: WantedGroups) => SearchResult;
};

/** A word of the query and what it is looked for by: itself, or what was probably meant. */
type Wanted = { readonly typed: string; readonly terms: readonly string[] };
type Ranked = { readonly segment: Segment; readonly document: number; readonly score: number };

const none: SearchResult = { total: 0, groups: [], replaced: [] };

/** Makes an engine without texts: one for the library, the records and whatever else is brought as documents. */
export function createSearchEngine(): SearchEngine {
  const segments = new Map<string, Segment>();
  const vocabulary = createVocabulary();

  const removeSegment = (name: string): void => {
    const known = segments.get(name);
    if (known !== undefined) vocabulary.count(known.words, -1);
    segments.delete(name);
  };

  return {
    setSegment(name, documents) {
      removeSegment(name);
      const segment = createSegment(documents, vocabulary.numberOf);
      vocabulary.count(segment.words, 1);
      segments.set(name, segment);
    },
    removeSegment,
    search(query, groups) {
      const words = queryWords(query).slice(0, mostWords);
      if (words.length === 0) return none;
      const run = (isTolerant: boolean): SearchResult =>
        collect([...segments.values()], vocabulary, words.map((word) => wantedOf(vocabulary, word, isTolerant)), groups);
      const strict = run(false);
      // Every word occurs somewhere, but not together: one of them may be a typing error that somebody else made too.
      return strict.total > 0 || words.length === 1 ? strict : run(true);
    },
  };
}

function wantedOf(vocabulary: Vocabulary, typed: string, isTolerant: boolean): Wanted {
  const isThere = vocabulary.has(typed);
  const near = (isThere && !isTolerant) || isUnspaced(typed) ? [] : vocabulary.neighbours(typed);
  return { typed, terms: isThere ? [typed, ...near.filter((word) => word !== typed)] : near };
}

function collect(segments: readonly Segment[], vocabulary: Vocabulary, wanted: readonly Wanted[], groups: WantedGroups): SearchResult {
  if (wanted.some(({ terms }) => terms.length === 0)) return none;
  const matches = tableOf(vocabulary, wanted);
  const lists = new Map(groups.map(({ group, most }) => [group, { count: 0, most, best: new Array<Ranked>() }]));
  let total = 0;
  const first: Ranked[] = [];
  for (const segment of segments) {
    scan(segment, matches, wanted.length, (document, score) => {
      const list = lists.get(segment.groups[document] ?? '');
      if (list === undefined) return;
      total += 1;
      list.count += 1;
      if (score > (first[0]?.score ?? 0)) first[0] = { segment, document, score };
      keep(list.best, { segment, document, score }, list.most);
    });
  }
  const all = wanted.flatMap(({ terms }) => terms);
  return {
    total,
    groups: [...lists].flatMap(([group, { count, best }]) => (count === 0 ? [] : [{ group, count, hits: best.map((ranked) => hitOf(ranked, group, vocabulary, all)) }])),
    replaced: first.flatMap((best) => replacedIn(best, vocabulary, wanted)),
  };
}

/** For each word of the vocabulary which words of the query it matches. */
function tableOf(vocabulary: Vocabulary, wanted: readonly Wanted[]): Uint32Array {
  const matches = new Uint32Array(vocabulary.size());
  wanted.forEach(({ terms }, at) => {
    for (const term of terms) vocabulary.visit(term, (number, isWhole) => { matches[number] = (matches[number] ?? 0) | matchBits(at, isWhole); });
  });
  return matches;
}

function hitOf({ segment, document }: Ranked, group: string, vocabulary: Vocabulary, terms: readonly string[]): Hit {
  return { id: segment.ids[document] ?? '', group, words: termsIn(segment, document, vocabulary, terms) };
}

/** Which of the terms a document really has. */
function termsIn({ words, starts }: Segment, document: number, vocabulary: Vocabulary, terms: readonly string[]): readonly string[] {
  const own = [...new Set(words.subarray(starts[document], starts[document + 1]))].flatMap((number) => formsOf(vocabulary.wordOf(number)));
  return terms.filter((term) => own.some((form) => form.startsWith(term)));
}

function replacedIn({ segment, document }: Ranked, vocabulary: Vocabulary, wanted: readonly Wanted[]): readonly Replaced[] {
  return wanted.flatMap(({ typed, terms }) => {
    const [by] = termsIn(segment, document, vocabulary, terms);
    return by === undefined || by === typed ? [] : [{ typed, by }];
  });
}

/** Keeps the best few in order; equals stay in the order in which they came. */
function keep(best: Ranked[], ranked: Ranked, most: number): void {
  const isBetter = (than: Ranked | undefined): boolean => than === undefined || ranked.score > than.score;
  if (best.length >= most && !isBetter(best[best.length - 1])) return;
  let at = best.length;
  while (at > 0 && isBetter(best[at - 1])) at -= 1;
  best.splice(at, 0, ranked);
  if (best.length > most) best.pop();
}
