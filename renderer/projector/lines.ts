import { scriptOf } from '../domain/writing.ts';

/** Longest word with a hyphen that is kept on one line; a longer one may not fit into a column. */
const shortWord = 16;
const hyphened = /[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)+/gu;

/**
 * A question in pieces that are kept on one line where they fit: the clauses of a Chinese one (looks section 3), all of any other, with
 * short words such as "top-up" and "comblent-ils" held together.
 */
export function piecesOf(text: string, language: string): readonly string[] {
  if (['Hans', 'Hant', 'Jpan'].includes(scriptOf(language))) return text.split(/(?<=[，。；：？！、])/u);
  return [text.replaceAll(hyphened, (word) => (word.length <= shortWord ? word.replaceAll('-', '\u2011') : word))];
}
