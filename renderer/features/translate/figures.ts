/** Figures of a text: numbers, years, per cents, signs of documents and of footnotes, as they are written. */

const figures = /\[\^\d+\]|\p{Lu}*\p{Nd}+(?:(?:[.,:/\u2011\u2013\u066b\u066c-]|[\u00a0\u202f](?=\p{Nd}{3}(?!\p{Nd})))\p{Nd}+)*(?:[ \u00a0\u202f]?[%\u066a])?/gu;

/** The figures of `original` that are not in `translation`, in their order. How a language parts thousands, decimals and years makes no difference. */
export function figuresMissing(original: string, translation: string): readonly string[] {
  const left = digitsOf(translation);
  return (original.match(figures) ?? []).filter((figure) => {
    const parts = digitsOf(figure);
    const isThere = parts.every((part) => left.includes(part)) || left.includes(parts.join(''));
    if (isThere) for (const part of parts) left.splice(Math.max(0, left.indexOf(part)), left.includes(part) ? 1 : 0);
    return !isThere;
  });
}

/** `text` with a figure put in at `at`, set off by spaces where it would touch a word, and where the caret stands after it. */
export function withFigure(text: string, at: number, figure: string): { readonly text: string; readonly at: number } {
  const [before, after] = [text.slice(0, at), text.slice(at)];
  const isMark = figure.startsWith('[');
  const lead = before === '' || isMark || /[\s([«“]$/u.test(before) ? '' : ' ';
  const tail = after === '' || /^[\s.,;:)\]»”،؛。]/u.test(after) ? '' : ' ';
  return { text: `${before}${lead}${figure}${tail}${after}`, at: before.length + lead.length + figure.length };
}

/** Runs of digits as Western ones, each number as one run: `1 234`, `1,234` and `١٢٣٤` are the same, and so are `12.5` and `12,5`. */
function digitsOf(text: string): string[] {
  const western = text.replace(/\p{Nd}/gu, (digit) => String(valueOf(digit)));
  const joined = western.replace(/(?<=\d)(?:[.,\u066b\u066c]|[\u00a0\u202f ](?=\d{3}(?!\d)))(?=\d)/gu, '');
  return joined.match(/\d+/gu) ?? [];
}

/** Decimal digits stand in runs of ten in Unicode, from nought on. */
function valueOf(digit: string): number {
  const code = digit.codePointAt(0) ?? 48;
  let zero = code;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return code - zero;
}
