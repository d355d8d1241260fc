import type { Json } from '../domain/json.ts';
import { isObject, originalOf, textOf as shownText } from '../domain/decode.ts';
import type { TranslatedText } from '../domain/text.ts';
import type { RecordView } from '../record/view.ts';
import type { Citation, ReportText } from './input.ts';

/**
 * Fields of a record as the report's types. A record comes from files that anybody can write: what has another shape
 * than expected reads as absent, so that one odd field never costs the report.
 */
const emptyText: ReportText = { original: undefined, translations: {}, open: false };

/** A register's value as a string, or null. */
export function stringOf(value: Json | undefined): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

/** The value where it is one of `allowed`, else `otherwise`. */
export function oneOf<T extends string>(value: Json | undefined, allowed: readonly T[], otherwise: T): T {
  return allowed.find((choice) => choice === value) ?? otherwise;
}

/** A text field: its original, its translations, and whether any of its registers has several versions. */
export function textOf(view: RecordView, field: string): ReportText {
  // Where one of two open versions is blank, the one that says something is shown.
  const original = view.values(`${field}.o`).map(originalOf).find((version) => version !== undefined && version.blocks.length > 0);
  const open = view.open.some((name) => name === `${field}.o` || name.startsWith(`${field}.t.`));
  return original === undefined ? { ...emptyText, open } : { original, translations: shownText(view, field).translations, open };
}

/** The library items a record cites, in the order of their ids. */
export function citationsOf(view: RecordView): readonly Citation[] {
  const names = Object.keys(view.fields).filter((name) => name.startsWith('cites.'));
  return names.sort().flatMap((name) => {
    const value = view.fields[name];
    if (!isObject(value)) return [];
    const item = stringOf(value['id']) ?? name.slice('cites.'.length);
    const title = citedText(value['title']);
    if (title.original === undefined) return [];
    return [{ item, version: stringOf(value['version']) ?? '', title, source: citedText(value['source']) }];
  });
}

/** Title or source of a citation: one string for each language it was shown in, or a name that is the same in all. */
function citedText(value: Json | undefined): ReportText {
  if (typeof value === 'string' && value.trim() !== '') return inOneLanguage('und', value);
  if (!isObject(value)) return emptyText;
  const texts = Object.entries(value).flatMap(([language, text]) =>
    typeof text === 'string' && text.trim() !== '' ? [[language, text] as const] : [],
  );
  const first = texts.find(([language]) => language === 'en') ?? texts[0];
  if (first === undefined) return emptyText;
  const others = texts.filter((text) => text !== first);
  return {
    ...inOneLanguage(first[0], first[1]),
    translations: Object.fromEntries(others.map(([language, text]) => [language, shippedTranslation(text)])),
  };
}

function inOneLanguage(language: string, text: string): ReportText {
  return { original: { language, blocks: [{ type: 'paragraph', runs: [{ text }] }] }, translations: {}, open: false };
}

function shippedTranslation(text: string): TranslatedText {
  return { blocks: [{ type: 'paragraph', runs: [{ text }] }], state: 'official', by: '', at: '', of: ['', 0], stale: false };
}
