import { pickText } from '../domain/pick-text.ts';
import type { MultiText } from '../domain/text.ts';
import type { Words } from '../i18n/word-types.ts';

/** A workshop's title as the reader's language has it. */
export function titleOf(title: MultiText | null, t: Words, language: string): string {
  const plain = title === null ? undefined : pickText(title, language)?.plain;
  return plain === undefined || plain === '' ? t('app.untitled') : plain;
}
