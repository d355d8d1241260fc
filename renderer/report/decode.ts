import type { Json } from '../domain/json.ts';
import { citationsOf as citedItems, linksOf as linkedItems, type CitationView } from '../domain/citation.ts';
import { originalOf, textOf as shownText, translationOf } from '../domain/decode.ts';
import { compareTranslations } from '../domain/pick-text.ts';
import type { LanguageTag, MultiText, TranslatedText } from '../domain/text.ts';
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
  return original === undefined ? { ...emptyText, open } : { original, translations: { ...shownText(view, field).translations, ...bestOfOpen(view, field) }, open };
}

/** Of translations that two laptops wrote without knowing of each other, the best one is printed; the place is marked as open all the same. */
function bestOfOpen(view: RecordView, field: string): Readonly<Record<LanguageTag, TranslatedText>> {
  const prefix = `${field}.t.`;
  const now = view.dot(`${field}.o`);
  return Object.fromEntries(view.open.filter((name) => name.startsWith(prefix)).flatMap((name): readonly [LanguageTag, TranslatedText][] => {
    const said = view.values(name).flatMap((value) => translationOf(value, now) ?? []).filter(({ blocks }) => blocks.length > 0);
    const [best] = said.sort(compareTranslations);
    return best === undefined ? [] : [[name.slice(prefix.length), best]];
  }));
}

/** The library items a record cites, in the order of their ids. */
export function citationsOf(view: RecordView): readonly Citation[] {
  return citedItems(view.fields).map(copied);
}

/** The library items that were linked with a question, in the order of their ids. */
export function linksOf(view: RecordView): readonly Citation[] {
  return linkedItems(view.fields).map(copied);
}

function copied({ item, version, title, source }: CitationView): Citation {
  const closed = (text: MultiText): ReportText => ({ ...text, open: false });
  return { item, version, title: closed(title), source: closed(source) };
}
