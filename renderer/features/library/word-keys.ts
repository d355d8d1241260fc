import type { ItemKind } from '../../content/item.ts';
import type { Library } from '../../content/library.ts';
import type { Words } from '../../i18n/word-types.ts';
import { documents, noneNamed, practiceKinds } from './practice-rows.ts';

/** Words of values that come out of data. */

/** "Practice A11"; the kind alone where items of it have no number. */
export function kindWords(t: Words, kind: ItemKind, number: string | null): string {
  return number === null ? t(`library.kind.${kind}`) : t('library.kindNumber', { kind: t(`library.kind.${kind}`), number });
}

/** Name of a source document; its number for one we do not know. */
export function documentWords(t: Words, value: string): string {
  const known = documents.find((document) => document === value);
  return known === undefined ? value : t(`library.document.${known}`);
}

/** Name of a kind of practice. */
export function practiceKindWords(t: Words, value: string): string {
  const known = practiceKinds.find((kind) => kind === value);
  return known === undefined ? value : t(`library.practiceKind.${known}`);
}

/** Name of a state, by its code. */
export function stateWords(t: Words, library: Library, value: string, language: string): string {
  return value === noneNamed ? t('library.noState') : library.label('states', value, language);
}

/** Years of a practice: from, to, both, or none. */
export function periodWords(t: Words, { from, to }: { readonly from?: number | undefined; readonly to?: number | undefined }): string | null {
  if (from !== undefined && to !== undefined) return from === to ? String(from) : t('library.years', { from: String(from), to: String(to) });
  if (from !== undefined) return t('library.since', { year: String(from) });
  return to === undefined ? null : t('library.until', { year: String(to) });
}
