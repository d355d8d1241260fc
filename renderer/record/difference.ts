import { originalOf } from '../domain/decode.ts';
import { fieldOf } from '../domain/history/kinds.ts';
import type { Json } from '../domain/json.ts';
import { plainFromBlocks } from '../domain/text.ts';
import { sameJson } from './canonical.ts';
import { lifeField } from './life.ts';
import type { Rec } from './types.ts';
import { isPurged } from './types.ts';
import { viewOf, type RecordView } from './view.ts';

/** What became of one record between two moments, as a person reads it: texts, not registers. */

/** A text of one of the two moments, or of both where it was changed; null where there was none. */
export type ChangedText = {
  /** The field without its language: `text`, `title`, `name`, `groups.diaspora`. */
  readonly field: string;
  /** The language the text is in; null for what has none, such as a person's name. */
  readonly language: string | null;
  readonly isTranslation: boolean;
  readonly then: string | null;
  readonly now: string | null;
};

export type RecordChange = {
  readonly id: string;
  readonly kind: string;
  readonly parent: string | null;
  readonly change: 'added' | 'changed' | 'removed';
  /** It was removed for good and does not come back, whatever is restored. */
  readonly isForGood: boolean;
  readonly texts: readonly ChangedText[];
  /** It was moved, or its speakers, kind, state or the like changed. */
  readonly hasMore: boolean;
};

/** The change of one record, undefined where a reader sees none: what was gone at both moments, or only settled among equals, is none. */
export function changeOf(then: Rec | undefined, now: Rec | undefined): RecordChange | undefined {
  const before = livingView(then);
  const after = livingView(now);
  const view = after ?? before;
  if (view === undefined) return undefined;
  const names = [...new Set([...Object.keys(before?.fields ?? {}), ...Object.keys(after?.fields ?? {})])].filter((field) => field !== lifeField);
  const differing = names.filter((field) => !sameJson(before?.fields[field] ?? null, after?.fields[field] ?? null));
  if (before !== undefined && after !== undefined && differing.length === 0) return undefined;
  const texts = differing.flatMap((field) => changedText(view.kind, field, before, after) ?? []);
  return {
    id: view.id,
    kind: view.kind,
    parent: view.parent,
    change: before === undefined ? 'added' : after === undefined ? 'removed' : 'changed',
    isForGood: now !== undefined && isPurged(now),
    texts: texts.sort(originalFirst),
    hasMore: before !== undefined && after !== undefined && differing.some((field) => !isText(view.kind, field)),
  };
}

/** Texts with a language, also of what stands several times in a record: `groups.diaspora.o`. */
const textField = /^([A-Za-z0-9][A-Za-z0-9._:-]*?)\.(?:o|t\.([A-Za-z0-9-]+))$/u;

/** What a person wrote, as the register of kinds has it. */
function isText(kind: string, field: string): boolean {
  const { form } = fieldOf(kind, field);
  return form === 'text' || form === 'words' || form === 'owner';
}

function livingView(rec: Rec | undefined): RecordView | undefined {
  const view = rec === undefined ? undefined : viewOf(rec);
  return view?.state === 'gone' ? undefined : view;
}

function changedText(kind: string, field: string, before: RecordView | undefined, after: RecordView | undefined): ChangedText | undefined {
  const [, name = field, translation] = textField.exec(field) ?? [];
  if (!isText(kind, field)) return undefined;
  const [then, now] = [readable(before?.fields[field]), readable(after?.fields[field])];
  if (then.plain === null && now.plain === null) return undefined;
  return { field: name, language: translation ?? now.language ?? then.language, isTranslation: translation !== undefined, then: then.plain, now: now.plain };
}

function readable(value: Json | undefined): { readonly plain: string | null; readonly language: string | null } {
  if (typeof value === 'string') return { plain: value === '' ? null : value, language: null };
  const text = originalOf(value);
  const plain = text === undefined ? '' : plainFromBlocks(text.blocks);
  return { plain: plain === '' ? null : plain, language: text?.language ?? null };
}

function originalFirst(a: ChangedText, b: ChangedText): number {
  return Number(a.isTranslation) - Number(b.isTranslation);
}
