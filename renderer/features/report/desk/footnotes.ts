/** Footnotes of a passage: `[^1]` in its text is the place of note 1. */

const mark = /\[\^(\d{1,3})\]/gu;

/** The sign that stands in the text. */
export const noteMark = (number: number): string => `[^${String(number)}]`;

/** Numbers that have a place in the text, in the order of their places. */
export function markedNotes(text: string): readonly number[] {
  return [...new Set([...text.matchAll(mark)].map(([, number]) => Number(number)))];
}

/** The number of the next footnote: one that neither the text nor a note has. */
export function nextNote(text: string, written: readonly number[]): number {
  return Math.max(0, ...markedNotes(text), ...written) + 1;
}

/** The text without the marks of one note. */
export function withoutNote(text: string, number: number): string {
  return text.replaceAll(noteMark(number), '');
}

/** A text cut at its marks, for showing them raised. */
export function piecesOf(text: string): readonly ({ readonly text: string } | { readonly note: number })[] {
  return text.split(/(\[\^\d{1,3}\])/u).flatMap((piece): readonly ({ readonly text: string } | { readonly note: number })[] => {
    const number = /^\[\^(\d{1,3})\]$/u.exec(piece)?.[1];
    if (number !== undefined) return [{ note: Number(number) }];
    return piece === '' ? [] : [{ text: piece }];
  });
}
