import type { LanguageTag } from '../text.ts';

/** A stretch of two texts: in both, only in the first (`gone`), only in the second (`new`). */
export type TextPart = { readonly state: 'same' | 'gone' | 'new'; readonly text: string };

/** Cells of the table of comparisons; texts whose middle is larger are shown as wholly replaced rather than made to wait for. */
const mostCells = 4_000_000;

/**
 * The differences of two texts, word by word as the language counts words: Chinese has no spaces between them. Gone before new
 * where both stand at one place. Joining all but the `new` parts gives `before`, all but the `gone` ones `after`.
 */
export function wordDifferences(before: string, after: string, language: LanguageTag): readonly TextPart[] {
  const [a, b] = [wordsOf(before, language), wordsOf(after, language)];
  const head = commonStart(a, b);
  const tail = commonEnd(a.slice(head), b.slice(head));
  const middle = between(a.slice(head, a.length - tail), b.slice(head, b.length - tail));
  const same = (words: readonly string[]): TextPart => ({ state: 'same', text: words.join('') });
  return joined([same(a.slice(0, head)), ...middle, same(a.slice(a.length - tail))]);
}

function wordsOf(text: string, language: LanguageTag): readonly string[] {
  return Array.from(segmenterOf(language).segment(text), ({ segment }) => segment);
}

/** A text may be marked with a tag that is none; any words are better than none. */
function segmenterOf(language: LanguageTag): Intl.Segmenter {
  try {
    return new Intl.Segmenter(language, { granularity: 'word' });
  } catch {
    return new Intl.Segmenter('und', { granularity: 'word' });
  }
}

function commonStart(a: readonly string[], b: readonly string[]): number {
  let count = 0;
  while (count < a.length && count < b.length && a[count] === b[count]) count += 1;
  return count;
}

function commonEnd(a: readonly string[], b: readonly string[]): number {
  let count = 0;
  while (count < a.length && count < b.length && a[a.length - 1 - count] === b[b.length - 1 - count]) count += 1;
  return count;
}

/** The longest row of words that both have, in order; everything else is gone or new. */
function between(a: readonly string[], b: readonly string[]): readonly TextPart[] {
  const whole = (state: 'gone' | 'new', words: readonly string[]): TextPart => ({ state, text: words.join('') });
  if (a.length === 0 || b.length === 0 || a.length * b.length > mostCells) return [whole('gone', a), whole('new', b)];
  const lengths = commonLengths(a, b);
  const width = b.length + 1;
  const parts: TextPart[] = [];
  let [i, j] = [0, 0];
  while (i < a.length && j < b.length) {
    const [word = '', other = ''] = [a[i], b[j]];
    if (word === other) {
      parts.push({ state: 'same', text: word });
      [i, j] = [i + 1, j + 1];
    } else if ((lengths[(i + 1) * width + j] ?? 0) >= (lengths[i * width + j + 1] ?? 0)) {
      parts.push({ state: 'gone', text: word });
      i += 1;
    } else {
      parts.push({ state: 'new', text: other });
      j += 1;
    }
  }
  return [...parts, whole('gone', a.slice(i)), whole('new', b.slice(j))];
}

/** At `i * (b.length + 1) + j`: the length of the longest common row of `a` from `i` on and `b` from `j` on. */
function commonLengths(a: readonly string[], b: readonly string[]): Uint32Array {
  const width = b.length + 1;
  const lengths = new Uint32Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      const at = i * width + j;
      lengths[at] = a[i] === b[j] ? (lengths[at + width + 1] ?? 0) + 1 : Math.max(lengths[at + width] ?? 0, lengths[at + 1] ?? 0);
    }
  }
  return lengths;
}

/** Neighbours of one state as one part. A lone space between two changes belongs to them, so that a changed phrase reads as one. */
function joined(parts: readonly TextPart[]): readonly TextPart[] {
  const found: TextPart[] = [];
  let [gone, fresh] = ['', ''];
  const flush = (): void => {
    if (gone !== '') found.push({ state: 'gone', text: gone });
    if (fresh !== '') found.push({ state: 'new', text: fresh });
    [gone, fresh] = ['', ''];
  };
  parts.filter(({ text }) => text !== '').forEach(({ state, text }, at, all) => {
    const next = all[at + 1];
    if (state === 'gone') gone += text;
    else if (state === 'new') fresh += text;
    else if (text.trim() === '' && (gone !== '' || fresh !== '') && next !== undefined && next.state !== 'same') [gone, fresh] = [gone + text, fresh + text];
    else {
      flush();
      const last = found.at(-1);
      if (last?.state === 'same') found[found.length - 1] = { state: 'same', text: last.text + text };
      else found.push({ state: 'same', text });
    }
  });
  flush();
  return found;
}
