import type { TextRun } from '../model.ts';

/** Not for a text: control characters, halves of characters and what is no character. Line breaks become spaces. */
const unwritable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff\p{Surrogate}]/gu;

/**
 * A text that Markdown shows as it is: signs that would mark something get a backslash (CommonMark 0.31, 2.4), wherever they
 * stand, and those that only count at the start of a line, there.
 */
export function escapeMarkdown(text: string): string {
  return escapeInside(text).replace(/^(\s*)([#+\-=]|\d+(?=[.)](?:\s|$)))/u, (_, space: string, sign: string) => (/\d/u.test(sign) ? `${space}${sign}\\` : `${space}\\${sign}`));
}

/** As `escapeMarkdown`, for what never begins a line. */
export function escapeInside(text: string): string {
  const line = text.replace(unwritable, '').replace(/[\t\r\n\u2028\u2029]+/gu, ' ');
  return line.replace(/[\\`*_[\]<>|~&$^]/gu, (sign) => `\\${sign}`);
}

/** A run with its marks; spaces stay outside of them, or they would not mark anything. */
export function marked({ text, strong, emphasis, href }: TextRun): string {
  const [, before = '', core = '', after = ''] = /^(\s*)(.*?)(\s*)$/su.exec(text) ?? [];
  if (core === '') return escapeMarkdown(text);
  const sign = `${strong === true ? '**' : ''}${emphasis === true ? '*' : ''}`;
  const inner = `${sign}${escapeMarkdown(core)}${sign}`;
  const linked = href === undefined ? inner : `[${inner}](<${href.replace(/[<>\\\s]/gu, encodeURIComponent)}>)`;
  return `${escapeMarkdown(before)}${linked}${escapeMarkdown(after)}`;
}
