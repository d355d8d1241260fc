import { plainIn } from '../domain/pick-text.ts';
import type { TableView } from '../domain/tables.ts';
import type { Words } from './word-types.ts';

/** What a break-out table is called: by its name, or by its number where it has none. */
export function tableWords(t: Words, { title, number }: Pick<TableView, 'title' | 'number'>, language: string): string {
  const name = plainIn(title, language);
  return name === '' ? t('tables.numbered', { number }) : name;
}
