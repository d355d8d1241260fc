import { bytesIn, textIn } from './code-pages.ts';
import { gbkAsWestern, utf8AsGbk, type DecodeGbk } from './misread-chinese.ts';
import { misreadAsCyrillic, misreadAsWestern } from './misread-cyrillic-arabic.ts';
import { misreadUtf8 } from './misread-utf8.ts';

/** What a text looks like: letters of one encoding read as another, a font of its own, letters lost. */
export const suspectKinds = ['utf-8', 'cyrillic', 'arabic', 'chinese', 'romanian', 'bijoy', 'controls', 'lost', 'private'] as const;
export type SuspectKind = (typeof suspectKinds)[number];

/** `mended` is the text as it was; null where that is not certain. */
export type Suspect = { readonly kind: SuspectKind; readonly mended: string | null };

/**
 * What is wrong with the letters of a text that was pasted or read from a file; undefined for text in any language (design:
 * noticed and named, never changed by itself). Made for short texts as for long ones; plain ASCII costs next to nothing.
 */
export function suspectEncoding(text: string, decodeGbk: DecodeGbk): Suspect | undefined {
  if (/^[\0-\x7f]*$/u.test(text)) return undefined;
  if (text.includes('\ufffd')) return { kind: 'lost', mended: null };
  const found = misread(text, decodeGbk);
  if (found === undefined) return undefined;
  // Some texts went through it twice.
  const again = found.mended === null || found.kind !== 'utf-8' ? undefined : misreadUtf8(found.mended);
  return again === undefined || again.mended === null ? found : { kind: 'utf-8', mended: again.mended };
}

function misread(text: string, decodeGbk: DecodeGbk): Suspect | undefined {
  const utf8 = misreadUtf8(text) ?? utf8AsGbk(text, decodeGbk);
  if (utf8 !== undefined) return { kind: 'utf-8', mended: utf8.mended };
  if (isBijoy(text)) return { kind: 'bijoy', mended: null };
  const chinese = gbkAsWestern(text, decodeGbk);
  if (chinese !== undefined) return { kind: 'chinese', mended: chinese.mended };
  const other = misreadAsWestern(text) ?? misreadAsCyrillic(text);
  if (other !== undefined) return { kind: other.looksLike, mended: other.mended };
  if (isRomanian(text)) return { kind: 'romanian', mended: inRomanian(text) };
  if (/[\u0080-\u0084\u0086-\u009f]/u.test(text)) return { kind: 'controls', mended: withSigns(text) };
  return /[\ue000-\uf8ff]/u.test(text) ? { kind: 'private', mended: null } : undefined;
}

/** Windows-1252 read as ISO 8859-1 has control characters for its quotation marks and dashes. */
function withSigns(text: string): string | null {
  const mended = text.replace(/[\u0080-\u009f]/gu, (control) => textIn(bytesIn(control, 'windows-1252') ?? [], 'windows-1252'));
  return /[\u0080-\u009f]/u.test(mended) ? null : mended;
}

/** Romanian in Windows-1250 read as Windows-1252: Chiºinãu, Bãlþi. Portuguese has ã, Icelandic þ, º at the end or before s (nºs); none has two of them. */
function isRomanian(text: string): boolean {
  const inside = text.match(/(?<=\p{Ll})[ºª](?!s(?!\p{L}))(?=\p{Ll})/gu) ?? [];
  const others = text.match(/[þÞ]/gu) ?? [];
  return inside.length > 1 || (inside.length + others.length > 0 && /[ãÃ]/u.test(text)) || (inside.length > 0 && others.length > 0);
}

function inRomanian(text: string): string {
  return text.replace(/[ºªþÞãÃ]/gu, (letter) => romanian[letter] ?? letter);
}

const romanian: Readonly<Record<string, string>> = { º: 'ş', ª: 'Ş', þ: 'ţ', Þ: 'Ţ', ã: 'ă', Ã: 'Ă' };

/**
 * Bengali in the encoding of the Bijoy keyboard (fonts SutonnyMJ and others): Latin letters with signs before and between them
 * that no Latin text has there. The vowel e stands before its consonant as ‡ or †, r above it behind as ©, y and r below as ¨ and ª.
 */
function isBijoy(text: string): boolean {
  const before = text.match(/[‡†ˆ‰](?=[A-Za-z`_~¯¶·¸¼½¾¿À-ß])/gu) ?? [];
  const behind = text.match(/(?<=[A-Za-z`_])[©¨ª«¶š›œ–—¯²³´µ¸¹º»¼½¾¿Ö×Ø](?=[A-Za-z`_])/gu) ?? [];
  const words = text.match(/[^\s]+/gu) ?? [];
  const aa = text.match(/(?<=[A-Za-z`_])v/gu) ?? [];
  return before.length > 0 && before.length + behind.length + aa.length >= Math.max(3, words.length / 2);
}
