import type { Formats } from '../../../i18n/formats.ts';
import type { Words } from '../../../i18n/word-types.ts';
import type { Handbook } from './handbook.ts';

/** Steps by their numbers, as a list in words: step 2 and step 3. */
export function stepNames(t: Words, formats: Formats, { steps }: Handbook, ids: readonly string[]): string {
  return formats.list(steps.filter(({ id }) => ids.includes(id)).map(({ number }) => t('steps.numbered', { number: formats.number(number) })));
}
