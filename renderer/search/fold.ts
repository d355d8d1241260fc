/**
 * Makes texts comparable: without case, accents, vowel signs and the variants of Arabic letters, compatibility forms (full-width,
 * ligatures) taken apart. What is neither letter nor digit becomes one space, so that every word has a space before it.
 */
export type Folded = {
  readonly text: string;
  /** For each code unit of `text`, the index in the original where it comes from. */
  readonly at: readonly number[];
};

/** Folds a text. */
export function fold(text: string): string {
  return ascii.test(text) ? foldAscii(text) : run(text, null);
}

/** True when two texts are the same to a reader: case, accents, signs and spaces do not count. */
export function isSameText(one: string, other: string): boolean {
  return fold(one).trim() === fold(other).trim();
}

/** Folds a text and keeps the way back to it. */
export function foldWithMap(text: string): Folded {
  const at: number[] = [];
  return { text: run(text, at), at };
}

/** Where in the original a stretch of the folded text (`from` up to, not including, `to`) stands. */
export function originalRange(original: string, { at }: Folded, from: number, to: number): readonly [number, number] {
  const start = at[from] ?? original.length;
  const last = at[to - 1] ?? start;
  // Several code units may come of one (ß); the marks that were left out after the last belong to it.
  let next = to;
  while (next < at.length && at[next] === last) next += 1;
  return [start, at[next] ?? original.length];
}

/** Scripts that are written without spaces: their words are found anywhere. */
export function isUnspaced(word: string): boolean {
  return unspaced.test(word);
}

const ascii = /^[\0-\x7f]*$/u;
const unspaced = /^[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Myanmar}]/u;
/** Marks that a reader may leave out when typing; vowel signs of Indic scripts are letters in all but name and stay. */
const dropped = /[\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u08d3-\u08e1\u08e3-\u08ff\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20f0\u3099\u309a\ufe00-\ufe0f\ufe20-\ufe2f\p{Cf}]/u;
const wordCharacter = /[\p{L}\p{N}\p{M}]/u;
const digit = /\p{Nd}/u;

/** Letters that readers take for one another and that decomposition leaves apart. */
const alike: Readonly<Record<string, string>> = {
  ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ð: 'd', ł: 'l', ħ: 'h', þ: 'th', ı: 'i', ς: 'σ',
  ٱ: 'ا', ى: 'ي', ی: 'ي', ې: 'ي', ک: 'ك', ة: 'ه', ۀ: 'ه', ھ: 'ه', ہ: 'ه', ە: 'ه',
};

type Piece = { readonly text: string; readonly kind: 'none' | 'space' | 'word' | 'unspaced' };
const pieces = new Map<number, Piece>();

function foldAscii(text: string): string {
  return text.toLowerCase().replace(/[^a-z0-9]+/gu, ' ');
}

function run(text: string, at: number[] | null): string {
  let out = '';
  let before: Piece['kind'] = 'none';
  const space = (index: number): void => {
    out += ' ';
    at?.push(index);
  };
  for (let index = 0; index < text.length; ) {
    const code = text.codePointAt(index) ?? 0;
    const piece = pieces.get(code) ?? pieceOf(code);
    if (piece.kind === 'space') {
      if (before !== 'space') space(index);
      before = 'space';
    } else if (piece.kind !== 'none') {
      // Latin names inside Chinese begin a word, although no space says so.
      if (before !== piece.kind && before !== 'space' && before !== 'none') space(index);
      out += piece.text;
      if (at !== null) for (let unit = 0; unit < piece.text.length; unit += 1) at.push(index);
      before = piece.kind;
    }
    index += code > 0xffff ? 2 : 1;
  }
  return out;
}

function pieceOf(code: number): Piece {
  const letters = [...String.fromCodePoint(code).normalize('NFKD').toLowerCase().normalize('NFKD')].filter((letter) => !dropped.test(letter));
  const text = letters.map((letter) => alike[letter] ?? (digit.test(letter) ? digitOf(letter) : wordCharacter.test(letter) ? letter : ' ')).join('').replace(/ +/gu, ' ').trim();
  const kind = letters.length === 0 ? 'none' : text === '' ? 'space' : isUnspaced(text) ? 'unspaced' : 'word';
  const piece: Piece = { text, kind };
  pieces.set(code, piece);
  return piece;
}

/** A digit of any script as a Western one: the ten of a script stand in a row that begins at a zero. */
function digitOf(letter: string): string {
  const code = letter.codePointAt(0) ?? 0;
  let value = 0;
  while (value < 9 && digit.test(String.fromCodePoint(code - value - 1))) value += 1;
  return code < 0x80 ? letter : String(value);
}
