import { answerTexts } from './assessment/answer.ts';
import type { Kind } from './kinds.ts';
import { planTexts } from './plan/plan-item.ts';
import { priorityTexts } from './priorities/priority.ts';
import { headerTexts } from './views.ts';

/**
 * The one register of what is translated: by kind of record, the text fields that a report may print. Internal notes are not
 * among them, nor own items of the library, which have a language of their own and travel alone.
 */
const fieldsOf = {
  workshop: headerTexts,
  table: ['title'],
  body: ['name'],
  participant: ['function'],
  block: ['title'],
  roundtable: ['title'],
  question: ['wording', 'context', 'usable'],
  contribution: ['text'],
  side: ['text'],
  section: ['text'],
  priority: priorityTexts,
  'plan-item': planTexts,
  attachment: ['alternative'],
  ballot: ['title', 'decision'],
  option: ['text'],
  assessment: ['whoElse'],
  answer: answerTexts,
} as const satisfies Partial<Record<Kind, readonly string[]>>;

/** Kinds of record that have texts to translate. */
export type TranslatedKind = keyof typeof fieldsOf;

/** Fields of which a record has as many as it needs: names of own stakeholder groups, what is said of groups that were not heard, footnotes of a passage. */
const repeated: { readonly [K in TranslatedKind]?: RegExp } = { workshop: /^groups\.[^.]+$/u, question: /^unheard(?:Why|Plan)\.[^.]+$/u, section: /^note\d+$/u };

/** True for a kind that has texts to translate. */
export function isTranslatedKind(kind: string): kind is TranslatedKind {
  return Object.hasOwn(fieldsOf, kind);
}

/** True when `field` of a record of this kind is a text to translate. */
export function isTranslatable(kind: string, field: string): kind is TranslatedKind {
  if (!isTranslatedKind(kind)) return false;
  const fields: readonly string[] = fieldsOf[kind];
  return fields.includes(field) || repeated[kind]?.test(field) === true;
}

/** Of the fields of a record (`title.o`, `note2.o`, `type` …) those with a text to translate, as `title`, `note2`; the fixed ones first. */
export function translatableIn(kind: string, names: readonly string[]): readonly string[] {
  if (!isTranslatedKind(kind)) return [];
  const own: readonly string[] = fieldsOf[kind];
  const written = names.flatMap((name) => (name.endsWith('.o') ? [name.slice(0, -2)] : []));
  const more = written.filter((field) => repeated[kind]?.test(field) === true);
  return [...own.filter((field) => written.includes(field)), ...more.sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))];
}
