import { byteOf, bytesIn, utf8Of, type CodePage } from './code-pages.ts';

/** What speaks for a text being UTF-8 that was read in a code page. */
type Evidence = {
  /** Sequences that nobody writes, by what they really are. */
  readonly narrow: number;
  readonly wide: number;
  /** Sequences that also stand at the end of a word before a closing sign ("é »" with a fixed space). */
  readonly weak: number;
  /** Letters beyond ASCII that are part of no sound sequence. */
  readonly against: number;
};

/** Signs that follow a letter in well-set text. */
const closing = new Set(Array.from('\u00a0»”’…–—›،؛؟'));
/** Letters of Latin scripts and the signs of all texts: one such sequence is enough, since Ã© and â€™ are no words. */
const narrowLetters = /[\u00a0-\u024f\u1e00-\u1eff\u2010-\u2044\u20ac\u2122\u2190-\u2193\u2212]/u;
const wideLetters = /[\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Bengali}\p{Script=Devanagari}\p{Script=Armenian}\p{Script=Georgian}\p{Script=Ethiopic}\p{Script=Thai}\p{Script=Han}\p{Script=Hangul}\p{scx=Hira}\p{scx=Kana}\u3000-\u303f\uff00-\uffef]/u;

const pages: readonly CodePage[] = ['windows-1252', 'windows-1251', 'windows-1256', 'koi8-r'];

/**
 * A text that is UTF-8 read in a single-byte code page, and the text as it was where the whole of it goes back soundly.
 * Undefined where it is none.
 */
export function misreadUtf8(text: string): { readonly mended: string | null } | undefined {
  for (const page of pages) {
    const found = evidenceOf(text, page);
    if (!isEnough(found, page)) continue;
    const bytes = found.against === 0 ? bytesIn(text, page) : null;
    return { mended: bytes === null ? null : utf8Of(bytes) };
  }
  return undefined;
}

function isEnough({ narrow, wide, weak, against }: Evidence, page: CodePage): boolean {
  const all = narrow + wide + weak;
  if (page !== 'windows-1252') return narrow + wide > 2 && all > 2 * against;
  return (narrow > 0 && all > against) || (wide > 1 && all >= 2 * against);
}

function evidenceOf(text: string, page: CodePage): Evidence {
  const letters = [...text];
  const bytes = letters.map((letter) => byteOf(letter, page));
  const found = { narrow: 0, wide: 0, weak: 0, against: 0 };
  for (let at = 0; at < letters.length; ) {
    const size = sizeOf(bytes[at]);
    const letter = size > 1 ? letterAt(bytes, at, size) : undefined;
    if (letter === undefined) {
      // "à" is Ã and a fixed space, which became a plain one on the way: neither for nor against, and not to be mended.
      if ((bytes[at] ?? 0x80) >= 0x80 && !(letters[at] === 'Ã' && letters[at + 1] === ' ')) found.against += 1;
      at += 1;
      continue;
    }
    const isAlone = size === 2 && !isLetter(letters[at - 1]) && !isLetter(letters[at + size]);
    if (!isAlone && letters.slice(at + 1, at + size).every((sign) => closing.has(sign))) found.weak += 1;
    else if (narrowLetters.test(letter)) found.narrow += 1;
    else found.wide += 1;
    at += size;
  }
  return found;
}

/** How many bytes a sequence that begins with this one has. */
function sizeOf(byte: number | undefined): number {
  if (byte === undefined || byte < 0xc2 || byte > 0xf4) return 1;
  return byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4;
}

/** The letter of a sequence; undefined where it is not sound or no letter anybody would have pasted. */
function letterAt(bytes: readonly (number | undefined)[], at: number, size: number): string | undefined {
  const sequence = bytes.slice(at, at + size).filter((byte) => byte !== undefined);
  const letter = sequence.length === size ? utf8Of(sequence) : null;
  return letter !== null && (narrowLetters.test(letter) || wideLetters.test(letter) || letter === '\ufeff' || size === 4) ? letter : undefined;
}

const isLetter = (letter: string | undefined): boolean => letter !== undefined && /\p{L}/u.test(letter);
