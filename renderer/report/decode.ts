import type { Json } from '../domain/json.ts';
import type { Speaker } from '../domain/speaker.ts';
import type { Block, Blocks, OriginalDot, Run, TranslatedText, TranslationState } from '../domain/text.ts';
import type { RecordView } from '../record/view.ts';
import type { Citation, ReportText } from './input.ts';

/**
 * Fields of a record as the report's types. A record comes from files that anybody can write: what has another shape
 * than expected reads as absent, so that one odd field never costs the report.
 */
type JsonObject = { readonly [key: string]: Json };

const emptyText: ReportText = { original: undefined, translations: {}, open: false };

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A register's value as a string, or null. */
export function stringOf(value: Json | undefined): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

/** A finite number, or null. */
export function numberOf(value: Json | undefined): number | null {
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

/** The value where it is one of `allowed`, else `otherwise`. */
export function oneOf<T extends string>(value: Json | undefined, allowed: readonly T[], otherwise: T): T {
  return allowed.find((choice) => choice === value) ?? otherwise;
}

/** A text field: its original, its translations, and whether any of its registers has several versions. */
export function textOf(view: RecordView, field: string): ReportText {
  // Where one of two open versions is blank, the one that says something is shown.
  const original = view.values(`${field}.o`).map(originalOf).find((version) => version !== undefined);
  const open = view.open.some((name) => name === `${field}.o` || name.startsWith(`${field}.t.`));
  const prefix = `${field}.t.`;
  const dot = view.dot(`${field}.o`);
  const translations = Object.fromEntries(
    Object.entries(view.fields).flatMap(([name, value]) => {
      const text = name.startsWith(prefix) ? translationOf(value, dot) : undefined;
      return text === undefined ? [] : [[name.slice(prefix.length), text] as const];
    }),
  );
  return original === undefined ? { ...emptyText, open } : { original, translations, open };
}

/** Speakers or holders; entries of an unknown shape are left out. */
export function speakersOf(value: Json | undefined): readonly Speaker[] {
  return Array.isArray(value) ? value.flatMap(speakerOf) : [];
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

function speakerOf(value: Json): readonly Speaker[] {
  if (!isObject(value)) return [];
  const { participant, body, group, role } = value;
  if (typeof participant === 'string') return [{ participant }];
  if (typeof body === 'string') return [{ body }];
  if (typeof group === 'string') return [{ group }];
  return typeof role === 'string' && role.trim() !== '' ? [{ role }] : [];
}

function originalOf(value: Json | undefined): ReportText['original'] {
  if (!isObject(value)) return undefined;
  const blocks = blocksOf(value['blocks']);
  return blocks.length === 0 ? undefined : { language: stringOf(value['language']) ?? 'und', blocks };
}

function translationOf(value: Json, dot: OriginalDot | undefined): TranslatedText | undefined {
  if (!isObject(value)) return undefined;
  const blocks = blocksOf(value['blocks']);
  if (blocks.length === 0) return undefined;
  const states: readonly TranslationState[] = ['draft', 'reviewed', 'official'];
  const { of } = value;
  const parts: readonly unknown[] = Array.isArray(of) ? of : [];
  const [actor, counter] = parts;
  const same = dot !== undefined && actor === dot[0] && counter === dot[1];
  const made: OriginalDot = typeof actor === 'string' && typeof counter === 'number' ? [actor, counter] : ['', 0];
  return {
    blocks,
    state: oneOf(value['state'], states, 'draft'),
    by: stringOf(value['by']) ?? '',
    at: stringOf(value['at']) ?? '',
    of: made,
    stale: !same,
  };
}

function blocksOf(value: Json | undefined): Blocks {
  return Array.isArray(value) ? value.flatMap(blockOf).filter(hasText) : [];
}

function blockOf(value: Json): readonly Block[] {
  if (!isObject(value)) return [];
  if (value['type'] === 'list') {
    const items = Array.isArray(value['items']) ? value['items'] : [];
    return [{ type: 'list', ordered: value['ordered'] === true, items: items.map(runsOf).filter((runs) => runs.length > 0) }];
  }
  const type = value['type'] === 'callout' ? 'callout' : 'paragraph';
  return [{ type, runs: runsOf(value['runs']) }];
}

function hasText(block: Block): boolean {
  const lines = block.type === 'list' ? block.items : [block.runs];
  return lines.some((runs) => runs.some((run) => run.text.trim() !== ''));
}

function runsOf(value: Json | undefined): readonly Run[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((run: Json): readonly Run[] => {
    if (!isObject(run) || typeof run['text'] !== 'string' || run['text'] === '') return [];
    return [
      {
        text: run['text'],
        ...(run['strong'] === true ? { strong: true } : {}),
        ...(run['emphasis'] === true ? { emphasis: true } : {}),
      },
    ];
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
