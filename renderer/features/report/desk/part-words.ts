import { pickText } from '../../../domain/pick-text.ts';
import type { LanguageTag } from '../../../domain/text.ts';
import type { Words } from '../../../i18n/word-types.ts';
import { labelOf, type DeskPart, type NumberedPassage } from './desk-model.ts';

/** What a part is called, without its number. */
export function partTitle(t: Words, part: DeskPart, language: LanguageTag): string {
  if (part.output !== null) return t(`desk.output.${part.output}`);
  if (part.part !== 'topic') return t(`desk.part.${part.part}`);
  const title = part.title === null ? undefined : pickText(part.title, language)?.plain;
  return title ?? t('desk.part.lost');
}

/** The name of a passage in running text: `paragraph 17`, `key outcome 2`; its part where it has no number or stands in another report than the summary. */
export function placeOf(t: Words, part: DeskPart, passage: Pick<NumberedPassage, 'labels'>, language: LanguageTag): string {
  const number = labelOf(passage);
  if (number === '' || part.report !== 'summary') return partTitle(t, part, language);
  if (part.part === 'key-outcome') return t('desk.place.outcome', { number });
  return part.part === 'further-question' ? t('desk.place.further', { number }) : t('desk.place.paragraph', { number });
}
