import type { Direction } from './direction.ts';

/** A stretch of text that is laid out in one direction. */
export type Stretch = { readonly text: string; readonly direction: Direction };

const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;
const letter = /\p{L}/u;
/** What runs from left to right inside Arabic: a letter of another script, or a number. */
const leftToRight = /[0-9]|(?![\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}])\p{L}/u;
// Western digits. Arabic-Indic ones are of the Arabic script's side and stay with it.
const digit = /[0-9]/u;
const mark = /\p{M}/u;
// Between digits these belong to the number: 12/05/2011, 1.1/3, 1,500, 14:30. A hyphen does not: a span of years in Arabic
// is read from right to left like the words around it.
const inNumber = /[/.,:\u00a0]/u;
const closers: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{', '»': '«', '”': '“' };

/**
 * Cuts a text into stretches by script, so that Latin names and numbers inside Arabic (and the other way round) keep
 * their own order in Word, which lays out a run by its `rtl` mark rather than by its letters alone (docx#751). The
 * rules are those of the Unicode bidirectional algorithm for short texts: neutral signs between two words of one
 * direction go with them, others with the paragraph; a bracket closed inside a name stays with the name.
 */
export function splitByScript(text: string, base: Direction): readonly Stretch[] {
  if (!(base === 'ltr' ? rightToLeft : leftToRight).test(text)) return text === '' ? [] : [{ text, direction: base }];
  const chars = [...text];
  const kinds = kindsOf(chars);
  const levels: Direction[] = chars.map(() => base);
  let from = 0;
  while (from < chars.length) {
    const end = kinds[from] === 'neutral' ? from + 1 : endOfSpan(chars, kinds, from, base);
    if (kinds[from] !== 'neutral') levels.fill(spanDirection(kinds[from] ?? 'neutral', base), from, end);
    from = end;
  }
  return joined(chars, levels);
}

/** The direction of the first or last letter or number of a text; undefined where there is none. */
export function edgeDirection(text: string, edge: 'first' | 'last'): Direction | undefined {
  const chars = [...text];
  if (edge === 'last') chars.reverse();
  for (const char of chars) {
    const kind = mark.test(char) ? 'neutral' : kindOf(char);
    if (kind !== 'neutral') return kind === 'rtl' ? 'rtl' : 'ltr';
  }
  return undefined;
}

/** True when any letter of the text is written from right to left. */
export function hasRightToLeft(text: string): boolean {
  return rightToLeft.test(text);
}

type CharKind = 'ltr' | 'rtl' | 'digit' | 'neutral';

/** A vowel sign or accent belongs to the letter before it: Unicode counts it to no script of its own. */
function kindsOf(chars: readonly string[]): readonly CharKind[] {
  const kinds: CharKind[] = [];
  for (const char of chars) {
    const kind = kindOf(char);
    kinds.push(kind === 'neutral' && mark.test(char) ? (kinds.at(-1) ?? 'neutral') : kind);
  }
  return kinds;
}

// Reports of thousands of answers ask for the same few hundred letters again and again.
const known = new Map<string, CharKind>();

function kindOf(char: string): CharKind {
  const found = known.get(char);
  if (found !== undefined) return found;
  const kind = digit.test(char) ? 'digit' : !letter.test(char) ? 'neutral' : rightToLeft.test(char) ? 'rtl' : 'ltr';
  known.set(char, kind);
  return kind;
}

function spanDirection(kind: CharKind, base: Direction): Direction {
  if (kind === 'digit') return 'ltr';
  return kind === 'rtl' || kind === 'ltr' ? kind : base;
}

/** The end of the span that begins at `from`: its last letter or digit that no letter of the other direction precedes. */
function endOfSpan(chars: readonly string[], kinds: readonly CharKind[], from: number, base: Direction): number {
  const first = kinds[from] ?? 'neutral';
  if (first === 'digit') return endOfNumber(chars, kinds, from);
  if (first === base) return from + 1;
  let end = from + 1;
  for (let at = end; at < chars.length; at += 1) {
    const kind = kinds[at];
    if (kind === base) break;
    // A list of Latin names in Arabic runs from right to left: its separators are Arabic and end the span.
    if (base === 'rtl' && /[،؛؟]/u.test(chars[at] ?? '')) break;
    if (kind === 'neutral' && !closesInside(chars, from, at)) continue;
    end = kind === 'digit' ? endOfNumber(chars, kinds, at) : at + 1;
  }
  return end;
}

function endOfNumber(chars: readonly string[], kinds: readonly CharKind[], from: number): number {
  let end = from + 1;
  while (end < chars.length) {
    if (kinds[end] === 'digit') end += 1;
    else if (inNumber.test(chars[end] ?? '') && kinds[end + 1] === 'digit') end += 2;
    else break;
  }
  return chars[end] === '%' ? end + 1 : end;
}

/** True for a bracket whose opening one stands between `from` and `at`. */
function closesInside(chars: readonly string[], from: number, at: number): boolean {
  const char = chars[at] ?? '';
  const opener = closers[char];
  if (opener === undefined) return false;
  let depth = 0;
  for (let place = from; place < at; place += 1) {
    if (chars[place] === opener) depth += 1;
    else if (chars[place] === char) depth -= 1;
  }
  return depth > 0;
}

function joined(chars: readonly string[], levels: readonly Direction[]): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let from = 0;
  levels.forEach((direction, at) => {
    if (levels[at + 1] === direction) return;
    stretches.push({ text: chars.slice(from, at + 1).join(''), direction });
    from = at + 1;
  });
  return stretches;
}
