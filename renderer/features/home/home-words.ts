import type { WorkshopStage } from '../../domain/kinds.ts';
import type { Formats } from '../../i18n/formats.ts';
import { stageWords } from '../../i18n/named-words.ts';
import type { Words } from '../../i18n/word-types.ts';
import type { Fill } from '../../ui/icon.tsx';
import type { HomeFilter } from './home-model.ts';

/** The more filled, the further a workshop has come. */
export const stageFill: Readonly<Record<WorkshopStage, Fill>> = {
  preparation: 0,
  room: 'half',
  draft: 'three-quarters',
  cleared: 'full',
};

/** Name of a filter of the list. */
export function filterWords(t: Words, filter: HomeFilter): string {
  if (filter === 'all') return t('home.all');
  return filter === 'archive' ? t('home.archive') : stageWords(t, filter);
}

/** When something changed: the time for today, the day otherwise; a capital where the script has them. */
export function changeWords(formats: Formats, changedAt: string | null, now: string): string {
  if (changedAt === null) return '';
  const relative = formats.relativeDay(changedAt, now);
  const isToday = relative === formats.relativeDay(now, now);
  const words = isToday ? `${relative} ${formats.time(changedAt)}` : relative;
  return words.charAt(0).toLocaleUpperCase(formats.tag) + words.slice(1);
}
